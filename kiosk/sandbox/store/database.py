"""One SQLite file, opened, checked and written to in whole transactions."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

from kiosk.sandbox.store.schema import APPLICATION_ID, SCHEMA, SCHEMA_VERSION

Record = TypeVar("Record")
BUSY_SECONDS = 5.0


class StoreUnusableError(Exception):
    """The file cannot be the sandbox's truth; the text is a sentence for the person who runs it."""


class Database:
    """The connection to the sandbox's file; used by one thread at a time.

    Every change is one `BEGIN IMMEDIATE` transaction, so that two processes on one file, or two
    requests in one process, can never both spend the same credits or collect the same reward.
    """

    def __init__(self, path: Path | str) -> None:
        """Open or create the file at `path` (`":memory:"` for none).

        Raises `StoreUnusableError` when it cannot be opened, is damaged or is not a sandbox's.
        """
        self._path = path
        try:
            self._connection = sqlite3.connect(
                path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise
        except sqlite3.Error as error:
            raise StoreUnusableError(
                f"The sandbox cannot use the database {path}: {error}."
            ) from error

    def _prepare(self) -> None:
        self._connection.row_factory = sqlite3.Row
        version = self.value("PRAGMA user_version")
        mark = self.value("PRAGMA application_id")
        empty = self.value("SELECT count(*) FROM sqlite_schema") == 0
        if not empty and (mark, version) != (APPLICATION_ID, SCHEMA_VERSION):
            raise StoreUnusableError(
                f"The sandbox cannot use the database {self._path}: it is not a sandbox database "
                "of this version. Choose another file with --db."
            )
        if not empty and self.value("PRAGMA quick_check(1)") != "ok":
            raise StoreUnusableError(
                f"The sandbox cannot use the database {self._path}: it is damaged. "
                "Delete it or choose another file with --db."
            )
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        if empty:
            marks = (
                f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
            )
            self._connection.executescript(f"BEGIN IMMEDIATE; {SCHEMA} {marks} COMMIT;")

    def close(self) -> None:
        """Close the file; its truth stays on disk."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run the block as one write transaction: all of it is kept, or on an exception none."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def execute(self, sql: str, *values: Any) -> int:
        """Run one statement; return how many rows it changed."""
        return self._connection.execute(sql, values).rowcount

    def value(self, sql: str, *values: Any) -> Any:
        """Return the first column of the first row, or None when there is no row."""
        row = self._connection.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return every row of a query."""
        return self._connection.execute(sql, values).fetchall()

    def one(self, kind: type[Record], sql: str, *values: Any) -> Record | None:
        """Return the first row as a record of `kind`, whose fields are columns, or None."""
        row = self._connection.execute(sql, values).fetchone()
        return None if row is None else kind(**dict(row))

    def all(self, kind: type[Record], sql: str, *values: Any) -> list[Record]:
        """Return every row as a record of `kind`, whose fields are columns."""
        return [kind(**dict(row)) for row in self._connection.execute(sql, values)]

    def insert(self, table: str, *records: Any) -> None:
        """Insert dataclass records whose fields are columns of `table`."""
        if not records:
            return
        names = [field.name for field in fields(records[0])]
        self.insert_rows(table, names, [[getattr(r, name) for name in names] for r in records])

    def insert_rows(
        self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]
    ) -> None:
        """Insert rows of plain values into `table`, in the order of `columns`."""
        marks = ", ".join("?" * len(columns))
        # Table and column names come from this package only, values are always bound.
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
        self._connection.executemany(sql, rows)
