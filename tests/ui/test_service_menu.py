"""The counter's frame at a self-service kiosk: its service menu comes and goes."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from kiosk.counter.pin_pad import PadState
from kiosk.counter.service_menu import PIN_SECONDS, ServiceMenu
from kiosk.counter.session import Session
from kiosk.operations.actors import Role
from kiosk.staff.member import Member
from tests.helpers.fake_clock import FakeClock
from tests.ui.counter.desk import PlayedBridge, PlayedPart
from ui.counter_wiring import CounterFrame
from ui.stage import Stage

if TYPE_CHECKING:
    from kiosk.counter.counter import Counter
    from ui.bridge import Bridge

CLEO = Member("id-cleo", "Cleo", Role.CLERK)
IDLE_SECONDS = 60.0


class Door:
    """A frame, with a real session and menu behind it."""

    def __init__(self, stage: Stage, *, service: bool) -> None:
        self.stage = stage
        self.clock = FakeClock()
        self.session = Session(
            self.clock, lambda *_: None, idle_seconds=IDLE_SECONDS, warning_seconds=10.0
        )
        self.menu = ServiceMenu(self.session, self.clock, lambda *_: None)
        self.pad = PlayedPart(PadState())
        counter = SimpleNamespace(session=self.session, service=self.menu, pad=self.pad)
        CounterFrame(
            stage,
            cast("Counter", counter),
            cast("Bridge", PlayedBridge()),
            service=service,
        )

    def shown(self) -> bool:
        return self.stage.counter.props.shown

    def locked(self) -> bool:
        return self.stage.counter.props.locked

    def left_alone(self, seconds: float) -> None:
        self.clock.tick(seconds)
        self.session.look()
        self.menu.look()


@pytest.fixture
def door(make_stage: Callable[[str], Stage]) -> Door:
    return Door(make_stage("en"), service=True)


def test_it_shows_a_pad_when_it_is_asked_for(door: Door) -> None:
    """An empty one, and nothing else; until then the kiosk is its customers'."""
    assert not door.shown()
    door.pad.calls.clear()
    door.stage.counter.askForService()
    assert door.shown()
    assert door.locked()
    assert door.stage.counter.props.service
    assert ("ask",) in door.pad.calls


def test_it_opens_on_the_day_and_leaves_for_the_customers(door: Door) -> None:
    """The next one who asks begins with a PIN again, on the same page."""
    door.stage.counter.askForService()
    door.session.open(CLEO)
    assert not door.locked()
    assert door.stage.counter.props.page == "day"
    door.stage.counter.goTo("staff")
    assert door.stage.counter.props.page == "staff"
    door.stage.counter.leave()
    assert not door.shown()
    door.stage.counter.askForService()
    assert door.locked()
    assert door.stage.counter.props.page == "day"


def test_a_pad_left_alone_makes_way_for_the_customers(door: Door) -> None:
    """A touch on it lets it wait anew."""
    door.stage.counter.askForService()
    door.left_alone(PIN_SECONDS - 1)
    door.stage.counter.touched()
    door.left_alone(PIN_SECONDS - 1)
    assert door.shown()
    door.left_alone(1)
    assert not door.shown()


def test_a_menu_left_alone_locks_itself_and_makes_way(door: Door) -> None:
    """As the counter locks itself; the lock button does it at once."""
    door.stage.counter.askForService()
    door.session.open(CLEO)
    door.left_alone(IDLE_SECONDS)
    assert not door.shown()
    door.stage.counter.askForService()
    door.session.open(CLEO)
    door.stage.counter.lock()
    assert not door.shown()


def test_a_counter_shows_always(make_stage: Callable[[str], Stage]) -> None:
    """Locked or open, it has no customers' screens to go back to."""
    door = Door(make_stage("en"), service=False)
    assert door.shown()
    door.session.open(CLEO)
    door.session.lock()
    door.left_alone(PIN_SECONDS)
    assert door.shown()
    assert not door.stage.counter.props.service
