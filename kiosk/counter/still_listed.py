"""Whoever is signed in must still be on the staff list, which another program may change."""

import asyncio
from typing import Final

from kiosk.clock import Clock
from kiosk.counter.session import Session
from kiosk.staff.errors import StaffError
from kiosk.staff.roster import Roster

LOOK_SECONDS: Final = 1.0
"""How long somebody who was taken off the list with the command can go on, at the most."""


async def watch_the_list(session: Session, roster: Roster, clock: Clock) -> None:
    """Lock the counter for a member who is not on the list any more, until cancelled."""
    while True:
        await clock.sleep(LOOK_SECONDS)
        await lock_for_the_unlisted(session, roster)


async def lock_for_the_unlisted(session: Session, roster: Roster) -> None:
    """Look once; a list that cannot be read now says nothing about anybody."""
    member = session.member
    if member is None:
        return
    try:
        members = await asyncio.to_thread(roster.members)
    except StaffError:
        return
    if member not in members and session.member == member:
        session.lock()
