"""The verdict on an unsure operation, from one reading of Leat's lists."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.operations.outcome import Effect


class Doubt(StrEnum):
    """Why a reading does not settle an operation."""

    NOT_THERE_YET = "not-there-yet"
    """Nothing shows so far; it may still come."""
    STILL_WAITING = "still-waiting"
    """The reward to collect waits as before; the request may still arrive."""
    TWO_CANDIDATES = "two-candidates"
    """More than one claim could be this one."""
    SOMEBODY_ELSE = "somebody-else"
    """It happened, so late, or so long after it was last seen waiting, that another kiosk or a till
    may have done it."""
    COLLECTED_BEFORE = "collected-before"
    """The reward is gone, and another operation of this kiosk had collected it."""
    EXPIRED = "expired"
    """The reward is gone from the list, perhaps only because it expired."""
    NEVER_LISTED = "never-listed"
    """The reward to collect was in no list so far, so its absence tells nothing."""
    PERHAPS_OLD = "perhaps-old"
    """Leat reads as decided, perhaps only because it tells of the time before an earlier operation
    of this kiosk changed the same."""
    TOO_MANY_ROWS = "too-many-rows"
    """Leat's list is longer than what is read of it, so absence tells nothing."""
    UNKNOWN_ROWS = "unknown-rows"
    """Leat lists what it calls by a new name, and the claim may be among that."""
    WITHOUT_TIME = "without-time"
    """A claim that could be this one has no time."""
    ALMOST = "almost"
    """A claim of the time is like this one in all but its price, channel, title or time."""
    CANNOT_BE_READ = "cannot-be-read"
    """Leat answers others, and fails again and again for this operation's contact or shop."""

    @property
    def for_staff(self) -> bool:
        """Whether reading again will most likely tell no more, so that people must find out."""
        return self not in (
            Doubt.NOT_THERE_YET,
            Doubt.STILL_WAITING,
            Doubt.NEVER_LISTED,
            Doubt.PERHAPS_OLD,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """It happened, and this is its effect."""

    effect: Effect


@dataclass(frozen=True, slots=True)
class Absent:
    """It did not happen, and will not any more."""


@dataclass(frozen=True, slots=True)
class Open:
    """Not known yet."""

    doubt: Doubt


Verdict = Found | Absent | Open
