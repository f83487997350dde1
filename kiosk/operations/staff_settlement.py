"""The word of staff at the counter: it settles what reading back cannot, and is journalled."""

from typing import Protocol

from kiosk.clock import Clock
from kiosk.operations.actors import Staff
from kiosk.operations.by_hand import (
    CannotSettleError,
    HandRefusal,
    effect_found,
    is_under_way,
    require_certainty,
)
from kiosk.operations.errors import NotPermitted
from kiosk.operations.events import HandReason, Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.outcome import Cause, Done, NotApplied
from kiosk.operations.permissions import may_settle
from kiosk.operations.settlement import Settlement


class AtWork(Protocol):
    """What is asked of `kiosk.operations.desk.OperationsDesk`."""

    @property
    def at_work_on(self) -> str | None:
        """The id of the operation that is under way, None when none is."""
        ...


class StaffSettlement:
    """Settles operations by hand, as managers may."""

    def __init__(
        self,
        leat: OperationCalls,
        journal: Journal,
        settlement: Settlement,
        desk: AtWork,
        clock: Clock,
    ) -> None:
        self._leat = leat
        self._journal = journal
        self._settlement = settlement
        self._desk = desk
        self._clock = clock

    async def settle(
        self,
        operation_id: str,
        actor: Staff,
        *,
        happened: bool,
        reason: HandReason,
        transaction: str | None = None,
    ) -> OperationRecord:
        """Journal that an operation happened, or never did, and return it as it stands then.

        `transaction` is which of several rows at Leat it is. Raises NotPermitted,
        CannotSettleError when Leat tells another story, LeatError when it cannot be asked,
        JournalError, and LookupError for an operation that the journal does not know.
        """
        if not may_settle(actor):
            raise NotPermitted
        record = await self._open_record(operation_id)
        now = self._clock.now()
        outcome: Done | NotApplied
        if happened:
            ledger = await self._journal.ledger()
            found = await effect_found(record, transaction, self._leat, self._settlement, ledger)
            outcome = Done(found)
        else:
            require_certainty(record, now, self._settlement.rules)
            outcome = NotApplied(Cause.BY_HAND)
        settled = Settled(
            operation_id, outcome, self._clock.now(), SettledBy.STAFF, actor.staff_id, reason
        )
        await self._journal.append(settled)
        return await self._settled_by(actor, operation_id)

    async def _open_record(self, operation_id: str) -> OperationRecord:
        record = (await self._journal.ledger()).find(operation_id)
        if record is None:
            raise LookupError("no such operation in the journal")
        if record.is_settled:
            raise CannotSettleError(HandRefusal.SETTLED_MEANWHILE)
        rules = self._settlement.rules
        at_work = self._desk.at_work_on == operation_id
        if at_work or is_under_way(record, self._clock.now(), rules):
            raise CannotSettleError(HandRefusal.UNDER_WAY)
        return record

    async def _settled_by(self, actor: Staff, operation_id: str) -> OperationRecord:
        record = (await self._journal.ledger()).find(operation_id)
        if record is None or record.settler_id != actor.staff_id:
            raise CannotSettleError(HandRefusal.SETTLED_MEANWHILE)
        return record
