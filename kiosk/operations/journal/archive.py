"""Archiving: old events leave the main file for one of their month, and the chain goes on.

An archive is on disk, under its name and read back, before the main file forgets its events in one
commit. A crash between the two leaves the events in both, and the next run goes on from there.
"""

import sqlite3
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from kiosk.logs import EventLog
from kiosk.operations.errors import JournalError, JournalUnavailable
from kiosk.operations.journal.archive_plan import portions
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.durable_files import (
    make_private_folder,
    place,
    remove_unfinished,
    sync_file,
    unfinished,
)
from kiosk.operations.journal.event_rows import insert
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.reading import Archived, Contents, contents_of, reading
from kiosk.operations.journal.schema import create, transaction
from kiosk.paths import journal_archive_folder

_READ_ONLY: Final = 0o400

_LOG = EventLog("journal")


def archive_old(file: JournalFile, now: datetime) -> int:
    """Move what may be archived at `now` (UTC) and return how many events moved.

    Raises JournalUnavailable or JournalDamaged; each archive that was finished stays in force.
    """
    folder = journal_archive_folder(file.path)
    contents = file.contents()
    before = contents.anchor
    left = _left_behind(folder, contents)
    if left is not None:
        file.forget(left)
        contents = file.contents()
    archives = contents.archives
    planned = portions(contents.links, now)
    if planned:
        with speaking():
            make_private_folder(folder)
            remove_unfinished(folder)
    for portion in planned:
        name = _write(folder, Contents(archives, portion.links), portion.month)
        archived = Archived(portion.links[-1].tip, name)
        file.forget(archived)
        archives = (*archives, archived)
    moved = Contents(archives, ()).anchor.seq - before.seq
    if moved:
        _LOG.info("journal.archived", count=moved)
    return moved


def _left_behind(folder: Path, contents: Contents) -> Archived | None:
    """Return an archive that was finished when a crash came, before the main file forgot it."""
    listed = {archived.file for archived in contents.archives}
    for path in sorted(folder.glob("journal-*.sqlite3")):
        if path.name in listed:
            continue
        try:
            archive = _read_back(path)
        except JournalError:
            _LOG.warning("journal.unreadable-archive")
            continue
        same = archive.links == contents.links[: len(archive.links)]
        if archive.links and same and archive.archives == contents.archives:
            return Archived(archive.tip, path.name)
    return None


def _write(folder: Path, contents: Contents, month: str) -> str:
    """Write an archive, prove that it can be read back, and return its name."""
    with speaking(), unfinished(folder) as place_of_work:
        file = place_of_work / "archive"
        _fill(file, contents)
        sync_file(file)
        file.chmod(_READ_ONLY)
        path = _placed(file, folder, month)
    if _read_back(path) != contents:
        raise JournalUnavailable("the journal's archive was not written as it should be")
    return path.name


def _fill(file: Path, contents: Contents) -> None:
    database = sqlite3.connect(file, isolation_level=None)
    try:
        with transaction(database):
            create(database)
            for archived in contents.archives:
                database.execute(
                    "INSERT INTO archives VALUES (?, ?, ?)",
                    (archived.last.seq, archived.last.hash, archived.file),
                )
            for link in contents.links:
                insert(database, link)
    finally:
        database.close()


def _placed(file: Path, folder: Path, month: str) -> Path:
    for part in count(1):
        name = f"journal-{month}.sqlite3" if part == 1 else f"journal-{month}.{part}.sqlite3"
        try:
            place(file, folder / name)
        except FileExistsError:
            continue
        return folder / name
    raise AssertionError


def _read_back(path: Path) -> Contents:
    with reading(path, immutable=True) as database:
        return contents_of(database)
