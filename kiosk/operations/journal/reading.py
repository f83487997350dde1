"""Reading a journal's file, or an archive's, without changing it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.operations.errors import JournalDamaged, JournalOfAnotherVersion
from kiosk.operations.journal.chain import BEGINNING, Link, Tip, first_broken
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.schema import SCHEMA_VERSION, is_as_made, version_of

_COLUMN_TYPES: Final = (int, *(6 * (str,)))


@dataclass(frozen=True, slots=True)
class Archived:
    """An archive as later files list it: its last event, and its name in the archive folder."""

    last: Tip
    file: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The events of one file, and the archives that hold all the events before them."""

    archives: tuple[Archived, ...]
    links: tuple[Link, ...]

    @property
    def anchor(self) -> Tip:
        """Where the chain stood before this file's first event."""
        return self.archives[-1].last if self.archives else BEGINNING

    @property
    def tip(self) -> Tip:
        """Where the chain stands with this file's last event."""
        return self.links[-1].tip if self.links else self.anchor


@contextmanager
def reading(path: Path, *, immutable: bool = False) -> Iterator[sqlite3.Connection]:
    """Lend a connection that cannot write, and whose end folds no write-ahead log into the file.

    With `immutable` the write-ahead log and all locks are left alone, and no side file is made:
    only for a file that nobody writes. Raises JournalUnavailable or JournalDamaged.
    """
    address = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"
    with speaking():
        database = sqlite3.connect(address, uri=True, isolation_level=None, timeout=5.0)
        try:
            yield database
        finally:
            database.close()


def known_version(database: sqlite3.Connection) -> int:
    """Return the version of the tables.

    Raises JournalDamaged when they are not as such a version makes them, JournalOfAnotherVersion.
    """
    version = version_of(database)
    if version is None:
        raise JournalDamaged("the file holds no journal")
    if version > SCHEMA_VERSION:
        raise JournalOfAnotherVersion
    if not is_as_made(database):
        raise JournalDamaged("the journal's tables are not those of this program")
    return version


def contents_of(database: sqlite3.Connection) -> Contents:
    """Return all that a file of any known version holds, as of one moment."""
    database.execute("BEGIN")
    try:
        return Contents(archives_of(database), links_after(database, 0))
    finally:
        if database.in_transaction:
            database.execute("COMMIT")


def archives_of(database: sqlite3.Connection) -> tuple[Archived, ...]:
    """Return the archives that a file of any known version lists, in order."""
    if known_version(database) == 1:
        return ()
    rows = database.execute("SELECT seq, hash, file FROM archives ORDER BY seq")
    return tuple(Archived(Tip(seq, digest), file) for seq, digest, file in rows)


def links_after(database: sqlite3.Connection, seq: int) -> tuple[Link, ...]:
    """Return the events after that one, in order."""
    rows = database.execute("SELECT * FROM events WHERE seq > ? ORDER BY seq", (seq,))
    return tuple(link_from(row) for row in rows)


def link_from(row: tuple[Any, ...]) -> Link:
    """Return a stored event. Raises JournalDamaged for a row of other types than are written.

    A single bit makes a text one of bytes.
    """
    if tuple(map(type, row)) != _COLUMN_TYPES:
        raise JournalDamaged("the journal's file is damaged")
    return Link(*row)


def proven_contents(database: sqlite3.Connection) -> Contents:
    """Return a file's contents when it is whole; raises what `require_whole` raises."""
    contents = contents_of(database)
    require_whole(database, contents)
    return contents


def require_whole(database: sqlite3.Connection, contents: Contents) -> None:
    """Raise JournalDamaged unless pages, indexes and chain of a file with these contents hold."""
    if database.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise JournalDamaged("the journal's file is damaged")
    broken = first_broken(contents.links, contents.anchor)
    if broken is not None:
        raise JournalDamaged(f"the journal's chain breaks at event {broken}")
    known_version(database)


def require_head(contents: Contents, head: Tip | None) -> None:
    """Raise JournalDamaged unless the chain has the end that was noted; none noted is fine.

    A head of before the file's first event says nothing of it.
    """
    if head is None or head.seq < contents.anchor.seq:
        return
    if head.seq > contents.tip.seq or _tip_at(contents, head.seq) != head:
        raise JournalDamaged("the journal's last events are missing")


def _tip_at(contents: Contents, seq: int) -> Tip:
    before = contents.anchor
    return before if seq == before.seq else contents.links[seq - before.seq - 1].tip
