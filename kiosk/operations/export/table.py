"""Operations as a table: CSV that no spreadsheet runs, in a file that only its owner reads."""

import csv
import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from kiosk.operations.export.facts import COLUMNS, Fact, facts_of_operations
from kiosk.operations.export.printable import printable
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal.proof import StoredEvent

_FORMULA_STARTS: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""How a cell begins that a spreadsheet would calculate, in narrow and in wide letters."""


def as_csv(
    stored: Sequence[StoredEvent], keep: Callable[[OperationRecord], bool] = lambda _: True
) -> str:
    """Return a row an operation to keep, under a row of names; no cell can run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for facts in facts_of_operations(stored, keep):
        writer.writerow([cell(value) for value in facts.values()])
    return text.getvalue()


def cell(value: Fact) -> str:
    """Return a value as a spreadsheet may show it: without control characters, and never run."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case _:
            text = printable(value)
            return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def write_private(path: Path, text: str) -> None:
    """Write a new file that its owner alone may read; raises OSError and leaves no half a file.

    FileExistsError for one that is there: nothing is overwritten.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError:
        path.unlink(missing_ok=True)
        raise
