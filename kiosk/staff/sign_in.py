"""Signing in with a PIN: right, wrong, or not now."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.clock import Clock
from kiosk.operations.actors import Role
from kiosk.staff.file import StaffFile
from kiosk.staff.lockout import Tries, with_one_more
from kiosk.staff.member import Member
from kiosk.staff.roster import owner_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The PIN is this member's."""

    member: Member


@dataclass(frozen=True, slots=True)
class WrongPin:
    """The PIN is nobody's; so many more may be wrong before the lock."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class LockedOut:
    """No PIN is looked at for so many seconds."""

    seconds: float


SignInResult = SignedIn | WrongPin | LockedOut


class SignIn:
    """Looks whose PIN it is, one at a time; every method raises StaffFileUnavailable.

    A try is on disk before the PIN is looked at: switching the machine off gives nobody another
    one. The lock is measured by the monotonic clock, and by the machine's over a restart.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._file = StaffFile(path)
        self._clock = clock
        self._locked_until: float | None = None
        self._turn = asyncio.Lock()

    async def try_pin(self, pin: str, role: Role | None = None) -> SignInResult:
        """Look whose PIN this is, unless wrong ones have brought the lock down.

        Where a manager is asked for, the PIN of a clerk is told apart and still counts as a wrong
        one: else clerks could try out a manager's for ever, with their own in between.
        """
        async with self._turn:
            seconds = await self._seconds_locked()
            if seconds > 0:
                return LockedOut(seconds)
            # Read anew by the next one if this one is cancelled while the thread goes on.
            self._locked_until = None
            member, tries = await _in_thread(lambda: self._look(pin, role))
            if member is not None:
                return SignedIn(member)
            seconds = self._begin_lock(tries)
            return LockedOut(seconds) if seconds > 0 else WrongPin(tries.left)

    async def seconds_locked(self) -> float:
        """Return how many seconds the lock still lasts, 0 when there is none."""
        async with self._turn:
            return await self._seconds_locked()

    async def anybody(self) -> bool:
        """Return whether anybody is on the list who could sign in."""
        return bool(await _in_thread(self._members))

    async def _seconds_locked(self) -> float:
        if self._locked_until is None:
            return self._begin_lock(await _in_thread(self._tries))
        return max(0.0, self._locked_until - self._clock.monotonic())

    def _begin_lock(self, tries: Tries) -> float:
        seconds = tries.seconds_locked(self._clock.now())
        self._locked_until = self._clock.monotonic() + seconds
        return seconds

    def _look(self, pin: str, role: Role | None) -> tuple[Member | None, Tries]:
        with self._file.changing() as change:
            tries = change.tries = with_one_more(change.tries, self._clock.now())
        with self._file.changing() as change:
            member = owner_of(change, pin)
            if member is not None and (role is not Role.MANAGER or member.role is Role.MANAGER):
                change.tries = Tries()
        return member, tries

    def _tries(self) -> Tries:
        with self._file.changing() as change:
            return change.tries

    def _members(self) -> tuple[Member, ...]:
        with self._file.changing() as change:
            return change.members()


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.to_thread(work)
