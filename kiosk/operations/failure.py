"""What a failed call to Leat means for the operation that made it."""

from typing import Final, assert_never

from kiosk.leat import (
    InsecureConnection,
    LeatError,
    Maintenance,
    NoAnswer,
    NotFound,
    Reach,
    Refusal,
    ServerFault,
    TooManyRequests,
    Unauthorized,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.operations.outcome import Cause, NotApplied, Refused, Unsure

_CAUSES: Final[tuple[tuple[type[LeatError], Cause], ...]] = (
    (InsecureConnection, Cause.INSECURE),
    (Unreachable, Cause.OFFLINE),
    (NoAnswer, Cause.NO_ANSWER),
    (UnreadableAnswer, Cause.UNREADABLE),
    (Maintenance, Cause.MAINTENANCE),
    (ServerFault, Cause.SERVER_FAULT),
    (Unauthorized, Cause.UNAUTHORIZED),
    (NotFound, Cause.NOT_FOUND),
    (TooManyRequests, Cause.BUSY),
    (Refusal, Cause.SERVER_FAULT),
)
"""The first class that fits, so a subclass stands before its base."""


def cause_of(error: LeatError) -> Cause:
    """Return the cause to show and to log for an error of the Leat client."""
    for kind, cause in _CAUSES:
        if isinstance(error, kind):
            return cause
    return Cause.UNEXPECTED


def outcome_of(error: LeatError) -> Refused | NotApplied | Unsure:
    """Return what a write's failure says of its effect; decided by the error's reach and code."""
    match error.reach:
        case Reach.NEVER_SENT:
            return NotApplied(cause_of(error))
        case Reach.UNKNOWN:
            return Unsure(cause_of(error))
        case Reach.ANSWERED:
            if isinstance(error, Refusal):
                return Refused(error.code)
            return NotApplied(cause_of(error))
        case _:
            assert_never(error.reach)
