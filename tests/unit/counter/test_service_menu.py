"""The service menu of a self-service kiosk: who opens it, and how it goes by itself."""

import pytest

from kiosk.counter.service_menu import PIN_SECONDS, ServiceMenu
from kiosk.counter.session import TICK_SECONDS, Session
from kiosk.operations.actors import Role
from kiosk.operations.events import Act
from kiosk.staff.member import Member
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import Tasks, settle_down

CLEO = Member("id-cleo", "Cleo", Role.CLERK)
IDLE_SECONDS = 60.0


class Door:
    """A menu with its session and clock, and what it had journalled."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.noted: list[tuple[Act, str]] = []
        self.session = Session(
            self.clock, self.note, idle_seconds=IDLE_SECONDS, warning_seconds=10.0
        )
        self.menu = ServiceMenu(self.session, self.clock, self.note)

    def note(self, act: Act, staff_id: str) -> None:
        self.noted.append((act, staff_id))

    def shown(self) -> bool:
        return self.menu.state.asked

    def left_alone(self, seconds: float) -> None:
        self.clock.tick(seconds)
        self.session.look()
        self.menu.look()


@pytest.fixture
def door() -> Door:
    return Door()


def test_it_shows_only_to_those_who_ask(door: Door) -> None:
    """A kiosk that starts is its customers'."""
    assert not door.shown()
    door.menu.ask()
    assert door.shown()


def test_a_pad_that_nobody_types_on_goes_by_itself(door: Door) -> None:
    """Whoever pressed the corner by chance leaves no dead kiosk behind."""
    door.menu.ask()
    door.left_alone(PIN_SECONDS - 1)
    assert door.shown()
    door.left_alone(1)
    assert not door.shown()
    assert not door.noted


def test_a_touch_lets_the_pad_wait_anew_and_another_press_does_not(door: Door) -> None:
    """Typing takes time; a thing that leans on the corner would hold it up for ever."""
    door.menu.ask()
    door.left_alone(PIN_SECONDS - 1)
    door.menu.sign_of_life()
    door.left_alone(PIN_SECONDS - 1)
    assert door.shown()
    door.menu.ask()
    door.left_alone(1)
    assert not door.shown()


def test_who_opens_it_is_journalled(door: Door) -> None:
    """Once a session, with the member's id."""
    door.menu.ask()
    door.session.open(CLEO)
    door.session.sign_of_life()
    assert door.noted == [(Act.SIGNED_IN, "id-cleo"), (Act.SERVICE_MENU, "id-cleo")]


def test_an_open_menu_waits_as_long_as_its_session(door: Door) -> None:
    """Then the kiosk is its customers' again."""
    door.menu.ask()
    door.session.open(CLEO)
    door.left_alone(PIN_SECONDS + 1)
    assert door.shown()
    door.left_alone(IDLE_SECONDS - PIN_SECONDS)
    assert not door.shown()
    assert door.session.member is None


def test_leaving_locks_it(door: Door) -> None:
    """Whoever asks next types a PIN."""
    door.menu.ask()
    door.session.open(CLEO)
    door.menu.leave()
    assert not door.shown()
    assert door.session.member is None
    assert door.noted[-1] == (Act.LOCKED, "id-cleo")


@pytest.mark.anyio
async def test_it_looks_by_itself(door: Door, tasks: Tasks) -> None:
    """As a task of the running kiosk."""
    tasks(door.menu.run(), "menu")
    door.menu.ask()
    await settle_down()
    await door.clock.advance(PIN_SECONDS + TICK_SECONDS)
    assert not door.shown()
