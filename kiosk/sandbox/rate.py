"""Counting requests a minute, for the rate-limit headers (contract section 2)."""

from kiosk.clock import Clock

WINDOW_SECONDS = 60.0


class RateMeter:
    """Counts requests in fixed windows of a minute."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._window = -1
        self._count = 0

    def count(self) -> int:
        """Count one request; return how many this window has had, this one included."""
        window = int(self._clock.monotonic() // WINDOW_SECONDS)
        if window != self._window:
            self._window, self._count = window, 0
        self._count += 1
        return self._count

    def seconds_left(self) -> int:
        """Return the whole seconds until the next window, at least 1."""
        return max(1, int(WINDOW_SECONDS - self._clock.monotonic() % WINDOW_SECONDS))
