"""One card held before the scanner is one visit."""

from typing import Final

from kiosk.clock import Clock
from kiosk.scan.identifier import Identifier

LYING_SECONDS: Final = 10.0
"""Nobody holds a card before the reader for longer than this: it was left there."""


class RepeatGuard:
    """Ignores what was read last when it comes again within a window, in seconds."""

    def __init__(self, clock: Clock, window_seconds: float = 2.0) -> None:
        self._clock = clock
        self._window = window_seconds
        self._seen: int | None = None
        self._begun_at = self._read_at = self._counted_at = float("-inf")

    def admit(self, identifier: Identifier | None, *, lying: bool = False) -> bool:
        """Tell whether this scan counts; None is a scan that nobody can read.

        `lying` says that the card may have been left before the scanner, which then reads it over
        and over: the window starts again with each reading, and the card counts no more until it
        was away for as long. After `LYING_SECONDS` without a pause that is so for every card.
        """
        now = self._clock.monotonic()
        # Python's salted hash: the value itself must not outlive its visit here.
        seen = hash(None if identifier is None else identifier.value)
        if seen != self._seen:
            self._read_at = self._counted_at = float("-inf")
        if now - self._read_at >= self._window:
            self._begun_at = now
        lying = lying or now - self._begun_at >= LYING_SECONDS
        repeated = now - (self._read_at if lying else self._counted_at) < self._window
        self._seen, self._read_at = seen, now
        if not repeated:
            self._counted_at = now
        return not repeated
