"""What became of one operation: a closed union, to be matched with `assert_never`."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Cause(StrEnum):
    """Why an operation was not applied, or why nobody knows; never an API text."""

    OFFLINE = "offline"
    INSECURE = "insecure"
    BUSY = "busy"
    UNAUTHORIZED = "unauthorized"
    NOT_FOUND = "not-found"
    MAINTENANCE = "maintenance"
    NO_ANSWER = "no-answer"
    SERVER_FAULT = "server-fault"
    UNREADABLE = "unreadable"
    UNEXPECTED = "unexpected"
    JOURNAL = "journal"
    UNSETTLED = "unsettled"
    """An earlier operation of the same contact is not settled yet."""
    COLLECTED = "collected"
    """This kiosk has just handed the reward over, in another operation."""
    REVERSED = "reversed"
    """This kiosk has undone it before, in another operation."""
    SETTLING = "settling"
    """The kiosk has just started and still asks what became of earlier operations."""
    NEVER_ARRIVED = "never-arrived"
    """Reading back showed, after all the time Leat may take, that it never happened."""
    BY_HAND = "by-hand"
    """A member of staff looked and found that it never happened."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Credits were spent on a reward.

    `reception_uuid` is the loyalty transaction's, by which a waiting reward is collected;
    `credits_spent` and `balance_after` are whole credits; times are UTC. `waits` tells that the
    reward is now a collectable (a pre-redeemable one); otherwise it is handed over at once, or
    it is `digital` and `code` is what the contact gets, which Leat may leave out.
    """

    reception_uuid: str
    title: str
    credits_spent: int
    balance_after: int | None
    expires_at: datetime | None
    waits: bool
    digital: bool
    code: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Collected:
    """A waiting reward was handed over.

    `redemption_uuid` is the only key by which Leat can undo it; None when the answer that
    carried it was lost or came in Leat's older shape (contract §10).
    """

    transaction_uuid: str
    redemption_uuid: str | None

    @property
    def undoable(self) -> bool:
        """Whether Leat offers a way back."""
        return self.redemption_uuid is not None


@dataclass(frozen=True, slots=True)
class CollectReversed:
    """A hand-over was taken back: the reward waits again under its transaction's uuid."""

    transaction_uuid: str
    redemption_uuid: str


@dataclass(frozen=True, slots=True)
class ClaimReversed:
    """A claim was undone, and its credits came back as a credit reception (contract §8).

    `credits` (whole) came back, `balance_after` is what the contact has then.
    """

    reception_uuid: str
    made_uuid: str
    credits: int
    balance_after: int | None = None


@dataclass(frozen=True, slots=True)
class CreditsGiven:
    """A contact got `credits` (whole), by the credit reception of this uuid."""

    made_uuid: str
    credits: int
    balance_after: int | None = None


@dataclass(frozen=True, slots=True)
class CreditsTakenBack:
    """Given `credits` (whole, more than 0) were taken back, by a negative credit reception."""

    reception_uuid: str
    made_uuid: str
    credits: int
    balance_after: int | None = None


@dataclass(frozen=True, slots=True)
class RewardEdited:
    """A reward reads at Leat as it was decided."""

    reward_uuid: str


Effect = (
    Claimed
    | Collected
    | CollectReversed
    | ClaimReversed
    | CreditsGiven
    | CreditsTakenBack
    | RewardEdited
)
"""What an operation did at Leat."""


def made_by(effect: Effect) -> str | None:
    """Return the uuid of the loyalty transaction at Leat that the effect is; None for none."""
    match effect:
        case Claimed(reception_uuid=uuid):
            return uuid
        case ClaimReversed(made_uuid=uuid) | CreditsGiven(made_uuid=uuid):
            return uuid
        case CreditsTakenBack(made_uuid=uuid):
            return uuid
        case Collected() | CollectReversed() | RewardEdited():
            return None


@dataclass(frozen=True, slots=True)
class Done:
    """It happened, exactly once."""

    effect: Effect


@dataclass(frozen=True, slots=True)
class Refused:
    """Leat said no: `code` is Leat's error code (contract §3); nothing changed."""

    code: int


@dataclass(frozen=True, slots=True)
class NotApplied:
    """It certainly did not happen, for a technical reason; a person may decide again."""

    cause: Cause


@dataclass(frozen=True, slots=True)
class Unsure:
    """Nobody knows yet: it is settled by reading back, never by sending again."""

    cause: Cause


Outcome = Done | Refused | NotApplied | Unsure
