"""Whose session it is, and how it ends by itself."""

import pytest

from kiosk.counter.session import Locked, Open, Session, SessionState
from kiosk.operations.actors import Role
from kiosk.operations.events import Act
from kiosk.staff.member import Member
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import Tasks, settle_down

pytestmark = pytest.mark.anyio
CLEO = Member("id-cleo", "Cleo", Role.CLERK)
IDLE_SECONDS = 60.0
WARNING_SECONDS = 10.0


class Counter:
    """A session, its clock, and what it had journalled."""

    def __init__(self, warning_seconds: float = WARNING_SECONDS) -> None:
        self.clock = FakeClock()
        self.noted: list[tuple[Act, str]] = []
        self.session = Session(
            self.clock,
            lambda act, staff_id: self.noted.append((act, staff_id)),
            idle_seconds=IDLE_SECONDS,
            warning_seconds=warning_seconds,
        )

    def now(self) -> SessionState:
        return self.session.state

    def left_alone(self, seconds: float) -> None:
        self.clock.tick(seconds)
        self.session.look()


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_nobody_is_signed_in_at_first(counter: Counter) -> None:
    """A counter that starts is locked, and so it stays by itself."""
    counter.left_alone(IDLE_SECONDS * 2)
    assert counter.now() == Locked()
    assert counter.session.member is None
    assert not counter.noted


def test_a_session_is_noted_at_both_ends(counter: Counter) -> None:
    """Who stood there, from when to when; locking twice is one end."""
    counter.session.open(CLEO)
    assert counter.session.member == CLEO
    counter.session.lock()
    counter.session.lock()
    assert counter.now() == Locked()
    assert counter.noted == [(Act.SIGNED_IN, "id-cleo"), (Act.LOCKED, "id-cleo")]


def test_it_warns_and_then_locks_itself(counter: Counter) -> None:
    """The last ten seconds count down; then it is as if somebody had locked it."""
    counter.session.open(CLEO)
    counter.left_alone(49.5)
    assert counter.now() == Open(CLEO)
    counter.left_alone(0.5)
    assert counter.now() == Open(CLEO, 10)
    counter.left_alone(9.5)
    assert counter.now() == Open(CLEO, 1)
    counter.left_alone(0.5)
    assert counter.now() == Locked()
    assert counter.noted[-1] == (Act.LOCKED, "id-cleo")


def test_a_touch_counts_from_the_beginning(counter: Counter) -> None:
    """The warning goes at once, and the whole wait begins anew."""
    counter.session.open(CLEO)
    counter.left_alone(55)
    counter.session.sign_of_life()
    assert counter.now() == Open(CLEO)
    counter.left_alone(49.5)
    assert counter.now() == Open(CLEO)
    counter.left_alone(11)
    assert counter.now() == Locked()


def test_a_held_session_does_not_end(counter: Counter) -> None:
    """What is under way is seen to its end by who began it; then there is the whole wait again."""
    counter.session.open(CLEO)
    counter.left_alone(55)
    counter.session.hold(held=True)
    assert counter.now() == Open(CLEO)
    counter.left_alone(IDLE_SECONDS * 3)
    assert counter.now() == Open(CLEO)
    counter.session.hold(held=False)
    counter.left_alone(49.5)
    assert counter.now() == Open(CLEO)
    counter.left_alone(IDLE_SECONDS)
    assert counter.now() == Locked()


def test_whoever_holds_it_may_lock_it(counter: Counter) -> None:
    """Walking away beats watching a progress bar."""
    counter.session.open(CLEO)
    counter.session.hold(held=True)
    counter.session.lock()
    assert counter.now() == Locked()


def test_the_warning_is_half_of_the_wait_at_the_most() -> None:
    """A warning from the first second on would warn nobody."""
    counter = Counter(warning_seconds=600)
    counter.session.open(CLEO)
    counter.left_alone(29.5)
    assert counter.now() == Open(CLEO)
    counter.left_alone(0.5)
    assert counter.now() == Open(CLEO, 30)


def test_a_tablet_that_slept_wakes_up_locked(counter: Counter) -> None:
    """Nobody counted meanwhile, and no countdown is owed."""
    counter.session.open(CLEO)
    counter.left_alone(8 * 3600)
    assert counter.now() == Locked()


async def test_it_looks_by_itself(counter: Counter, tasks: Tasks) -> None:
    """Until it is cancelled, each half second."""
    tasks(counter.session.run(), "session")
    counter.session.open(CLEO)
    await settle_down()
    await counter.clock.advance(52.0)
    assert counter.now() == Open(CLEO, 8)
    await counter.clock.advance(8.0)
    assert counter.now() == Locked()
