"""The one place that changes the truth at Leat: at most one request per human decision."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.clock import Clock
from kiosk.leat import LeatError
from kiosk.logs import EventLog
from kiosk.operations.actors import Actor, Customer, Staff
from kiosk.operations.errors import (
    AlreadyIntended,
    DeskBusy,
    JournalError,
    NotAcknowledged,
    NotPermitted,
)
from kiosk.operations.events import Answered, Intended, Shown
from kiosk.operations.failure import outcome_of
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import (
    Claim,
    Collect,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    subject_of,
)
from kiosk.operations.outcome import (
    Cause,
    Done,
    NotApplied,
    Outcome,
    Unsure,
)
from kiosk.operations.permissions import Permissions
from kiosk.operations.sending import send
from kiosk.operations.settlement import SETTLE_SECONDS, OnProgress, Settlement
from kiosk.telling import tell

OPENING_SECONDS: Final = 8.0
"""How long a decision waits for what the kiosk asks about when it has just started."""

_LOG = EventLog("operations")


class OperationsDesk:
    """Carries out one operation at a time: intent on disk, one request, outcome on disk.

    Nothing here sends a write twice. A caller that is cancelled leaves the intent behind, and the
    operation folds to `intended`, to be settled later.
    """

    def __init__(  # noqa: PLR0913 - the composition root wires it once
        self,
        leat: OperationCalls,
        journal: Journal,
        settlement: Settlement,
        *,
        shop_uuid: str,
        kiosk_id: str,
        clock: Clock,
        permissions: Permissions | None = None,
    ) -> None:
        self._leat = leat
        self._journal = journal
        self._settlement = settlement
        self._shop_uuid = shop_uuid
        self._kiosk_id = kiosk_id
        self._clock = clock
        self._permissions = permissions or Permissions()
        self._at_work: str | None = None
        self._opened = asyncio.Event()
        self._refusal_listeners: list[Callable[[JournalError], None]] = []

    @property
    def at_work_on(self) -> str | None:
        """The id of the operation that is under way, None when none is."""
        return self._at_work

    def open(self) -> None:
        """Let operations begin: what an earlier run left open has been asked about."""
        self._opened.set()

    def listen_to_refusals(self, listener: Callable[[JournalError], None]) -> None:
        """Call a listener with why the journal let no operation begin, each time it does so."""
        self._refusal_listeners.append(listener)

    async def claim(self, claim: Claim, identifier_value: str | None = None) -> Outcome:
        """Spend the customer's credits, once; raises what `perform` raises."""
        return await self.perform(claim, Customer(), identifier_value=identifier_value)

    async def collect(self, collect: Collect, staff: Staff | None = None) -> Outcome:
        """Hand over to the customer what waits, once; raises what `perform` raises.

        `staff` is who confirmed it at the kiosk, None when nobody has to.
        """
        return await self.perform(collect, staff or Customer())

    async def perform(
        self,
        operation: Operation,
        actor: Actor,
        *,
        identifier_value: str | None = None,
        identity_checked: bool = False,
    ) -> Outcome:
        """Carry out what somebody decided, once. The identifier goes to Leat and nowhere else.

        Raises NotPermitted when it is not this person's to decide, DeskBusy while another operation
        is under way, AlreadyIntended for a decision that was acted on before. Everything else that
        can go wrong is an outcome.
        """
        if not self._permissions.allow(operation, actor):
            raise NotPermitted
        staff_id = actor.staff_id if isinstance(actor, Staff) else None
        with self._turn(operation.operation_id):
            refused = await self._begin(operation, staff_id, identity_checked=identity_checked)
            if refused is not None:
                return NotApplied(refused)
            outcome = await self._outcome_of_sending(operation, identifier_value)
            event = Answered(operation.operation_id, outcome, self._clock.now())
            await self._settlement.notes.note(event)
            return outcome

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = SETTLE_SECONDS,
        on_progress: OnProgress | None = None,
        *,
        may_resend: bool = True,
    ) -> Outcome:
        """Read back what became of an unsure operation, for at most so many seconds.

        `may_resend` says that whoever gets the goods is here: a collect that still waits may then
        be sent once more.
        Returns the outcome, still Unsure when the deadline came first. Raises DeskBusy, and
        LookupError for an operation that the journal does not know.
        """
        with self._turn(operation_id):
            return await self._settlement.on_the_spot(
                operation_id, deadline_seconds, on_progress, may_resend=may_resend
            )

    async def unfinished(self, contact_uuid: str) -> OperationRecord | None:
        """Return the contact's operation that is not settled, or whose result nobody has seen.

        Raises JournalError when no operation could begin now: the journal cannot be written, or
        staff have not acknowledged a damaged one. So no contact is offered what cannot be had.
        """
        try:
            await self._journal.probe()
            await self._settlement.notes.catch_up()
            ledger = await self._usable_ledger()
        except JournalError as error:
            tell(self._refusal_listeners, error)
            raise
        return ledger.open_of(contact_uuid) or ledger.unseen_of(contact_uuid)

    async def show(self, operation_id: str) -> None:
        """Journal that the contact has seen what became of an operation, if it was ever begun.

        When that fails it is shown again at the contact's next visit.
        """
        try:
            record = (await self._journal.ledger()).find(operation_id)
            if record is not None and not record.shown:
                await self._journal.append(Shown(operation_id, self._clock.now()))
        except JournalError as error:
            _LOG.warning("journal.not-noted", error=type(error).__name__)

    async def recall_code(self, record: OperationRecord) -> str | None:
        """Return a digital reward's code, which no journal holds, or None when Leat has none.

        Raises LeatError when Leat cannot be read.
        """
        return await self._settlement.digital_code(record)

    @contextmanager
    def _turn(self, operation_id: str) -> Iterator[None]:
        if self._at_work is not None:
            raise DeskBusy
        self._at_work = operation_id
        try:
            yield
        finally:
            self._at_work = None

    async def _begin(
        self, operation: Operation, staff_id: str | None, *, identity_checked: bool
    ) -> Cause | None:
        """Put the intent on disk, or return why this operation may not begin.

        Whatever goes wrong here, nothing has left: that is never unsure.
        """
        if not await self._is_open():
            return Cause.SETTLING
        try:
            await self._settlement.notes.catch_up()
            reason = self._reason_against(operation, await self._usable_ledger())
            if reason is not None:
                return reason
            await self._journal.append(
                Intended(
                    operation,
                    self._kiosk_id,
                    self._shop_uuid,
                    self._clock.now(),
                    self._leat.server_now(),
                    staff_id,
                    identity_checked,
                )
            )
        except AlreadyIntended:
            raise
        except JournalError as error:
            _LOG.error("journal.refused-intent", error=type(error).__name__)
            tell(self._refusal_listeners, error)
            return Cause.JOURNAL
        except Exception as error:  # noqa: BLE001 - our own mistake, before anything was sent
            _LOG.error("operation.not-begun", error=type(error).__name__)
            return Cause.UNEXPECTED
        return None

    async def _outcome_of_sending(
        self, operation: Operation, identifier_value: str | None
    ) -> Outcome:
        try:
            return Done(await send(self._leat, operation, identifier_value))
        except LeatError as error:
            return outcome_of(error)
        except Exception as error:  # noqa: BLE001 - even our own mistake may come after Leat acted
            _LOG.error("operation.unexpected", error=type(error).__name__)
            return Unsure(Cause.UNEXPECTED)

    def _reason_against(self, operation: Operation, ledger: Ledger) -> Cause | None:
        """Return why this operation may not begin now, as far as the journal knows.

        Leat may answer a second collect as it did the first (contract §15.1), and its list may
        offer what was just collected: what this kiosk handed over is not handed over again.
        """
        if ledger.find(operation.operation_id) is not None:
            return None
        if ledger.open_of(subject_of(operation)) is not None:
            return Cause.UNSETTLED
        needed = _needed_by(operation)
        if needed is not None and ledger.reversed_here(needed):
            return Cause.REVERSED
        if isinstance(operation, ReverseClaim) and operation.reception_uuid in (
            ledger.collected_by_others(operation.operation_id)
        ):
            return Cause.COLLECTED
        since = self._leat.server_now() - self._settlement.rules.late
        if isinstance(operation, Collect) and ledger.collected_since(
            operation.transaction_uuid, since
        ):
            return Cause.COLLECTED
        return None

    async def _usable_ledger(self) -> Ledger:
        ledger = await self._journal.ledger()
        if ledger.unacknowledged:
            raise NotAcknowledged
        return ledger

    async def _is_open(self) -> bool:
        """Wait for a while until operations may begin, and tell whether they may."""
        if self._opened.is_set():
            return True
        waiting = asyncio.ensure_future(self._opened.wait())
        patience = asyncio.ensure_future(self._clock.sleep(OPENING_SECONDS))
        try:
            await asyncio.wait((waiting, patience), return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
            patience.cancel()
        return self._opened.is_set()


def _needed_by(operation: Operation) -> str | None:
    """Return the uuid of what must not have been undone before.

    Leat may undo a thing a second time (contract §15.9), and its list may still offer what a claim
    brought that is undone.
    """
    match operation:
        case Collect(transaction_uuid=uuid):
            return uuid
        case ReverseCollect(redemption_uuid=uuid):
            return uuid
        case ReverseClaim(reception_uuid=uuid) | ReverseCreditReception(reception_uuid=uuid):
            return uuid
        case _:
            return None
