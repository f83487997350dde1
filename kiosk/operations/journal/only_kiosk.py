"""One kiosk a data folder: two would each think that they know every operation in the journal."""

import sqlite3
from pathlib import Path
from typing import Self

from kiosk.operations.errors import JournalUnavailable


class OnlyKiosk:
    """Holds a data folder for one running kiosk; the system lets go of it when the process ends.

    A lock of SQLite's, which knows how to lock a file on each platform.
    """

    def __init__(self, path: Path, lock: sqlite3.Connection) -> None:
        """Wrap a connection that holds the lock of this file; use `take`."""
        self._path = path
        self._lock = lock
        self._identity = _identity_of(path)

    @classmethod
    def take(cls, path: Path) -> Self:
        """Take the lock file; raises JournalUnavailable when another kiosk has it, or none can."""
        return cls(path, _locked(path))

    def take_again(self) -> None:
        """Take the lock file that is there now, if somebody removed the one that is held.

        Raises what `take` raises; the old one is held until then.
        """
        if _identity_of(self._path) == self._identity:
            return
        before, self._lock = self._lock, _locked(self._path)
        self._identity = _identity_of(self._path)
        before.close()

    def release(self) -> None:
        """Let another kiosk have the folder."""
        self._lock.close()


def _locked(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise JournalUnavailable(f"the journal's lock cannot be made ({_reason(error)})") from error
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        lock.close()
        busy = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
        told = "another kiosk is running on this folder" if busy else str(error)
        raise JournalUnavailable(f"the journal cannot be used ({told})") from error
    return lock


def kiosk_runs(path: Path) -> bool:
    """Tell whether a running kiosk holds this lock file, without making or taking it.

    Raises JournalUnavailable when this user may not look.
    """
    if not path.exists():
        return False
    try:
        lock = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=0)
    except sqlite3.Error as error:
        raise JournalUnavailable(f"the journal's lock cannot be read ({error})") from error
    try:
        lock.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        return True
    finally:
        lock.close()
    return False


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


def _identity_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
