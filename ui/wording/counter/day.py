"""The day book in words: its rows, filters, totals, and what was found out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.counter.day import Day, DayFilter, RewardTotal
from kiosk.counter.day_book import DayBookState
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import GiveCredits, support_number
from kiosk.operations.outcome import Collected, Done
from kiosk.operations.undone import is_undone, way_back
from ui.wording.counter.amounts import amount_given_for
from ui.wording.counter.deeds import (
    deed_title_of,
    kind_of_deed,
    moment,
    reason_words,
    told,
    told_beside_time,
    who,
)
from ui.wording.offers import Row
from ui.wording.titles import shown_title, title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate


class Remark(NamedTuple):
    """A sentence about what was just asked, and whether it is good news."""

    text: str = ""
    good: bool = True


NO_REMARK: Final = Remark()


@dataclass(frozen=True, slots=True)
class Detail:
    """One row's details; `facts` have label, text, and `key` is "" when no row is chosen."""

    key: str = ""
    title: str = ""
    outcome: str = ""
    icon: str = "check"
    tone: str = "soft"
    unsure: bool = False
    facts: list[dict[str, str]] = field(default_factory=list)
    checkSpoken: str = ""
    handSpoken: str = ""


NO_DETAIL: Final = Detail()


@dataclass(frozen=True, slots=True)
class DayProps:
    """Everything the page shows beside its rows and the form.

    `allowed` is False for who may not see the day. `chips` have key, text, spoken, and `filtered`
    is the key of the one that applies; `totals` have title, claimed, handedOver, spoken. `checking`
    is the key of the row that Leat is asked about, "" for none, and `share` how much of the time
    for it is gone, less than 0 before that is told.
    """

    allowed: bool = False
    loading: bool = False
    chips: list[dict[str, str]] = field(default_factory=list)
    filtered: str = ""
    emptyTitle: str = ""
    emptyText: str = ""
    totals: list[dict[str, str]] = field(default_factory=list)
    proving: bool = False
    proof: Remark = NO_REMARK
    exported: Remark = NO_REMARK
    remark: Remark = NO_REMARK
    checking: str = ""
    share: float = -1.0
    detail: Detail = NO_DETAIL


def day_props(
    state: DayBookState,
    wording: Wording,
    *,
    allowed: bool,
    remark: Remark,
    detail: Detail,
) -> DayProps:
    """Return what the page shows."""
    if not allowed:
        return DayProps(
            emptyTitle=translate("Day", "The day is for managers"),
            emptyText=translate(
                "Day", "Ask a manager to sign in: they see what is unsure, and can settle it."
            ),
        )
    if state.unreadable:
        return DayProps(
            allowed=True,
            emptyTitle=translate("Day", "The journal cannot be read"),
            emptyText=translate("Day", "Ask who looks after this kiosk. Nothing is lost."),
        )
    if state.day is None:
        return DayProps(allowed=True, loading=True)
    title, text = _empty(state.day)
    return DayProps(
        allowed=True,
        chips=chips(state.day, wording),
        filtered=state.day.filter.name,
        emptyTitle=title,
        emptyText=text,
        totals=[_total(one, wording) for one in state.day.totals],
        proving=state.proving,
        proof=_proof(state.whole),
        exported=_exported(state),
        remark=remark,
        checking=state.checking or "",
        share=-1.0 if state.share is None else state.share,
        detail=detail,
    )


def day_rows(
    day: Day, names: Mapping[str, str], wording: Wording, now: datetime
) -> tuple[Row, ...]:
    """Return the rows of the list, the unsure ones on top; `now` is UTC."""
    shown = (*day.unsettled, *day.settled)
    return tuple(_row(one, names, wording, now, day.undone) for one in shown)


def details(
    record: OperationRecord,
    names: Mapping[str, str],
    wording: Wording,
    now: datetime,
    undone: frozenset[str] = frozenset(),
) -> Detail:
    """Return what there is to tell of one row; `now` is UTC, `undone` as in `Day`."""
    said = told(record, wording, now, undone)
    title = deed_title_of(record, wording)
    facts = [
        (translate("Day", "What"), kind_of_deed(record.operation)),
        (translate("Day", "When"), moment(record.intended_at, wording, now)),
        (translate("Day", "Who"), who(record.staff_id, names)),
        (translate("Day", "Number"), support_number(record.operation.operation_id)),
    ]
    if isinstance(record.operation, GiveCredits) and record.operation.unit_value is not None:
        facts.append((translate("Day", "For"), amount_given_for(record.operation, wording)))
    if _handed_over(record):
        facts.append((translate("Day", "Undo"), _way_back(record, undone)))
    if record.identity_checked:
        facts.append((translate("Day", "Checked"), translate("Day", "who the customer is")))
    if record.reason is not None:
        by = f"{who(record.settler_id, names)}: {reason_words(record.reason)}"
        facts.append((translate("Day", "By hand"), by))
    return Detail(
        key=record.operation.operation_id,
        title=title,
        outcome=said.text,
        icon=said.icon,
        tone=said.tone,
        unsure=not record.is_settled,
        facts=[{"label": label, "text": text} for label, text in facts],
        checkSpoken=translate("Day", "Check %1 again").replace("%1", title),
        handSpoken=translate("Day", "Settle %1 by hand").replace("%1", title),
    )


def _handed_over(record: OperationRecord) -> bool:
    return isinstance(record.outcome, Done) and isinstance(record.outcome.effect, Collected)


def _way_back(record: OperationRecord, undone: frozenset[str]) -> str:
    """Return whether a hand-over that was done can be undone, or was."""
    if is_undone(record, undone):
        return translate("Day", "was undone")
    if isinstance(record.outcome, Done) and way_back(record.outcome.effect) is not None:
        return translate("Day", "can be undone in the history of the customer")
    return translate("Day", "cannot be undone: the key that Leat gave for it was lost")


