"""What archived months say about undoing, read once for the ledger of the present file."""

from pathlib import Path

from kiosk.logs import EventLog
from kiosk.operations.errors import JournalError
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.ledger import Ledger
from kiosk.operations.undone import Past
from kiosk.paths import journal_archive_folder

_LOG = EventLog("journal")


def past_of(path: Path) -> Past:
    """Return what the archives of the journal at this path say about undoing.

    Archives that cannot be read or proved say nothing: what they hold is then as unknown as what
    another kiosk has done.
    """
    if not journal_archive_folder(path).is_dir():
        return Past()
    try:
        stored = stored_events(path, archives=True)
        archived = (one.event for one in stored if one.file != path.name)
        return Past.of(Ledger.of(archived).records)
    except (JournalError, ValueError) as error:
        _LOG.warning("journal.past-unknown", error=type(error).__name__)
        return Past()
