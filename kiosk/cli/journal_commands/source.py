"""Where the `journal` commands read: the kiosk's own journal, or a file that was named."""

import argparse
from pathlib import Path

from kiosk.cli.journal_commands.trouble import WronglyAskedError
from kiosk.operations.journal.disk_errors import speaking
from kiosk.operations.journal.remains import remains_of
from kiosk.paths import journal_file
from kiosk.settings import Settings


def journal_asked_for(arguments: argparse.Namespace, settings: Settings) -> Path:
    """Return the file that `--file` names, else the kiosk's.

    Raises WronglyAskedError, and JournalUnavailable when nobody may look.
    """
    named: Path | None = arguments.file
    if named is None:
        return journal_file(settings.kiosk.data_dir)
    with speaking():
        if not named.is_file():
            raise WronglyAskedError(f"There is no file {named}.")
    return named.absolute()


def has_begun(journal: Path) -> bool:
    """Tell whether there is, or has been, a journal here.

    Raises JournalUnavailable when this user may not look.
    """
    with speaking():
        return journal.exists() or remains_of(journal)


def no_journal(journal: Path) -> str:
    """Return what to say when there is none."""
    return f"There is no journal yet at {journal}: this kiosk has not been asked for anything."
