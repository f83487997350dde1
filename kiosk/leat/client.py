"""The Leat API, typed: the one way the kiosk talks to Leat."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kiosk.clock import Clock, SystemClock
from kiosk.leat.auth import Auth
from kiosk.leat.calls.account import AccountCalls
from kiosk.leat.calls.collectable_rewards import CollectableRewardCalls
from kiosk.leat.calls.contacts import ContactCalls
from kiosk.leat.calls.credit_receptions import CreditReceptionCalls
from kiosk.leat.calls.loyalty_transactions import LoyaltyTransactionCalls
from kiosk.leat.calls.reward_receptions import RewardReceptionCalls
from kiosk.leat.calls.rewards import RewardCalls
from kiosk.leat.errors import Forbidden, LeatError, Reach, Unauthorized
from kiosk.leat.exchange import Exchange, FinishedCall
from kiosk.leat.pacing import DEFAULT_PACING, Pacing
from kiosk.leat.refusals import TOKEN_REFUSALS
from kiosk.leat.request import api_request
from kiosk.leat.timeouts import Timeouts
from kiosk.leat.transport import Transport
from kiosk.leat.warmth import Warmth

if TYPE_CHECKING:
    import httpx


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
        observe: Callable[[FinishedCall], None] | None = None,
    ) -> None:
        """Make a client for a host, such as `https://api.piggy.eu`; connects at the first call.

        The v3 prefix may be there or not. `pacing` None means no pacing; `transport` replaces the
        network in tests; `randomness` returns the jitter in [0, 1). `observe` is told of each call
        once, when it has ended for good; a call that own pacing did not let leave is no news.
        Raises ValueError for a base URL that is none.
        """
        clock = clock or SystemClock()
        self._observe = observe
        self._transport = Transport(base_url, timeouts or Timeouts(), transport)
        self._warmth = Warmth(self._ping, clock)
        super().__init__(
            Exchange(
                self._transport,
                auth,
                pacing=pacing,
                clock=clock,
                randomness=randomness,
                observe=self._call_finished,
            )
        )

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
        await self._warmth.warm_up()

    async def keep_warm(self) -> None:
        """Warm up now and every 45 seconds until cancelled, whatever happens.

        As long as Leat is out of reach it is pinged sooner, and the observer learns within seconds
        that it is back (`kiosk.leat.warmth`).
        """
        await self._warmth.keep()

    @property
    def clock_skew(self) -> timedelta | None:
        """How far Leat's clock is ahead of this machine's now; None before the first answer."""
        return self._exchange.server_clock.skew

    def server_now(self) -> datetime:
        """Return the time at Leat, in UTC, for comparing `expires_at`."""
        return self._exchange.server_clock.now()

    async def _ping(self) -> None:
        await self._exchange.call(api_request("GET", ""), retry=False)

    def _call_finished(self, call: FinishedCall) -> None:
        if call.error is not None and _may_meet_every_call(call.error):
            self._warmth.doubt()
        if self._observe is not None:
            self._observe(call)


def _may_meet_every_call(error: LeatError) -> bool:
    """Tell whether a ping should find out at once if this call alone failed so.

    A right that is lacking is one route's, and a full rate limit is not helped by asking more.
    """
    if isinstance(error, Forbidden):
        return False
    return error.reach is not Reach.ANSWERED or isinstance(error, (Unauthorized, *TOKEN_REFUSALS))
