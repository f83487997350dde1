"""Leat's time, for comparing expiry when the kiosk's own clock is wrong (contract section 10)."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from kiosk.clock import Clock

_HALF_A_SECOND: Final = timedelta(seconds=0.5)
_NOISE: Final = timedelta(seconds=2)


def read_http_date(text: str) -> datetime | None:
    """Return an HTTP date such as `Sat, 21 Nov 2026 10:00:00 GMT` in UTC, or None if it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class ServerClock:
    """The kiosk's clock, put right by the `Date` of Leat's answers."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.skew: timedelta | None = None
        """How far Leat's clock is ahead of the kiosk's; None before the first answer."""

    def observe(self, date: str | None, sent_at: datetime) -> None:
        """Take note of an answer's `Date`, whose request left at `sent_at` by the kiosk's clock."""
        server = read_http_date(date) if date else None
        if server is None:
            return
        midway = sent_at + (self._clock.now() - sent_at) / 2
        # Date is cut to the second: half a second more is right on average.
        skew = server + _HALF_A_SECOND - midway
        self.skew = timedelta(0) if abs(skew) < _NOISE else skew

    def now(self) -> datetime:
        """Return the time at Leat, in UTC, as far as known."""
        return self._clock.now() + (self.skew or timedelta(0))
