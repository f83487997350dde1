"""The one place that changes the truth at Leat: at most one request per human decision."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Final, assert_never

from kiosk.clock import Clock
from kiosk.leat import LeatError, LoyaltyTransaction
from kiosk.logs import EventLog
from kiosk.operations.errors import AlreadyIntended, DeskBusy, JournalError
from kiosk.operations.events import Answered, Intended, Settled
from kiosk.operations.failure import outcome_of
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.operation import Claim, Collect, Operation
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
from kiosk.operations.reading_back import (
    SKEW_ALLOWANCE,
    claimed_from,
    find_claim,
    find_collect,
    has_rival,
)

SETTLE_SECONDS: Final = 20.0
"""How long a customer is asked to wait while an unsure operation is read back."""

_PAUSES: Final = (0.0, 1.0, 2.0, 3.0, 5.0)
"""Seconds before each reading back; the last one repeats."""

_MOST_PAGES: Final = 10
"""Pages of claims read at once, for a Leat that ignores whose claims are asked for."""

_LOG = EventLog("operations")


class OperationsDesk:
    """Carries out one operation at a time: intent on disk, one request, outcome on disk.

    Nothing here sends a write twice. A caller that is cancelled leaves the intent behind, and the
    operation folds to `intended`, to be settled later.
    """

    def __init__(
        self,
        leat: OperationCalls,
        journal: Journal,
        *,
        shop_uuid: str,
        kiosk_id: str,
        clock: Clock,
    ) -> None:
        self._leat = leat
        self._journal = journal
        self._shop_uuid = shop_uuid
        self._kiosk_id = kiosk_id
        self._clock = clock
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether an operation is under way."""
        return self._busy

    async def claim(self, claim: Claim, identifier_value: str | None = None) -> Outcome:
        """Spend the credits, once. The identifier goes to Leat and nowhere else.

        Raises DeskBusy while another operation is under way, AlreadyIntended for a decision
        that was acted on before. Everything else that can go wrong is an outcome.
        """

        async def send() -> Claimed:
            reception = await self._leat.create_reward_reception(
                claim.contact_uuid, claim.reward_uuid, claim.shop_uuid, identifier_value
            )
            return claimed_from(reception, claim)

        return await self._carry_out(claim, send)

    async def collect(self, collect: Collect) -> Outcome:
        """Hand over what waits, once. Raises what `claim` raises."""

        async def send() -> Collected:
            receipt = await self._leat.collect(collect.transaction_uuid)
            return Collected(collect.transaction_uuid, receipt.redemption_uuid)

        return await self._carry_out(collect, send)

    async def settle(
        self,
        operation: Operation,
        deadline_seconds: float = SETTLE_SECONDS,
        on_progress: Callable[[float, float], None] | None = None,
    ) -> Outcome:
        """Read back what became of an unsure operation, for at most so many seconds.

        `on_progress` is told the seconds gone and the limit before each reading and at the end.
        Returns the outcome, still Unsure when the deadline came first or when another operation
        here could have made the same effect. Raises DeskBusy, and
        LookupError for an operation that the journal does not know.
        """
        with self._turn():
            try:
                records = await self._journal.operations()
            except JournalError:
                return Unsure(Cause.JOURNAL)
            record = _record_of(operation, records)
            if record.is_settled and record.outcome is not None:
                return record.outcome
            if has_rival(record, records):
                _LOG.warning("operation.has-rival", operation_id=operation.operation_id)
                return record.outcome or Unsure(Cause.NO_ANSWER)
            owned = frozenset(
                other.owned_transaction
                for other in records
                if other is not record and other.owned_transaction is not None
            )
            effect = await self._read_back(record, owned, deadline_seconds, on_progress)
            if effect is None:
                _LOG.warning("operation.unsettled", operation_id=operation.operation_id)
                return record.outcome or Unsure(Cause.NO_ANSWER)
            outcome = Done(effect)
            await self._note(Settled(operation.operation_id, outcome, self._clock.now()))
            return outcome

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if self._busy:
            raise DeskBusy
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    async def _carry_out(
        self, operation: Operation, send: Callable[[], Awaitable[Claimed | Collected]]
    ) -> Outcome:
        with self._turn():
            intent = Intended(
                operation,
                self._kiosk_id,
                self._shop_uuid,
                self._clock.now(),
                self._leat.server_now(),
            )
            try:
                await self._journal.append(intent)
            except AlreadyIntended:
                raise
            except JournalError as error:
                _LOG.error("journal.refused-intent", error=type(error).__name__)
                return NotApplied(Cause.JOURNAL)
            outcome = await _outcome_of_sending(send)
            await self._note(Answered(operation.operation_id, outcome, self._clock.now()))
            return outcome

    async def _note(self, event: Answered | Settled) -> None:
        """Journal what is known. When that fails the customer still gets the true outcome.

        The operation then stays open in the journal and is settled by reading back.
        """
        _log_outcome(event)
        try:
            await self._journal.append(event)
        except JournalError as error:
            _LOG.error(
                "journal.lost-outcome",
                operation_id=event.operation_id,
                error=type(error).__name__,
            )

    async def _read_back(
        self,
        record: OperationRecord,
        owned: frozenset[str],
        limit: float,
        on_progress: Callable[[float, float], None] | None,
    ) -> Claimed | Collected | None:
        started = self._clock.monotonic()
        for attempt in range(int(limit) + len(_PAUSES)):
            left = limit - (self._clock.monotonic() - started)
            pause = _PAUSES[min(attempt, len(_PAUSES) - 1)]
            if left <= pause:
                break
            await self._clock.sleep(pause)
            if on_progress is not None:
                on_progress(self._clock.monotonic() - started, limit)
            try:
                # A reading has retries of its own, which must not outlast the customer's wait.
                async with asyncio.timeout(left - pause):
                    effect = await self._look(record, owned)
            except (LeatError, TimeoutError) as error:
                _LOG.info("settle.cannot-read", attempt=attempt, error=type(error).__name__)
                continue
            if effect is not None:
                return effect
        if on_progress is not None:
            on_progress(limit, limit)
        return None

    async def _look(
        self, record: OperationRecord, owned: frozenset[str]
    ) -> Claimed | Collected | None:
        match record.operation:
            case Claim() as claim:
                receptions = await self._receptions(claim, record.server_time)
                return find_claim(claim, record.server_time, receptions, owned)
            case Collect() as collect:
                waiting = await self._leat.collectable_rewards(collect.contact_uuid)
                return find_collect(collect, waiting, self._leat.server_now())
            case _:
                assert_never(record.operation)

    async def _receptions(self, claim: Claim, decided_at: datetime) -> list[LoyaltyTransaction]:
        """Read the claims that Leat has booked since a decision (UTC), all pages of them."""
        found: list[LoyaltyTransaction] = []
        for number in range(1, _MOST_PAGES + 1):
            page = await self._leat.loyalty_transactions(
                claim.contact_uuid,
                claim.shop_uuid,
                "reward_receptions",
                page=number,
                created_from=decided_at - SKEW_ALLOWANCE,
            )
            found.extend(page.items)
            if page.last_page is None or page.last_page <= number:
                break
        return found


