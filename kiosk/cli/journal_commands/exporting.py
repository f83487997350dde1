"""`pickup-kiosk journal export`: every operation with all its facts, for other programs."""

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.cli.journal_commands.facts import COLUMNS, Fact, facts_of_operations
from kiosk.cli.journal_commands.source import has_begun, no_journal
from kiosk.cli.journal_commands.trouble import NotDoneError, WronglyAskedError
from kiosk.cli.journal_commands.words import printable
from kiosk.clock import SystemClock
from kiosk.operations.journal.proof import StoredEvent, stored_events
from kiosk.paths import journal_file
from kiosk.settings import Settings

FORMAT: Final = "pickup-kiosk journal"
VERSION: Final = 1

_FORMULA_STARTS: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
"""How a cell begins that a spreadsheet would calculate, in narrow and in wide letters."""


def main(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write the export; raises JournalError, NotDoneError and WronglyAskedError."""
    journal = journal_file(settings.kiosk.data_dir)
    stored: tuple[StoredEvent, ...] = ()
    if has_begun(journal):
        stored = stored_events(journal, archives=arguments.all)
    else:
        print(no_journal(journal), file=sys.stderr)
    as_text = {"csv": as_csv, "json": as_json}[arguments.format]
    _write(as_text(stored), arguments.out)
    return 0


def as_csv(stored: Sequence[StoredEvent]) -> str:
    """Return a row an operation under a row of names; no cell can run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for facts in facts_of_operations(stored):
        writer.writerow([cell(value) for value in facts.values()])
    return text.getvalue()


def as_json(stored: Sequence[StoredEvent]) -> str:
    """Return one object: the operations, and the events as they are chained."""
    export = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": SystemClock().now().isoformat(),
        "operations": list(facts_of_operations(stored)),
        "events": [_event(one) for one in stored],
    }
    return json.dumps(export, indent=1) + "\n"


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


def _event(one: StoredEvent) -> dict[str, Any]:
    link = one.link
    return {
        "file": one.file,
        "seq": link.seq,
        "at": link.at,
        "operation_id": link.operation_id,
        "kind": link.kind,
        "facts": link.facts,
        "previous_hash": link.previous_hash,
        "hash": link.hash,
    }


def _write(text: str, out: Path | None) -> None:
    if out is None:
        _to_standard_output(text)
        return
    try:
        descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise WronglyAskedError(f"{out} exists already, and is not overwritten.") from None
    except OSError as error:
        raise NotDoneError(f"{out} cannot be written ({error.strerror}).") from None
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        out.unlink(missing_ok=True)
        raise NotDoneError(f"{out} cannot be written ({error.strerror}).") from None


def _to_standard_output(text: str) -> None:
    if sys.stdout is None:
        raise NotDoneError("Standard output is closed. Name a file with --out FILE.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal's letters and a system's ends of line are no part of the format.
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.write(text)
