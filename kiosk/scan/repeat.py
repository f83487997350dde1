"""One card held before the scanner is one visit."""

from kiosk.clock import Clock
from kiosk.scan.identifier import Identifier


class RepeatGuard:
    """Ignores the identifier read last when it comes again within a window, in seconds.

    A card left before a scanner that reads it over and over is ignored for as long as it lies
    there, so that it neither undoes what was touched nor keeps its owner's visit alive.
    """

    def __init__(self, clock: Clock, window_seconds: float = 2.0) -> None:
        self._clock = clock
        self._window = window_seconds
        self._last: tuple[int, float] | None = None

    def admit(self, identifier: Identifier) -> bool:
        """Tell whether this scan counts; one that is ignored makes the window start again."""
        now = self._clock.monotonic()
        # Python's salted hash: the value itself must not outlive its visit here.
        seen = hash(identifier.value)
        last, self._last = self._last, (seen, now)
        return last is None or last[0] != seen or now - last[1] >= self._window
