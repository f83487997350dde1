"""Setting a damaged journal aside: moved whole and unchanged, and the next one tells of it.

Only the kiosk itself does so, when it starts: whoever else had the file open would write on.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.logs import EventLog
from kiosk.operations.errors import JournalDamaged
from kiosk.operations.events import Event, SetAside
from kiosk.operations.journal.beginning import begin_journal
from kiosk.operations.journal.chain import Link
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.durable_files import (
    make_private_folder,
    remove_unfinished,
    sync_folder,
)
from kiosk.operations.journal.event_rows import event_of, take_all
from kiosk.operations.journal.opening import Opened, open_journal
from kiosk.operations.journal.remains import SIDES, side_of
from kiosk.operations.journal.salvage import salvaged
from kiosk.operations.journal.set_aside_notes import Note, notes_in, remove_note, write_note
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import subject_of
from kiosk.paths import set_aside_folder

_LOG = EventLog("journal")


def open_or_set_aside(path: Path, now: datetime) -> Opened:
    """Open the journal; a damaged one is set aside first and a new one begun at `now` (UTC).

    The new one begins with SetAside; what the damaged one left open follows, so that it is still
    settled. Raises JournalUnavailable, also when the file cannot be moved.
    """
    with speaking():
        remove_unfinished(path.parent)
    try:
        opened = open_journal(path)
    except JournalDamaged as damage:
        _LOG.error("journal.damaged", reason=str(damage))
        with speaking():
            _move_aside(path, str(damage), now)
            _begin_after(path)
        opened = open_journal(path)
    try:
        _report_what_was_not(path, opened)
    except BaseException:
        opened.file.close()
        raise
    return opened


def carried_over(links: Iterable[Link]) -> tuple[Event, ...]:
    """Return the events that a journal after this one needs to begin with.

    That is what staff have not acknowledged, and everything of the contacts who have an operation
    that is not settled: a claim of theirs that is done owns a loyalty transaction, which must not
    be taken for the open one's.
    """
    ledger, events = Ledger(), list[Event]()
    with suppress(JournalDamaged):
        for link in links:
            event = event_of(link)
            take_all(ledger, (event,))
            events.append(event)
    subjects = {subject_of(record.operation) for record in ledger.open}
    wanted = {
        record.operation.operation_id
        for record in ledger.records
        if subject_of(record.operation) in subjects
    }
    return (*ledger.unacknowledged, *(e for e in events if e.operation_id in wanted))


def _move_aside(path: Path, reason: str, now: datetime) -> None:
    """Move a journal's files; the journal's own goes first, since nothing opens the rest alone."""
    folder = set_aside_folder(path)
    make_private_folder(folder)
    target = folder / _note_for(path, folder, reason, now).name
    for suffix in ("", *SIDES):
        source = side_of(path, suffix)
        if source.exists():
            source.rename(side_of(target, suffix))
            sync_folder(folder)
            sync_folder(path.parent)


def _note_for(path: Path, folder: Path, reason: str, now: datetime) -> Note:
    """Return the note of a moving that was interrupted, else write one under a free name."""
    notes = notes_in(folder)
    if not path.exists() and notes and _fits(path, folder / notes[-1].name):
        return notes[-1]
    for stale in notes:
        if not _taken(folder / stale.name):
            remove_note(folder, stale)
    stem = f"journal-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = [f"{stem}.sqlite3", *(f"{stem}-{number}.sqlite3" for number in range(2, 1000))]
    for name in names:
        if not _taken(folder / name):
            note = Note(name, reason, now)
            with suppress(FileExistsError):
                write_note(folder, note)
                return note
    raise FileExistsError


def _fits(path: Path, target: Path) -> bool:
    return not any(
        side_of(path, suffix).exists() and side_of(target, suffix).exists() for suffix in SIDES
    )


def _taken(target: Path) -> bool:
    return any(side_of(target, suffix).exists() for suffix in ("", *SIDES))


def _begin_after(path: Path) -> None:
    """Begin the journal that tells of all that was set aside and not told yet."""
    folder = set_aside_folder(path)
    told: list[Event] = []
    carried: list[Event] = []
    for note in notes_in(folder):
        event = _set_aside(folder, note)
        told.append(event)
        if event.sha256 is not None:
            carried.extend(carried_over(salvaged(folder / note.name, path.parent).links))
    begin_journal(path, [*told, *dict.fromkeys(carried)])


def _report_what_was_not(path: Path, opened: Opened) -> None:
    """Remove the notes that served; tell what this journal, brought from elsewhere, does not."""
    folder = set_aside_folder(path)
    told = {event.file for event in opened.ledger.unacknowledged}
    with speaking():
        for note in notes_in(folder):
            event = _set_aside(folder, note)
            if event.file not in told and _taken(folder / note.name):
                opened.file.append(event)
            remove_note(folder, note)


def _set_aside(folder: Path, note: Note) -> SetAside:
    return SetAside(f"{folder.name}/{note.name}", _digest(folder / note.name), note.reason, note.at)


def _digest(file: Path) -> str | None:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return None
