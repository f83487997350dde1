"""The stage on Qt's offscreen platform."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.settings_file import EarlyDisplay
from tests.helpers.fake_clock import FakeClock
from tests.ui.kiosk import Kiosk
from ui.app import close_window
from ui.first_frame import Opening, open_window
from ui.places import ROOT
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
        # A stage in a cycle of references would go on speaking until Python collects it.
        opening.translator.fall_silent()


@pytest.fixture
def kiosk(make_stage: Callable[[str], Stage], qtbot: QtBot) -> Kiosk:
    """A window in English, not yet shown, of a shop that counts in Stars."""
    stage = make_stage("en")
    stage.words.credit_name = "Stars"
    return Kiosk(stage, qtbot)


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed translations, compiled."""
    folder = tmp_path_factory.mktemp("translations")
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        to = folder / f"{source.stem}.qm"
        subprocess.run([lrelease, "-silent", source, "-qm", to], check=True)
    return folder
