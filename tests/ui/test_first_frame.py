"""The first frame: light, whole, and gone without a trace."""

import math
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from ui.density import density
from ui.first_frame import _window_size

HEAVY = (
    "asyncio",
    "httpx",
    "pydantic",
    "sqlite3",
    "fastapi",
    "uvicorn",
    "qasync",
    "segno",
    "keyring",
)

IMPORTS = f"""
import sys
import ui.app, ui.first_frame
print(*[name for name in {HEAVY!r} if name in sys.modules])
"""

A_DAY = """
import asyncio, sys, tempfile
from pathlib import Path
from PySide6.QtGui import QImage
from kiosk.clock import SystemClock
from kiosk.settings_file import EarlyDisplay
from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Confirming, Goodbye, Identifying, Idle
from tests.unit.visit.examples import MEMBER, claimable, collectable
from ui.app import close_window
from ui.bridge import run
from ui.first_frame import make_application, open_window, show_window
from ui.stage import set_the_stage
from ui.waiting import first_frame

application = make_application("software")
opening = open_window(EarlyDisplay())
show_window(opening.window, windowed=True)
offers = Offers(
    100,
    tuple(collectable(str(n), image_url=f"https://example.com/{n}.png") for n in range(20)),
    tuple(claimable(str(n), n, image_url=f"https://example.com/{n}.png") for n in range(40)),
)
cache = tempfile.TemporaryDirectory()
picture = Path(cache.name) / "picture.png"
drawn = QImage(640, 480, QImage.Format.Format_RGB32)
drawn.fill(0)
assert drawn.save(str(picture))

async def fetch(remote):
    return picture

async def main(bridge):
    await first_frame(opening.window)
    stage = set_the_stage(opening, SystemClock())
    stage.picture_provider.cache_folder = picture.parent
    stage.pictures.connect_cache(fetch, bridge.spawn)
    for _ in range(VISITS):
        for state in (
            Identifying("visit-1", "PK1"),
            Browsing(MEMBER, offers),
            Confirming(MEMBER, offers, offers.claimables[0]),
            Goodbye(1),
            Idle(),
        ):
            stage.visit.fold(state)
            stage.window.grabWindow()
            for _ in range(5):
                await asyncio.sleep(0)
    return 7

code = run(application, main)
close_window(opening)
cache.cleanup()
sys.exit(code)
"""

TELL_WIDGETS = """
with open("/proc/self/maps", encoding="ascii") as maps:
    print([line for line in maps if "Widgets" in line])
"""
CRASH = """
import ctypes
from ui.first_frame import make_application

def fall_over():
    ctypes.string_at(0)

make_application("software")
fall_over()
"""


def python(program: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a program in an interpreter of its own."""
    return subprocess.run(
        [sys.executable, *options, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def test_nothing_heavy_comes_before_the_first_frame() -> None:
    """Importing the start and the stage loads none of what is loaded behind it."""
    done = python(IMPORTS)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


@pytest.mark.parametrize("visits", [0, 3])
def test_a_run_ends_with_its_own_exit_code_and_no_word(visits: int) -> None:
    """Window, engine, providers and loop are taken down in an order that crashes nothing."""
    done = python(f"VISITS = {visits}\n{A_DAY}", "-W", "error", "-X", "faulthandler")
    assert (done.returncode, done.stderr) == (7, "")


def test_a_crash_leaves_a_word() -> None:
    """A process that dies in native code says in which function, on its standard error."""
    done = python(CRASH)
    assert done.returncode != 0
    assert "in fall_over" in done.stderr


def test_no_library_of_widgets_is_loaded() -> None:
    """A kiosk has none; the bridge to asyncio asks for them only by name."""
    done = python(f"VISITS = 0\n{A_DAY}".replace("sys.exit(code)", TELL_WIDGETS))
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


@pytest.mark.parametrize("inches", [10.1, 24.0, 40.0])
def test_a_screens_density_is_what_the_settings_say(qapp: QGuiApplication, inches: float) -> None:
    """In pixels a millimetre, from its diagonal in inches."""
    screen = qapp.primaryScreen()
    diagonal = math.hypot(screen.size().width(), screen.size().height())
    assert density(screen, inches) == pytest.approx(diagonal / inches / 25.4)


def test_a_screen_is_believed_only_what_can_be(qapp: QGuiApplication) -> None:
    """Without the settings, between 50 and 400 dots an inch."""
    assert 2 <= density(qapp.primaryScreen(), None) <= 16


@pytest.mark.parametrize("room", [QSize(1080, 1920), QSize(1920, 1080), QSize(1280, 800)])
@pytest.mark.parametrize("portrait", [None, True, False])
def test_a_window_fits_the_room_in_the_shape_asked_for(room: QSize, portrait: bool | None) -> None:  # noqa: FBT001 - a table's column
    """Most of the screen, and never more."""
    size = _window_size(room, portrait=portrait)
    assert size.width() <= room.width()
    assert size.height() <= room.height()
    if portrait is not None:
        assert (size.height() > size.width()) is portrait