async def _outcome_of_sending(send: Callable[[], Awaitable[Claimed | Collected]]) -> Outcome:
    try:
        return Done(await send())
    except LeatError as error:
        return outcome_of(error)
    except Exception as error:  # noqa: BLE001 - even our own mistake may come after Leat acted
        _LOG.error("operation.unexpected", error=type(error).__name__)
        return Unsure(Cause.UNEXPECTED)


def _record_of(operation: Operation, records: tuple[OperationRecord, ...]) -> OperationRecord:
    for record in records:
        if record.operation.operation_id == operation.operation_id:
            return record
    raise LookupError("no such operation in the journal")


def _log_outcome(event: Answered | Settled) -> None:
    name = "operation.settled" if isinstance(event, Settled) else "operation.answered"
    match event.outcome:
        case Done():
            _LOG.info(name, operation_id=event.operation_id, outcome="done")
        case Refused(code):
            _LOG.info(name, operation_id=event.operation_id, outcome="refused", code=code)
        case NotApplied(cause):
            _LOG.info(
                name, operation_id=event.operation_id, outcome="not-applied", cause=cause.value
            )
        case Unsure(cause):
            _LOG.info(name, operation_id=event.operation_id, outcome="unsure", cause=cause.value)
        case _:
            assert_never(event.outcome)
