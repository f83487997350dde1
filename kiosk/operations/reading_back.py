"""What Leat's lists say became of an unsure operation. Pure: the reading is done elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.leat import CollectableReward, LoyaltyTransaction, RewardReception
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import Claim, Collect
from kiosk.operations.outcome import Claimed, Collected
from kiosk.operations.settling_rules import SKEW_ALLOWANCE, SettlingRules
from kiosk.operations.verdict import Absent, Doubt, Found, Open, Verdict

COLLECTED_AT_ONCE: Final = timedelta(seconds=60)
"""Within this time of its request a reward that is gone was collected by it: nobody walks to
another kiosk, or to the till, and has it collected there meanwhile. Nor in this time before it,
from when it was seen waiting."""

NEAR_MISS: Final = timedelta(minutes=2)
"""How much earlier than decided a claim may be booked that nobody takes for absent: the clock that
dates what Leat books need not be the one that dates its answers."""

API_CHANNEL: Final = "OAUTH_API"
"""The `channel` of what was booked through the API (contract §8)."""
TILL_CHANNEL: Final = "BUSINESS_DASHBOARD"
"""The `channel` of what was booked at a till (contract §8)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What Leat's lists held at `at` (UTC, by Leat's clock, when the reading began).

    `complete` is False when there were more rows of claims than are read; `unknown` is how many of
    those that were read are of a kind that nobody here knows.
    """

    at: datetime
    claims: tuple[LoyaltyTransaction, ...] = ()
    waiting: tuple[CollectableReward, ...] = ()
    complete: bool = True
    unknown: int = 0


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


def candidates(
    claim: Claim, claims: Iterable[LoyaltyTransaction], owned: frozenset[str]
) -> tuple[RewardReception, ...]:
    """Return the claims at Leat that could be this one, whenever they were made.

    `owned` are the transactions that other operations made.
    """
    found = {
        row.uuid: row
        for row in claims
        if isinstance(row, RewardReception) and row.uuid not in owned and _fits(row, claim)
    }
    return tuple(found.values())


def judge_claim(
    claim: Claim,
    record: OperationRecord,
    reading: Reading,
    owned: frozenset[str],
    rules: SettlingRules,
) -> Verdict:
    """Tell from Leat's claims what became of one whose answer was lost (contract §8).

    One candidate of the time in question is its own; two are never guessed between. None proves
    that it did not happen only once `rules.late` has passed, and only if nothing is almost like it.
    """
    decided, gave_up = record.server_time, record.gave_up_at(rules.longest_request)
    fitting = candidates(claim, reading.claims, owned)
    of_the_time = [
        (row, row.created_at)
        for row in fitting
        if row.created_at and decided - SKEW_ALLOWANCE <= row.created_at <= gave_up + rules.late
    ]
    if len(of_the_time) > 1:
        return Open(Doubt.TWO_CANDIDATES)
    if of_the_time:
        ((row, created_at),) = of_the_time
        at_once = created_at <= gave_up + SKEW_ALLOWANCE
        if at_once or rules.alone:
            return Found(claimed_from(row, claim))
        return Open(Doubt.SOMEBODY_ELSE)
    if reading.at < certain_at(record, rules):
        return Open(Doubt.NOT_THERE_YET)
    doubt = _doubt_of_absence(claim, record, reading, owned, rules)
    return Absent() if doubt is None else Open(doubt)


def _doubt_of_absence(
    claim: Claim,
    record: OperationRecord,
    reading: Reading,
    owned: frozenset[str],
    rules: SettlingRules,
) -> Doubt | None:
    alike = lookalikes(claim, record, reading.claims, owned, rules)
    if any(row.created_at is None for row in alike):
        return Doubt.WITHOUT_TIME
    if alike:
        return Doubt.ALMOST
    if reading.unknown:
        return Doubt.UNKNOWN_ROWS
    return None if reading.complete else Doubt.TOO_MANY_ROWS


def lookalikes(
    claim: Claim,
    record: OperationRecord,
    claims: Iterable[LoyaltyTransaction],
    owned: frozenset[str],
    rules: SettlingRules,
) -> tuple[RewardReception, ...]:
    """Return the claims of the time that may be this one, told as expected or a little differently.

    `owned` are the transactions that other operations made.
    """
    first = record.server_time - NEAR_MISS
    last = record.gave_up_at(rules.longest_request) + rules.late
    found = {
        row.uuid: row
        for row in claims
        if isinstance(row, RewardReception)
        and row.uuid not in owned
        and _almost_fits(row, claim)
        and (row.created_at is None or first <= row.created_at <= last)
    }
    return tuple(found.values())


def certain_at(record: OperationRecord, rules: SettlingRules) -> datetime:
    """Return when absence from Leat's lists proves something, by Leat's clock, in UTC."""
    over = record.gave_up_at(rules.longest_request)
    if record.resent_at is not None:
        over = max(over, record.resent_at + rules.longest_request)
    return over + rules.late + SKEW_ALLOWANCE


def judge_collect(
    collect: Collect,
    record: OperationRecord,
    reading: Reading,
    collected: frozenset[str],
    rules: SettlingRules,
) -> Verdict:
    """Tell from what waits what became of a collect whose answer was lost (contract §10).

    What waits no more was collected, by this operation if nobody else can have; its redemption
    uuid went with the lost answer, and Leat offers no way to find it. A reward that no list has
    shown yet may be missing because the list lags (§15.3), and an expired one because Leat may
    list those no more (§15.2). One that was chosen from an old list may have been gone before the
    request left. `collected` are the transactions that other operations of this
    kiosk have collected: a list that lags may have offered one a second time.
    """
    shown = next((row for row in reading.waiting if row.uuid == collect.transaction_uuid), None)
    if shown is not None and not shown.has_been_collected:
        too_early = reading.at < certain_at(record, rules)
        return Open(Doubt.STILL_WAITING) if too_early else Absent()
    if collect.transaction_uuid in collected:
        return Open(Doubt.COLLECTED_BEFORE)
    if shown is None and not collect.listed and reading.at < record.last_sent_at + rules.late:
        return Open(Doubt.NEVER_LISTED)
    expires_at = collect.expires_at
    if shown is None and expires_at is not None and reading.at >= expires_at - SKEW_ALLOWANCE:
        return Open(Doubt.EXPIRED)
    at_once = reading.at <= record.last_sent_at + COLLECTED_AT_ONCE
    if rules.alone or (at_once and _waited_until_sent(collect, record)):
        return Found(Collected(collect.transaction_uuid, redemption_uuid=None))
    return Open(Doubt.SOMEBODY_ELSE)


def _waited_until_sent(collect: Collect, record: OperationRecord) -> bool:
    """Tell whether it was seen waiting shortly before the last request left.

    It was sent once more because the list showed it; and of a claim that no list has shown yet
    nobody else knows.
    """
    if record.resent_at is not None or collect.listed_at is None:
        return True
    return record.server_time - collect.listed_at <= COLLECTED_AT_ONCE


def _almost_fits(reception: RewardReception, claim: Claim) -> bool:
    """Tell whether Leat may have told this claim with another price, channel or title."""
    reward, contact, shop = reception.claimed_reward, reception.contact, reception.shop
    return (
        reception.channel != TILL_CHANNEL
        and (reward is None or reward.uuid == claim.reward_uuid)
        and (contact is None or contact.uuid == claim.contact_uuid)
        and (shop is None or shop.uuid == claim.shop_uuid)
    )


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
