"""An operation is the fold of its events: what was decided, and what is known of it now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import assert_never

from kiosk.operations.events import (
    Answered,
    HandReason,
    Intended,
    OperationEvent,
    Resent,
    Settled,
    SettledBy,
    Shown,
)
from kiosk.operations.operation import Operation, credits_of
from kiosk.operations.outcome import (
    ClaimReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
    made_by,
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
    """One operation as the journal knows it; times are UTC, `server_time` by Leat's clock.

    `resent_at`, by Leat's clock, is when a collect was sent once more; `settled_by` is None while
    it is open and when its own answer told the outcome; `shown` says that the contact saw it.
    `staff_id` decided it, None for the customer; `identity_checked` as in `Intended`.
    `settler_id` and `reason` as in `Settled`. `shop_uuid` is the kiosk's own then.
    """

    operation: Operation
    kiosk_id: str
    shop_uuid: str
    intended_at: datetime
    server_time: datetime
    state: OperationState = OperationState.INTENDED
    outcome: Outcome | None = None
    answered_at: datetime | None = None
    resent_at: datetime | None = None
    settled_by: SettledBy | None = None
    settled_at: datetime | None = None
    shown: bool = False
    staff_id: str | None = None
    identity_checked: bool = False
    settler_id: str | None = None
    reason: HandReason | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it is known for good what became of it."""
        return self.state not in (OperationState.INTENDED, OperationState.UNSURE)

    @property
    def owned_transaction(self) -> str | None:
        """The loyalty transaction at Leat that this operation made, which no other may own."""
        return made_by(self.outcome.effect) if isinstance(self.outcome, Done) else None

    @property
    def credits(self) -> int | None:
        """The whole credits that it moved, or was to move as long as nobody knows; None for none.

        Leat's rules by the hour may give others for an amount than it calculated beforehand.
        """
        match self.outcome:
            case Done(effect=CreditsGiven() | ClaimReversed() | CreditsTakenBack() as effect):
                return effect.credits
            case _:
                return credits_of(self.operation)

    def gave_up_at(self, longest: timedelta) -> datetime:
        """Return when the kiosk gave up waiting for the answer, by Leat's clock, in UTC.

        `longest` is how long a request may be under way: it stands where nobody noted the end, and
        where the machine's clock was set in between.
        """
        waited = longest
        if self.answered_at is not None:
            noted = self.answered_at - self.intended_at
            waited = noted if timedelta() < noted < longest else longest
        return self.server_time + waited

    @property
    def last_sent_at(self) -> datetime:
        """When a request of this operation last left, by Leat's clock, in UTC."""
        return self.server_time if self.resent_at is None else self.resent_at


def begun(intent: Intended) -> OperationRecord:
    """Return the record of an operation that was just decided."""
    return OperationRecord(
        intent.operation,
        intent.kiosk_id,
        intent.shop_uuid,
        intent.at,
        intent.server_time,
        staff_id=intent.staff_id,
        identity_checked=intent.identity_checked,
    )


def folded(record: OperationRecord, event: Answered | Settled | Resent | Shown) -> OperationRecord:
    """Return what an event makes of a record; what is settled stays so, whatever comes later."""
    match event:
        case Shown():
            return replace(record, shown=True)
        case _ if record.is_settled:
            return record
        case Resent(server_time=server_time):
            return replace(record, resent_at=server_time)
        case Answered(outcome=outcome, at=at):
            return replace(record, state=_state_of(outcome), outcome=outcome, answered_at=at)
        case Settled(outcome=outcome, by=by, at=at):
            return replace(
                record,
                state=_state_of(outcome),
                outcome=outcome,
                settled_by=by,
                settled_at=at,
                settler_id=event.staff_id,
                reason=event.reason,
            )


def fold(events: Iterable[OperationEvent]) -> tuple[OperationRecord, ...]:
    """Return the operations in the order they were decided.

    Raises ValueError for an event of an operation that was never decided.
    """
    records: dict[str, OperationRecord] = {}
    for event in events:
        if isinstance(event, Intended):
            records[event.operation_id] = begun(event)
            continue
        if event.operation_id not in records:
            raise ValueError("an event without a decision")
        records[event.operation_id] = folded(records[event.operation_id], event)
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
