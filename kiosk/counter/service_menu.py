"""The service menu of a self-service kiosk: asked for by a hidden press, gone by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.clock import Clock
from kiosk.counter.session import TICK_SECONDS, Locked, Session, SessionState
from kiosk.counter.telling import Telling
from kiosk.operations.events import Act

PIN_SECONDS: Final = 30.0
"""How long the PIN pad waits without a touch before the kiosk is its customers' again."""


@dataclass(frozen=True, slots=True)
class ServiceState:
    """Whether the menu, or the PIN pad before it, stands over the customer's screens."""

    asked: bool = False


class ServiceMenu(Telling[ServiceState]):
    """Opens for whoever asks, behind a PIN, and gives the kiosk back to its customers.

    It does so when its session ends, and when nobody types a PIN for `PIN_SECONDS`. `note`
    journals that a member opened it.
    """

    def __init__(self, session: Session, clock: Clock, note: Callable[[Act, str], None]) -> None:
        super().__init__(ServiceState())
        self._session = session
        self._clock = clock
        self._note = note
        self._alive_at = clock.monotonic()
        self._was_open = False
        session.listen(self._session_changed)

    def ask(self) -> None:
        """Show the PIN pad; asking again while it shows changes nothing."""
        if not self._state.asked:
            self._alive_at = self._clock.monotonic()
            self._become(ServiceState(asked=True))

    def sign_of_life(self) -> None:
        """Somebody is here: the pad waits anew."""
        self._alive_at = self._clock.monotonic()

    def leave(self) -> None:
        """End the session, if there is one, and give the kiosk back to its customers."""
        self._session.lock()
        self._become(ServiceState())

    async def run(self) -> None:
        """Take away a pad that was left alone, until cancelled."""
        while True:
            await self._clock.sleep(TICK_SECONDS)
            self.look()

    def look(self) -> None:
        """Compare the time since the last sign of life with what the pad waits."""
        waiting = self._state.asked and self._session.member is None
        if waiting and self._clock.monotonic() - self._alive_at >= PIN_SECONDS:
            self.leave()

    def _session_changed(self, state: SessionState) -> None:
        is_open = not isinstance(state, Locked)
        member = self._session.member
        if is_open and not self._was_open and self._state.asked and member is not None:
            self._note(Act.SERVICE_MENU, member.staff_id)
        ended = self._was_open and not is_open
        self._was_open = is_open
        if ended:
            self._become(ServiceState())
