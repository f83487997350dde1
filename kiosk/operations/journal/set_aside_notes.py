"""Notes on journals being set aside, so that a crash on the way forgets neither file nor reason.

A note is written before the file moves and removed once the next journal, which tells of it, is in
its place.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.operations.journal.durable_files import sync_folder

_SUFFIX: Final = ".unreported"


@dataclass(frozen=True, slots=True)
class Note:
    """A journal was set aside as `name`, at `at` (UTC), for a reason (a JournalDamaged's text)."""

    name: str
    reason: str
    at: datetime


def write_note(folder: Path, note: Note) -> None:
    """Put a note on disk, mode 0600. Raises OSError, FileExistsError for a name that has one."""
    file = folder / f"{note.name}{_SUFFIX}"
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        facts = {"reason": note.reason, "at": note.at.isoformat()}
        os.write(descriptor, json.dumps(facts).encode())
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(folder)


def notes_in(folder: Path) -> tuple[Note, ...]:
    """Return the notes, the oldest first; one that was torn has the time it was written at."""
    return tuple(_read(file) for file in sorted(folder.glob(f"*{_SUFFIX}")))


def remove_note(folder: Path, note: Note) -> None:
    """Remove a note that has served. Raises OSError."""
    (folder / f"{note.name}{_SUFFIX}").unlink(missing_ok=True)
    sync_folder(folder)


def _read(file: Path) -> Note:
    name = file.name.removesuffix(_SUFFIX)
    with suppress(ValueError, KeyError, TypeError):
        facts = json.loads(file.read_bytes())
        return Note(name, facts["reason"], datetime.fromisoformat(facts["at"]))
    written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return Note(name, "the journal was damaged", written)
