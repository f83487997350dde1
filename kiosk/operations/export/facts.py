"""All that the journal knows of each operation, flat, for an export."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Final, assert_never

from kiosk.operations.event_facts import OPERATION_KINDS
from kiosk.operations.events import Intended, Settled
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal.event_rows import ledger_of
from kiosk.operations.journal.proof import StoredEvent
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    contact_of,
    support_number,
    title_of,
)
from kiosk.operations.outcome import (
    Claimed,
    Collected,
    CollectReversed,
    CreditsGiven,
    Done,
    Effect,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.operations.undone import all_undone, is_undone, way_back

OWN_ANSWER: Final = "answer"
"""What stands for "who settled it" when the request's own answer told the outcome."""

Fact = str | bool | int | None

COLUMNS: Final = (
    "operation_id",
    "number",
    "kind",
    "state",
    "cause",
    "code",
    "settled_by",
    "decided_at",
    "decided_at_leat",
    "answered_at",
    "resent_at_leat",
    "settled_at",
    "shown",
    "staff_id",
    "identity_checked",
    "settled_by_staff_id",
    "reason",
    "title",
    "credits",
    "contact_uuid",
    "reward_uuid",
    "transaction_uuid",
    "redemption_uuid",
    "undoable",
    "kiosk_id",
    "shop_uuid",
    "visit_id",
    "file",
    "undone",
    "amount",
    "amount_unit",
)
"""The export's fields in their order, a public interface. docs/operating/journal.md explains them:
times are ISO 8601 in UTC, credits whole, and what is unknown or does not apply is None."""


def facts_of_operations(
    stored: Sequence[StoredEvent], keep: Callable[[OperationRecord], bool] = lambda _: True
) -> Iterator[dict[str, Fact]]:
    """Yield the facts of each operation to keep, as they were decided; raises JournalDamaged."""
    begun: dict[str, tuple[Intended, str]] = {}
    settled: dict[str, datetime] = {}
    for one in stored:
        if isinstance(one.event, Intended):
            begun[one.event.operation_id] = one.event, one.file
        elif isinstance(one.event, Settled):
            settled.setdefault(one.event.operation_id, one.event.at)
    records = ledger_of(one.event for one in stored).records
    undone = all_undone(records)
    for record in filter(keep, records):
        operation_id = record.operation.operation_id
        intent, file = begun[operation_id]
        settled_at = None if record.settled_by is None else settled[operation_id]
        known = {
            **_of_record(record, settled_at),
            **_of_operation(record.operation, record.owned_transaction),
            **_of_outcome(record.outcome, undone=is_undone(record, undone)),
            "shop_uuid": intent.shop_uuid,
            "file": file,
        }
        yield {column: known.get(column) for column in COLUMNS}


def _of_record(record: OperationRecord, settled_at: datetime | None) -> dict[str, Fact]:
    operation = record.operation
    return {
        "operation_id": operation.operation_id,
        "number": support_number(operation.operation_id),
        "kind": OPERATION_KINDS[type(operation)],
        "state": record.state.value,
        "settled_by": settler_of(record),
        "decided_at": _utc(record.intended_at),
        "decided_at_leat": _utc(record.server_time),
        "answered_at": _utc(record.answered_at),
        "resent_at_leat": _utc(record.resent_at),
        "settled_at": _utc(settled_at),
        "shown": record.shown,
        "staff_id": record.staff_id,
        "identity_checked": record.identity_checked,
        "settled_by_staff_id": record.settler_id,
        "reason": None if record.reason is None else record.reason.value,
        "contact_uuid": contact_of(operation),
        "credits": record.credits,
        "kiosk_id": record.kiosk_id,
        "visit_id": operation.visit_id,
    }


def _of_operation(operation: Operation, made: str | None) -> dict[str, Fact]:
    known: dict[str, Fact] = {"title": title_of(operation)}
    match operation:
        case Claim(reward_uuid=reward_uuid):
            return known | {"reward_uuid": reward_uuid, "transaction_uuid": made}
        case GiveCredits(unit_value=amount, unit_name=unit):
            return known | {"transaction_uuid": made, "amount": amount, "amount_unit": unit}
        case Collect() | ReverseCollect():
            return known | {"transaction_uuid": operation.transaction_uuid}
        case ReverseClaim() | ReverseCreditReception():
            return known | {"transaction_uuid": operation.reception_uuid}
        case EditReward(reward_uuid=reward_uuid):
            return known | {"reward_uuid": reward_uuid}
        case _:
            assert_never(operation)


def _of_outcome(outcome: Outcome | None, *, undone: bool) -> dict[str, Fact]:
    match outcome:
        case None:
            return {}
        case Done(effect=effect):
            return _of_effect(effect, undone=undone)
        case Refused(code=code):
            return {"code": code}
        case NotApplied(cause=cause) | Unsure(cause=cause):
            return {"cause": cause.value}
        case _:
            assert_never(outcome)


def _of_effect(effect: Effect, *, undone: bool) -> dict[str, Fact]:
    """Return whether it can be undone, and whether it was."""
    known: dict[str, Fact] = {"undoable": way_back(effect) is not None and not undone}
    if isinstance(effect, Collected | CollectReversed):
        known["redemption_uuid"] = effect.redemption_uuid
    if isinstance(effect, Claimed | Collected | CreditsGiven):
        known["undone"] = undone
    return known


def settler_of(record: OperationRecord) -> str | None:
    """Return who settled an operation, None while nobody has."""
    if not record.is_settled:
        return None
    return OWN_ANSWER if record.settled_by is None else record.settled_by.value


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()
