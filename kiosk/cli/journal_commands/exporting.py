"""`pickup-kiosk journal export`: every operation with all its facts, for other programs."""

import argparse
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.cli.journal_commands.source import has_begun, no_journal
from kiosk.cli.journal_commands.trouble import NotDoneError, WronglyAskedError
from kiosk.clock import SystemClock
from kiosk.operations.export.facts import facts_of_operations
from kiosk.operations.export.table import as_csv, write_private
from kiosk.operations.journal.proof import StoredEvent, stored_events
from kiosk.paths import journal_file
from kiosk.settings import Settings

FORMAT: Final = "pickup-kiosk journal"
VERSION: Final = 1


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
        write_private(out, text)
    except FileExistsError:
        raise WronglyAskedError(f"{out} exists already, and is not overwritten.") from None
    except OSError as error:
        raise NotDoneError(f"{out} cannot be written ({error.strerror}).") from None


def _to_standard_output(text: str) -> None:
    if sys.stdout is None:
        raise NotDoneError("Standard output is closed. Name a file with --out FILE.")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal's letters and a system's ends of line are no part of the format.
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.write(text)
