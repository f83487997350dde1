"""The PIN pad, on a real staff list."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.counter.pin_pad import PadState, PadTrouble, PinPad
from kiosk.operations.actors import Role
from kiosk.staff.file import StaffFile
from kiosk.staff.lockout import TRIES, Tries
from kiosk.staff.member import Member
from kiosk.staff.pins import LONGEST
from kiosk.staff.sign_in import SignIn
from tests.helpers.fake_clock import START, FakeClock
from tests.unit.counter.acting import Tasks, settle_down, until
from tests.unit.counter.conftest import CLERK_PIN, MANAGER_PIN, Staffed

pytestmark = pytest.mark.anyio
WRONG = "0815"
GARBAGE = b"not a database at all, but a long text"


class Door:
    """A pad, and who came through."""

    def __init__(self, path: Path, clock: FakeClock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.taken = list[Member]()
        self.pad = PinPad(SignIn(path, self.clock), self.clock, self.taken.append)

    @property
    def state(self) -> PadState:
        return self.pad.state

    def type(self, digits: str) -> None:
        for digit in digits:
            self.pad.press(digit)

    async def enter(self, digits: str) -> PadState:
        self.type(digits)
        await self.pad.look()
        return self.state


@pytest.fixture
def door(staffed: Staffed) -> Door:
    return Door(staffed.path)


def tries_of(path: Path) -> Tries:
    with StaffFile(path).changing() as change:
        return change.tries


def wrong_so_far(path: Path, wrong: int) -> None:
    """Put wrong tries on the list, without the time that hashing takes."""
    with StaffFile(path).changing() as change:
        change.tries = Tries(wrong)


async def test_digits_are_counted_and_never_told(door: Door) -> None:
    """Whoever looks over a shoulder, or into a crash report, sees how many there are."""
    told: list[PadState] = []
    door.pad.listen(told.append)
    door.type(MANAGER_PIN)
    assert [state.digits for state in told] == [0, 1, 2, 3, 4]
    assert MANAGER_PIN not in f"{told!r} {door.pad!r} {door.pad}"


async def test_ok_needs_four_digits(door: Door, staffed: Staffed) -> None:
    """Three are looked at by nobody, so they cost no try."""
    door.type(WRONG[:3])
    assert not door.state.complete
    await door.pad.look()
    assert door.state.digits == 3
    assert tries_of(staffed.path) == Tries()
    door.type(WRONG[3])
    assert door.state.complete


async def test_no_more_digits_than_a_pin_can_have(door: Door) -> None:
    """The ninth key press does nothing."""
    door.type("1" * (LONGEST + 3))
    assert door.state.digits == LONGEST


async def test_a_digit_can_be_taken_away(door: Door, staffed: Staffed) -> None:
    """A slip of the finger costs a touch, and no try; below none there is nothing."""
    door.type(MANAGER_PIN + "9")
    door.pad.erase()
    await door.pad.look()
    assert door.taken == [staffed.mo]
    door.pad.erase()
    assert door.state == PadState()


async def test_the_right_pin_hands_its_owner_over(door: Door, staffed: Staffed) -> None:
    """The pad is as new then."""
    assert await door.enter(CLERK_PIN) == PadState()
    assert door.taken == [staffed.cleo]


async def test_a_wrong_pin_says_how_many_are_left(door: Door) -> None:
    """And the next digit begins anew, without the sentence."""
    assert await door.enter(WRONG) == PadState(trouble=PadTrouble.WRONG, tries_left=TRIES - 1)
    door.type("1")
    assert door.state == PadState(digits=1)
    assert not door.taken


async def test_the_fifth_wrong_one_locks(door: Door, staffed: Staffed, tasks: Tasks) -> None:
    """The seconds count down, no key does anything, and then it is as new."""
    wrong_so_far(staffed.path, TRIES - 1)
    state = await door.enter(WRONG)
    assert (state.trouble, state.locked_seconds) == (PadTrouble.WRONG, 30)
    door.type(MANAGER_PIN)
    assert not door.state.digits
    tasks(door.pad.follow_lock(), "lock")
    await settle_down()
    shown = []
    for _ in range(30):
        shown.append(door.state.locked_seconds)
        await door.clock.advance(1.0)
    assert shown == list(range(30, 0, -1))
    assert door.state == PadState()
    assert await door.enter(MANAGER_PIN) == PadState()
    assert door.taken == [staffed.mo]


async def test_a_restart_keeps_the_lock(staffed: Staffed, tasks: Tasks) -> None:
    """The pad of the next run counts on from where it was, and takes no digit."""
    wrong_so_far(staffed.path, TRIES - 1)
    await Door(staffed.path).enter(WRONG)
    later = Door(staffed.path, FakeClock(START + timedelta(seconds=10)))
    tasks(later.pad.follow_lock(), "lock")
    await until(later.pad, lambda state: state.locked_seconds == 20)
    assert not (await later.enter(MANAGER_PIN)).digits
    assert not later.taken


async def test_an_empty_list_says_so(tmp_path: Path) -> None:
    """A new machine: no PIN will ever be right, and the screen says where one comes from."""
    door = Door(tmp_path / "new.sqlite3")
    assert (await door.enter(WRONG)).trouble is PadTrouble.NOBODY_LISTED
    wrong_so_far(tmp_path / "new.sqlite3", TRIES - 1)
    state = await door.enter(WRONG)
    assert (state.trouble, state.locked_seconds) == (PadTrouble.NOBODY_LISTED, 30)


async def test_a_list_that_cannot_be_read(tmp_path: Path, tasks: Tasks) -> None:
    """It is told at once, and again by whoever tries; what was typed stays typed."""
    path = tmp_path / "staff.sqlite3"
    path.write_bytes(GARBAGE)
    door = Door(path)
    door.type(WRONG[:2])
    tasks(door.pad.follow_lock(), "lock")
    await until(door.pad, lambda state: state.trouble is PadTrouble.UNAVAILABLE)
    assert door.state.digits == 2
    door.type(WRONG[2:])
    assert door.state.digits == 4
    await door.pad.look()
    assert door.state == PadState(trouble=PadTrouble.UNAVAILABLE)
    assert path.read_bytes() == GARBAGE


async def test_following_the_lock_ends_no_look(staffed: Staffed, tasks: Tasks) -> None:
    """While a PIN is looked at the pad stays busy, whatever the list says then."""
    door = Door(staffed.path)
    looking = asyncio.create_task(door.enter(MANAGER_PIN))
    await until(door.pad, lambda state: state.looking)
    tasks(door.pad.follow_lock(), "lock")
    told: list[PadState] = []
    door.pad.listen(told.append)
    await looking
    assert told == [PadState(looking=True), PadState()]
    assert door.taken == [staffed.mo]


async def test_what_only_managers_may(door: Door, staffed: Staffed) -> None:
    """A clerk's right PIN says so, and counts as a try; a manager's will do."""
    door.pad.ask(Role.MANAGER)
    assert await door.enter(CLERK_PIN) == PadState(trouble=PadTrouble.MANAGERS_ONLY)
    assert tries_of(staffed.path) == Tries(wrong=1)
    await door.enter(MANAGER_PIN)
    assert tries_of(staffed.path) == Tries()
    assert door.taken == [staffed.mo]


async def test_a_manager_may_what_a_clerk_may(door: Door, staffed: Staffed) -> None:
    """Whoever asks for a clerk takes a manager too."""
    door.pad.ask(Role.CLERK)
    await door.enter(MANAGER_PIN)
    assert door.taken == [staffed.mo]


async def test_a_double_press_looks_once(door: Door, staffed: Staffed) -> None:
    """A nervous finger costs one try and no two."""
    door.type(WRONG)
    await asyncio.gather(door.pad.look(), door.pad.look())
    assert tries_of(staffed.path).wrong == 1


async def test_keys_wait_while_a_pin_is_looked_at(door: Door) -> None:
    """What is typed then belongs to no PIN."""
    looking = asyncio.create_task(door.enter(CLERK_PIN))
    await until(door.pad, lambda state: state.looking)
    door.type("99")
    door.pad.erase()
    assert door.state == PadState(looking=True)
    await looking
    assert door.state == PadState()


async def test_asking_anew_forgets_the_digits(door: Door, staffed: Staffed) -> None:
    """Who comes next finishes nobody's PIN; a lock that is down stays in sight."""
    door.type(MANAGER_PIN[:3])
    door.pad.ask()
    assert door.state == PadState()
    door.type(MANAGER_PIN[3] + "999")
    await door.pad.look()
    assert not door.taken
    wrong_so_far(staffed.path, TRIES - 1)
    await door.enter(WRONG)
    door.pad.ask()
    assert door.state == PadState(locked_seconds=30)


