"""Signing in with a PIN."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.operations.actors import Role
from kiosk.staff.lockout import TRIES
from kiosk.staff.sign_in import LockedOut, SignedIn, SignIn, WrongPin
from tests.helpers.fake_clock import START, FakeClock
from tests.unit.staff.conftest import CLERK_PIN, MANAGER_PIN

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("roster")]
WRONG = "0815"


async def fail(sign_in: SignIn, times: int) -> list[object]:
    return [await sign_in.try_pin(WRONG) for _ in range(times)]


async def test_a_pin_says_who_it_is(path: Path) -> None:
    """No name is asked for, and none is shown before."""
    sign_in = SignIn(path, FakeClock())
    for pin, name in ((MANAGER_PIN, "Mo"), (CLERK_PIN, "Cleo")):
        result = await sign_in.try_pin(pin)
        assert isinstance(result, SignedIn)
        assert result.member.name == name


async def test_the_fifth_wrong_pin_locks(path: Path) -> None:
    """Each one before says how many are left; during the lock the right one does not help."""
    clock = FakeClock()
    sign_in = SignIn(path, clock)
    assert await fail(sign_in, TRIES) == [*map(WrongPin, (4, 3, 2, 1)), LockedOut(30.0)]
    clock.tick(10)
    assert await sign_in.try_pin(MANAGER_PIN) == LockedOut(20.0)
    assert await sign_in.seconds_locked() == 20.0
    clock.tick(20)
    assert await sign_in.seconds_locked() == 0
    assert isinstance(await sign_in.try_pin(MANAGER_PIN), SignedIn)


async def test_a_clerks_pin_between_does_not_let_them_try_out_a_managers(path: Path) -> None:
    """Where a manager is asked for, the fifth PIN that is none of theirs locks, whose it may be."""
    sign_in = SignIn(path, FakeClock())
    await fail(sign_in, TRIES - 1)
    assert isinstance(await sign_in.try_pin(CLERK_PIN, Role.MANAGER), SignedIn)
    assert await sign_in.try_pin(MANAGER_PIN, Role.MANAGER) == LockedOut(30.0)


async def test_locks_double_until_somebody_signs_in(path: Path) -> None:
    """The right PIN makes all as new."""
    clock = FakeClock()
    sign_in = SignIn(path, clock)
    for seconds in (30.0, 60.0, 120.0):
        assert (await fail(sign_in, TRIES))[-1] == LockedOut(seconds)
        clock.tick(seconds)
    await sign_in.try_pin(CLERK_PIN)
    assert (await fail(sign_in, TRIES))[-1] == LockedOut(30.0)


async def test_a_restart_gives_no_new_tries(path: Path) -> None:
    """Pulling the plug neither ends a lock nor forgets the tries before it."""
    clock = FakeClock()
    await fail(SignIn(path, clock), 3)
    assert await SignIn(path, clock).try_pin(WRONG) == WrongPin(1)
    await fail(SignIn(path, clock), 1)
    clock.tick(5)
    later = FakeClock(START + timedelta(seconds=5))
    assert await SignIn(path, later).try_pin(MANAGER_PIN) == LockedOut(25.0)


async def test_setting_the_clock_forward_ends_no_lock_of_this_run(path: Path) -> None:
    """Only the monotonic clock counts while the program runs."""
    clock = FakeClock()
    sign_in = SignIn(path, clock)
    await fail(sign_in, TRIES)
    clock._start += timedelta(days=1)
    assert await sign_in.try_pin(MANAGER_PIN) == LockedOut(30.0)


async def test_a_try_given_up_halfway_counts(path: Path) -> None:
    """Whoever cancels it, the PIN was looked at."""
    sign_in = SignIn(path, FakeClock())
    await fail(sign_in, TRIES - 1)
    trying = asyncio.create_task(sign_in.try_pin(WRONG))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    trying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await trying
    assert isinstance(await sign_in.try_pin(MANAGER_PIN), LockedOut | SignedIn)


async def test_tries_at_the_same_time_are_counted_one_by_one(path: Path) -> None:
    """Ten fingers at once get no more tries than one."""
    sign_in = SignIn(path, FakeClock())
    results = await asyncio.gather(*(sign_in.try_pin(WRONG) for _ in range(8)))
    assert sum(isinstance(one, WrongPin) for one in results) == TRIES - 1
    assert sum(isinstance(one, LockedOut) for one in results) == 4


async def test_an_empty_list_lets_nobody_in(tmp_path: Path) -> None:
    """There is no first PIN to guess."""
    sign_in = SignIn(tmp_path / "new.sqlite3", FakeClock())
    assert not await sign_in.anybody()
    assert await sign_in.try_pin("0000") == WrongPin(4)
