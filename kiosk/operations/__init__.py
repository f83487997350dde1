"""Claim and collect: operations, their outcomes, the journal, settling what is unsure."""

from kiosk.operations.desk import SETTLE_SECONDS, OperationsDesk
from kiosk.operations.errors import (
    AlreadyIntended,
    DeskBusy,
    JournalDamaged,
    JournalError,
    JournalUnavailable,
)
from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.leat_calls import OperationCalls
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
    "SETTLE_SECONDS",
    "AlreadyIntended",
    "Cause",
    "Claim",
    "Claimed",
    "Collect",
    "Collected",
    "DeskBusy",
    "Done",
    "Journal",
    "JournalDamaged",
    "JournalError",
    "JournalUnavailable",
    "NotApplied",
    "Operation",
    "OperationCalls",
    "OperationRecord",
    "OperationState",
    "OperationsDesk",
    "Outcome",
    "Refused",
    "Unsure",
    "new_operation_id",
]
