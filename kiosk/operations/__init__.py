"""Claim and collect: operations, their outcomes, the journal, settling what is unsure.

Only what is cheap to import stands here, since the screens know it before the first frame; the
desk and the journal are in `kiosk.operations.desk` and `kiosk.operations.journal`.
"""

from kiosk.operations.errors import (
    AlreadyIntended,
    DeskBusy,
    JournalDamaged,
    JournalError,
    JournalUnavailable,
)
from kiosk.operations.operation import Claim, Collect, Operation, new_operation_id
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)

__all__ = [
    "AlreadyIntended",
    "Cause",
    "Claim",
    "Claimed",
    "Collect",
    "Collected",
    "DeskBusy",
    "Done",
    "JournalDamaged",
    "JournalError",
    "JournalUnavailable",
    "NotApplied",
    "Operation",
    "Outcome",
    "Refused",
    "Unsure",
    "new_operation_id",
]
