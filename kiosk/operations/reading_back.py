"""What Leat's lists say became of an unsure operation. Pure: the reading is done elsewhere."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from kiosk.leat import CollectableReward, LoyaltyTransaction, RewardReception
from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.operation import Claim, Collect, Operation
from kiosk.operations.outcome import Claimed, Collected

SKEW_ALLOWANCE: Final = timedelta(seconds=5)
"""How much earlier than decided a transaction may seem: `Date` and `created_at` are whole seconds,
and the clock's correction is older than the decision."""

LATE_ALLOWANCE: Final = timedelta(minutes=2)
"""How much later than decided Leat may book a request: its own time limits, and a busy server."""

API_CHANNEL: Final = "OAUTH_API"
"""The `channel` of what was booked through the API and not at a till (contract §8)."""


def claimed_from(reception: RewardReception, claim: Claim) -> Claimed:
    """Return the effect of a claim as Leat tells it (contract §8).

    A reception of a reward that is not pre-redeemable is final at once; when the answer leaves
    the reward out, the offer decides.
    """
    reward = reception.claimed_reward
    digital = (
        reception.type == "digital_reward_reception"
        or reception.digital_reward is not None
        or (reward is not None and reward.reward_type == "DIGITAL")
    )
    known = None if reward is None else reward.pre_redeemable
    pre_redeemable = claim.pre_redeemable if known is None else known
    balance = None if reception.contact is None else reception.contact.credit_balance
    return Claimed(
        reception_uuid=reception.uuid,
        title=reception.title or claim.reward_title,
        credits_spent=-reception.credits,
        balance_after=None if balance is None else balance.balance,
        expires_at=reception.expires_at,
        waits=pre_redeemable and not digital and reception.has_been_collected is not True,
        digital=digital,
        code=reception.digital_reward_code,
    )


def find_claim(
    claim: Claim,
    decided_at: datetime,
    transactions: Iterable[LoyaltyTransaction],
    owned: frozenset[str],
) -> Claimed | None:
    """Return the effect of a claim if exactly one transaction can be its own.

    `decided_at` is UTC by Leat's clock; `owned` are the transactions that other operations made.
    Two candidates are never guessed between, so they are None, as none is (contract §8). What has
    no time may be from long before or after, so it is no candidate.
    """
    candidates = {
        transaction.uuid: transaction
        for transaction in transactions
        if isinstance(transaction, RewardReception)
        and transaction.uuid not in owned
        and _fits(transaction, claim)
        and transaction.created_at is not None
        and -SKEW_ALLOWANCE <= transaction.created_at - decided_at <= LATE_ALLOWANCE
    }
    if len(candidates) != 1:
        return None
    return claimed_from(next(iter(candidates.values())), claim)


def has_rival(record: OperationRecord, records: Iterable[OperationRecord]) -> bool:
    """Tell whether another operation of this kiosk could have made the same effect.

    An open claim like this one, or another collect of the same reward: which of them Leat carried
    out, its lists cannot tell.
    """
    return any(
        _are_rivals(record.operation, other)
        for other in records
        if other.operation != record.operation
    )


def find_collect(
    collect: Collect, waiting: Iterable[CollectableReward], now: datetime
) -> Collected | None:
    """Return the effect of a collect if its reward waits no more (contract §10), else None.

    The redemption uuid went with the lost answer: Leat offers no way to find it. A reward that no
    list has shown yet may be missing because the list lags, and one that is expired at `now` (UTC,
    by Leat's clock) because Leat may list those no more (§15): then absence proves nothing.
    """
    shown = next((item for item in waiting if item.uuid == collect.transaction_uuid), None)
    expired = collect.expires_at is not None and now >= collect.expires_at - SKEW_ALLOWANCE
    gone = collect.listed and not expired if shown is None else shown.has_been_collected
    return Collected(collect.transaction_uuid, redemption_uuid=None) if gone else None


def _are_rivals(operation: Operation, other: OperationRecord) -> bool:
    match operation, other.operation:
        case Claim() as mine, Claim() as theirs:
            return not other.is_settled and _wanted(mine) == _wanted(theirs)
        case Collect() as mine, Collect() as theirs:
            may_have = not other.is_settled or other.state is OperationState.DONE
            return may_have and mine.transaction_uuid == theirs.transaction_uuid
        case _:
            return False


def _wanted(claim: Claim) -> tuple[str, str, str, int]:
    return claim.contact_uuid, claim.reward_uuid, claim.shop_uuid, claim.credits


def _fits(reception: RewardReception, claim: Claim) -> bool:
    reward = reception.claimed_reward
    # Leat leaves the reward out once it was deleted, and of some digital claims.
    same_reward = (
        reception.title == claim.reward_title
        if reward is None
        else reward.uuid == claim.reward_uuid
    )
    return (
        same_reward
        and reception.channel in {None, API_CHANNEL}
        and reception.contact is not None
        and reception.contact.uuid == claim.contact_uuid
        and reception.shop is not None
        and reception.shop.uuid == claim.shop_uuid
        and reception.credits == -claim.credits
    )
