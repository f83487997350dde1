"""The tables of a journal's file, which an archive has as well, and their versions.

A new kind of event needs a new version: an older program takes an event it does not know for
damage, and a version it does not know for what it is.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

SCHEMA_VERSION: Final = 3
"""Version 3 has the events of the counter, and the tables of version 2."""

_VERSION_1: Final = """
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
"""

NO_DELETE: Final = """
CREATE TRIGGER no_delete BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
"""

# `archives` lists the files that hold the events before this one's first, by their last event.
# `INSERT OR REPLACE` fires no delete trigger, hence the only_… ones.
_VERSION_2: Final = """
CREATE TABLE archives (
    seq INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    file TEXT NOT NULL
) STRICT;
CREATE TABLE probe (counter INTEGER NOT NULL) STRICT;
CREATE TRIGGER only_append BEFORE INSERT ON events
    WHEN NEW.seq IS NOT 1 + coalesce(
        (SELECT max(seq) FROM events), (SELECT max(seq) FROM archives), 0)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER only_onwards BEFORE INSERT ON archives
    WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM archives)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER archives_stay BEFORE DELETE ON archives
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER archives_unchanged BEFORE UPDATE ON archives
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
INSERT INTO probe VALUES (0);
"""

_PRESENT_TABLES: Final = 2
"""The version that brought the tables of today; those of earlier ones are read and not checked."""
_NOTE_VERSION: Final = f"PRAGMA user_version = {SCHEMA_VERSION}"
"""The version stands in two places from version 2 on: one flipped bit is damage, not a version."""


def create(database: sqlite3.Connection) -> None:
    """Make the tables in an empty database, within the caller's transaction."""
    _run(database, _VERSION_1 + NO_DELETE + _VERSION_2)
    database.execute("INSERT INTO about VALUES (?)", (SCHEMA_VERSION,))
    database.execute(_NOTE_VERSION)


def migrate(database: sqlite3.Connection) -> None:
    """Make the tables of an earlier version those of this, within the caller's transaction."""
    if version_of(database) == 1:
        database.execute("DROP TRIGGER only_append")
        _run(database, _VERSION_2)
    database.execute("UPDATE about SET schema_version = ?", (SCHEMA_VERSION,))
    database.execute(_NOTE_VERSION)


@contextmanager
def deletable_events(database: sqlite3.Connection) -> Iterator[None]:
    """Let events be deleted, within the caller's transaction: archiving does, nothing else."""
    database.execute("DROP TRIGGER no_delete")
    yield
    _run(database, NO_DELETE)


def version_of(database: sqlite3.Connection) -> int | None:
    """Return the version of the tables, which may be one of the future; None when it is unclear."""
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if ("about",) not in tables:
        return None
    stated = database.execute("SELECT schema_version FROM about").fetchall()
    noted = database.execute("PRAGMA user_version").fetchone()[0]
    version = 1 if noted == 0 else int(noted)
    return version if version > 0 and stated == [(version,)] else None


def is_as_made(database: sqlite3.Connection) -> bool:
    """Return whether tables, indexes and triggers are those that its version has."""
    version = version_of(database) or 0
    return version < _PRESENT_TABLES or _objects(database) == _expected()


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Hold the file's one lock for writing, and commit at the end, or roll back."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already.
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


@cache
def _expected() -> frozenset[tuple[str, ...]]:
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        create(database)
        return _objects(database)
    finally:
        database.close()


def _objects(database: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    return frozenset(database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def _run(database: sqlite3.Connection, script: str) -> None:
    for statement in _statements(script):
        database.execute(statement)


def _statements(script: str) -> Iterator[str]:
    """Cut a script into statements: `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
