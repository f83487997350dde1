"""The journal's SQLite file, for one thread.

Write-ahead logging with `synchronous=FULL`: counted with strace, a commit of one event costs one
`fdatasync` (four, and an unlink, with a rollback journal), measured 0.2 ms against 0.6 ms on a
virtual machine's disk; a reader such as `pickup-kiosk journal list` never blocks the kiosk; and
frames are checksummed, so a torn write loses at most the event that was never acknowledged.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.operations.chain import Link, first_broken, link_after
from kiosk.operations.errors import AlreadyIntended, JournalDamaged, JournalUnavailable

SCHEMA_VERSION = 1

# `INSERT OR REPLACE` fires no delete trigger, hence the third one.
_SCHEMA = """
CREATE TABLE about (schema_version INTEGER NOT NULL);
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_operation ON events (operation_id);
CREATE UNIQUE INDEX one_decision ON events (operation_id) WHERE kind = 'intended';
CREATE TRIGGER no_update BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER no_delete BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER only_append BEFORE INSERT ON events
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
"""


class JournalFile:
    """The synchronous half of `Journal`; every method belongs to the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open or create the file, mode 0600, and prove its chain.

        Raises JournalUnavailable when it cannot be used, JournalDamaged when it cannot be trusted.
        """
        with _speaking():
            _create_private(path)
            self._database = sqlite3.connect(path, isolation_level=None, timeout=5.0)
        try:
            with _speaking():
                self._database.execute("PRAGMA journal_mode = WAL").fetchone()
                self._database.execute("PRAGMA synchronous = FULL")
                self._prepare()
                self._prove()
        except BaseException:
            self._database.close()
            raise

    def append(self, *, at: str, operation_id: str, kind: str, facts: str) -> None:
        """Chain an event to the last one and return once it is on disk.

        Raises AlreadyIntended for a second decision with the same id, else JournalUnavailable.
        """
        with _speaking(), self._transaction():
            link = link_after(
                self._last(), at=at, operation_id=operation_id, kind=kind, facts=facts
            )
            try:
                self._database.execute(
                    "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        link.seq,
                        link.at,
                        link.operation_id,
                        link.kind,
                        link.facts,
                        link.previous_hash,
                        link.hash,
                    ),
                )
            except sqlite3.IntegrityError as error:
                raise AlreadyIntended from error

    def links(self) -> tuple[Link, ...]:
        """Return all events in order. Raises JournalUnavailable or JournalDamaged."""
        with _speaking():
            rows = self._database.execute("SELECT * FROM events ORDER BY seq").fetchall()
        return tuple(Link(*row) for row in rows)

    def close(self) -> None:
        """Close the file; SQLite folds the write-ahead log into it."""
        with _speaking():
            self._database.close()

    def _last(self) -> Link | None:
        row = self._database.execute("SELECT * FROM events ORDER BY seq DESC LIMIT 1").fetchone()
        return None if row is None else Link(*row)

    def _prepare(self) -> None:
        with self._transaction():
            tables = self._database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if tables == 0:
                for statement in _statements(_SCHEMA):
                    self._database.execute(statement)
                self._database.execute("INSERT INTO about VALUES (?)", (SCHEMA_VERSION,))
        version = self._database.execute("SELECT schema_version FROM about").fetchone()
        if version != (SCHEMA_VERSION,):
            raise JournalUnavailable("the journal was written by another version of the program")

    def _prove(self) -> None:
        if self._database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise JournalDamaged("the journal's file is damaged")
        broken = first_broken(self.links())
        if broken is not None:
            raise JournalDamaged(f"the journal's chain breaks at event {broken}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._database.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if self._database.in_transaction:
                self._database.execute("ROLLBACK")
            raise


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements: `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _create_private(path: Path) -> None:
    """Create the file, readable by nobody else; SQLite gives its side files the same mode."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _speaking() -> Iterator[None]:
    """Turn what SQLite and the disk say into the journal's own errors."""
    try:
        yield
    except (OSError, sqlite3.OperationalError, sqlite3.ProgrammingError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise JournalUnavailable(f"the journal cannot be written or read ({reason})") from error
    except sqlite3.DatabaseError as error:
        raise JournalDamaged("the journal's file is damaged") from error
