"""Leat's lists, as they are read back when an answer was lost."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.clock import Clock
from kiosk.operations.booked_rows import BookingOperation, list_filter_of, shop_filter_of
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.operation import Collect, EditReward, ReverseCollect
from kiosk.operations.reading_back import NEAR_MISS, Reading

if TYPE_CHECKING:
    from kiosk.leat import LoyaltyTransaction

_MOST_PAGES: Final = 10
"""Pages of the history read at once, for a Leat that ignores whose rows are asked for."""


class LeatLists:
    """Reads what could tell of an operation; every call may raise LeatError.

    A reading's time is when it began: what Leat shows is at least as new as that.
    """

    def __init__(self, leat: OperationCalls, clock: Clock) -> None:
        self._leat = leat
        self._clock = clock

    async def booked_since(self, operation: BookingOperation, decided_at: datetime) -> Reading:
        """Read what Leat has booked for the contact since a decision (UTC), page by page."""
        began = self._clock.monotonic()
        found: list[LoyaltyTransaction] = []
        complete, unknown = False, 0
        for number in range(1, _MOST_PAGES + 1):
            page = await self._leat.loyalty_transactions(
                operation.contact_uuid,
                shop_filter_of(operation),
                list_filter_of(operation),
                page=number,
                created_from=decided_at - NEAR_MISS,
            )
            found.extend(page.items)
            unknown += page.unknown
            if page.is_last:
                complete = True
                break
        return Reading(
            self._server_time(began), rows=tuple(found), complete=complete, unknown=unknown
        )

    async def waiting_with(self, operation: Collect | ReverseCollect) -> Reading:
        """Read what waits for the contact of a collect, or of one that is to be undone."""
        began = self._clock.monotonic()
        waiting = await self._leat.collectable_rewards(operation.contact_uuid)
        return Reading(self._server_time(began), waiting=waiting)

    async def edited(self, operation: EditReward) -> Reading:
        """Read the reward of an edit."""
        began = self._clock.monotonic()
        reward = await self._leat.reward(operation.reward_uuid)
        return Reading(self._server_time(began), reward=reward)

    def _server_time(self, moment: float) -> datetime:
        """Return a moment of the monotonic clock by Leat's clock, known best after an answer."""
        passed = timedelta(seconds=self._clock.monotonic() - moment)
        return self._leat.server_now() - passed
