"""How the `journal` commands put an operation into words, for a terminal."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, assert_never

from kiosk.operations.event_facts import OPERATION_KINDS
from kiosk.operations.events import SetAside
from kiosk.operations.export.facts import settler_of
from kiosk.operations.export.printable import printable
from kiosk.operations.fold import OperationRecord
from kiosk.operations.operation import (
    GiveCredits,
    Operation,
    ReverseCreditReception,
    support_number,
    title_of,
)
from kiosk.operations.outcome import Collected, Done, NotApplied, Refused, Unsure

GAP: Final = "  "
INDENT: Final = "    "
NOBODY: Final = "-"


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
        OPERATION_KINDS[type(operation)],
        _credits_of(record),
        settler_of(record) or NOBODY,
        _remark_on(record),
        printable(title_of(operation)) or _no_title(operation),
    )


def line_of_set_aside(event: SetAside) -> str:
    """Return the line about a journal that was set aside."""
    return f"{local(event.at)}{GAP}set aside: {printable(event.file)} ({printable(event.reason)})"


def _credits_of(record: OperationRecord) -> str:
    number = record.credits
    if number is None:
        return NOBODY
    return "1 credit" if number == 1 else f"{number} credits"


def _no_title(operation: Operation) -> str:
    """Credits given or taken back are of no reward."""
    return "" if isinstance(operation, GiveCredits | ReverseCreditReception) else "(no title)"


def _remark_on(record: OperationRecord) -> str:
    match record.outcome:
        case Done(effect=Collected(redemption_uuid=None)):
            return "undo: no"
        case Done() | None:
            return ""
        case Refused(code=code):
            return f"Leat's code {code}"
        case NotApplied(cause=cause) | Unsure(cause=cause):
            return f"cause: {cause.value}"
        case _:
            assert_never(record.outcome)
