"""The staff list's SQLite file: members, hashes of their PINs, and the wrong tries so far.

It is opened for each use and closed again, so that `pickup-kiosk staff` works while a kiosk runs.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.operations.actors import Role
from kiosk.staff.errors import StaffFileUnavailable
from kiosk.staff.lockout import Tries
from kiosk.staff.member import Member

_VERSION: Final = 1
_TABLES: Final = (
    """CREATE TABLE members (
        staff_id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, pin_hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE tries (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        wrong INTEGER NOT NULL, locks INTEGER NOT NULL, locked_until TEXT
    ) STRICT""",
    "INSERT INTO tries VALUES (1, 0, 0, NULL)",
    f"PRAGMA user_version = {_VERSION}",
)
_OWNER_ONLY: Final = 0o600


class StaffFile:
    """One file; every method raises StaffFileUnavailable and may wait for the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def changing(self) -> Iterator["Change"]:
        """Hold the file's one lock, and commit at the end, or change nothing."""
        with self._opened() as database:
            database.execute("BEGIN IMMEDIATE")
            yield Change(database)
            database.execute("COMMIT")

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with _speaking(self._path):
            _make_private(self._path)
            database = sqlite3.connect(self._path, isolation_level=None, timeout=5.0)
            try:
                database.execute("PRAGMA synchronous = FULL")
                _make_tables(database)
                yield database
            finally:
                # What was not committed is rolled back.
                database.close()


class Change:
    """The file's rows while its lock is held."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def members(self) -> tuple[Member, ...]:
        """Return everybody, by name."""
        return tuple(member for member, _ in self.hashes())

    def hashes(self) -> tuple[tuple[Member, str], ...]:
        """Return everybody with the hash of their PIN, by name."""
        rows = self._database.execute("SELECT staff_id, name, role, pin_hash FROM members")
        found = ((Member(staff_id, name, Role(role)), held) for staff_id, name, role, held in rows)
        return tuple(sorted(found, key=lambda one: (one[0].name.casefold(), one[0].staff_id)))

    def add(self, member: Member, pin_hash: str) -> None:
        """Put somebody on the list."""
        values = (member.staff_id, member.name, member.role.value, pin_hash)
        self._database.execute("INSERT INTO members VALUES (?, ?, ?, ?)", values)

    def set_hash(self, staff_id: str, pin_hash: str) -> None:
        """Give somebody another PIN."""
        self._database.execute(
            "UPDATE members SET pin_hash = ? WHERE staff_id = ?", (pin_hash, staff_id)
        )

    def remove(self, staff_id: str) -> None:
        """Take somebody off the list."""
        self._database.execute("DELETE FROM members WHERE staff_id = ?", (staff_id,))

    @property
    def tries(self) -> Tries:
        """The wrong tries so far."""
        wrong, locks, until = self._database.execute(
            "SELECT wrong, locks, locked_until FROM tries"
        ).fetchone()
        return Tries(wrong, locks, None if until is None else datetime.fromisoformat(until))

    @tries.setter
    def tries(self, tries: Tries) -> None:
        until = tries.locked_until
        self._database.execute(
            "UPDATE tries SET wrong = ?, locks = ?, locked_until = ?",
            (tries.wrong, tries.locks, None if until is None else until.isoformat()),
        )


def _make_private(path: Path) -> None:
    """Make the file for its owner alone: a hash of four digits is soon guessed by who reads it.

    An administrator's command makes it for whoever owns the folder, the user that runs the kiosk.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = not path.exists()
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY))
    if new and os.name == "posix" and os.geteuid() == 0:
        folder = path.parent.stat()
        os.chown(path, folder.st_uid, folder.st_gid)


def _make_tables(database: sqlite3.Connection) -> None:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version == _VERSION:
        return
    database.execute("BEGIN IMMEDIATE")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in {0, _VERSION}:
        raise StaffFileUnavailable("another version of the program wrote the staff list")
    if version == 0:
        for statement in _TABLES:
            database.execute(statement)
    database.execute("COMMIT")


@contextmanager
def _speaking(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or "unknown"
        raise StaffFileUnavailable(f"the staff list {path} cannot be used ({reason})") from error
    except (sqlite3.Error, ValueError, TypeError) as error:
        raise StaffFileUnavailable(f"the staff list {path} cannot be used ({error})") from error
