"""Scan sources behind one protocol: wedge bursts, identifiers, repeats. Pure, without I/O."""

from kiosk.scan.identifier import (
    LAST_PATH_SEGMENT,
    MAX_IDENTIFIER_LENGTH,
    Identifier,
    Unusable,
    UnusableReason,
    extract_identifier,
)
from kiosk.scan.repeat import RepeatGuard
from kiosk.scan.scan import Rejected, RejectReason, Scan, ScanOrigin, ScanSource
from kiosk.scan.wedge import Handling, KeyKind, Suffix, Verdict, WedgeDetector

__all__ = [
    "LAST_PATH_SEGMENT",
    "MAX_IDENTIFIER_LENGTH",
    "Handling",
    "Identifier",
    "KeyKind",
    "RejectReason",
    "Rejected",
    "RepeatGuard",
    "Scan",
    "ScanOrigin",
    "ScanSource",
    "Suffix",
    "Unusable",
    "UnusableReason",
    "Verdict",
    "WedgeDetector",
    "extract_identifier",
]
