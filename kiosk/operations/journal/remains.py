"""What is left of a journal whose own file is not in its place."""

from pathlib import Path
from typing import Final

from kiosk.operations.journal.set_aside_notes import notes_in
from kiosk.paths import journal_archive_folder, set_aside_folder

SIDES: Final = ("-wal", "-shm", "-journal", "-head")
"""How the names of the files end that belong to a journal's own: SQLite's three and the head."""


def side_of(path: Path, suffix: str) -> Path:
    """Return a journal's file with that ending to its name; an empty one is the journal itself."""
    return path.with_name(path.name + suffix)


def remains_of(path: Path) -> bool:
    """Return whether a journal was here: moved away half-way, or removed by somebody."""
    return (
        any(side.exists() and side.stat().st_size > 0 for side in _telling_sides(path))
        or bool(notes_in(set_aside_folder(path)))
        or any(journal_archive_folder(path).glob("*.sqlite3"))
    )


def _telling_sides(path: Path) -> tuple[Path, ...]:
    return tuple(side_of(path, suffix) for suffix in SIDES if suffix != "-shm")
