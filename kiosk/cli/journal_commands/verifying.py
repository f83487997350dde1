"""`pickup-kiosk journal verify`: proving that no event is missing, changed or out of order."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.cli.journal_commands.remedies import OF_AN_ARCHIVE, remedy_for
from kiosk.cli.journal_commands.source import has_begun, journal_asked_for, no_journal
from kiosk.cli.journal_commands.words import in_columns
from kiosk.operations.export.printable import printable
from kiosk.operations.journal.chain import GENESIS
from kiosk.operations.journal.event_rows import ledger_of
from kiosk.operations.journal.proof import FileProof, Proof, prove, stored_events
from kiosk.paths import journal_archive_folder, journal_file
from kiosk.settings import Settings

SHOWN_OF_HASH: Final = 12
"""Hex digits of the last hash that are printed: enough to compare with an earlier note."""


def main(arguments: argparse.Namespace, settings: Settings) -> int:
    """Prove the journal and print what was found; 0 when it is whole, 1 when it is not.

    Raises JournalError and WronglyAskedError.
    """
    journal = journal_asked_for(arguments, settings)
    if not has_begun(journal):
        print(f"{no_journal(journal)} There is nothing to verify.")
        return 0
    proof = prove(journal)
    print("\n".join(in_columns([_row(file) for file in proof.files])))
    # What comes after an archive is no part of its proof.
    if journal.parent != journal_archive_folder(journal):
        for note in _notes(proof):
            print(note)
    if proof.holds:
        print(_whole(journal))
        return 0
    print("\n".join(_broken(journal, proof, journal_file(settings.kiosk.data_dir))))
    return 1


def _row(file: FileProof) -> tuple[str, str, str]:
    held = "no events" if file.first is None else f"events {file.first} to {file.last}"
    return printable(file.name), held, "whole" if file.fault is None else file.fault


def _notes(proof: Proof) -> Iterator[str]:
    if not proof.head_noted:
        yield "Where the journal must end was not noted, so events cut off its end would not show."
    for name in proof.unlisted:
        yield f"Not a part of this journal: {printable(name)}."


def _whole(journal: Path) -> str:
    stored = stored_events(journal, archives=True)
    operations = len(ledger_of(one.event for one in stored).records)
    head = (stored[-1].hash if stored else GENESIS)[:SHOWN_OF_HASH]
    return f"The journal is whole: {len(stored)} events, {operations} operations, head {head}"


def _broken(journal: Path, proof: Proof, own: Path) -> Iterator[str]:
    for file in proof.files:
        if file.fault is not None:
            yield f"The journal is not whole: {printable(file.name)}: {file.fault}."
    *archives, itself = proof.files
    if any(file.fault is not None for file in archives):
        yield OF_AN_ARCHIVE
    if itself.fault is not None:
        yield remedy_for(journal, own)
