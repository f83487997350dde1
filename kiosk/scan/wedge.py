"""Telling a keyboard-wedge scanner from a person's fingers, by timing, key by key.

Keys that follow one another within `SILENCE_SECONDS` make a run. A run is a scanner's *burst* when
at least three quarters of its gaps are no longer than `max_gap_seconds`: a scanner interrupted
once by a busy USB hub is still one scan, while nobody types that evenly fast. With a prefix set,
the prefix decides and the gaps do not matter.

A burst waits for its suffix, so that a scan torn by a hiccup is put together, and its first half
taken for nobody's; after a burst that got none the next one does not.
"""

import unicodedata
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from kiosk.scan.scan import Rejected, RejectReason, Scan, ScanOrigin

SILENCE_SECONDS = 0.1
"""A pause this long ends a run, for scanners that send no suffix."""

GRACE_SECONDS = 0.3
"""A scanner's Enter that comes this late after the silence is still the scanner's."""

SUFFIX_SECONDS = 1.0
"""How long a burst waits for its suffix."""

_DEAD = "\0"


class KeyKind(Enum):
    """What sort of key was pressed; the caller drops auto-repeat and key releases."""

    TEXT = auto()
    ENTER = auto()
    TAB = auto()
    DEAD = auto()
    """An accent that waits for its letter: the character that was scanned is lost."""
    OTHER = auto()


class Suffix(Enum):
    """The key that ends a scan; Enter always does, Tab only when the scanner is set to it."""

    ENTER = "enter"
    TAB = "tab"


class Handling(Enum):
    """What to do with the key itself."""

    PASS = auto()
    """Deliver it: a person pressed it."""
    HOLD = auto()
    """Keep it back: it becomes part of a scan, or comes back in `released`."""
    SWALLOW = auto()
    """Drop it: it belongs to a scanner."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one key, or a pause, led to.

    `result` and `released` may speak of the run before this key, when a pause ended it.
    `released` is text held back that a person typed after all: a text field should get it, a
    lone space belongs to the focused control, the rest may be dropped.
    """

    handling: Handling
    result: Scan | Rejected | None = None
    released: str = field(default="", repr=False)


@dataclass(slots=True)
class _Run:
    """Keys that followed one another without a pause."""

    text: str
    last_at: float
    quick_gaps: int = 0
    slow_gaps: int = 0
    too_long: bool = False

    def is_burst(self) -> bool:
        gaps = self.quick_gaps + self.slow_gaps
        return gaps > 0 and 4 * self.slow_gaps <= gaps


