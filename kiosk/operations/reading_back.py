"""What Leat's lists say became of an unsure operation. Pure: the reading is done elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.leat import CollectableReward, LoyaltyTransaction, Reward
from kiosk.operations.booked_rows import BookingOperation, almost_fits, effect_of, fits
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import Collect, EditReward, ReverseCollect, RewardText
from kiosk.operations.outcome import Collected, CollectReversed, RewardEdited
from kiosk.operations.settling_rules import SKEW_ALLOWANCE, SettlingRules
from kiosk.operations.verdict import Absent, Doubt, Found, Open, Verdict

COLLECTED_AT_ONCE: Final = timedelta(seconds=60)
"""Within this time of its request a reward that is gone was collected by it: nobody walks to
another kiosk, or to the till, and has it collected there meanwhile. Nor in this time before it,
from when it was seen waiting."""

NEAR_MISS: Final = timedelta(minutes=2)
"""How much earlier than decided a claim may be booked that nobody takes for absent: the clock that
dates what Leat books need not be the one that dates its answers."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What Leat's lists held at `at` (UTC, by Leat's clock, when the reading began).

    `complete` is False when there were more rows of the history than are read; `unknown` is how
    many of those that were read are of a kind that nobody here knows. `perhaps_old` says that an
    earlier operation of this kiosk changed the same so shortly before that Leat may still tell of
    the time before that one.
    """

    at: datetime
    rows: tuple[LoyaltyTransaction, ...] = ()
    waiting: tuple[CollectableReward, ...] = ()
    reward: Reward | None = None
    complete: bool = True
    unknown: int = 0
    perhaps_old: bool = False


def candidates(
    operation: BookingOperation, rows: Iterable[LoyaltyTransaction], owned: frozenset[str]
) -> tuple[LoyaltyTransaction, ...]:
    """Return the rows at Leat that could be this operation's, whenever they were made.

    `owned` are the transactions that other operations made.
    """
    found = {row.uuid: row for row in rows if row.uuid not in owned and fits(row, operation)}
    return tuple(found.values())


def judge_booking(
    operation: BookingOperation,
    record: OperationRecord,
    reading: Reading,
    owned: frozenset[str],
    rules: SettlingRules,
) -> Verdict:
    """Tell from Leat's history what became of what was to be booked there (contract §8).

    One candidate of the time in question is its own; two are never guessed between. None proves
    that it did not happen only once `rules.late` has passed, and only if nothing is almost like it.
    """
    decided, gave_up = record.server_time, record.gave_up_at(rules.longest_request)
    fitting = candidates(operation, reading.rows, owned)
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
            return Found(effect_of(row, operation))
        return Open(Doubt.SOMEBODY_ELSE)
    if reading.at < certain_at(record, rules):
        return Open(Doubt.NOT_THERE_YET)
    doubt = _doubt_of_absence(operation, record, reading, owned, rules)
    return Absent() if doubt is None else Open(doubt)


def _doubt_of_absence(
    operation: BookingOperation,
    record: OperationRecord,
    reading: Reading,
    owned: frozenset[str],
    rules: SettlingRules,
) -> Doubt | None:
    alike = lookalikes(operation, record, reading.rows, owned, rules)
    if any(row.created_at is None for row in alike):
        return Doubt.WITHOUT_TIME
    if alike:
        return Doubt.ALMOST
    if reading.unknown:
        return Doubt.UNKNOWN_ROWS
    return None if reading.complete else Doubt.TOO_MANY_ROWS


def lookalikes(
    operation: BookingOperation,
    record: OperationRecord,
    rows: Iterable[LoyaltyTransaction],
    owned: frozenset[str],
    rules: SettlingRules,
) -> tuple[LoyaltyTransaction, ...]:
    """Return the rows of the time that may be this one, told as expected or a little differently.

    `owned` are the transactions that other operations made.
    """
    first = record.server_time - NEAR_MISS
    last = record.gave_up_at(rules.longest_request) + rules.late
    found = {
        row.uuid: row
        for row in rows
        if row.uuid not in owned
        and almost_fits(row, operation)
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
    request left. `collected` are the transactions that other operations of this kiosk have
    collected: a list that lags may have offered one a second time. One that may be from before a
    hand-over was taken back cannot tell that it was handed over again.
    """
    shown = next((row for row in reading.waiting if row.uuid == collect.transaction_uuid), None)
    if shown is not None and not shown.has_been_collected:
        too_early = reading.at < certain_at(record, rules)
        return Open(Doubt.STILL_WAITING) if too_early else Absent()
    doubt = _doubt_of_collecting(collect, record, reading, collected, rules)
    if doubt is not None:
        return Open(doubt)
    return Found(Collected(collect.transaction_uuid, redemption_uuid=None))


