"""Leat's lists, as they are read back when an answer was lost."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.clock import Clock
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.operation import Claim, Collect
from kiosk.operations.reading_back import NEAR_MISS, Reading

if TYPE_CHECKING:
    from kiosk.leat import LoyaltyTransaction

_MOST_PAGES: Final = 10
"""Pages of claims read at once, for a Leat that ignores whose claims are asked for."""


class LeatLists:
    """Reads what could tell of an operation; every call may raise LeatError.

    A reading's time is when it began: what Leat shows is at least as new as that.
    """

    def __init__(self, leat: OperationCalls, clock: Clock) -> None:
        self._leat = leat
        self._clock = clock

    async def claims_since(self, claim: Claim, decided_at: datetime) -> Reading:
        """Read the contact's claims that Leat has booked since a decision (UTC), page by page."""
        began = self._clock.monotonic()
        found: list[LoyaltyTransaction] = []
        complete, unknown = False, 0
        for number in range(1, _MOST_PAGES + 1):
            page = await self._leat.loyalty_transactions(
                claim.contact_uuid,
                claim.shop_uuid,
                "reward_receptions",
                page=number,
                created_from=decided_at - NEAR_MISS,
            )
            found.extend(page.items)
            unknown += page.unknown
            if page.is_last:
                complete = True
                break
        return Reading(
            self._server_time(began), claims=tuple(found), complete=complete, unknown=unknown
        )

    async def waiting_with(self, collect: Collect) -> Reading:
        """Read what waits for the contact of a collect."""
        began = self._clock.monotonic()
        waiting = await self._leat.collectable_rewards(collect.contact_uuid)
        return Reading(self._server_time(began), waiting=waiting)

    def _server_time(self, moment: float) -> datetime:
        """Return a moment of the monotonic clock by Leat's clock, known best after an answer."""
        passed = timedelta(seconds=self._clock.monotonic() - moment)
        return self._leat.server_now() - passed
