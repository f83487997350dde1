"""The staff list as a manager sees it at the counter: who is on it, adding and removing."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.counter.telling import Telling
from kiosk.counter.work import Spawn
from kiosk.operations.actors import Role
from kiosk.operations.events import Act
from kiosk.staff.errors import StaffError
from kiosk.staff.member import Member
from kiosk.staff.roster import Roster


@dataclass(frozen=True, slots=True)
class StaffListState:
    """Everybody, by name; `refused` is why the last change was not made, by its class."""

    members: tuple[Member, ...] = ()
    busy: bool = False
    refused: type[StaffError] | None = None
    done: int = 0
    """How many changes were made: a form that waits for one is closed by the next."""


class StaffList(Telling[StaffListState]):
    """Changes the roster on a worker thread, for a manager, and journals who did it."""

    def __init__(
        self,
        roster: Roster,
        spawn: Spawn,
        manager: Callable[[], Member | None],
        note: Callable[[Act, str, str], None],
    ) -> None:
        super().__init__(StaffListState())
        self._roster = roster
        self._spawn = spawn
        self._manager = manager
        self._note = note
        self._reading = 0

    def look(self) -> None:
        """Read the list anew, for a manager."""
        if self._one_who_may() is not None:
            self._spawn(self._read(self._reading), "staff list")

    def close(self) -> None:
        """Forget who is on it, and why the last change was not made."""
        self._reading += 1
        self._become(StaffListState(busy=self._state.busy, done=self._state.done))

    def add(self, name: str, role: Role, pin: str) -> None:
        """Put somebody on the list."""
        self._change(lambda: self._roster.add(name, role, pin), Act.STAFF_ADDED)

    def change_pin(self, name: str, pin: str) -> None:
        """Give somebody another PIN."""
        self._change(lambda: self._roster.change_pin(name, pin), Act.PIN_CHANGED)

    def remove(self, name: str) -> None:
        """Take somebody off the list."""
        self._change(lambda: self._roster.remove(name), Act.STAFF_REMOVED)

    def _change(self, change: Callable[[], Member], act: Act) -> None:
        manager = self._one_who_may()
        if manager is None or self._state.busy:
            return
        self._become(replace(self._state, busy=True, refused=None))
        self._spawn(self._carry_out(change, act, manager.staff_id, self._reading), "staff list")

    def _one_who_may(self) -> Member | None:
        member = self._manager()
        return member if member is not None and member.role is Role.MANAGER else None

    async def _carry_out(
        self, change: Callable[[], Member], act: Act, by: str, reading: int
    ) -> None:
        refused: type[StaffError] | None = None
        done = self._state.done
        try:
            member = await asyncio.to_thread(change)
            self._note(act, by, member.staff_id)
            done += 1
        except StaffError as error:
            refused = type(error) if reading == self._reading else None
        finally:
            self._become(replace(self._state, busy=False, refused=refused, done=done))
        if refused is None:
            await self._read(reading)

    async def _read(self, reading: int) -> None:
        members, refused = self._state.members, self._state.refused
        try:
            members = await asyncio.to_thread(self._roster.members)
        except StaffError as error:
            refused = type(error)
        if reading == self._reading:
            self._become(replace(self._state, members=members, refused=refused))
