"""What each problem says to a customer: what happened, and what to do next."""

from typing import NamedTuple, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.visit.problems import Problem
from ui.wording.wording import Wording

translate = QCoreApplication.translate


class Sentence(NamedTuple):
    """A title, a text, and the illustration that goes with them."""

    title: str
    text: str
    picture: str


def problem_sentence(problem: Problem, wording: Wording) -> Sentence:  # noqa: C901, PLR0911, PLR0912 - one case a problem
    """Return the sentence of a problem, in the current language."""
    word = wording.credit_word()
    match problem:
        case Problem.SCAN_UNREADABLE:
            return Sentence(
                translate("Problems", "That did not scan well"),
                translate("Problems", "Hold your card flat before the reader and try once more."),
                "card-unknown",
            )
        case Problem.CARD_UNKNOWN:
            return Sentence(
                translate("Problems", "We do not know this card"),
                translate(
                    "Problems",
                    "Please show your member card, or the card on your phone. "
                    "A voucher or gift card does not work here.",
                ),
                "card-unknown",
            )
        case Problem.CARD_NOT_LINKED:
            return Sentence(
                translate("Problems", "This card has no owner yet"),
                translate(
                    "Problems", "Ask a member of staff to put it in your name. It takes a minute."
                ),
                "card-unlinked",
            )
        case Problem.CARD_INACTIVE:
            return Sentence(
                translate("Problems", "This card does not work yet"),
                translate(
                    "Problems",
                    "It is not activated yet, or a newer card has taken its place. "
                    "Look in your e-mail for how to activate it, or ask a member of staff.",
                ),
                "card-inactive",
            )
        case Problem.CONTACT_GONE:
            return Sentence(
                translate("Problems", "We cannot find your membership"),
                translate("Problems", "Ask a member of staff to look into it with you."),
                "card-unknown",
            )
        case Problem.INSUFFICIENT_CREDITS:
            return Sentence(
                translate("Problems", "Not quite enough %1").replace("%1", word),
                translate(
                    "Problems",
                    "The price or your %1 changed just now. Nothing was spent. Pick another?",
                ).replace("%1", word),
                "no-credits",
            )
        case Problem.OUT_OF_STOCK:
            return Sentence(
                translate("Problems", "Just sold out"),
                translate(
                    "Problems", "Someone was a moment before you. Nothing was spent. Pick another?"
                ),
                "empty-shelf",
            )
        case Problem.CLAIM_LIMIT:
            return Sentence(
                translate("Problems", "You have had this one"),
                translate(
                    "Problems",
                    "Each member can claim it only so often. Nothing was spent. Pick another?",
                ),
                "empty-shelf",
            )
        case Problem.REWARD_INACTIVE:
            return Sentence(
                translate("Problems", "This reward has ended"),
                translate("Problems", "It can no longer be claimed. Nothing was spent."),
                "empty-shelf",
            )
        case Problem.REWARD_GONE:
            return Sentence(
                translate("Problems", "This reward is gone"),
                translate("Problems", "The shop no longer offers it. Nothing was spent."),
                "empty-shelf",
            )
        case Problem.NOT_COLLECTABLE:
            return Sentence(
                translate("Problems", "This cannot be collected any more"),
                translate(
                    "Problems",
                    "It was collected before, or it has expired. "
                    "If you think otherwise, ask a member of staff.",
                ),
                "empty-shelf",
            )
        case Problem.EXPIRED:
            return Sentence(
                translate("Problems", "Too late to collect"),
                translate("Problems", "The last day to collect this reward has passed."),
                "empty-shelf",
            )
        case Problem.CREDITS_MAXIMUM:
            return Sentence(
                translate("Problems", "That is more than the limit"),
                translate("Problems", "The shop set a maximum. Nothing was changed."),
                "no-credits",
            )
        case Problem.STILL_IN_PROGRESS:
            return Sentence(
                translate("Problems", "We are still busy with your last choice"),
                translate("Problems", "Give it a minute, then scan your card again."),
                "offline",
            )
        case Problem.NEVER_ARRIVED:
            return Sentence(
                translate("Problems", "It did not go through"),
                translate(
                    "Problems",
                    "Your choice never reached us. Nothing was spent or handed over: "
                    "you can choose it again.",
                ),
                "offline",
            )
        case Problem.ACCOUNT_LIMIT:
            return Sentence(
                translate("Problems", "The shop has reached its limit"),
                translate("Problems", "Please tell a member of staff. Nothing was changed."),
                "offline",
            )
        case Problem.SHOP_NOT_SET_UP:
            return Sentence(
                translate("Problems", "This kiosk is not set up yet"),
                translate(
                    "Problems", "This shop does not take part yet. Please tell a member of staff."
                ),
                "out-of-order",
            )
        case Problem.KIOSK_NOT_ALLOWED:
            return Sentence(
                translate("Problems", "This kiosk needs attention"),
                translate(
                    "Problems",
                    "It may not look into your account. Nothing was changed. "
                    "Please tell a member of staff.",
                ),
                "out-of-order",
            )
        case Problem.REQUEST_REFUSED:
            return Sentence(
                translate("Problems", "That was not accepted"),
                translate("Problems", "Nothing was spent. A member of staff can help you further."),
                "offline",
            )
        case Problem.OFFLINE:
            return Sentence(
                translate("Problems", "No connection right now"),
                translate(
                    "Problems",
                    "Nothing was changed and your %1 are safe. "
                    "Try again in a moment, or ask a member of staff.",
                ).replace("%1", word),
                "offline",
            )
        case Problem.BUSY:
            return Sentence(
                translate("Problems", "It is very busy"),
                translate("Problems", "Nothing was changed. Please try again in a minute."),
                "break",
            )
        case Problem.MAINTENANCE:
            return Sentence(
                translate("Problems", "Back in a little while"),
                translate(
                    "Problems",
                    "We are working on it. Please try again later. Your %1 are safe.",
                ).replace("%1", word),
                "break",
            )
        case Problem.JOURNAL:
            return Sentence(
                translate("Problems", "This kiosk is out of order"),
                translate("Problems", "Nothing was spent. Please tell a member of staff."),
                "out-of-order",
            )
        case Problem.OUT_OF_ORDER:
            return Sentence(
                translate("Problems", "Something went wrong on our side"),
                translate(
                    "Problems",
                    "Nothing was changed. Please try again in a moment, or ask a member of staff.",
                ),
                "offline",
            )
        case _:
            assert_never(problem)


TRY_AGAIN = frozenset(
    {
        Problem.OFFLINE,
        Problem.BUSY,
        Problem.MAINTENANCE,
        Problem.OUT_OF_ORDER,
        Problem.STILL_IN_PROGRESS,
    }
)
"""Problems that may be gone at the next attempt."""

SCAN_AGAIN = frozenset(
    {
        Problem.SCAN_UNREADABLE,
        Problem.CARD_UNKNOWN,
        Problem.CARD_NOT_LINKED,
        Problem.CARD_INACTIVE,
    }
)
"""Problems whose way on is another scan, and no button."""

EXPECTED = frozenset(
    {
        Problem.CARD_UNKNOWN,
        Problem.CARD_NOT_LINKED,
        Problem.CARD_INACTIVE,
        Problem.INSUFFICIENT_CREDITS,
        Problem.OUT_OF_STOCK,
        Problem.CLAIM_LIMIT,
        Problem.REWARD_INACTIVE,
        Problem.EXPIRED,
    }
)
"""Everyday refusals: their sentence says it all, and a number would help no member of staff."""
