"""An operation is the fold of its events: what was decided, and what is known of it now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from kiosk.operations.events import Event, Intended
from kiosk.operations.operation import Operation
from kiosk.operations.outcome import (
    Claimed,
    Done,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)


class OperationState(StrEnum):
    """Where an operation stands; printed as it is by `pickup-kiosk journal list`."""

    INTENDED = "intended"
    """Written down; nobody knows whether it was sent (a crash or a shutdown came between)."""
    UNSURE = "unsure"
    DONE = "done"
    REFUSED = "refused"
    NOT_APPLIED = "not-applied"


@dataclass(frozen=True, slots=True)
class OperationRecord:
    """One operation as the journal knows it; times are UTC, `server_time` by Leat's clock."""

    operation: Operation
    kiosk_id: str
    intended_at: datetime
    server_time: datetime
    state: OperationState = OperationState.INTENDED
    outcome: Outcome | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it is known for good what became of it."""
        return self.state not in (OperationState.INTENDED, OperationState.UNSURE)

    @property
    def owned_transaction(self) -> str | None:
        """The loyalty transaction at Leat that this claim made, which no other claim may own."""
        if isinstance(self.outcome, Done) and isinstance(self.outcome.effect, Claimed):
            return self.outcome.effect.reception_uuid
        return None


def fold(events: Iterable[Event]) -> tuple[OperationRecord, ...]:
    """Return the operations in the order they were decided.

    What is settled stays so: a later event cannot change it. Raises ValueError for an event of an
    operation that was never decided.
    """
    records: dict[str, OperationRecord] = {}
    for event in events:
        if isinstance(event, Intended):
            records[event.operation_id] = OperationRecord(
                event.operation, event.kiosk_id, event.at, event.server_time
            )
            continue
        record = records.get(event.operation_id)
        if record is None:
            raise ValueError("an event without a decision")
        if not record.is_settled:
            records[event.operation_id] = replace(
                record, state=_state_of(event.outcome), outcome=event.outcome
            )
    return tuple(records.values())


def _state_of(outcome: Outcome) -> OperationState:
    match outcome:
        case Done():
            return OperationState.DONE
        case Refused():
            return OperationState.REFUSED
        case NotApplied():
            return OperationState.NOT_APPLIED
        case Unsure():
            return OperationState.UNSURE
        case _:
            assert_never(outcome)