def chips(day: Day, wording: Wording) -> list[dict[str, str]]:
    """Return the filters; what needs staff says how much there is."""
    count = len(day.open)
    found: list[dict[str, str]] = []
    for one in DayFilter:
        text = filter_words(one)
        if one is DayFilter.UNSETTLED and count:
            text = f"{text} · {wording.number(count)}"
        spoken = translate("Day", "Show %1", "%1: a filter").replace("%1", text)
        found.append({"key": one.name, "text": text, "spoken": spoken})
    return found


def filter_words(chosen: DayFilter) -> str:  # noqa: PLR0911 - one case a filter
    """Return what a filter is called."""
    match chosen:
        case DayFilter.ALL:
            return translate("Day", "All")
        case DayFilter.UNSETTLED:
            return translate("Day", "Needs you")
        case DayFilter.CLAIMS:
            return translate("Day", "Claims")
        case DayFilter.HANDOVERS:
            return translate("Day", "Hand-overs")
        case DayFilter.UNDONE:
            return translate("Day", "Undone")
        case DayFilter.CREDITS:
            return translate("Day", "Gifts")
        case DayFilter.EDITS:
            return translate("Day", "Edits")
        case _:
            assert_never(chosen)


def after_check(
    day: Day | None, operation_id: str, wording: Wording, now: datetime, *, not_noted: bool = False
) -> Remark:
    """Return what asking Leat once more has told; `now` is UTC.

    `not_noted` says that Leat told, and that the journal did not take it.
    """
    if not_noted:
        said = translate(
            "Day",
            "Leat has told, but the journal cannot be written. It stays open here until it can be.",
        )
        return Remark(said, good=False)
    if day is None or find((day.open,), operation_id) is not None:
        said = translate(
            "Day", "Leat does not tell yet. Check again in a minute, or settle it by hand."
        )
        return Remark(said, good=False)
    return Remark(_found_out(day, operation_id, wording, now))


def after_hand(day: Day | None, operation_id: str, wording: Wording) -> Remark:
    """Return that the word of staff was noted."""
    record = None if day is None else find((day.latest, day.open), operation_id)
    if record is None:
        return Remark(translate("Day", "Noted. It needs nobody any more."))
    said = translate("Day", "Noted: %1 needs nobody any more.")
    return Remark(said.replace("%1", title_in_sentence(deed_title_of(record, wording))))


def find(where: Sequence[Sequence[OperationRecord]], operation_id: str) -> OperationRecord | None:
    """Return the operation of this id from the first list that has it."""
    return next(
        (one for some in where for one in some if one.operation.operation_id == operation_id), None
    )


def _found_out(day: Day, operation_id: str, wording: Wording, now: datetime) -> str:
    record = find((day.latest,), operation_id)
    if record is None:
        return translate("Day", "It is known now, and needs nobody any more.")
    said = translate("Day", "It is known now: %1, %2", "%1: a reward, %2: what became of it")
    outcome = told(record, wording, now).text
    title = title_in_sentence(deed_title_of(record, wording))
    return said.replace("%2", outcome).replace("%1", title)


def _row(
    record: OperationRecord,
    names: Mapping[str, str],
    wording: Wording,
    now: datetime,
    undone: frozenset[str],
) -> Row:
    key = record.operation.operation_id
    said = told_beside_time(record, wording, now, undone)
    what = kind_of_deed(record.operation)
    title = deed_title_of(record, wording)
    by = who(record.staff_id, names)
    time = wording.clock_time(record.intended_at)
    content = {
        "key": key,
        "time": time,
        "what": what,
        "title": title,
        "outcome": said.text,
        "icon": said.icon,
        "tone": said.tone,
        "number": support_number(key),
        "who": by,
        "spoken": f"{time}, {what}, {title}, {said.text}, {by}",
    }
    return Row("settled" if record.is_settled else "unsure", key, content)


def _total(total: RewardTotal, wording: Wording) -> dict[str, str]:
    title = shown_title(total.title)
    claimed, handed = wording.number(total.claimed), wording.number(total.handed_over)
    spoken = translate("Day", "%1: %2 claimed, %3 handed over")
    spoken = spoken.replace("%3", handed).replace("%2", claimed).replace("%1", title)
    return {"title": title, "claimed": claimed, "handedOver": handed, "spoken": spoken}


def _empty(day: Day) -> tuple[str, str]:
    """Return what stands in place of the rows, "" while there are some."""
    if day.unsettled or day.settled:
        return "", ""
    match day.filter:
        case DayFilter.ALL:
            return (
                translate("Day", "Nothing yet today"),
                translate("Day", "What is claimed, handed over or undone here appears by itself."),
            )
        case DayFilter.UNSETTLED:
            return (
                translate("Day", "Nothing needs you"),
                translate("Day", "Every operation is known for sure. Well done."),
            )
        case _:
            return (
                translate("Day", "None of these today"),
                translate("Day", "Choose “All” to see the whole day."),
            )


def _proof(whole: bool | None) -> Remark:  # noqa: FBT001 - what the state has
    match whole:
        case None:
            return Remark()
        case True:
            return Remark(translate("Day", "The journal is whole: nothing was changed or taken."))
        case False:
            said = translate(
                "Day", "The journal does not hold. Keep it as it is, and call who looks after it."
            )
            return Remark(said, good=False)


def _exported(state: DayBookState) -> Remark:
    if state.not_exported:
        said = translate("Day", "The file could not be written. Is the disk full?")
        return Remark(said, good=False)
    if state.exported is None:
        return Remark()
    return Remark(translate("Day", "Written to %1").replace("%1", str(state.exported)))
