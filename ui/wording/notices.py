"""Passing remarks over a screen."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.visit.state import Notice

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
