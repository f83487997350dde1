"""A counter that is played by hand."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.counter.desk import Desk
from ui.stage import Stage


@pytest.fixture
def make_desk(make_stage: Callable[[str], Stage], qtbot: QtBot) -> Callable[[str], Desk]:
    """Make counters that speak a language, not yet shown, of a shop that counts in Stars."""

    def make(language: str = "en") -> Desk:
        stage = make_stage(language)
        stage.words.credit_name = "Stars"
        return Desk(stage, qtbot)

    return make


@pytest.fixture
def desk(make_desk: Callable[[str], Desk]) -> Desk:
    """A counter in English."""
    return make_desk("en")
