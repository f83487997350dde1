"""What each problem says to staff: what happened, and what to do about it."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.operations.outcome import Cause
from kiosk.visit.problems import Problem
from ui.wording.wording import Wording

translate = QCoreApplication.translate

_FOR_SUPPORT = frozenset(
    {
        Problem.ACCOUNT_LIMIT,
        Problem.SHOP_NOT_SET_UP,
        Problem.KIOSK_NOT_ALLOWED,
        Problem.REQUEST_REFUSED,
        Problem.OUT_OF_ORDER,
    }
)
"""What staff cannot mend themselves."""


def staff_problem(problem: Problem, wording: Wording) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a problem
    """Return a problem in a sentence or two, in the current language."""
    match problem:
        case Problem.SCAN_UNREADABLE:
            return translate("StaffProblems", "That was no member card. Scan it once more.")
        case Problem.CARD_UNKNOWN:
            return translate(
                "StaffProblems",
                "No member has this card. A voucher or a gift card does not work here.",
            )
        case Problem.CARD_NOT_LINKED:
            return translate(
                "StaffProblems", "This card has no owner yet. Link it to a member first."
            )
        case Problem.CARD_INACTIVE:
            return translate(
                "StaffProblems",
                "This card is not active. Look the member up by their e-mail address.",
            )
        case Problem.CONTACT_GONE:
            return translate("StaffProblems", "This contact is no longer a member.")
        case Problem.INSUFFICIENT_CREDITS:
            return translate(
                "StaffProblems", "They have too few %1: the price or their %1 just changed."
            ).replace("%1", wording.credit_word())
        case Problem.OUT_OF_STOCK:
            return translate("StaffProblems", "It has just sold out.")
        case Problem.CLAIM_LIMIT:
            return translate(
                "StaffProblems", "They have claimed this one as often as the shop allows."
            )
        case Problem.REWARD_INACTIVE:
            return translate("StaffProblems", "This reward has ended.")
        case Problem.REWARD_GONE:
            return translate("StaffProblems", "The shop no longer offers this reward.")
        case Problem.NOT_COLLECTABLE:
            return translate("StaffProblems", "It was handed over before, or it has expired.")
        case Problem.EXPIRED:
            return translate("StaffProblems", "It has expired.")
        case Problem.CREDITS_MAXIMUM:
            return translate(
                "StaffProblems", "That is more %1 than the shop gives at once. Give fewer."
            ).replace("%1", wording.credit_word())
        case Problem.STILL_IN_PROGRESS:
            return translate(
                "StaffProblems",
                "Leat is still busy with the last one for this contact. Try again in a minute.",
            )
        case Problem.NEVER_ARRIVED:
            return translate("StaffProblems", "It never arrived at Leat. You can do it again.")
        case Problem.ACCOUNT_LIMIT:
            return translate(
                "StaffProblems",
                "The Leat account of the shop has reached its limit. Tell the owner.",
            )
        case Problem.SHOP_NOT_SET_UP:
            return translate(
                "StaffProblems", "This shop has no active loyalty program at Leat. Tell the owner."
            )
        case Problem.KIOSK_NOT_ALLOWED:
            return translate(
                "StaffProblems",
                "Leat does not let this kiosk in. Tell whoever looks after the kiosk.",
            )
        case Problem.REQUEST_REFUSED:
            return translate("StaffProblems", "Leat does not accept this as it is.")
        case Problem.OFFLINE:
            return translate("StaffProblems", "No connection right now. Try again in a moment.")
        case Problem.BUSY:
            return translate("StaffProblems", "Leat is very busy. Try again in a minute.")
        case Problem.MAINTENANCE:
            return translate("StaffProblems", "Leat is under maintenance. Try again later.")
        case Problem.JOURNAL:
            return translate(
                "StaffProblems",
                "The kiosk cannot write its journal. Tell whoever looks after the kiosk.",
            )
        case Problem.OUT_OF_ORDER:
            return translate(
                "StaffProblems", "Something went wrong at Leat. Try again in a moment."
            )
        case _:
            assert_never(problem)


def staff_cause(cause: Cause, wording: Wording) -> str:  # noqa: C901, PLR0911 - one case a cause
    """Return why an operation certainly did not happen, in a sentence or two."""
    match cause:
        case Cause.OFFLINE | Cause.NO_ANSWER | Cause.INSECURE:
            return staff_problem(Problem.OFFLINE, wording)
        case Cause.BUSY | Cause.SETTLING:
            return translate(
                "StaffProblems",
                "The kiosk is still busy with something else. Try again in a moment.",
            )
        case Cause.UNAUTHORIZED:
            return staff_problem(Problem.KIOSK_NOT_ALLOWED, wording)
        case Cause.NOT_FOUND | Cause.SERVER_FAULT | Cause.UNREADABLE | Cause.UNEXPECTED:
            return staff_problem(Problem.OUT_OF_ORDER, wording)
        case Cause.MAINTENANCE:
            return staff_problem(Problem.MAINTENANCE, wording)
        case Cause.JOURNAL:
            return staff_problem(Problem.JOURNAL, wording)
        case Cause.UNSETTLED:
            return translate(
                "StaffProblems",
                "It is not known yet what became of something earlier for this contact. "
                "Try again once that is settled: a manager sees it under Today.",
            )
        case Cause.COLLECTED:
            return translate("StaffProblems", "It was handed over here just now.")
        case Cause.REVERSED:
            return translate(
                "StaffProblems", "It was undone here before. It cannot be undone twice."
            )
        case Cause.NEVER_ARRIVED:
            return staff_problem(Problem.NEVER_ARRIVED, wording)
        case Cause.BY_HAND:
            return translate("StaffProblems", "A manager has noted that it did not happen.")
        case _:
            assert_never(cause)


def support_reference(code: int | None, problem: Problem) -> str:
    """Return Leat's refusal code for who supports the shop, "" where the sentence says it all."""
    if code is None or problem not in _FOR_SUPPORT:
        return ""
    return translate("StaffProblems", "Number for support: %1").replace("%1", f"L-{code}")
