"""The watch over an unattended screen: asks "still there?", then ends the visit."""

import math
from collections.abc import Callable

from kiosk.clock import Clock
from kiosk.visit.attention import Patience, StillThere, patience
from kiosk.visit.events import Event, NobodyHere
from kiosk.visit.state import State, visit_of


class Watch:
    """Counts the seconds since the last sign of life; `run` is its one task.

    A new state is a sign of life as much as a touch, so no screen ends before it could be read.
    """

    def __init__(  # noqa: PLR0913 - the composition root wires it once, by keyword
        self,
        *,
        clock: Clock,
        dispatch: Callable[[Event], None],
        ask: Callable[[StillThere | None], None],
        idle_seconds: float,
        warning_seconds: float,
        tick_seconds: float = 0.5,
    ) -> None:
        self._clock = clock
        self._dispatch = dispatch
        self._ask = ask
        self._idle_seconds = idle_seconds
        self._warning_seconds = warning_seconds
        self._tick = tick_seconds
        self._patience: Patience | None = None
        self._visit_id: str | None = None
        self._kind: type[State] | None = None
        self._alive_at = clock.monotonic()

    def fold(self, state: State) -> None:
        """Take the visit's new state."""
        self._patience = patience(state, self._idle_seconds, self._warning_seconds)
        moved_on = (visit_of(state), type(state)) != (self._visit_id, self._kind)
        self._visit_id, self._kind = visit_of(state), type(state)
        if moved_on:
            self.sign_of_life()

    def sign_of_life(self) -> None:
        """Somebody is here: start counting again, and take the question away."""
        self._alive_at = self._clock.monotonic()
        self._ask(None)

    async def run(self) -> None:
        """Keep watch until cancelled."""
        while True:
            await self._clock.sleep(self._tick)
            self.look()

    def look(self) -> None:
        """Compare the time since the last sign of life with what the screen waits."""
        if self._patience is None:
            return
        left = self._patience.seconds - (self._clock.monotonic() - self._alive_at)
        if left <= 0:
            self.sign_of_life()
            self._dispatch(NobodyHere())
        elif left <= self._patience.warning:
            self._ask(StillThere(math.ceil(left), left / self._patience.warning))
