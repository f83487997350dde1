"""What is said of a reward that was claimed at another branch."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.wording.titles import in_sentence, shown_name
from ui.wording.wording import Wording

translate = QCoreApplication.translate

LONGEST_BRANCH = 50
"""Characters: two lines with the words around it, on the narrowest screen."""


def claimed_elsewhere(
    branch: str, claimed_at: datetime | None, wording: Wording, now: datetime
) -> str:
    """Return where a reward was claimed, and when if that is known; times are UTC.

    `branch` is the other shop's name, "" when it has none.
    """
    name = in_sentence(shown_name(branch), LONGEST_BRANCH)
    if claimed_at is None:
        if not name:
            return translate("Branches", "Claimed at another branch")
        return translate("Branches", "Claimed at %1").replace("%1", name)
    said = translate("Branches", "Claimed %1 at another branch")
    if name:
        said = translate("Branches", "Claimed %1 at %2")
    return said.replace("%1", wording.past_day(claimed_at, now)).replace("%2", name)


def ask_first() -> str:
    """Return what somebody should do before they collect a reward that may not be here."""
    return translate("Branches", "Ask a member of staff whether it is here before you collect it.")
