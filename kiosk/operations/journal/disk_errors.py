"""What SQLite and the disk say, in the journal's own errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.operations.errors import JournalDamaged, JournalUnavailable

_PASSING: Final = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_AUTH,
    }
)
"""Primary result codes that say something of the machine and nothing of the file's content."""


@contextmanager
def speaking() -> Iterator[None]:
    """Raise JournalUnavailable for what may pass, JournalDamaged for content nobody wrote so."""
    try:
        yield
    except OSError as error:
        raise _unavailable(error.strerror or "unknown") from error
    except UnicodeDecodeError as error:
        # SQLite quotes a damaged text in its message, and Python cannot read that.
        raise JournalDamaged("the journal's file is damaged") from error
    except sqlite3.ProgrammingError as error:
        raise _unavailable(str(error)) from error
    except sqlite3.DatabaseError as error:
        # Python's own complaint about a text that is no UTF-8 carries no code.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        # A rollback journal beside a file with a write-ahead log: nobody here leaves one behind.
        foreign = code == sqlite3.SQLITE_READONLY_ROLLBACK
        if code & 0xFF in _PASSING and not foreign:
            raise _unavailable(str(error)) from error
        raise JournalDamaged("the journal's file is damaged") from error


def _unavailable(reason: str) -> JournalUnavailable:
    return JournalUnavailable(f"the journal cannot be written or read ({reason})")
