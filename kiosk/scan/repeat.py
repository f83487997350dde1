"""One card held before the scanner is one visit."""

from kiosk.clock import Clock
from kiosk.scan.identifier import Identifier


class RepeatGuard:
    """Ignores the identifier read last when it comes again within a window, in seconds."""

    def __init__(self, clock: Clock, window_seconds: float = 2.0) -> None:
        self._clock = clock
        self._window = window_seconds
        self._last: tuple[int, float] | None = None

    def admit(self, identifier: Identifier, *, lying: bool = False) -> bool:
        """Tell whether this scan counts.

        `lying` says that the card may have been left before the scanner, which then reads it over
        and over: the window starts again with each reading, and the card counts no more until it
        was away for as long.
        """
        now = self._clock.monotonic()
        # Python's salted hash: the value itself must not outlive its visit here.
        seen = hash(identifier.value)
        repeated = (
            self._last is not None and self._last[0] == seen and now - self._last[1] < self._window
        )
        if lying or not repeated:
            self._last = (seen, now)
        return not repeated
