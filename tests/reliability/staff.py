"""Staff: they look at Leat's books and at every kiosk's journal, and say what is true."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from kiosk.operations import Cause, Claim, Claimed, Collect, Collected, Done, NotApplied, Outcome
from kiosk.operations.fold import OperationRecord
from kiosk.operations.reading_back import certain_at
from kiosk.operations.settling_rules import SKEW_ALLOWANCE, SettlingRules
from tests.reliability.books import Books, Journals, Outside, look_of, unowned_receptions


@dataclass(frozen=True)
class Case:
    """Leat's books and the journals as staff see them, at `at` (UTC, by Leat's clock).

    What may still be on its way by the `rules`, staff leave alone.
    """

    before: Books
    now: Books
    journals: Journals
    outside: Outside
    at: datetime
    rules: SettlingRules

    def truths(self) -> dict[str, Outcome]:
        """Return what became of the open operations, by their ids.

        Those that could be each other's are told together or not at all, the earliest decision
        getting the earliest effect: who settles one alone may give it the other's.
        """
        told: dict[str, Outcome] = {}
        for alike in self._alike():
            if all(self._is_certain(record) for record in alike):
                told |= self._claims(alike) | self._collects(alike)
        return told

    def _alike(self) -> list[list[OperationRecord]]:
        found: defaultdict[object, list[OperationRecord]] = defaultdict(list)
        for records in self.journals.values():
            for record in records:
                operation = record.operation
                if not record.is_settled and isinstance(operation, Claim | Collect):
                    found[_look(operation)].append(record)
        return [sorted(alike, key=lambda record: record.server_time) for alike in found.values()]

    def _is_certain(self, record: OperationRecord) -> bool:
        return self.at >= certain_at(record, self.rules)

    def _claims(self, alike: list[OperationRecord]) -> dict[str, Outcome]:
        free = unowned_receptions(self.before, self.now, self.journals, self.outside)
        told: dict[str, Outcome] = {}
        for record in alike:
            claim = record.operation
            if not isinstance(claim, Claim):
                continue
            first, last = record.server_time - SKEW_ALLOWANCE, certain_at(record, self.rules)
            own = [
                reception
                for reception in free
                if reception.look == look_of(claim) and first <= reception.created_at <= last
            ]
            told[claim.operation_id] = NotApplied(Cause.BY_HAND)
            if own:
                free.remove(own[0])
                told[claim.operation_id] = Done(
                    Claimed(
                        reception_uuid=own[0].uuid,
                        title=own[0].title,
                        credits_spent=-own[0].credits,
                        balance_after=None,
                        expires_at=None,
                        waits=claim.pre_redeemable,
                        digital=False,
                    )
                )
        return told

    def _collects(self, alike: list[OperationRecord]) -> dict[str, Outcome]:
        told: dict[str, Outcome] = {}
        for record in alike:
            collect = record.operation
            if not isinstance(collect, Collect):
                continue
            told[collect.operation_id] = NotApplied(Cause.BY_HAND)
            if self._was_collected(collect.transaction_uuid) and record is alike[0]:
                told[collect.operation_id] = Done(Collected(collect.transaction_uuid, None))
        return told

    def _was_collected(self, transaction_uuid: str) -> bool:
        """Tell whether a kiosk collected it, and none of them knows."""
        theirs = any(
            redemption.transaction_uuid == transaction_uuid
            and redemption.uuid not in self.outside.effects
            and redemption.uuid not in self.before.redemptions
            for redemption in self.now.redemptions.values()
        )
        known = any(
            isinstance(record.operation, Collect)
            and record.operation.transaction_uuid == transaction_uuid
            and isinstance(record.outcome, Done)
            for records in self.journals.values()
            for record in records
        )
        return theirs and not known


def _look(operation: Claim | Collect) -> object:
    """Return what is the same for operations that could be each other's."""
    return look_of(operation) if isinstance(operation, Claim) else operation.transaction_uuid