def _doubt_of_collecting(
    collect: Collect,
    record: OperationRecord,
    reading: Reading,
    collected: frozenset[str],
    rules: SettlingRules,
) -> Doubt | None:
    """Return why a reward that is gone, or marked as collected, may be so without this collect."""
    if collect.transaction_uuid in collected:
        return Doubt.COLLECTED_BEFORE
    if reading.perhaps_old:
        return Doubt.PERHAPS_OLD
    gone = all(row.uuid != collect.transaction_uuid for row in reading.waiting)
    if gone and not collect.listed and reading.at < record.last_sent_at + rules.late:
        return Doubt.NEVER_LISTED
    if gone and is_over(collect.expires_at, reading.at):
        return Doubt.EXPIRED
    at_once = reading.at <= record.last_sent_at + COLLECTED_AT_ONCE
    ours = rules.alone or (at_once and _waited_until_sent(collect, record))
    return None if ours else Doubt.SOMEBODY_ELSE


def _waited_until_sent(collect: Collect, record: OperationRecord) -> bool:
    """Tell whether it was seen waiting shortly before the last request left.

    It was sent once more because the list showed it; and of a claim that no list has shown yet
    nobody else knows.
    """
    if record.resent_at is not None or collect.listed_at is None:
        return True
    return record.server_time - collect.listed_at <= COLLECTED_AT_ONCE


def judge_reversed_collect(
    operation: ReverseCollect,
    record: OperationRecord,
    reading: Reading,
    expires_at: datetime | None,
    rules: SettlingRules,
) -> Verdict:
    """Tell from what waits whether a hand-over was taken back: then the reward waits again.

    A list that may be from before the hand-over proves nothing, and neither does the absence of a
    reward that has expired (`expires_at`, UTC), since Leat may list those no more (§15.2).
    """
    shown = next((row for row in reading.waiting if row.uuid == operation.transaction_uuid), None)
    if shown is not None and not shown.has_been_collected:
        if reading.perhaps_old:
            return Open(Doubt.PERHAPS_OLD)
        return Found(CollectReversed(operation.transaction_uuid, operation.redemption_uuid))
    if reading.at < certain_at(record, rules):
        return Open(Doubt.NOT_THERE_YET)
    if shown is None and is_over(expires_at, reading.at):
        return Open(Doubt.EXPIRED)
    return Absent()


def is_over(expires_at: datetime | None, at: datetime) -> bool:
    """Tell whether a reward may have expired at `at`; both are UTC, by Leat's clock."""
    return expires_at is not None and at >= expires_at - SKEW_ALLOWANCE


def judge_edit(
    operation: EditReward, record: OperationRecord, reading: Reading, rules: SettlingRules
) -> Verdict:
    """Tell from the reward as it reads whether an edit reached it.

    What the edit left alone tells nothing. One that reads neither as before nor as decided was
    edited by somebody else meanwhile.
    """
    if reading.reward is not None and reads_as(operation.after, operation, reading.reward):
        if reading.perhaps_old:
            return Open(Doubt.PERHAPS_OLD)
        return Found(RewardEdited(operation.reward_uuid))
    if reading.at < certain_at(record, rules):
        return Open(Doubt.NOT_THERE_YET)
    if reading.reward is not None and reads_as(operation.before, operation, reading.reward):
        return Absent()
    return Open(Doubt.ALMOST)


def reads_as(text: RewardText, operation: EditReward, reward: Reward) -> bool:
    """Tell whether a reward reads as a text does in what an edit changes of it.

    Leat, as its framework does, may trim what it is sent and end lines in its own way.
    """
    reads = text_of(reward)
    return all(
        _trimmed(getattr(reads, name)) == _trimmed(getattr(text, name))
        for name in operation.changed
    )


def text_of(reward: Reward) -> RewardText:
    """Return what of a reward can be edited; a missing price counts as 0 credits."""
    return RewardText(reward.title, reward.description or "", reward.required_credits or 0)


def _trimmed(value: str | int) -> str | int:
    return "\n".join(value.splitlines()).strip() if isinstance(value, str) else value
