"""What each doubt about an operation means, in words for staff."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from kiosk.cli.journal_commands.words import local
from kiosk.leat import LoyaltyTransaction, RewardReception
from kiosk.operations.export.printable import printable
from kiosk.operations.operation import (
    Claim,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCreditReception,
)
from kiosk.operations.verdict import Doubt

_MEANING: Final[Mapping[Doubt, str]] = {
    Doubt.NOT_THERE_YET: "Leat shows nothing of it so far, and may still book it.",
    Doubt.STILL_WAITING: (
        "The reward still waits at Leat, and the request may still arrive there."
    ),
    Doubt.NEVER_LISTED: (
        "The reward is not in Leat's list of what waits, and never was: the list may lag."
    ),
    Doubt.TWO_CANDIDATES: "Leat has more than one claim that could be this one.",
    Doubt.SOMEBODY_ELSE: (
        "The reward was collected, and another kiosk or a till may have done it."
    ),
    Doubt.COLLECTED_BEFORE: (
        "The reward waits no more, and another operation in this journal has collected it."
    ),
    Doubt.EXPIRED: "The reward waits no more, perhaps only because it has expired.",
    Doubt.PERHAPS_OLD: (
        "Leat shows it as done, perhaps only because it lags behind what this kiosk did before."
    ),
    Doubt.TOO_MANY_ROWS: (
        "Leat has more claims since then than this program reads, so it may be among them."
    ),
    Doubt.UNKNOWN_ROWS: (
        "Leat has claims since then of a kind that this program does not know, so it may be one of"
        " them."
    ),
    Doubt.ALMOST: (
        "Leat has a claim of that time that is almost this one: another price, title or channel, or"
        " a little earlier."
    ),
    Doubt.CANNOT_BE_READ: (
        "Leat fails again and again when it is asked about this contact at this shop."
    ),
    Doubt.WITHOUT_TIME: (
        "Leat has a claim that could be this one, and does not say when it was made."
    ),
}
_OF_CREDITS: Final[Mapping[Doubt, str]] = {
    Doubt.TWO_CANDIDATES: "Leat has more than one transaction that could be this one.",
    Doubt.SOMEBODY_ELSE: (
        "Leat has such a transaction, made so late that another kiosk or a till may have made it."
    ),
    Doubt.TOO_MANY_ROWS: (
        "Leat has more transactions since then than this program reads, so it may be among them."
    ),
    Doubt.ALMOST: (
        "Leat has a transaction of that time that is almost this one: another number of credits,"
        " amount, unit or channel, or a little earlier."
    ),
    Doubt.WITHOUT_TIME: (
        "Leat has a transaction that could be this one, and does not say when it was made."
    ),
}
_OF_EDITS: Final[Mapping[Doubt, str]] = {
    Doubt.ALMOST: (
        "The reward reads at Leat neither as before nor as decided: somebody else has changed it."
    ),
}
_CLAIMED_BY_SOMEBODY: Final = (
    "Leat has such a claim, made so late that another kiosk or the customer's phone may have made"
    " it."
)


def meaning_of(doubt: Doubt, operation: Operation) -> str:
    """Return the sentence that says why Leat's lists do not settle an operation."""
    match operation:
        case Claim() if doubt is Doubt.SOMEBODY_ELSE:
            return _CLAIMED_BY_SOMEBODY
        case GiveCredits() | ReverseClaim() | ReverseCreditReception():
            return _OF_CREDITS.get(doubt, _MEANING[doubt])
        case EditReward():
            return _OF_EDITS.get(doubt, _MEANING[doubt])
        case _:
            return _MEANING[doubt]


def candidate_lines(found: Sequence[LoyaltyTransaction]) -> list[str]:
    """Return a line a row at Leat: its transaction's uuid, its time, its title or credits."""
    return [
        f"{printable(row.uuid)}  {_made(row.created_at)}  {_told(row)}".rstrip() for row in found
    ]


def _told(row: LoyaltyTransaction) -> str:
    return printable(row.title) if isinstance(row, RewardReception) else f"{row.credits} credits"


def _made(created_at: datetime | None) -> str:
    return "made at an unknown time" if created_at is None else f"made {local(created_at)}"
