"""Passing remarks over a screen."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.visit.offers import Claimable
from kiosk.visit.state import Choice, Notice
from ui.wording.titles import title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate


def notice_text(notice: Notice | None) -> str:
    """Return a notice in the current language, "" for none."""
    match notice:
        case None:
            return ""
        case Notice.FINISHING_FIRST:
            return translate("Notices", "One moment: we are finishing this first.")
        case Notice.OFFER_CHANGED:
            return translate("Notices", "This reward has just changed. Have another look.")
        case Notice.OFFERS_OLD:
            return translate("Notices", "We could not refresh this list just now.")
        case _:
            assert_never(notice)


def goodbye_text(waiting: int) -> str:
    """Return what to say at the door; `waiting` rewards still wait for pickup."""
    if not waiting:
        return translate("Notices", "Thank you for your visit.")
    return translate("Notices", "%n reward(s) still wait(s) for you here.", "", waiting)


def checking_text(choice: Choice, wording: Wording, *, resumed: bool) -> str:
    """Return what is being checked, and that nothing is lost by it."""
    if resumed:
        lost = translate("Checking", "Last time the answer about %1 got lost on the way.")
    else:
        lost = translate("Checking", "The answer about %1 got lost on the way.")
    if isinstance(choice, Claimable):
        safe = translate(
            "Checking", "We are asking what became of it: your %1 are never spent twice."
        ).replace("%1", wording.credit_word())
    else:
        safe = translate("Checking", "We are asking what became of it: you lose nothing.")
    return f"{lost.replace('%1', title_in_sentence(choice.title))} {safe}"
