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
    """Leat's clock, as far as the `Date` of its answers tells; before the first, the machine's own.

    From an answer on it runs by the seconds that only ever grow: whoever sets the machine's clock,
    by hand or from the network, does not move a decision that stands between two answers.

    Leat writes the date, cut to the second, somewhere between sending and reading: an answer tells
    a range for its time now, and the slower it is the wider. What is known is moved no further than
    into that range, so no slow answer moves a clock that is right.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._anchor: tuple[datetime, float] | None = None

    @property
    def skew(self) -> timedelta | None:
        """How far Leat's clock is ahead of the machine's now; None before the first answer.

        Less than two seconds either way is none at all: a date is cut to the second, and travels.
        """
        if self._anchor is None:
            return None
        skew = self.now() - self._clock.now()
        return timedelta(0) if abs(skew) < _NOISE else skew

    def observe(self, date: str | None, sent_at: float) -> None:
        """Take note of an answer's `Date`, whose request left at `sent_at` on the monotonic clock.

        The answer has just come: the time between is the journey's.
        """
        written = read_http_date(date) if date else None
        own, read_at = self._clock.now(), self._clock.monotonic()
        if written is None or abs(written - own) > _LARGEST:
            return
        latest = written + _SECOND + timedelta(seconds=read_at - sent_at)
        known = min(max(self.now(), written), latest)
        self._anchor = (own if abs(known - own) < _NOISE else known), read_at

    def now(self) -> datetime:
        """Return the time at Leat, in UTC, as far as known."""
        if self._anchor is None:
            return self._clock.now()
        moment, anchored_at = self._anchor
        return moment + timedelta(seconds=self._clock.monotonic() - anchored_at)
