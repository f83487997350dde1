"""The ledger: a journal's operations in memory, kept up to date event by event."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Self

from kiosk.operations.events import Acknowledged, Event, Intended, SetAside, StaffActed
from kiosk.operations.fold import OperationRecord, begun, folded
from kiosk.operations.operation import (
    Collect,
    EditReward,
    Operation,
    ReverseCollect,
    contact_of,
    subject_of,
)
from kiosk.operations.outcome import Collected, CollectReversed, Done, Effect
from kiosk.operations.undone import Past, undone_by


class Ledger:
    """Every operation of the journal's present file, and the few that still matter at hand.

    Not for two threads at once.
    """

    def __init__(self) -> None:
        self._records: dict[str, OperationRecord] = {}
        self._open: dict[str, None] = {}
        self._unseen: dict[str, None] = {}
        self._set_aside: list[SetAside] = []
        self._past = Past()

    def remember(self, past: Past) -> None:
        """Take what archived months say about undoing: a thing is undone once, for good."""
        self._past = past

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
            case StaffActed():
                pass
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

    def open_of(self, subject: str) -> OperationRecord | None:
        """Return the first operation on a contact or reward that is not settled; None for none."""
        return next((r for r in self.open if subject_of(r.operation) == subject), None)

    def unseen_of(self, contact_uuid: str) -> OperationRecord | None:
        """Return the contact's own operation, settled first, whose result no screen has shown.

        What staff decided was their business.
        """
        unseen = self._those(self._unseen)
        return next((r for r in unseen if contact_of(r.operation) == contact_uuid), None)

    def owned_by_others(self, operation_id: str) -> frozenset[str]:
        """Return the loyalty transactions that other operations than this one have made."""
        return frozenset(
            record.owned_transaction
            for record in self._records.values()
            if record.owned_transaction is not None
            and record.operation.operation_id != operation_id
        )

    def collected_by_others(self, operation_id: str) -> frozenset[str]:
        """Return the loyalty transactions that other operations have collected for good."""
        reversed_here = self._reversed_redemptions()
        return frozenset(
            effect.transaction_uuid
            for record, effect in self._done()
            if isinstance(effect, Collected)
            and effect.redemption_uuid not in reversed_here
            and record.operation.operation_id != operation_id
        )

    def collected_since(self, transaction_uuid: str, since: datetime) -> bool:
        """Tell whether a request sent since then (UTC, by Leat's clock) collected it.

        One that was reversed since counts for nothing: the reward waits again.
        """
        reversed_here = self._reversed_redemptions()
        return any(
            isinstance(effect, Collected)
            and effect.transaction_uuid == transaction_uuid
            and effect.redemption_uuid not in reversed_here
            and record.last_sent_at >= since
            for record, effect in self._done()
        )

    def reversed_here(self, uuid: str) -> bool:
        """Tell whether this kiosk has undone what has this uuid: a redemption or a reception."""
        return uuid in self._past.undone or any(
            undone_by(effect) == uuid for _, effect in self._done()
        )

    def redemption_of(self, transaction_uuid: str) -> str | None:
        """Return the key by which this kiosk's hand-over of a transaction can be undone.

        None when it did not hand it over, has undone it, or lost the key with the answer.
        """
        keys = [
            effect.redemption_uuid
            for _, effect in self._done()
            if isinstance(effect, Collected) and effect.transaction_uuid == transaction_uuid
        ]
        last = keys[-1] if keys else self._past.keys.get(transaction_uuid)
        return None if last is None or self.reversed_here(last) else last

    def made_by_undoing(self) -> frozenset[str]:
        """Return the loyalty transactions that this kiosk has made by undoing others."""
        return self._past.made | Past.of(record for record, _ in self._done()).made

    def changed_before(self, operation: Operation) -> OperationRecord | None:
        """Return the last other operation that changed the same waiting reward, or the same text.

        None for none, and for operations that make a transaction of their own.
        """
        changed = _changed_by(operation)
        others = [
            record
            for record, _ in self._done()
            if changed is not None
            and _changed_by(record.operation) == changed
            and record.operation.operation_id != operation.operation_id
        ]
        return others[-1] if others else None

    def expiry_of(self, transaction_uuid: str) -> datetime | None:
        """Return when (UTC) a reward that this kiosk handed over expires; None for never."""
        expiries = [
            record.operation.expires_at
            for record in self._records.values()
            if isinstance(record.operation, Collect)
            and record.operation.transaction_uuid == transaction_uuid
        ]
        return expiries[-1] if expiries else None

    def _reversed_redemptions(self) -> frozenset[str | None]:
        return frozenset(
            effect.redemption_uuid
            for _, effect in self._done()
            if isinstance(effect, CollectReversed)
        )

    def _done(self) -> Iterator[tuple[OperationRecord, Effect]]:
        for record in self._records.values():
            if isinstance(record.outcome, Done):
                yield record, record.outcome.effect

    def _note(self, record: OperationRecord) -> None:
        operation_id = record.operation.operation_id
        self._records[operation_id] = record
        for ids, belongs in (
            (self._open, not record.is_settled),
            (self._unseen, record.is_settled and not record.shown and record.staff_id is None),
        ):
            if belongs:
                ids[operation_id] = None
            else:
                ids.pop(operation_id, None)

    def _those(self, ids: dict[str, None]) -> tuple[OperationRecord, ...]:
        return tuple(self._records[operation_id] for operation_id in ids)


def _changed_by(operation: Operation) -> str | None:
    match operation:
        case Collect(transaction_uuid=uuid) | ReverseCollect(transaction_uuid=uuid):
            return uuid
        case EditReward(reward_uuid=uuid):
            return uuid
        case _:
            return None
