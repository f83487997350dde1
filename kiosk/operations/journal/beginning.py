"""Beginning a journal: the file appears under its name only when it is whole."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from kiosk.operations.events import Event
from kiosk.operations.journal.chain import BEGINNING
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.durable_files import make_private_folder, place, sync_file, unfinished
from kiosk.operations.journal.event_rows import insert, link_of
from kiosk.operations.journal.schema import create, transaction


def begin_journal(path: Path, events: Iterable[Event] = ()) -> None:
    """Put a journal that begins with these events on disk, mode 0600, unless there is one.

    Raises JournalUnavailable.
    """
    with speaking():
        make_private_folder(path.parent)
        with unfinished(path.parent) as folder:
            file = folder / path.name
            _write(file, events)
            # Another process may have begun it at the same time: then that one is the journal.
            with suppress(FileExistsError):
                place(file, path)


def _write(file: Path, events: Iterable[Event]) -> None:
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    database = sqlite3.connect(file, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = WAL").fetchone()
        with transaction(database):
            create(database)
            tip = BEGINNING
            for event in events:
                link = link_of(event, tip)
                insert(database, link)
                tip = link.tip
        # Closing folds the log in as well, and is silent when the disk has no room for that.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        database.close()
    sync_file(file)
