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
class Done:
    """It happened, exactly once."""

    effect: Claimed | Collected


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
