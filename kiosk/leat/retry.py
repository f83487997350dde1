"""When and how soon a read is tried again. Writes never are: Leat has no idempotency key."""

from typing import Final

from kiosk.leat.errors import (
    InsecureConnection,
    LeatError,
    Maintenance,
    NoAnswer,
    ServerFault,
    TooManyRequests,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat.refusals import InternalError

READ_RETRIES: Final = 2
"""A read is sent at most this many times more."""
FIRST_DELAY: Final = 0.25
"""Seconds before the first retry, at most; each further one waits four times as long."""
LONGEST_RETRY_AFTER: Final = 5.0
"""Seconds: if Leat asks for more, the read fails at once, for a customer is standing there."""

_PASSING = (Unreachable, NoAnswer, ServerFault, TooManyRequests, UnreadableAnswer, InternalError)


def retry_delay(error: LeatError, attempt: int, jitter: float) -> float | None:
    """Return the seconds to wait before a read's next attempt, or None to give up.

    `attempt` counts from 0; `jitter` in [0, 1) spreads kiosks that failed together over the second
    half of the delay. `Retry-After` is waited out in full when it is short enough.
    """
    if attempt >= READ_RETRIES or isinstance(error, InsecureConnection):
        return None
    if not isinstance(error, _PASSING):
        return None
    delay = FIRST_DELAY * 4.0**attempt * (0.5 + 0.5 * jitter)
    if isinstance(error, TooManyRequests | Maintenance) and error.retry_after is not None:
        return None if error.retry_after > LONGEST_RETRY_AFTER else max(delay, error.retry_after)
    return delay
