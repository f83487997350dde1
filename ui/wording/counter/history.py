"""What the history says: what each row was, and what undoes it or why nothing does."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.counter.finder import FinderState
from kiosk.counter.history import HistoryPage, HistoryRow, NoUndo, RowKind, Undo
from kiosk.visit.problems import Problem
from ui.pictures.qr import fits_a_code
from ui.wording.counter.problems import staff_problem
from ui.wording.titles import shown_name, title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class HistoryRowProps:
    """One row; `verb` is what undoes it, and where it is "" `why` says why nothing does.

    `codeName` is what the button says that shows the code of a digital claim, "" without one.
    """

    uuid: str
    icon: str
    what: str
    when: str
    credits: str
    creditWord: str
    verb: str
    verbSpoken: str
    why: str
    undone: bool
    spoken: str
    codeName: str = ""
    codeHideName: str = ""
    codeReady: bool = False


@dataclass(frozen=True, slots=True)
class HistoryProps:
    """What the pane shows; `known` says that there is a page, also while another is read.

    `codeOf` is the row whose `code` shows; it is not with the row, which stays as it is then.
    """

    known: bool = False
    reading: bool = False
    rows: tuple[HistoryRowProps, ...] = ()
    pages: str = ""
    number: int = 1
    newer: bool = False
    older: bool = False
    problem: str = ""
    codeOf: str = ""
    code: str = field(default="", repr=False)
    qr: str = field(default="", repr=False)
    codeSpoken: str = field(default="", repr=False)


def history_props(state: FinderState, wording: Wording, now: datetime) -> HistoryProps:
    """Return what the pane shows of the open file's history."""
    page = None if state.file is None else state.file.history
    failed = state.history_problem
    problem = "" if failed is None else _problem(failed, wording)
    if page is None:
        return HistoryProps(reading=state.reading_history, problem=problem)
    identified = state.file is not None and not state.file.needs_identity
    props = HistoryProps(
        known=True,
        reading=state.reading_history,
        rows=tuple(
            _with_code(_row(row, wording, now), row, identified=identified) for row in page.rows
        ),
        pages=_pages(page, wording),
        number=page.number,
        newer=page.number > 1,
        older=page.has_more,
        problem=problem,
    )
    shown = next((row for row in page.rows if row.uuid == state.code_of), None)
    code = shown.digital_code if shown is not None else None
    if shown is None or code is None:
        return props
    return replace(
        props,
        codeOf=shown.uuid,
        code=code,
        qr=code if fits_a_code(code) else "",
        codeSpoken=translate("History", "Code: %1").replace("%1", " ".join(code)),
    )


def signed(credits_: int, wording: Wording) -> str:
    """Return credits with their sign, which says alone whether they came or went."""
    if credits_ == 0:
        return wording.number(0)
    return ("+" if credits_ > 0 else MINUS) + wording.number(abs(credits_))


def _row(row: HistoryRow, wording: Wording, now: datetime) -> HistoryRowProps:
    what = _what(row, wording)
    when = _when(row, wording, now)
    why = "" if row.why_not is None else _why_not(row.why_not)
    spoken = [what, when, f"{signed(row.credits, wording)} {wording.credit_word()}", why]
    return HistoryRowProps(
        uuid=row.uuid,
        icon=_icon(row.kind),
        what=what,
        when=when,
        credits=signed(row.credits, wording),
        creditWord=wording.credit_word(),
        verb="" if row.undo is None else _verb(row.undo),
        verbSpoken="" if row.undo is None else _verb_spoken(row, row.undo, wording),
        why=why,
        undone=row.why_not is NoUndo.UNDONE,
        spoken=", ".join(part for part in spoken if part),
    )


def _with_code(props: HistoryRowProps, row: HistoryRow, *, identified: bool) -> HistoryRowProps:
    """Return a row with the button for its code, if it is of a digital claim that has one."""
    if not row.digital_code:
        return props
    show = (
        translate("History", "Show the code of %1")
        if identified
        else translate("History", "Show the code of %1: confirm first who this is")
    )
    hide = translate("History", "Hide the code of %1")
    title = title_in_sentence(row.title)
    return replace(
        props,
        codeName=show.replace("%1", title),
        codeHideName=hide.replace("%1", title),
        codeReady=identified,
    )


def _what(row: HistoryRow, wording: Wording) -> str:
    match row.kind:
        case RowKind.CLAIMED:
            said = translate("History", "Claimed %1")
            return said.replace("%1", title_in_sentence(row.title))
        case RowKind.HANDED_OVER:
            said = translate("History", "Handed over %1")
            return said.replace("%1", title_in_sentence(row.title))
        case RowKind.GIVEN:
            said = translate("History", "%1 given")
            return said.replace("%1", wording.credits(row.credits))
        case RowKind.CAME_BACK:
            return translate("History", "Came back from an undone claim")
        case RowKind.TAKEN:
            said = translate("History", "%1 taken away")
            return said.replace("%1", wording.credits(abs(row.credits)))
        case _:
            assert_never(row.kind)


def _when(row: HistoryRow, wording: Wording, now: datetime) -> str:
    parts = [shown_name(row.shop)]
    if row.at is not None:
        day = wording.past_day(row.at, now)
        time = wording.clock_time(row.at)
        said = translate("History", "%1 at %2", "a day, and a time of it")
        said = said.replace("%2", time).replace("%1", day)
        parts.insert(0, said[:1].upper() + said[1:])
    return ", ".join(part for part in parts if part)


def _icon(kind: RowKind) -> str:
    match kind:
        case RowKind.CLAIMED:
            return "gift"
        case RowKind.HANDED_OVER:
            return "bag"
        case RowKind.GIVEN:
            return "star"
        case RowKind.CAME_BACK | RowKind.TAKEN:
            return "undo"
        case _:
            assert_never(kind)


def _verb(undo: Undo) -> str:
    match undo:
        case Undo.HANDOVER:
            return translate("History", "Undo hand-over")
        case Undo.CLAIM:
            return translate("History", "Undo claim")
        case Undo.CREDITS:
            return translate("History", "Take back")
        case _:
            assert_never(undo)


def _verb_spoken(row: HistoryRow, undo: Undo, wording: Wording) -> str:
    match undo:
        case Undo.HANDOVER:
            said = translate("History", "Undo the hand-over of %1")
        case Undo.CLAIM:
            said = translate("History", "Undo the claim of %1")
        case Undo.CREDITS:
            said = translate("History", "Take back %1")
            return said.replace("%1", wording.credits(row.credits))
        case _:
            assert_never(undo)
    return said.replace("%1", title_in_sentence(row.title))


def _why_not(why: NoUndo) -> str:
    match why:
        case NoUndo.UNDONE:
            return translate("History", "Already undone")
        case NoUndo.KEY_UNKNOWN:
            return translate("History", "Cannot be undone here: this kiosk never got the key to it")
        case NoUndo.IS_UNDOING:
            return translate("History", "Nothing to undo")
        case _:
            assert_never(why)


def _pages(page: HistoryPage, wording: Wording) -> str:
    if page.last is None:
        said = translate("History", "Page %1")
        return said.replace("%1", wording.number(page.number))
    said = translate("History", "Page %1 of %2")
    last = wording.number(max(page.last, page.number))
    return said.replace("%1", wording.number(page.number)).replace("%2", last)


def _problem(problem: Problem, wording: Wording) -> str:
    if problem is Problem.JOURNAL:
        return translate(
            "History",
            "The journal of this kiosk cannot be read, and only it knows what can be undone. "
            "Tell whoever looks after the kiosk.",
        )
    return staff_problem(problem, wording)
