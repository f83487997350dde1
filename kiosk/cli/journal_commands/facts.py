"""All that the journal knows of each operation, flat, for an export."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final, assert_never

from kiosk.cli.journal_commands.words import kind_of_operation, settler_of, title_of
from kiosk.operations.events import Intended, Settled
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal.event_rows import ledger_of
from kiosk.operations.journal.proof import StoredEvent
from kiosk.operations.operation import Claim, Collect, Operation, support_number
from kiosk.operations.outcome import Claimed, Collected, Done, NotApplied, Outcome, Refused, Unsure

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
)
"""The export's fields in their order, a public interface. docs/operating/journal.md explains them:
times are ISO 8601 in UTC, credits whole, and what is unknown or does not apply is None."""


def facts_of_operations(stored: Sequence[StoredEvent]) -> Iterator[dict[str, Fact]]:
    """Yield each operation's facts, in the order they were decided; raises JournalDamaged."""
    begun: dict[str, tuple[Intended, str]] = {}
    settled: dict[str, datetime] = {}
    for one in stored:
        if isinstance(one.event, Intended):
            begun[one.event.operation_id] = one.event, one.file
        elif isinstance(one.event, Settled):
            settled.setdefault(one.event.operation_id, one.event.at)
    for record in ledger_of(one.event for one in stored).records:
        operation_id = record.operation.operation_id
        intent, file = begun[operation_id]
        settled_at = None if record.settled_by is None else settled[operation_id]
        known = {
            **_of_record(record, settled_at),
            **_of_operation(record.operation, record.owned_transaction),
            **_of_outcome(record.outcome),
            "shop_uuid": intent.shop_uuid,
            "file": file,
        }
        yield {column: known.get(column) for column in COLUMNS}


def _of_record(record: OperationRecord, settled_at: datetime | None) -> dict[str, Fact]:
    operation = record.operation
    return {
        "operation_id": operation.operation_id,
        "number": support_number(operation.operation_id),
        "kind": kind_of_operation(operation),
        "state": record.state.value,
        "settled_by": settler_of(record),
        "decided_at": _utc(record.intended_at),
        "decided_at_leat": _utc(record.server_time),
        "answered_at": _utc(record.answered_at),
        "resent_at_leat": _utc(record.resent_at),
        "settled_at": _utc(settled_at),
        "shown": record.shown,
        "contact_uuid": operation.contact_uuid,
        "kiosk_id": record.kiosk_id,
        "visit_id": operation.visit_id,
    }


def _of_operation(operation: Operation, made_by_claim: str | None) -> dict[str, Fact]:
    known: dict[str, Fact] = {"title": title_of(operation)}
    match operation:
        case Claim():
            return known | {
                "credits": operation.credits,
                "reward_uuid": operation.reward_uuid,
                "transaction_uuid": made_by_claim,
            }
        case Collect():
            return known | {"transaction_uuid": operation.transaction_uuid}
        case _:
            assert_never(operation)


def _of_outcome(outcome: Outcome | None) -> dict[str, Fact]:
    match outcome:
        case None:
            return {}
        case Done(effect=effect):
            return _of_effect(effect)
        case Refused(code=code):
            return {"code": code}
        case NotApplied(cause=cause) | Unsure(cause=cause):
            return {"cause": cause.value}
        case _:
            assert_never(outcome)


def _of_effect(effect: Claimed | Collected) -> dict[str, Fact]:
    if isinstance(effect, Collected):
        return {"redemption_uuid": effect.redemption_uuid, "undoable": effect.undoable}
    return {"undoable": True}


def _utc(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat()
