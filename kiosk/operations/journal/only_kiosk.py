"""One kiosk a data folder: two would each think that they know every operation in the journal."""

import sqlite3
from pathlib import Path
from typing import Self

from kiosk.operations.errors import JournalUnavailable


class OnlyKiosk:
    """Holds a data folder for one running kiosk; the system lets go of it when the process ends.

    A lock of SQLite's, which knows how to lock a file on each platform.
    """

    def __init__(self, lock: sqlite3.Connection) -> None:
        """Wrap a connection that holds the lock; use `take`."""
        self._lock = lock

    @classmethod
    def take(cls, path: Path) -> Self:
        """Take the lock file; raises JournalUnavailable when another kiosk has it, or none can."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise JournalUnavailable(
                f"the journal's lock cannot be made ({_reason(error)})"
            ) from error
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            lock.close()
            busy = isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
            told = "another kiosk is running on this folder" if busy else str(error)
            raise JournalUnavailable(f"the journal cannot be used ({told})") from error
        return cls(lock)

    def release(self) -> None:
        """Let another kiosk have the folder."""
        self._lock.close()


def kiosk_runs(path: Path) -> bool:
    """Tell whether a running kiosk holds this lock file, without making or taking it."""
    if not path.exists():
        return False
    lock = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=0)
    try:
        lock.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        return True
    finally:
        lock.close()
    return False


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
