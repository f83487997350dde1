"""The two commands a newcomer types first: the demo, and without a display the tour."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from tests.end_to_end.accessibility import Accessibility
from tests.end_to_end.conftest import COMMAND, StartProgram
from tests.end_to_end.customer import IDLE

NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}


def test_a_tapped_sample_card_begins_a_visit(
    start_program: StartProgram, screen: Accessibility
) -> None:
    """The demo has a sandbox, a kiosk on it and a tray; closing it is no failure."""
    demo = start_program(COMMAND, "demo", shows=IDLE)
    screen.press("Scan the card of Ada")
    screen.wait_for("Ready to collect", "heading")
    screen.wait_for(re.compile("Collect Espresso doppio.*"), "push button")
    demo.stop()
    assert "Traceback" not in demo.output


@pytest.mark.thorough
def test_the_demo_has_a_counter_too(start_program: StartProgram, screen: Accessibility) -> None:
    """With `--counter` the PIN is told in both places, and a tapped card opens a file."""
    demo = start_program(COMMAND, "demo", "--counter", shows="Type your PIN")
    told = re.compile(r"PIN (\d+) \(Mo, manager\) or \d+ \(Noor, clerk\)")
    said = told.search(demo.output)
    assert said is not None
    screen.wait_for(said[0])
    for digit in said[1]:
        screen.press(digit)
    screen.press("Open")
    screen.wait_for("Scan a card", "heading")
    screen.press("Scan the card of Ada")
    screen.wait_for("Ready to hand over", "heading")
    demo.stop()
    assert "Traceback" not in demo.output


def test_the_tour_draws_what_it_says(start_program: StartProgram, tmp_path: Path) -> None:
    """Each step is a numbered picture of the layout's size, and a line of what it showed."""
    options = ("--layout", "tablet", "--until", "offers")
    tour = start_program(COMMAND, "tour", "--out", tmp_path, *options)
    assert tour.wait(60) == 0, tour.output
    pictures = sorted(tmp_path.glob("*.png"))
    assert [picture.name for picture in pictures] == [
        "01-tablet-idle.png",
        "02-tablet-identifying.png",
        "03-tablet-offers.png",
    ]
    sizes = {QImageReader(str(picture)).size().toTuple() for picture in pictures}
    assert sizes == {(1280, 800)}
    assert "01-tablet-idle: Scan your card" in tour.output
    assert "03-tablet-offers: 100 / Stars" in tour.output


def test_the_tour_draws_a_counter_of_its_own(start_program: StartProgram, tmp_path: Path) -> None:
    """A part is made alone, its pictures numbered as in the whole tour."""
    options = ("--layout", "tablet", "--part", "counter", "--until", "counter-wrong-pin")
    tour = start_program(COMMAND, "tour", "--out", tmp_path, "--language", "nl", *options)
    assert tour.wait(60) == 0, tour.output
    assert [picture.name for picture in sorted(tmp_path.glob("*.png"))] == [
        "41-tablet-counter-locked.png",
        "42-tablet-counter-wrong-pin.png",
    ]
    assert "41-tablet-counter-locked: Balie" in tour.output


def test_without_a_display_the_kiosk_says_so(start_program: StartProgram) -> None:
    """It ends with 2 and names what does work."""
    kiosk = start_program(COMMAND, "run", environment=NO_DISPLAY)
    assert kiosk.wait() == 2
    assert "no display" in kiosk.output
    assert "pickup-kiosk tour" in kiosk.output
