"""`pickup-kiosk journal list`: the operations, one a line."""

import argparse
from collections.abc import Iterator

from kiosk.cli.journal_commands.source import has_begun, journal_asked_for, no_journal
from kiosk.cli.journal_commands.words import line_of_set_aside, lines_of
from kiosk.operations.journal.event_rows import ledger_of
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.ledger import Ledger
from kiosk.settings import Settings


def main(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the operations; raises JournalError and WronglyAskedError."""
    journal = journal_asked_for(arguments, settings)
    if not has_begun(journal):
        print(no_journal(journal))
        return 0
    stored = stored_events(journal, archives=arguments.all)
    ledger = ledger_of(one.event for one in stored)
    print("\n".join(_lines(ledger, only_open=arguments.open)))
    return 0


def _lines(ledger: Ledger, *, only_open: bool) -> Iterator[str]:
    records = ledger.open if only_open else ledger.records
    if records:
        yield from lines_of(records)
    else:
        yield "No operation is open." if only_open else "There are no operations here."
    for event in ledger.unacknowledged:
        yield f"{line_of_set_aside(event)}, which nobody has acknowledged"
