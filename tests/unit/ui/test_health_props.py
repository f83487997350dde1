"""When the closed screen stands in place of the visit's, and what it shows."""

import pytest

from kiosk.health import Severity, SupportCode
from ui.view_models.health import HealthProps, health_props, is_closed
from ui.wording.wording import Wording

SCREENS = ("starting", "idle", "identifying", "problem", "offers", "checking", "result", "goodbye")
COVERED = {
    Severity.OUT_OF_ORDER: {"starting", "idle"},
    Severity.PAUSED: {"idle"},
    Severity.NOTED: set(),
}


@pytest.mark.parametrize("code", SupportCode)
def test_only_an_idle_kiosk_is_closed(code: SupportCode) -> None:
    """No visit is covered; while it starts, only by what does not pass by itself."""
    assert {screen for screen in SCREENS if is_closed(screen, (code,))} == COVERED[code.severity]


@pytest.mark.parametrize("screen", SCREENS)
def test_a_kiosk_without_trouble_is_open(screen: str) -> None:
    """It then shows no word of its health."""
    assert not is_closed(screen, ())
    assert health_props(screen, (), Wording()) == HealthProps()


def test_the_worst_trouble_is_shown() -> None:
    """Its sentence; the codes of all."""
    shown = health_props("idle", (SupportCode.TOKEN_REFUSED, SupportCode.OFFLINE), Wording())
    alone = health_props("idle", (SupportCode.TOKEN_REFUSED,), Wording())
    assert (shown.closed, shown.title, shown.text) == (True, alone.title, alone.text)
    assert shown.code == "Code for staff: A1, N1"


def test_a_visit_under_way_shows_no_closed_words() -> None:
    """The mark for staff is kept for the idle screen that comes after it."""
    codes = (SupportCode.OFFLINE, SupportCode.OPERATIONS_WAIT)
    assert health_props("offers", codes, Wording()) == HealthProps(staffMark="Staff: O1")
