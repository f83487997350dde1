"""Opening a journal: proven while nothing can write to it, and only then opened for writing."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.logs import EventLog
from kiosk.operations.errors import JournalDamaged
from kiosk.operations.journal.beginning import begin_journal
from kiosk.operations.journal.chain import BEGINNING, Tip
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.event_rows import event_of, ledger_of
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.head import read_head
from kiosk.operations.journal.reading import proven_contents, reading, require_head
from kiosk.operations.journal.remains import remains_of
from kiosk.operations.ledger import Ledger
from kiosk.paths import journal_head_file

_LOG = EventLog("journal")


@dataclass(frozen=True, slots=True)
class Opened:
    """A journal open for writing, and what it held, up to `tip`, when it was proven."""

    file: JournalFile
    ledger: Ledger
    tip: Tip


def open_journal(path: Path) -> Opened:
    """Open the journal, or begin one where there has never been any.

    Raises JournalUnavailable when it cannot be used, its subclass JournalOfAnotherVersion, and
    JournalDamaged when it cannot be trusted; a damaged one is left as it is, byte for byte.
    """
    with speaking():
        if not path.exists():
            # Another process may begin it at this moment: its file comes before its head.
            if remains_of(path) and not path.exists():
                raise JournalDamaged("the journal's file is missing")
            begin_journal(path)
    _require_header(path)
    # Read before the events: another process may append one between the two.
    head = read_head(journal_head_file(path))
    with reading(path) as database:
        contents = proven_contents(database)
        require_head(contents, head)
        ledger = ledger_of(event_of(link) for link in contents.links)
        if head is None and contents.tip != BEGINNING:
            _LOG.info("journal.no-head")
        # The reader stays until the writer is open: a writer that fails then folds nothing.
        return Opened(JournalFile(path), ledger, contents.tip)


def _require_header(path: Path) -> None:
    """Raise JournalDamaged unless the file says it is a database with a write-ahead log.

    SQLite itself would take such a file for a read-only one, or would leave out or remove the
    write-ahead log, and with it the last events.
    """
    # Before SQLite has it open: closing it here would drop this process's locks on it.
    with speaking(), path.open("rb") as file:
        header = file.read(20)
    if not header:
        raise JournalDamaged("the journal's file is empty")
    if (header[:16], header[18:]) != (b"SQLite format 3\0", b"\2\2"):
        raise JournalDamaged("the journal's file is damaged")
