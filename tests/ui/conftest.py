"""The stage on Qt's offscreen platform."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.settings_file import EarlyDisplay
from tests.helpers.fake_clock import FakeClock
from tests.ui.kiosk import Kiosk
from ui.app import close_window
from ui.first_frame import Opening, open_window
from ui.stage import Stage, set_the_stage


@pytest.fixture
def make_stage(qapp: QGuiApplication) -> Iterator[Callable[[str], Stage]]:
    """Set stages that speak a language; they are taken down after the test."""
    openings: list[Opening] = []

    def make(language: str = "en") -> Stage:
        assert qapp is not None
        openings.append(open_window(EarlyDisplay(language)))
        return set_the_stage(openings[-1], FakeClock())

    yield make
    for opening in openings:
        close_window(opening)


@pytest.fixture
def kiosk(make_stage: Callable[[str], Stage], qtbot: QtBot) -> Kiosk:
    """A window in English, not yet shown, of a shop that counts in Stars."""
    stage = make_stage("en")
    stage.words.credit_name = "Stars"
    return Kiosk(stage, qtbot)
