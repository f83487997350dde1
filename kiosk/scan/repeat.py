"""One card held before the scanner is one visit."""

from kiosk.clock import Clock
from kiosk.scan.identifier import Identifier


class RepeatGuard:
    """Ignores the identifier admitted last when it comes again within a window, in seconds."""

    def __init__(self, clock: Clock, window_seconds: float = 2.0) -> None:
        self._clock = clock
        self._window = window_seconds
        self._last: tuple[int, float] | None = None

    def admit(self, identifier: Identifier) -> bool:
        """Tell whether this scan counts; one that is ignored does not prolong the window."""
        now = self._clock.monotonic()
        # Python's salted hash: the value itself must not outlive its visit here.
        seen = hash(identifier.value)
        if self._last is not None:
            last_seen, at = self._last
            if last_seen == seen and now - at < self._window:
                return False
        self._last = (seen, now)
        return True
