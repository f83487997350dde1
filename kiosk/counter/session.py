"""The session: who stands at the counter, from their PIN until they lock it or leave it alone."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.counter.telling import Telling
from kiosk.operations.events import Act
from kiosk.staff.member import Member

TICK_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Locked:
    """Nobody is signed in, and nothing but the PIN pad shows."""


@dataclass(frozen=True, slots=True)
class Open:
    """A member is signed in; `seconds_left` counts down before the counter locks itself."""

    member: Member
    seconds_left: int | None = None


SessionState = Locked | Open


class Session(Telling[SessionState]):
    """Opens with a member, and locks itself after `idle_seconds` without a touch or a scan."""

    def __init__(
        self,
        clock: Clock,
        note: Callable[[Act, str], None],
        *,
        idle_seconds: float,
        warning_seconds: float,
    ) -> None:
        super().__init__(Locked())
        self._clock = clock
        self._note = note
        self._idle = idle_seconds
        self._warning = min(warning_seconds, idle_seconds / 2)
        self._alive_at = clock.monotonic()
        self._held = False

    @property
    def member(self) -> Member | None:
        """Who is signed in, None for nobody."""
        return self._state.member if isinstance(self._state, Open) else None

    def open(self, member: Member) -> None:
        """Begin the session of a member who has typed their PIN."""
        self._note(Act.SIGNED_IN, member.staff_id)
        self._alive_at = self._clock.monotonic()
        self._become(Open(member))

    def lock(self) -> None:
        """End the session."""
        member = self.member
        if member is not None:
            self._note(Act.LOCKED, member.staff_id)
            self._become(Locked())

    def sign_of_life(self) -> None:
        """Somebody is here: count from now."""
        self._alive_at = self._clock.monotonic()
        if isinstance(self._state, Open):
            self._become(Open(self._state.member))

    def hold(self, *, held: bool) -> None:
        """Keep the session open while an operation is under way, or let it end again."""
        self._held = held
        self.sign_of_life()

    async def run(self) -> None:
        """Lock the counter when nobody is there, until cancelled."""
        while True:
            await self._clock.sleep(TICK_SECONDS)
            self.look()

    def look(self) -> None:
        """Compare the time since the last sign of life with what the counter waits."""
        if not isinstance(self._state, Open) or self._held:
            return
        left = self._idle - (self._clock.monotonic() - self._alive_at)
        if left <= 0:
            self.lock()
        elif left <= self._warning:
            self._become(Open(self._state.member, math.ceil(left)))
