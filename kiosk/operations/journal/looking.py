"""Looking into a journal's file from outside, without a trace."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir
from typing import TypeVar

from kiosk.operations.errors import JournalDamaged, JournalError
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.durable_files import unfinished
from kiosk.operations.journal.reading import reading
from kiosk.operations.journal.remains import side_of
from kiosk.operations.journal.salvage import copied
from kiosk.paths import is_set_aside

T = TypeVar("T")


def look_at(path: Path, look: Callable[[sqlite3.Connection], T]) -> T:
    """Return what `look` makes of the file; it may be asked twice when somebody writes meanwhile.

    A file in use is read through its locks. One that is not would get side files that way, so its
    locks are left alone. One that was set aside is copied. Raises JournalUnavailable or
    JournalDamaged.
    """
    with speaking():
        if not path.exists():
            raise JournalDamaged("the journal's file is missing")
        if path.stat().st_size == 0:
            raise JournalDamaged("the journal's file is empty")
        if is_set_aside(path):
            with unfinished(Path(gettempdir())) as folder, reading(copied(path, folder)) as copy:
                return look(copy)
    if not _in_use(path):
        before = _written(path)
        try:
            with reading(path, immutable=True) as database:
                seen = look(database)
        except JournalError:
            if _written(path) == before:
                raise
        else:
            if _written(path) == before:
                return seen
    with reading(path) as database:
        return look(database)


def _in_use(path: Path) -> bool:
    log = side_of(path, "-wal")
    return log.exists() and log.stat().st_size > 0


def _written(path: Path) -> tuple[int, int, bool]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns, _in_use(path)
