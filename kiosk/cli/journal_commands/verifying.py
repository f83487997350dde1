"""`pickup-kiosk journal verify`: proving that no event is missing, changed or out of order."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.cli.journal_commands.source import has_begun, journal_asked_for, no_journal
from kiosk.cli.journal_commands.words import in_columns
from kiosk.operations.journal.chain import GENESIS
from kiosk.operations.journal.event_rows import ledger_of
from kiosk.operations.journal.proof import FileProof, Proof, prove, stored_events
from kiosk.paths import is_set_aside, journal_archive_folder
from kiosk.settings import Settings

SHOWN_OF_HASH: Final = 12
"""Hex digits of the last hash that are printed: enough to compare with an earlier note."""

_JOURNAL_REMEDY: Final = (
    "Copy the file to a safe place and do not mend it: it is evidence. The kiosk sets it aside when"
    " it starts next, with support code J2. Compare what it holds last with Leat's dashboard, then"
    " take note of it with `pickup-kiosk journal acknowledge`."
)
_SET_ASIDE_REMEDY: Final = (
    "That is why it was set aside. Keep it as it is: it is evidence. `pickup-kiosk journal list"
    " --file` shows what can still be read of it; compare that with Leat's dashboard."
)


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
    print("\n".join(_broken(journal, proof)))
    return 1


def _row(file: FileProof) -> tuple[str, str, str]:
    held = "no events" if file.first is None else f"events {file.first} to {file.last}"
    return file.name, held, "whole" if file.fault is None else file.fault


def _notes(proof: Proof) -> Iterator[str]:
    if not proof.head_noted:
        yield "Where the journal must end was not noted, so events cut off its end would not show."
    for name in proof.unlisted:
        yield f"Not a part of this journal: {name}."


def _whole(journal: Path) -> str:
    stored = stored_events(journal, archives=True)
    operations = len(ledger_of(one.event for one in stored).records)
    head = (stored[-1].hash if stored else GENESIS)[:SHOWN_OF_HASH]
    return f"The journal is whole: {len(stored)} events, {operations} operations, head {head}"


def _broken(journal: Path, proof: Proof) -> Iterator[str]:
    for file in proof.files:
        if file.fault is not None:
            yield f"The journal is not whole: {file.name}: {file.fault}."
    yield _SET_ASIDE_REMEDY if is_set_aside(journal) else _JOURNAL_REMEDY
