"""A manager before an operation that nobody knows the end of."""

from typing import Any, Final

import pytest

from kiosk.operations import (
    Cause,
    Collect,
    Operation,
    Unsure,
)
from kiosk.operations.by_hand import CannotSettleError
from kiosk.operations.events import Answered, HandReason, Intended
from kiosk.operations.journal import Journal
from kiosk.operations.operation import EditReward, ReverseCollect
from kiosk.operations.staff_settlement import StaffSettlement
from tests.helpers.fake_clock import SkippingClock
from tests.unit.operations.examples import (
    FakeLeat,
    collectable,
    credit_reception,
    reception,
)
from tests.unit.operations.staff_examples import (
    MANAGER,
    reward_of,
)

LONG_AFTER: Final = 600.0
"""Seconds after which nothing comes any more."""


class Counter:
    """A manager before an operation that nobody knows the end of."""

    def __init__(
        self, staff: StaffSettlement, leat: FakeLeat, journal: Journal, clock: SkippingClock
    ) -> None:
        self.staff = staff
        self.leat = leat
        self.journal = journal
        self.clock = clock

    async def lose(self, operation: Operation, *, seconds_ago: float = LONG_AFTER) -> None:
        """Journal an operation as begun and unanswered, and let so many seconds pass."""
        now, server_now = self.clock.now(), self.leat.server_now()
        await self.journal.append(
            Intended(operation, "door", "shop-1", now, server_now, MANAGER.staff_id)
        )
        unsure = Answered(operation.operation_id, Unsure(Cause.NO_ANSWER), now)
        await self.journal.append(unsure)
        self.clock.tick(seconds_ago)

    async def say(self, operation: Operation, *, happened: bool, **options: Any) -> Any:
        """Give the manager's word."""
        reason = HandReason.FOUND_AT_LEAT if happened else HandReason.NOT_AT_LEAT
        return await self.staff.settle(
            operation.operation_id,
            options.pop("actor", MANAGER),
            happened=happened,
            reason=options.pop("reason", reason),
            **options,
        )

    async def refusal(self, operation: Operation, *, happened: bool, **options: Any) -> Any:
        """Return why the word does not count; nothing is journalled then."""
        before = await self.journal.operations()
        with pytest.raises(CannotSettleError) as caught:
            await self.say(operation, happened=happened, **options)
        assert await self.journal.operations() == before
        return caught.value


def show(leat: FakeLeat, operation: Operation) -> None:
    """Let Leat tell that an operation happened."""
    match operation:
        case ReverseCollect():
            leat.waiting = [collectable()]
        case EditReward():
            leat.reward_now = reward_of(operation.after, description="Changed meanwhile")
        case Collect():
            leat.waiting = []
        case _:
            leat.history = [ROWS[operation.operation_id]]


ROWS: Final[dict[str, Any]] = {
    "op-claim": reception(),
    "op-give": credit_reception(),
    "op-give-amount": credit_reception(
        credits=12, unit_value=10.4, unit={"name": "purchase_amount"}
    ),
    "op-reverse-claim": credit_reception(credits=120),
    "op-reverse-credits": credit_reception(credits=-5),
}
