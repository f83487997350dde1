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
                    "Please show your member card, or the card in your phone's wallet. "
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
                translate("Problems", "This card is asleep"),
                translate(
                    "Problems",
                    "It has not been activated, or was replaced by a newer one. "
                    "Look for an e-mail to activate it, or ask a member of staff.",
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
                    "Your %1 changed in the meantime. Nothing was spent; choose something else.",
                ).replace("%1", word),
                "no-credits",
            )
        case Problem.OUT_OF_STOCK:
            return Sentence(
                translate("Problems", "Just sold out"),
                translate(
                    "Problems", "Someone was a moment before you. Nothing was spent; pick another?"
                ),
                "empty-shelf",
            )
        case Problem.CLAIM_LIMIT:
            return Sentence(
                translate("Problems", "You have had this one"),
                translate(
                    "Problems",
                    "Each member can claim it only so often. Nothing was spent; pick another?",
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
                    "It was collected before, or its time is over. "
                    "If you think otherwise, ask a member of staff.",
                ),
                "empty-shelf",
            )
        case Problem.EXPIRED:
            return Sentence(
                translate("Problems", "Its time is over"),
                translate(
                    "Problems", "This reward could be collected until its last day, which is past."
                ),
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
                translate("Problems", "Something else is being booked"),
                translate("Problems", "Give it a minute, then scan your card again."),
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
                    "Problems", "Its shop does not take part yet. Please tell a member of staff."
                ),
                "offline",
            )
        case Problem.KIOSK_NOT_ALLOWED:
            return Sentence(
                translate("Problems", "This kiosk needs attention"),
                translate(
                    "Problems",
                    "It is not allowed to look into your account. Nothing was changed; "
                    "please tell a member of staff.",
                ),
                "offline",
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
                "offline",
            )
        case Problem.MAINTENANCE:
            return Sentence(
                translate("Problems", "Back in a little while"),
                translate(
                    "Problems",
                    "The loyalty system is being looked after. Your %1 are safe.",
                ).replace("%1", word),
                "offline",
            )
        case Problem.JOURNAL:
            return Sentence(
                translate("Problems", "This kiosk cannot keep its books"),
                translate(
                    "Problems",
                    "So nothing was sent and nothing was spent. Please tell a member of staff.",
                ),
                "offline",
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
