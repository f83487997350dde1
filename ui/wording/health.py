"""What a kiosk in trouble says: to customers what to do, to staff the code and its remedy."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.health import Severity, SupportCode
from ui.wording.problems import Sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate


def closed_sentence(code: SupportCode, wording: Wording) -> Sentence | None:  # noqa: PLR0911 - one case a trouble
    """Return what stands on the closed screen; None for a trouble that closes nothing."""
    match code:
        case (
            SupportCode.JOURNAL_UNUSABLE
            | SupportCode.JOURNAL_SET_ASIDE
            | SupportCode.JOURNAL_OF_ANOTHER_VERSION
            | SupportCode.TOKEN_REFUSED
            | SupportCode.TOKEN_WITHOUT_RIGHT
            | SupportCode.WRONG_ADDRESS
            | SupportCode.SHOP_REFUSED
            | SupportCode.INSECURE
        ):
            return Sentence(
                translate("Health", "This kiosk is out of order"),
                translate(
                    "Health",
                    "Please go to the counter: they can help you there. Nothing of yours is lost.",
                ),
                "out-of-order",
            )
        case SupportCode.OFFLINE | SupportCode.NOT_LEAT:
            return _passes(translate("Health", "No connection right now"), "offline", wording)
        case SupportCode.NO_ANSWER:
            return _passes(translate("Health", "The connection is very slow"), "offline", wording)
        case SupportCode.LEAT_FAILS:
            return _passes(translate("Health", "Out of order for a moment"), "break", wording)
        case SupportCode.MAINTENANCE:
            return Sentence(
                translate("Health", "Back in a little while"),
                translate(
                    "Health",
                    "We open again by ourselves, and your %1 are safe. "
                    "A member of staff can help you meanwhile.",
                ).replace("%1", wording.credit_word()),
                "break",
            )
        case SupportCode.TOO_MANY_REQUESTS:
            return Sentence(
                translate("Health", "It is very busy"),
                translate(
                    "Health", "Please wait a moment: we open again by ourselves. Your %1 are safe."
                ).replace("%1", wording.credit_word()),
                "break",
            )
        case SupportCode.SCANNER_LOST:
            return Sentence(
                translate("Health", "The card reader is not connected"),
                translate("Health", "Please ask a member of staff: they can help you further."),
                "reader-lost",
            )
        case SupportCode.OPERATIONS_WAIT | SupportCode.CLOCK_WRONG:
            return None
        case _:
            assert_never(code)


def _passes(title: str, picture: str, wording: Wording) -> Sentence:
    text = translate(
        "Health",
        "We try again by ourselves, and your %1 are safe. "
        "A member of staff can help you meanwhile.",
    )
    return Sentence(title, text.replace("%1", wording.credit_word()), picture)


def staff_remedy(code: SupportCode) -> str:  # noqa: C901, PLR0911, PLR0912 - one case a code
    """Return in one line what staff do about a trouble."""
    match code:
        case SupportCode.JOURNAL_UNUSABLE:
            return translate(
                "Health",
                "The journal cannot be written: "
                "free the disk, mend the folder rights, or end a second kiosk.",
            )
        case SupportCode.JOURNAL_SET_ASIDE:
            return translate(
                "Health", "A damaged journal was set aside: look into it and acknowledge it."
            )
        case SupportCode.JOURNAL_OF_ANOTHER_VERSION:
            return translate(
                "Health", "A newer version of this program wrote the journal: install that one."
            )
        case SupportCode.TOKEN_REFUSED:
            return translate(
                "Health", "The token has expired or is wrong: give the kiosk a new one."
            )
        case SupportCode.TOKEN_WITHOUT_RIGHT:
            return translate(
                "Health", "The token lacks rights: give the kiosk one that has them all."
            )
        case SupportCode.WRONG_ADDRESS:
            return translate(
                "Health", "The address is wrong: correct api.base_url in the settings."
            )
        case SupportCode.SHOP_REFUSED:
            return translate(
                "Health",
                "The shop is not accepted: check its loyalty program, and kiosk.shop_uuid.",
            )
        case SupportCode.INSECURE:
            return translate(
                "Health",
                "No secure connection: check the date and time of this machine, then the network.",
            )
        case SupportCode.OFFLINE:
            return translate("Health", "Check the network cable or Wi-Fi, and the router.")
        case SupportCode.NOT_LEAT:
            return translate(
                "Health", "The network answers with a page of its own: log in to it, or change it."
            )
        case SupportCode.MAINTENANCE:
            return translate("Health", "The loyalty service is under maintenance: please wait.")
        case SupportCode.LEAT_FAILS:
            return translate(
                "Health", "The loyalty service has a fault: wait, or call its help desk."
            )
        case SupportCode.TOO_MANY_REQUESTS:
            return translate(
                "Health", "Too many requests: wait, or look for other programs on this account."
            )
        case SupportCode.NO_ANSWER:
            return translate(
                "Health", "The loyalty service answers too late: check the network, or wait."
            )
        case SupportCode.SCANNER_LOST:
            return translate("Health", "Plug the scanner in again, and see that it is switched on.")
        case SupportCode.OPERATIONS_WAIT:
            return translate("Health", "Some operations are not settled: look into the journal.")
        case SupportCode.CLOCK_WRONG:
            return translate("Health", "The clock of this machine is wrong: set it.")
        case _:
            assert_never(code)


def code_line(codes: Sequence[SupportCode]) -> str:
    """Return the line that staff ask a customer for: the codes of all troubles."""
    return translate("Health", "Code for staff: %1").replace("%1", ", ".join(codes))


def remedies(codes: Sequence[SupportCode]) -> str:
    """Return what staff do about these troubles, a line each, and in which file there is more."""
    alone = len(codes) == 1
    lines = [staff_remedy(code) if alone else f"{code}: {staff_remedy(code)}" for code in codes]
    return "\n".join([*lines, translate("Health", "More in support-codes.md.")])


def staff_mark(codes: Sequence[SupportCode]) -> str:
    """Return what an open kiosk lets its staff know, "" when all is well."""
    noted = [code for code in codes if code.severity is Severity.NOTED]
    if not noted:
        return ""
    return translate("Health", "Staff: %1").replace("%1", ", ".join(noted))
