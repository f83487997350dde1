"""From a failed call to a support code."""

import pytest

from kiosk.health import SupportCode
from kiosk.health.api_health import trouble_of
from kiosk.leat import (
    REFUSAL_OF_CODE,
    Forbidden,
    InsecureConnection,
    InternalError,
    InvalidInput,
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

TROUBLES_OF_CODES = {
    **dict.fromkeys((1008, 1102, 1103, 55018), "A4"),
    **dict.fromkeys((1053, 3000, 7002, 7011), "A1"),
    1000: "N5",
}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Unreachable(), "N1"),
        (InsecureConnection(), "N2"),
        (UnreadableAnswer(), "N3"),
        (UnexpectedStatus(status=407), "N3"),
        (ServerFault(status=511), "N3"),
        (Maintenance(), "N4"),
        (ServerFault(), "N5"),
        (InternalError(), "N5"),
        (TooManyRequests(), "N6"),
        (NoAnswer(), "N7"),
        (Unauthorized(), "A1"),
        (Forbidden(), "A2"),
        (NotFound(), "A3"),
        (Unauthorized(reach=Reach.NEVER_SENT), "A1"),
        (TooManyRequests(reach=Reach.NEVER_SENT), "N6"),
        (UnknownRefusal(code=0, reach=Reach.UNKNOWN), "N5"),
    ],
)
def test_each_failure_has_the_code_of_its_remedy(error: LeatError, code: str) -> None:
    """What staff can do differs, so the code does; a subclass is not taken for its base."""
    assert trouble_of(error) is SupportCode(code)


@pytest.mark.parametrize("code", sorted(REFUSAL_OF_CODE))
def test_a_refusal_is_trouble_only_if_it_is_the_kiosks(code: int) -> None:
    """A customer without credits is no reason to close."""
    told = trouble_of(REFUSAL_OF_CODE[code](code=code))
    assert told == TROUBLES_OF_CODES.get(code)


@pytest.mark.parametrize(
    "error",
    [
        TooManyRequests(status=None, reach=Reach.NEVER_SENT),
        InvalidInput(reach=Reach.NEVER_SENT),
        UnknownRefusal(code=12345),
    ],
)
def test_what_is_not_leats_word_is_no_trouble(error: LeatError) -> None:
    """Own pacing, a value that fits in no request, and a code nobody knows."""
    assert trouble_of(error) is None
