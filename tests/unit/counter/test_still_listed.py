"""Somebody who is taken off the staff list is signed out, whichever program did it."""

import asyncio
import sqlite3

import pytest

from kiosk.counter.session import Locked, Open, Session
from kiosk.counter.still_listed import LOOK_SECONDS, lock_for_the_unlisted, watch_the_list
from kiosk.staff.member import Member
from kiosk.staff.roster import Roster
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import Tasks, settle_down, until
from tests.unit.counter.conftest import Staffed

pytestmark = pytest.mark.anyio


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(clock: FakeClock, staffed: Staffed) -> Session:
    """Cleo's."""
    session = Session(clock, lambda *_: None, idle_seconds=60.0, warning_seconds=10.0)
    session.open(staffed.cleo)
    return session


async def test_the_session_of_who_is_removed_ends_within_a_second(
    session: Session, clock: FakeClock, staffed: Staffed, tasks: Tasks
) -> None:
    """Nobody need look at the list for it; a locked counter asks for nothing."""
    roster = Roster(staffed.path)
    tasks(watch_the_list(session, roster, clock), "still listed")
    ended = asyncio.create_task(until(session, lambda state: isinstance(state, Locked)))
    await settle_down()
    roster.remove("Cleo")
    await clock.advance(LOOK_SECONDS)
    assert await ended == Locked()
    await clock.advance(LOOK_SECONDS)
    assert session.state == Locked()


async def test_whoever_is_listed_stays(session: Session, staffed: Staffed) -> None:
    """With another PIN too, and whoever else comes or goes."""
    roster = Roster(staffed.path)
    roster.change_pin("Cleo", "90210")
    roster.remove("Mo", even_the_last_manager=True)
    await lock_for_the_unlisted(session, roster)
    assert session.state == Open(staffed.cleo)


async def test_a_list_that_cannot_be_read_locks_nobody_out(
    session: Session, staffed: Staffed
) -> None:
    """It says nothing about anybody."""
    database = sqlite3.connect(staffed.path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    await lock_for_the_unlisted(session, Roster(staffed.path))
    assert session.state == Open(staffed.cleo)


async def test_a_look_ends_no_session_but_the_one_it_was_for(
    session: Session, staffed: Staffed
) -> None:
    """Somebody else may have signed in while the list was read."""

    class SlowRoster(Roster):
        def members(self) -> tuple[Member, ...]:
            session.open(staffed.mo)
            return (staffed.mo,)

    await lock_for_the_unlisted(session, SlowRoster(staffed.path))
    assert session.state == Open(staffed.mo)
