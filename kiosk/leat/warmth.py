"""Keeping connections open for the next scan, and finding out soon when Leat is back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from kiosk.clock import Clock
from kiosk.leat.errors import LeatError, Maintenance, TooManyRequests

WARM_CONNECTIONS: Final = 3
"""As many as the offers of one scan ask for at once: balance, rewards, collectables."""
WARM_PERIOD: Final = 45.0
"""Seconds between pings; servers commonly drop an idle connection after 60."""
TROUBLE_PAUSES: Final = (2.0, 5.0, 10.0, 20.0, 45.0)
"""Seconds after each failed ping in a row; the last one again and again."""
LONGEST_PAUSE: Final = 300.0
"""Seconds: Leat may ask for more, but a kiosk looks whether it is back all the same."""

_log = logging.getLogger(__name__)


def pause_after(failure: Exception, failed_before: int) -> float:
    """Return the seconds from a failed ping to the next; `failed_before` in a row came before it.

    What Leat asks for in `Retry-After` counts if it is longer, up to `LONGEST_PAUSE`.
    """
    pause = TROUBLE_PAUSES[min(failed_before, len(TROUBLE_PAUSES) - 1)]
    if isinstance(failure, Maintenance | TooManyRequests) and failure.retry_after is not None:
        return max(pause, min(failure.retry_after, LONGEST_PAUSE))
    return pause


class Warmth:
    """Pings Leat. `ping` is one call on one connection; it raises LeatError."""

    def __init__(self, ping: Callable[[], Awaitable[object]], clock: Clock) -> None:
        self._ping = ping
        self._clock = clock
        self._doubt = asyncio.Event()

    def doubt(self) -> None:
        """Take note that another call failed: the next ping is due now."""
        self._doubt.set()

    async def warm_up(self) -> None:
        """Open `WARM_CONNECTIONS`; raises the first LeatError met."""
        pings = (self._ping() for _ in range(WARM_CONNECTIONS))
        for outcome in await asyncio.gather(*pings, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def keep(self) -> None:
        """Warm up now and every `WARM_PERIOD` until cancelled, whatever happens.

        A failed ping, or another call's failure, is followed by single pings at `TROUBLE_PAUSES`;
        the connections are opened again when one comes back.
        """
        failed, careful = 0, False
        while True:
            failure = await self._failure(careful=careful)
            if failure is None:
                failed, careful = 0, await self._doubted_within(WARM_PERIOD)
            else:
                pause = pause_after(failure, failed)
                failed, careful = failed + 1, True
                await self._clock.sleep(pause)

    async def _failure(self, *, careful: bool) -> Exception | None:
        self._doubt.clear()
        try:
            if careful:
                await self._ping()
            await self.warm_up()
        except LeatError as error:
            _log.info("Could not warm up: %s", error)
            return error
        except Exception as defect:  # noqa: BLE001 - a defect must not end this for the day
            _log.exception("warming up failed")
            return defect
        return None

    async def _doubted_within(self, seconds: float) -> bool:
        """Wait, and return whether a call failed meanwhile, which ends the wait."""
        waits = [
            asyncio.ensure_future(self._clock.sleep(seconds)),
            asyncio.ensure_future(self._doubt.wait()),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
        return self._doubt.is_set()
