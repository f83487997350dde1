"""Leat's time, for comparing expiry when the kiosk's own clock is wrong (contract section 10)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from kiosk.clock import Clock

_SECOND: Final = timedelta(seconds=1)
_NOISE: Final = timedelta(seconds=2)
_LARGEST: Final = timedelta(days=36_525)
"""A hundred years: a clock that was never set is decades behind, and further is no clock at all."""


def read_http_date(text: str) -> datetime | None:
    """Return an HTTP date such as `Sat, 21 Nov 2026 10:00:00 GMT` in UTC, or None if it is none."""
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


class ServerClock:
    """The kiosk's clock, put right by the `Date` of Leat's answers.

    Leat writes the date, cut to the second, somewhere between sending and reading: an answer tells
    a range for the skew, and the slower it is the wider. What is known is moved no further than
    into that range, so no slow answer moves a clock that is right.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.skew: timedelta | None = None
        """How far Leat's clock is ahead of the kiosk's; None before the first answer."""

    def observe(self, date: str | None, sent_at: datetime) -> None:
        """Take note of an answer's `Date`, whose request left at `sent_at` by the kiosk's clock."""
        server = read_http_date(date) if date else None
        if server is None:
            return
        least = server - self._clock.now()
        if abs(least) > _LARGEST:
            return
        # Less than the least if the kiosk's clock was put back meanwhile.
        most = max(least, server - sent_at + _SECOND)
        skew = min(max(self.skew or timedelta(0), least), most)
        self.skew = timedelta(0) if abs(skew) < _NOISE else skew

    def now(self) -> datetime:
        """Return the time at Leat, in UTC, as far as known."""
        return self._clock.now() + (self.skew or timedelta(0))
