"""How the `journal` commands put an operation into words, for a terminal."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, assert_never

from kiosk.operations.events import SetAside
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import Claim, Collect, Operation, support_number
from kiosk.operations.outcome import Claimed, Collected, Done, NotApplied, Refused, Unsure

GAP: Final = "  "
INDENT: Final = "    "
NOBODY: Final = "-"
OWN_ANSWER: Final = "answer"
"""What stands for "who settled it" when the request's own answer told the outcome."""

_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs"})
"""Unicode categories: controls, marks of direction and other invisible ones, half characters."""


def printable(text: str) -> str:
    """Return an API's text on one line, without what could steer a terminal or turn text around."""
    one_line = " ".join(text.split())
    return "".join(c for c in one_line if unicodedata.category(c) not in _UNPRINTABLE).strip()


def title_of(operation: Operation) -> str:
    """Return the title of the reward as it was journalled; it may hold anything."""
    match operation:
        case Claim(reward_title=title) | Collect(title=title):
            return title
        case _:
            assert_never(operation)


def kind_of_operation(operation: Operation) -> str:
    """Return "claim" or "collect"."""
    return "claim" if isinstance(operation, Claim) else "collect"


def local(moment: datetime) -> str:
    """Return a moment as this machine's local date and time."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def lines_of(records: Iterable[OperationRecord]) -> list[str]:
    """Return a line an operation, in columns; the title stands last, since it may be anything."""
    return in_columns([cells_of(record) for record in records])


def line_of(record: OperationRecord) -> str:
    """Return the one operation's line."""
    return lines_of((record,))[0]


def in_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the rows with equally wide columns, leaving out those that hold nothing at all."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        GAP.join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True) if width
        ).rstrip()
        for row in rows
    ]


def cells_of(record: OperationRecord) -> tuple[str, ...]:
    """Return time, number, state, kind, credits, who settled it, remark, title."""
    operation = record.operation
    return (
        local(record.intended_at),
        support_number(operation.operation_id),
        record.state.value,
        kind_of_operation(operation),
        _credits_of(operation),
        settler_of(record) or NOBODY,
        _remark_on(record),
        printable(title_of(operation)) or "(no title)",
    )


def settler_of(record: OperationRecord) -> str | None:
    """Return who settled an operation, None while nobody has."""
    if not record.is_settled:
        return None
    return OWN_ANSWER if record.settled_by is None else record.settled_by.value


def line_of_set_aside(event: SetAside) -> str:
    """Return the line about a journal that was set aside."""
    return f"{local(event.at)}{GAP}set aside: {printable(event.file)} ({printable(event.reason)})"


def _credits_of(operation: Operation) -> str:
    if not isinstance(operation, Claim):
        return NOBODY
    return "1 credit" if operation.credits == 1 else f"{operation.credits} credits"


def _remark_on(record: OperationRecord) -> str:
    match record.outcome:
        case Done(effect=Collected(redemption_uuid=None)):
            return "undo: no"
        case Done(effect=Collected() | Claimed()) | None:
            return ""
        case Refused(code=code):
            return f"Leat's code {code}"
        case NotApplied(cause=cause) | Unsure(cause=cause):
            return f"cause: {cause.value}"
        case _:
            assert_never(record.outcome)
