"""What to do about a file that is not whole: that depends on which of a journal's files it is."""

from pathlib import Path
from typing import Final

from kiosk.paths import is_set_aside, journal_archive_folder

OF_THE_JOURNAL: Final = (
    "Copy the file to a safe place and do not mend it: it is evidence. The kiosk sets it aside when"
    " it starts next, with support code J2. Compare what it holds last with Leat's dashboard, then"
    " take note of it with `pickup-kiosk journal acknowledge`."
)
OF_AN_ARCHIVE: Final = (
    "The kiosk goes on without its archives and changes none. Keep a damaged one as it is: it is"
    " evidence. If you have a copy of the month, put it into archive/ under the listed name, and"
    " verify again."
)
_OF_EVIDENCE: Final = (
    "That is why it was set aside. Keep it as it is: it is evidence. `pickup-kiosk journal list"
    " --file` shows what can still be read of it; compare that with Leat's dashboard."
)
_OF_A_STRANGER: Final = "It is not this kiosk's own file, and nothing was written to it."


def remedy_for(file: Path, own: Path) -> str:
    """Return the sentences about a damaged file; `own` is the journal of the settings in force."""
    if file.resolve() == own.resolve():
        return OF_THE_JOURNAL
    if is_set_aside(file):
        return _OF_EVIDENCE
    if file.parent == journal_archive_folder(file):
        return OF_AN_ARCHIVE
    return _OF_A_STRANGER
