"""Claim and collect: operations, their outcomes, the journal, settling what is unsure."""

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
    "Cause",
    "Claim",
    "Claimed",
    "Collect",
    "Collected",
    "Done",
    "NotApplied",
    "Operation",
    "Outcome",
    "Refused",
    "Unsure",
    "new_operation_id",
]
