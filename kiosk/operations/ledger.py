"""The ledger: a journal's operations in memory, kept up to date event by event."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self

from kiosk.operations.events import Acknowledged, Event, Intended, SetAside
from kiosk.operations.fold import OperationRecord, begun, folded
from kiosk.operations.outcome import Collected, Done


class Ledger:
    """Every operation of the journal's present file, and the few that still matter at hand.

    Not for two threads at once.
    """

    def __init__(self) -> None:
        self._records: dict[str, OperationRecord] = {}
        self._open: dict[str, None] = {}
        self._unseen: dict[str, None] = {}
        self._set_aside: list[SetAside] = []

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """Return the ledger of these events; raises what `take` raises."""
        ledger = cls()
        for event in events:
            ledger.take(event)
        return ledger

    def take(self, event: Event) -> None:
        """Take the next event; raises ValueError for one of an operation nobody decided."""
        match event:
            case SetAside():
                self._set_aside.append(event)
            case Acknowledged():
                self._set_aside.clear()
            case Intended():
                self._note(begun(event))
            case _:
                record = self._records.get(event.operation_id)
                if record is None:
                    raise ValueError("an event without a decision")
                self._note(folded(record, event))

    @property
    def records(self) -> tuple[OperationRecord, ...]:
        """All operations in the order they were decided."""
        return tuple(self._records.values())

    @property
    def open(self) -> tuple[OperationRecord, ...]:
        """The operations that are not settled, in the order they were decided."""
        return self._those(self._open)

    @property
    def unacknowledged(self) -> tuple[SetAside, ...]:
        """The journals set aside of which no member of staff has taken note."""
        return tuple(self._set_aside)

    def find(self, operation_id: str) -> OperationRecord | None:
        """Return an operation, None when the journal does not know it."""
        return self._records.get(operation_id)

    def open_of(self, contact_uuid: str) -> OperationRecord | None:
        """Return the contact's first operation that is not settled, None when all are."""
        return _first_of(contact_uuid, self.open)

    def unseen_of(self, contact_uuid: str) -> OperationRecord | None:
        """Return the contact's operation, settled first, whose result no screen has shown."""
        return _first_of(contact_uuid, self._those(self._unseen))

    def owned_by_others(self, operation_id: str) -> frozenset[str]:
        """Return the loyalty transactions that other operations than this one have made."""
        return frozenset(
            record.owned_transaction
            for record in self._records.values()
            if record.owned_transaction is not None
            and record.operation.operation_id != operation_id
        )

    def collected_by_others(self, operation_id: str) -> frozenset[str]:
        """Return the loyalty transactions that other operations than this one have collected."""
        return frozenset(
            record.outcome.effect.transaction_uuid
            for record in self._records.values()
            if isinstance(record.outcome, Done)
            and isinstance(record.outcome.effect, Collected)
            and record.operation.operation_id != operation_id
        )

    def collected_since(self, transaction_uuid: str, since: datetime) -> bool:
        """Tell whether a request sent since then (UTC, by Leat's clock) collected it."""
        return any(
            isinstance(record.outcome, Done)
            and isinstance(record.outcome.effect, Collected)
            and record.outcome.effect.transaction_uuid == transaction_uuid
            and record.last_sent_at >= since
            for record in self._records.values()
        )

    def _note(self, record: OperationRecord) -> None:
        operation_id = record.operation.operation_id
        self._records[operation_id] = record
        for ids, belongs in (
            (self._open, not record.is_settled),
            (self._unseen, record.is_settled and not record.shown),
        ):
            if belongs:
                ids[operation_id] = None
            else:
                ids.pop(operation_id, None)

    def _those(self, ids: dict[str, None]) -> tuple[OperationRecord, ...]:
        return tuple(self._records[operation_id] for operation_id in ids)


def _first_of(contact_uuid: str, records: Iterable[OperationRecord]) -> OperationRecord | None:
    return next((r for r in records if r.operation.contact_uuid == contact_uuid), None)