class WedgeDetector:
    """Turns key presses into scans; pure, so it is fed the time with every key.

    The caller feeds each press with a monotonic time in seconds and calls `expire` at `deadline`,
    after the key events already queued have been fed. Lengths count characters without prefix.
    """

    def __init__(
        self,
        *,
        prefix: str = "",
        suffix: Suffix = Suffix.ENTER,
        max_gap_seconds: float = 0.05,
        min_length: int = 4,
        max_length: int = 128,
    ) -> None:
        self._prefix = prefix
        self._suffix = suffix
        self._max_gap = max_gap_seconds
        self._min_length = min_length
        self._max_length = max_length
        # A scanner set slower than the silence would otherwise be cut into pieces.
        self._silence = max(SILENCE_SECONDS, 2 * max_gap_seconds)
        self._run: _Run | None = None
        self._grace_until = float("-inf")
        self._expects_suffix = True

    @property
    def deadline(self) -> float | None:
        """The monotonic time, in seconds, at which `expire` has something to do, if any."""
        return None if self._run is None else self._run.last_at + self._silence_after(self._run)

    def scanning(self, now: float) -> bool:
        """Tell whether a key at monotonic `now`, in seconds, may be part of a scan or its end."""
        return self._run is not None or now <= self._grace_until

    def expire(self, now: float) -> Verdict:
        """End the run in hand if it has been silent long enough at monotonic `now`, in seconds."""
        run = self._run
        if run is None or now - run.last_at < self._silence_after(run):
            return Verdict(Handling.PASS)
        self._run = None
        return self._conclude(run, by_suffix=False)

    def feed(self, text: str, key: KeyKind, at: float) -> Verdict:
        """Take one key press; `text` is what it types, `at` a monotonic time in seconds."""
        before = self.expire(at)
        ends = key is KeyKind.ENTER or (key is KeyKind.TAB and self._suffix is Suffix.TAB)
        if ends:
            return self._feed_end(before, at)
        if key is KeyKind.TAB:
            text = "\t"
        elif key is KeyKind.DEAD:
            text = _DEAD
        elif key is KeyKind.OTHER and not self._is_prefix_control(text):
            text = ""
        if not text or (self._run is None and not self._may_start(text)):
            return replace(before, handling=Handling.PASS)
        return self._feed_text(before, text, at)

    def _may_start(self, text: str) -> bool:
        if text == _DEAD:
            return True
        return not _has_control(text) or (bool(self._prefix) and self._prefix.startswith(text))

    def _is_prefix_control(self, text: str) -> bool:
        """A wedge types a control character of its prefix, such as STX, with Ctrl held down."""
        return text != "" and _has_control(text) and text in self._prefix

    def _feed_end(self, before: Verdict, at: float) -> Verdict:
        run, self._run = self._run, None
        if run is not None:
            return self._conclude(run, by_suffix=True)
        late = at <= self._grace_until
        return replace(before, handling=Handling.SWALLOW if late else Handling.PASS)

    def _feed_text(self, before: Verdict, text: str, at: float) -> Verdict:
        run = self._run
        if run is None:
            self._run = _Run(text[: self._most()], at)
            return replace(before, handling=Handling.HOLD)
        if at - run.last_at <= self._max_gap:
            run.quick_gaps += 1
        else:
            run.slow_gaps += 1
        run.last_at = at
        if run.too_long:
            return Verdict(Handling.SWALLOW)
        if len(run.text) + len(text) <= self._most():
            run.text += text
            return Verdict(Handling.HOLD)
        if not self._is_scanner(run):
            self._run = _Run(text[: self._most()], at)
            return Verdict(Handling.HOLD, released=run.text)
        run.text, run.too_long = "", True
        return Verdict(Handling.SWALLOW, Rejected(RejectReason.TOO_LONG, at))

    def _silence_after(self, run: _Run) -> float:
        """Return how long a pause ends a run: longer while its suffix is expected."""
        waits = self._expects_suffix and run.is_burst()
        return max(self._silence, SUFFIX_SECONDS) if waits else self._silence

    def _most(self) -> int:
        return len(self._prefix) + self._max_length

    def _is_scanner(self, run: _Run) -> bool:
        return run.is_burst() or (bool(self._prefix) and run.text.startswith(self._prefix))

    def _conclude(self, run: _Run, *, by_suffix: bool) -> Verdict:
        """Judge a finished run; a suffix that ended it is swallowed whoever pressed it."""
        handling = Handling.SWALLOW if by_suffix else Handling.PASS
        if run.too_long:
            self._grace_until = run.last_at + self._silence + GRACE_SECONDS
            return Verdict(handling)
        typed = len(run.text) - len(self._prefix) < self._min_length and not by_suffix
        if typed or not self._is_scanner(run):
            return Verdict(handling, released=run.text.replace(_DEAD, ""))
        waited = self._silence if by_suffix else self._silence_after(run)
        self._grace_until = run.last_at + waited + GRACE_SECONDS
        self._expects_suffix = by_suffix
        reason = self._objection(run.text)
        if reason is not None:
            return Verdict(handling, Rejected(reason, run.last_at))
        text = run.text.removeprefix(self._prefix)
        return Verdict(handling, Scan(text, ScanOrigin.WEDGE, run.last_at))

    def _objection(self, text: str) -> RejectReason | None:
        if not text.startswith(self._prefix):
            return RejectReason.MISSING_PREFIX
        text = text.removeprefix(self._prefix)
        if _has_control(text):
            return RejectReason.CONTROL_CHARACTER
        return RejectReason.TOO_SHORT if len(text) < self._min_length else None


def _has_control(text: str) -> bool:
    return any(unicodedata.category(character) == "Cc" for character in text)
