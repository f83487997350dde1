"""The journal's SQLite file, for one thread.

Write-ahead logging with `synchronous=FULL`: counted with strace, a commit of one event costs one
`fdatasync` (four, and an unlink, with a rollback journal), measured 0.2 ms against 0.6 ms on a
virtual machine's disk; a reader such as `pickup-kiosk journal list` never blocks the kiosk; and
frames are checksummed, so a torn write loses at most the event that was never acknowledged.
"""

import shutil
import sqlite3
from pathlib import Path
from typing import Final

from kiosk.logs import EventLog
from kiosk.operations.errors import (
    AlreadyIntended,
    JournalDamaged,
    JournalUnavailable,
    NeverIntended,
)
from kiosk.operations.events import Event, Intended, JournalEvent
from kiosk.operations.journal.chain import BEGINNING, Link, Tip
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.event_rows import insert, link_of
from kiosk.operations.journal.head import write_head
from kiosk.operations.journal.reading import (
    Archived,
    Contents,
    contents_of,
    links_after,
)
from kiosk.operations.journal.schema import (
    SCHEMA_VERSION,
    deletable_events,
    is_as_made,
    migrate,
    transaction,
    version_of,
)
from kiosk.paths import journal_head_file

FREE_BYTES: Final = 16 * 1024 * 1024
"""What must be free on the journal's disk: far more than one visit's events."""

_LOG = EventLog("journal")


class JournalFile:
    """The synchronous half of `Journal`; every method belongs to the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open a file that was proven (`journal_opening`) for writing, in the present version.

        Raises JournalUnavailable or JournalDamaged, as every method does.
        """
        self.path = path
        with speaking():
            self._identity = _identity_of(path)
            address = f"{path.resolve().as_uri()}?mode=rw"
            self._database = sqlite3.connect(address, uri=True, isolation_level=None, timeout=5.0)
        try:
            with speaking():
                self._database.execute("PRAGMA journal_mode = WAL").fetchone()
                self._database.execute("PRAGMA synchronous = FULL")
                self._bring_up_to_date()
        except BaseException:
            self._database.close()
            raise
        self._note_head()

    def append(self, event: Event) -> None:
        """Chain an event to the last one and return once it is on disk.

        Raises AlreadyIntended for a second decision with the same id, NeverIntended for an event
        of an operation whose decision this file does not hold.
        """
        with speaking():
            self._require_in_place()
            with transaction(self._database):
                self._require_sense(event)
                insert(self._database, link_of(event, self._tip()))
        self._note_head()

    def links_after(self, seq: int) -> tuple[Link, ...]:
        """Return the events after that one, in order."""
        with speaking():
            return links_after(self._database, seq)

    def contents(self) -> Contents:
        """Return all events of this file, and the archives before it."""
        with speaking():
            return contents_of(self._database)

    def probe(self) -> None:
        """Prove that an event could be written now: one row that always is the same is written.

        Raises JournalUnavailable with the reason: disk full or nearly so, read-only, moved away.
        """
        with speaking():
            self._require_in_place()
            with transaction(self._database):
                self._database.execute("UPDATE probe SET counter = (counter + 1) % 1000")
            free = shutil.disk_usage(self.path.parent).free
        if free < FREE_BYTES:
            raise JournalUnavailable(
                f"the journal's disk is nearly full ({free // 1024**2} MB are free)"
            )

    def forget(self, archived: Archived) -> None:
        """Take the events out that a proven archive holds, up to its last one, in one commit."""
        seq, digest = archived.last.seq, archived.last.hash
        with speaking(), transaction(self._database):
            row = self._database.execute("SELECT hash FROM events WHERE seq = ?", (seq,)).fetchone()
            if row != (digest,):
                raise JournalDamaged("the journal changed while it was archived")
            with deletable_events(self._database):
                self._database.execute("DELETE FROM events WHERE seq <= ?", (seq,))
            self._database.execute(
                "INSERT INTO archives VALUES (?, ?, ?)", (seq, digest, archived.file)
            )

    def close(self) -> None:
        """Close the file; SQLite folds the write-ahead log into it."""
        self._note_head(durably=True)
        with speaking():
            self._database.close()

    def _bring_up_to_date(self) -> None:
        """Migrate an older version; a disk that is read-only shows here."""
        with transaction(self._database):
            if version_of(self._database) != SCHEMA_VERSION:
                migrate(self._database)
                if not is_as_made(self._database):
                    raise JournalDamaged("the journal's tables are not those of this program")

    def _tip(self) -> Tip:
        for table in ("events", "archives"):
            row = self._database.execute(
                f"SELECT seq, hash FROM {table} ORDER BY seq DESC LIMIT 1"  # noqa: S608 - no input
            ).fetchone()
            if row is not None:
                return Tip(*row)
        return BEGINNING

    def _require_sense(self, event: Event) -> None:
        if isinstance(event, JournalEvent):
            return
        decided = self._database.execute(
            "SELECT count(*) FROM events WHERE operation_id = ? AND kind = 'intended'",
            (event.operation_id,),
        ).fetchone() != (0,)
        if decided and isinstance(event, Intended):
            raise AlreadyIntended
        if not decided and not isinstance(event, Intended):
            raise NeverIntended

    def _require_in_place(self) -> None:
        """An open file can be removed or replaced on POSIX, and would still take events."""
        if _identity_of(self.path) != self._identity:
            raise JournalUnavailable("the journal's file was replaced while it was in use")

    def _note_head(self, *, durably: bool = False) -> None:
        """Note the chain's end while nobody else can move it; the event is on disk in any case."""
        try:
            with transaction(self._database):
                tip = self._tip()
                if tip != BEGINNING:
                    write_head(journal_head_file(self.path), tip, durably=durably)
        except (OSError, sqlite3.Error) as error:
            _LOG.warning("journal.head-not-noted", error=type(error).__name__)


def _identity_of(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino
