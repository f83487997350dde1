"""What a scanner hands over, whichever kind of scanner it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class ScanOrigin(StrEnum):
    """Where a scan came from."""

    WEDGE = "wedge"
    TRAY = "tray"


class RejectReason(StrEnum):
    """Why a burst of keys is no usable scan; each has its own sentence on the screen."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    CONTROL_CHARACTER = "control-character"
    MISSING_PREFIX = "missing-prefix"


@dataclass(frozen=True, slots=True)
class Scan:
    """One scanned text, at a monotonic time in seconds; the text stays out of its repr."""

    text: str = field(repr=False)
    origin: ScanOrigin
    at: float


@dataclass(frozen=True, slots=True)
class Rejected:
    """A burst surely from a scanner, yet no usable scan, at a monotonic time in seconds."""

    reason: RejectReason
    at: float


class ScanSource(Protocol):
    """Anything that scans: a wedge, the demo's tray; later a camera, a serial line, NFC."""

    def listen(self, take: Callable[[Scan | Rejected], None]) -> Callable[[], None]:
        """Call `take` with every scan from now on; return what stops it."""
        ...
