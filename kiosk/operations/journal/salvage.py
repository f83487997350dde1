"""What a damaged journal still tells, read from a copy: the file itself is evidence."""

import shutil
from contextlib import suppress
from pathlib import Path

from kiosk.operations.errors import JournalError
from kiosk.operations.journal.chain import Link, Tip, first_broken
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.durable_files import unfinished
from kiosk.operations.journal.reading import Archived, Contents, archives_of, link_from, reading
from kiosk.operations.journal.remains import side_of


def salvaged(path: Path, workplace: Path) -> Contents:
    """Return the archives that the file lists and its events, as far as they can be proved.

    They can from the file's first one on, for as long as each is chained to the one before it.
    The copy is made in a folder of its own in `workplace`, which goes at the end. Raises
    JournalUnavailable when it cannot be made.
    """
    with speaking(), unfinished(workplace) as folder:
        if not path.exists() or path.stat().st_size == 0:
            return Contents((), ())
        with_log = _told(copied(path, folder))
        # A log that is damaged may keep SQLite from the file itself.
        without_log = _told(copied(path, folder, log=False))
        return max(with_log, without_log, key=lambda contents: len(contents.links))


def copied(path: Path, folder: Path, *, log: bool = True) -> Path:
    """Return a copy of a journal's file, with its write-ahead log or without. Raises OSError."""
    copy = folder / ("with-log" if log else "without-log")
    shutil.copyfile(path, copy)
    if log and side_of(path, "-wal").exists():
        shutil.copyfile(side_of(path, "-wal"), side_of(copy, "-wal"))
    return copy


def _told(file: Path) -> Contents:
    archives: tuple[Archived, ...] = ()
    links: list[Link] = []
    with suppress(JournalError), reading(file) as database:
        for row in database.execute("SELECT * FROM events ORDER BY seq"):
            link = link_from(row)
            before = links[-1].tip if links else Tip(link.seq - 1, link.previous_hash)
            if first_broken((link,), before) is not None:
                break
            links.append(link)
    with suppress(JournalError), reading(file) as database:
        archives = archives_of(database)
    return Contents(archives, tuple(links))
