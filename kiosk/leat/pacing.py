"""Keeping under Leat's rate limit, which all kiosks of an account share (contract section 2)."""

import asyncio
from dataclasses import dataclass
from typing import Final

from kiosk.clock import Clock
from kiosk.leat.errors import LeatError, Reach, TooManyRequests

LONGEST_WAIT: Final = 10.0
"""Seconds: a call that would wait longer for its turn is not sent, and its customer told so."""


@dataclass(frozen=True, slots=True)
class Pacing:
    """At most `burst` calls at once and `per_second` after that: five visits in a row unhindered.

    Leat's limit is 5,000 in an unknown window, most likely a minute. When fewer than `reserve` of
    it is left, as Leat last said, the pace falls to a fifth.
    """

    per_second: float = 5.0
    burst: int = 40
    reserve: float = 0.02


DEFAULT_PACING: Final = Pacing()
"""Ample for one kiosk, and a small part of what an account may do."""


def is_own_refusal(error: LeatError | None) -> bool:
    """Tell whether a pacer refused the call, so that there is no word of Leat's in it."""
    return (
        isinstance(error, TooManyRequests)
        and error.reach is Reach.NEVER_SENT
        and error.status is None
    )


class Pacer:
    """A token bucket on an injected clock: `turn` waits until a call may leave."""

    def __init__(self, pacing: Pacing, clock: Clock) -> None:
        self._pacing = pacing
        self._clock = clock
        self._tokens = float(pacing.burst)
        self._filled_at = clock.monotonic()
        self._scarce = False

    async def turn(self, route: str) -> None:
        """Take a turn, waiting for it if the bucket is empty; turns come in order of asking.

        Raises TooManyRequests, in the name of the route, when it would come too late; who gives up
        waiting gives the turn back.
        """
        self._fill()
        wait = (1 - self._tokens) / self._rate
        if wait > LONGEST_WAIT:
            raise TooManyRequests(
                route, status=None, detail="not sent", reach=Reach.NEVER_SENT, retry_after=wait
            )
        self._tokens -= 1
        if self._tokens < 0:
            try:
                await self._clock.sleep(wait)
            except asyncio.CancelledError:
                self._tokens += 1
                raise

    def observe(self, remaining: int, limit: int) -> None:
        """Take note of `X-RateLimit-Remaining` and `X-RateLimit-Limit`, in calls."""
        self._fill()
        self._scarce = remaining < self._pacing.reserve * limit

    def drain(self) -> None:
        """Allow no burst for now: Leat has just said 429."""
        self._fill()
        self._tokens = min(self._tokens, 0.0)

    @property
    def _rate(self) -> float:
        return self._pacing.per_second * (0.2 if self._scarce else 1.0)

    def _fill(self) -> None:
        now = self._clock.monotonic()
        gained = (now - self._filled_at) * self._rate
        self._tokens = min(float(self._pacing.burst), self._tokens + gained)
        self._filled_at = now