async def test_a_pin_opens_only_what_it_was_typed_for(door: Door) -> None:
    """A manager calls it back while their PIN is looked at: it confirms nothing that comes next."""
    door.pad.ask(Role.MANAGER)
    looking = asyncio.create_task(door.enter(MANAGER_PIN))
    await until(door.pad, lambda state: state.looking)
    door.pad.ask(Role.MANAGER)
    await looking
    assert not door.taken
    assert door.state == PadState()


async def test_a_wrong_pin_is_told_to_nobody_else(door: Door, staffed: Staffed) -> None:
    """Who types next keeps their digits, and reads no sentence about the one before; it counts."""
    looking = asyncio.create_task(door.enter(WRONG))
    await until(door.pad, lambda state: state.looking)
    door.pad.ask()
    door.type("4")
    await looking
    assert door.state == PadState(digits=1)
    assert tries_of(staffed.path).wrong == 1


async def test_a_look_that_is_cancelled_leaves_a_pad_that_works(
    door: Door, staffed: Staffed
) -> None:
    """Nothing on it stays busy for good."""
    looking = asyncio.create_task(door.enter(CLERK_PIN))
    await until(door.pad, lambda state: state.looking)
    looking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await looking
    assert door.state == PadState()
    await door.enter(MANAGER_PIN)
    assert door.taken == [staffed.mo]
