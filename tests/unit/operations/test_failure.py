import pytest

from kiosk.leat import (
    Forbidden,
    InsecureConnection,
    LeatError,
    Maintenance,
    NoAnswer,
    NotFound,
    Reach,
    ServerFault,
    TooManyRequests,
    Unauthorized,
    UnexpectedStatus,
    UnknownRefusal,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat.refusals import InsufficientCredits, InternalError, NotCollectable
from kiosk.operations import Cause, NotApplied, Outcome, Refused, Unsure
from kiosk.operations.failure import outcome_of


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (Unreachable(), NotApplied(Cause.OFFLINE)),
        (InsecureConnection(), NotApplied(Cause.INSECURE)),
        (NoAnswer(), Unsure(Cause.NO_ANSWER)),
        (UnreadableAnswer(status=200), Unsure(Cause.UNREADABLE)),
        (ServerFault(status=502), Unsure(Cause.SERVER_FAULT)),
        (Maintenance(), Unsure(Cause.MAINTENANCE)),
        (Unauthorized(status=401), NotApplied(Cause.UNAUTHORIZED)),
        (Forbidden(status=403), NotApplied(Cause.UNAUTHORIZED)),
        (NotFound(status=404), NotApplied(Cause.NOT_FOUND)),
        (TooManyRequests(), NotApplied(Cause.BUSY)),
        (UnexpectedStatus(status=413), NotApplied(Cause.UNEXPECTED)),
        (InsufficientCredits(), Refused(1017)),
        (NotCollectable(), Refused(80300)),
        (UnknownRefusal(code=4242), Refused(4242)),
        (InternalError(), Unsure(Cause.SERVER_FAULT)),
        (Maintenance(reach=Reach.NEVER_SENT), NotApplied(Cause.MAINTENANCE)),
        (UnknownRefusal(code=7, reach=Reach.NEVER_SENT), NotApplied(Cause.SERVER_FAULT)),
    ],
)
def test_a_failure_is_only_as_certain_as_its_reach(error: LeatError, outcome: Outcome) -> None:
    """What was never sent is not applied, a code is a refusal, and all else nobody knows."""
    assert outcome_of(error) == outcome
