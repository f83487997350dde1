"""The day: every operation of this kiosk today, those that need staff first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum, auto
from typing import assert_never

from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    title_of,
)
from kiosk.operations.outcome import Claimed, Collected, Done
from kiosk.operations.undone import all_undone, is_undone


class DayFilter(Enum):
    """Which operations of the day are shown."""

    ALL = auto()
    UNSETTLED = auto()
    CLAIMS = auto()
    HANDOVERS = auto()
    UNDONE = auto()
    CREDITS = auto()
    EDITS = auto()


@dataclass(frozen=True, slots=True)
class RewardTotal:
    """How often a reward was claimed and handed over today, undone ones not counted."""

    title: str
    claimed: int
    handed_over: int


@dataclass(frozen=True, slots=True)
class Day:
    """The rows shown and the totals of the whole day.

    `unsettled` are of any day, the oldest first; `settled` are of today, the newest first. Both are
    filtered; `open` and `latest` are the same whatever the filter. `undone` is what was undone on
    whatever day, as `kiosk.operations.undone` names it.
    """

    filter: DayFilter
    unsettled: tuple[OperationRecord, ...]
    settled: tuple[OperationRecord, ...]
    totals: tuple[RewardTotal, ...]
    open: tuple[OperationRecord, ...] = ()
    latest: tuple[OperationRecord, ...] = ()
    undone: frozenset[str] = frozenset()


def make_day(
    records: Iterable[OperationRecord], chosen: DayFilter, now: datetime, zone: tzinfo | None
) -> Day:
    """Return the day of `now` (UTC) in a time zone, None for the machine's."""
    records = tuple(records)
    today = now.astimezone(zone).date()
    of_today = [one for one in records if one.intended_at.astimezone(zone).date() == today]
    unsettled = tuple(one for one in records if not one.is_settled)
    settled = tuple(one for one in reversed(of_today) if one.is_settled)
    undone = all_undone(records)
    return Day(
        chosen,
        tuple(one for one in unsettled if _shows(one, chosen)),
        tuple(one for one in settled if _shows(one, chosen)),
        _totals(of_today, undone),
        unsettled,
        settled,
        undone,
    )


def _shows(record: OperationRecord, chosen: DayFilter) -> bool:
    match chosen:
        case DayFilter.ALL:
            return True
        case DayFilter.UNSETTLED:
            return not record.is_settled
        case _:
            return _kind_of(record.operation) is chosen


def _kind_of(operation: Operation) -> DayFilter:
    match operation:
        case Claim():
            return DayFilter.CLAIMS
        case Collect():
            return DayFilter.HANDOVERS
        case ReverseClaim() | ReverseCollect() | ReverseCreditReception():
            return DayFilter.UNDONE
        case GiveCredits():
            return DayFilter.CREDITS
        case EditReward():
            return DayFilter.EDITS
        case _:
            assert_never(operation)


def _totals(of_today: Iterable[OperationRecord], undone: frozenset[str]) -> tuple[RewardTotal, ...]:
    claimed: Counter[str] = Counter()
    handed_over: Counter[str] = Counter()
    for record in of_today:
        if is_undone(record, undone):
            continue
        match record.outcome:
            case Done(Claimed()):
                claimed[title_of(record.operation)] += 1
            case Done(Collected()):
                handed_over[title_of(record.operation)] += 1
            case _:
                pass
    titles = sorted(claimed.keys() | handed_over.keys(), key=str.casefold)
    return tuple(RewardTotal(title, claimed[title], handed_over[title]) for title in titles)
