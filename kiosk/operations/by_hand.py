"""Settling by hand: staff have looked, and their word counts where it cannot contradict Leat."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from kiosk.leat import LoyaltyTransaction
from kiosk.operations.booked_rows import effect_of
from kiosk.operations.fold import OperationRecord
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import Collect, EditReward, ReverseCollect
from kiosk.operations.outcome import (
    Collected,
    CollectReversed,
    Done,
    Effect,
    RewardEdited,
)
from kiosk.operations.reading_back import is_over, reads_as
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SKEW_ALLOWANCE, SettlingRules


class HandRefusal(StrEnum):
    """Why the word of staff does not count."""

    UNDER_WAY = "under-way"
    """The running kiosk still waits for the answer."""
    STILL_POSSIBLE = "still-possible"
    """Leat may still book the request, until `until`."""
    NOTHING_LIKE_IT = "nothing-like-it"
    """Leat has nothing that could be it."""
    SEVERAL = "several"
    """Leat has more than one thing that could be it: `rows`."""
    NOT_THAT_ONE = "not-that-one"
    """The named transaction cannot be it; what could be is in `rows`."""
    OTHER_TRANSACTION = "other-transaction"
    """A collect, or the undoing of one, is of one transaction, and another was named."""
    OWNED = "owned"
    """The named transaction is another operation's: `owner`."""
    COLLECTED_HERE = "collected-here"
    """Another operation has collected the reward: `owner`."""
    STILL_WAITS = "still-waits"
    """The reward still waits at Leat, so it was not collected."""
    STILL_COLLECTED = "still-collected"
    """The reward does not wait at Leat, so no hand-over was taken back."""
    NOT_AS_DECIDED = "not-as-decided"
    """The reward does not read as it was decided."""
    SETTLED_MEANWHILE = "settled-meanwhile"
    """Somebody or something else was quicker, and that counts."""


class CannotSettleError(Exception):
    """The word of staff does not count; `refusal` says why, the rest what to show with it."""

    def __init__(
        self,
        refusal: HandRefusal,
        *,
        rows: Sequence[LoyaltyTransaction] = (),
        owner: str | None = None,
        until: datetime | None = None,
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.rows = tuple(rows)
        self.owner = owner
        self.until = until


async def effect_found(
    record: OperationRecord,
    transaction: str | None,
    leat: OperationCalls,
    settlement: Settlement,
    ledger: Ledger,
) -> Effect:
    """Return the effect that staff found, as Leat tells it.

    `transaction` is which of several rows at Leat it is. Raises CannotSettleError when Leat tells
    another story or more than one, else LeatError.
    """
    operation = record.operation
    match operation:
        case Collect() | ReverseCollect() if transaction not in {None, operation.transaction_uuid}:
            raise CannotSettleError(HandRefusal.OTHER_TRANSACTION)
        case Collect():
            _require_uncollected_here(operation, ledger)
            if await _waits(operation, leat):
                raise CannotSettleError(HandRefusal.STILL_WAITS)
            return Collected(operation.transaction_uuid, redemption_uuid=None)
        case ReverseCollect():
            expires_at = ledger.expiry_of(operation.transaction_uuid)
            # Leat may list an expired reward no more, so its absence contradicts nobody.
            if not await _waits(operation, leat) and not is_over(expires_at, leat.server_now()):
                raise CannotSettleError(HandRefusal.STILL_COLLECTED)
            return CollectReversed(operation.transaction_uuid, operation.redemption_uuid)
        case EditReward():
            reward = await leat.reward(operation.reward_uuid)
            if not reads_as(operation.after, operation, reward):
                raise CannotSettleError(HandRefusal.NOT_AS_DECIDED)
            return RewardEdited(operation.reward_uuid)
        case _:
            found = await settlement.could_be(operation)
            return effect_of(_chosen(found, transaction, ledger), operation)


def sent_at(record: OperationRecord) -> datetime:
    """Return when its last request left, in UTC by this machine's clock of that time."""
    return record.intended_at + (record.last_sent_at - record.server_time)


def is_under_way(record: OperationRecord, now: datetime, rules: SettlingRules) -> bool:
    """Tell whether a running kiosk may still be waiting for the answer at `now` (UTC).

    Whoever settles it then would throw away what the answer tells, a redemption uuid above all.
    """
    awaited = record.answered_at is None or record.resent_at is not None
    return awaited and abs(now - sent_at(record)) < rules.longest_request


def require_certainty(record: OperationRecord, now: datetime, rules: SettlingRules) -> None:
    """Raise CannotSettleError as long as Leat may still book the request.

    A clock that was set back by more than that since then says nothing, and people decide.
    """
    certain_in = rules.longest_request + rules.late + SKEW_ALLOWANCE
    if abs(now - sent_at(record)) < certain_in:
        raise CannotSettleError(HandRefusal.STILL_POSSIBLE, until=sent_at(record) + certain_in)


def _chosen(
    found: Sequence[LoyaltyTransaction], transaction: str | None, ledger: Ledger
) -> LoyaltyTransaction:
    owner = _owner_of(transaction, ledger)
    if owner is not None:
        raise CannotSettleError(HandRefusal.OWNED, owner=owner)
    if not found:
        raise CannotSettleError(HandRefusal.NOTHING_LIKE_IT)
    fitting = [row for row in found if transaction in {None, row.uuid}]
    if len(fitting) == 1:
        return fitting[0]
    refusal = HandRefusal.SEVERAL if fitting else HandRefusal.NOT_THAT_ONE
    raise CannotSettleError(refusal, rows=found)


def _owner_of(transaction: str | None, ledger: Ledger) -> str | None:
    owners = (
        record.operation.operation_id
        for record in ledger.records
        if transaction is not None and record.owned_transaction == transaction
    )
    return next(owners, None)


def _require_uncollected_here(collect: Collect, ledger: Ledger) -> None:
    for record in ledger.records:
        effect = record.outcome.effect if isinstance(record.outcome, Done) else None
        if (
            isinstance(effect, Collected)
            and effect.transaction_uuid == collect.transaction_uuid
            and not (effect.redemption_uuid and ledger.reversed_here(effect.redemption_uuid))
        ):
            owner = record.operation.operation_id
            raise CannotSettleError(HandRefusal.COLLECTED_HERE, owner=owner)


async def _waits(operation: Collect | ReverseCollect, leat: OperationCalls) -> bool:
    waiting = await leat.collectable_rewards(operation.contact_uuid)
    uuid = operation.transaction_uuid
    return any(row.uuid == uuid and not row.has_been_collected for row in waiting)
