"""The Leat API, typed: the one way the kiosk talks to Leat."""

import asyncio
import logging
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from kiosk.clock import Clock, SystemClock
from kiosk.leat.auth import Auth
from kiosk.leat.calls.account import AccountCalls
from kiosk.leat.calls.collectable_rewards import CollectableRewardCalls
from kiosk.leat.calls.contacts import ContactCalls
from kiosk.leat.calls.credit_receptions import CreditReceptionCalls
from kiosk.leat.calls.loyalty_transactions import LoyaltyTransactionCalls
from kiosk.leat.calls.reward_receptions import RewardReceptionCalls
from kiosk.leat.calls.rewards import RewardCalls
from kiosk.leat.errors import LeatError
from kiosk.leat.exchange import Exchange
from kiosk.leat.pacing import DEFAULT_PACING, Pacing
from kiosk.leat.request import api_request
from kiosk.leat.timeouts import Timeouts
from kiosk.leat.transport import Transport

if TYPE_CHECKING:
    import httpx

WARM_CONNECTIONS: Final = 3
"""As many as the offers of one scan ask for at once: balance, rewards, collectables."""
WARM_PERIOD: Final = 45.0
"""Seconds between pings; servers commonly drop an idle connection after 60."""

_log = logging.getLogger(__name__)


class LeatClient(
    AccountCalls,
    ContactCalls,
    RewardCalls,
    RewardReceptionCalls,
    CollectableRewardCalls,
    CreditReceptionCalls,
    LoyaltyTransactionCalls,
):
    """All calls to Leat, as an async context manager that closes its connections at the end.

    Reads are tried up to three times; writes are sent once (`kiosk.leat.retry`). Every method
    raises a `LeatError`, whose `reach` says whether a write can have been applied
    (`kiosk.leat.errors`), and ValueError for an empty uuid.
    """

    def __init__(  # noqa: PLR0913 - keyword-only settings with defaults
        self,
        base_url: str,
        auth: Auth,
        *,
        timeouts: Timeouts | None = None,
        pacing: Pacing | None = DEFAULT_PACING,
        transport: "httpx.AsyncBaseTransport | None" = None,
        clock: Clock | None = None,
        randomness: Callable[[], float] = random.random,
    ) -> None:
        """Make a client for a host, such as `https://api.piggy.eu`; connects at the first call.

        The v3 prefix may be there or not. `pacing` None means no pacing; `transport` replaces the
        network in tests; `randomness` returns the jitter in [0, 1). Raises ValueError for a base
        URL that is none.
        """
        self._clock = clock or SystemClock()
        self._transport = Transport(base_url, timeouts or Timeouts(), transport)
        super().__init__(Exchange(self._transport, auth, pacing, self._clock, randomness))

    async def __aenter__(self) -> Self:
        await self._transport.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection; a later call opens new ones."""
        await self._transport.close()

    async def warm_up(self) -> None:
        """Open as many connections as a scan needs, so that it pays no handshake.

        Raises the first LeatError met. Also renews a token that is due.
        """
        ping = api_request("GET", "")
        pings = (self._exchange.call(ping, retry=False) for _ in range(WARM_CONNECTIONS))
        for outcome in await asyncio.gather(*pings, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def keep_warm(self) -> None:
        """Warm up now and every `WARM_PERIOD` until cancelled; a failed ping waits for the next."""
        while True:
            try:
                await self.warm_up()
            except LeatError as error:
                _log.info("Could not warm up: %s", error)
            except Exception:  # noqa: BLE001 - a defect must not end this for the day
                _log.exception("warming up failed")
            await self._clock.sleep(WARM_PERIOD)

    @property
    def clock_skew(self) -> timedelta | None:
        """How far Leat's clock is ahead of this machine's; None before the first answer."""
        return self._exchange.server_clock.skew

    def server_now(self) -> datetime:
        """Return the time at Leat, in UTC, for comparing `expires_at`."""
        return self._exchange.server_clock.now()
