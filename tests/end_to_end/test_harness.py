"""The harness itself, tried out on a window that does nothing else."""

import re
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.accessibility import PATIENCE_SECONDS, Accessibility
from tests.end_to_end.conftest import JoinShop, StartProgram
from tests.end_to_end.customer import IDLE, Kiosk
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT, Desktop
from tests.end_to_end.hands import Finger, Scanner
from tests.end_to_end.program import Program

WINDOW = Path(__file__).with_name("harness_window.py")


@pytest.fixture
def window(start_program: StartProgram) -> Program:
    return start_program(
        sys.executable, WINDOW, shows="Presses 0", environment={"QT_QUICK_BACKEND": "software"}
    )


@pytest.mark.usefixtures("window")
def test_a_button_is_pressed_by_name(screen: Accessibility) -> None:
    """Assistive technology presses a control and reads what came of it."""
    button = screen.press("Count a press")
    screen.wait_for("Presses 1", "label")
    assert button.role == "push button"


@pytest.mark.usefixtures("window")
def test_an_announcement_is_heard(screen: Accessibility) -> None:
    """What a screen announces reaches assistive technology."""
    screen.press("Count a press")
    screen.announced("Pressed")


@pytest.mark.usefixtures("window")
def test_a_scan_is_typed_with_enter(screen: Accessibility, scanner: Scanner) -> None:
    """A scanner's key strokes reach the window, Enter last."""
    scanner.scan("PK100001")
    screen.wait_for("Typed PK100001!")


@pytest.mark.usefixtures("window")
def test_a_finger_taps_twice(screen: Accessibility, finger: Finger) -> None:
    """A double tap is two taps on the same place."""
    finger.tap(screen.wait_for("Count a press"), times=2)
    screen.wait_for("Presses 2")


@pytest.mark.usefixtures("window")
def test_what_is_hidden_or_ignored_is_not_found(screen: Accessibility) -> None:
    """Only what shows counts, and a disabled control is known as such."""
    assert not screen.find(re.compile("Hidden|Ignored"))
    assert not screen.wait_for("Disabled").enabled


@pytest.mark.parametrize("screen_size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.usefixtures("window")
def test_a_window_fills_the_screen(desktop: Desktop, tmp_path: Path) -> None:
    """A picture of the screen shows the window, in either orientation."""
    end = time.monotonic() + PATIENCE_SECONDS
    corner = ""
    # It speaks to assistive technology before it has drawn itself.
    while corner != "#ffffff" and time.monotonic() < end:
        image = QImage(str(desktop.screenshot(tmp_path / "screen.png")))
        assert image.size().toTuple() == desktop.size
        corner = image.pixelColor(image.width() - 1, image.height() - 1).name()
    assert corner == "#ffffff"


def test_a_program_that_ends_is_reported_with_its_words(start_program: StartProgram) -> None:
    """A program that ends before it shows anything does not cost the whole patience."""
    with pytest.raises(AssertionError, match="no such settings"):
        start_program(sys.executable, "-c", "raise SystemExit('no such settings')", shows="Hello")


def test_the_way_home_leads_through_an_open_question(kiosk: Kiosk, join: JoinShop) -> None:
    """A kiosk that an earlier test left with a question open is brought back to its idle screen."""
    kiosk.visit(join().card)
    kiosk.choose("Crème brûlée")
    kiosk.come_home()
    assert kiosk.sees(IDLE)
