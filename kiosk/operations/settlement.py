"""Settlement: finding out at Leat what became of an operation, and writing it down."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Final, assert_never
from weakref import WeakValueDictionary

from kiosk.clock import Clock
from kiosk.leat import LeatError, LoyaltyTransaction, NoAnswer, RewardReception
from kiosk.logs import EventLog
from kiosk.operations.booked_rows import BookingOperation
from kiosk.operations.errors import JournalError
from kiosk.operations.events import Resent, Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.leat_lists import LeatLists
from kiosk.operations.ledger import Ledger
from kiosk.operations.noting import Notes, log_outcome
from kiosk.operations.operation import Claim, Collect, EditReward, Operation, ReverseCollect
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Outcome,
    Unsure,
)
from kiosk.operations.reading_back import (
    Reading,
    candidates,
    certain_at,
    judge_booking,
    judge_collect,
    judge_edit,
    judge_reversed_collect,
    lookalikes,
)
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.verdict import Absent, Doubt, Found, Open, Verdict

SETTLE_SECONDS: Final = 20.0
"""How long a customer is asked to wait while an unsure operation is read back."""

_PAUSES: Final = (0.0, 1.0, 2.0, 3.0, 5.0)
"""Seconds before each reading back; the last one repeats."""

_READINGS_BEFORE_RESENDING: Final = 3
"""A reward that still waits after so many readings is collected once more (contract §10)."""

LOOK_SECONDS: Final = 10.0
"""How long one reading in the background may keep the operation from who asks about it next."""

GONE_SECONDS: Final = 2.0
"""How long a reward must be gone from the list before it counts as collected."""

_LOG = EventLog("operations")

OnProgress = Callable[[float, float], None]
"""Told the seconds gone and the limit before each reading and at the end."""


class Settlement:
    """Reads operations back, each by one reader at a time, and journals what is known for good.

    Only a collect is ever sent again: once, by `on_the_spot`, when Leat's list shows that it still
    waits, and while the customer who decided it stands there to receive the goods.
    """

    def __init__(
        self, leat: OperationCalls, journal: Journal, clock: Clock, rules: SettlingRules
    ) -> None:
        self._leat = leat
        self._journal = journal
        self._clock = clock
        self._rules = rules
        self._lists = LeatLists(leat, clock)
        self.notes = Notes(journal)
        """What is known and may still have to be written down."""
        self._readers: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def rules(self) -> SettlingRules:
        """What is assumed of Leat and of the shop."""
        return self._rules

    def seconds_until_certain(self, record: OperationRecord) -> float:
        """Return in how many seconds absence from Leat's lists will prove something."""
        return (certain_at(record, self._rules) - self._leat.server_now()).total_seconds()

    async def look(self, operation_id: str, by: SettledBy) -> Verdict | None:
        """Read an operation back once and journal the verdict if it settles; None when it had been.

        Raises LeatError when Leat cannot be read, JournalError when the journal cannot, LookupError
        for an operation that the journal does not know.
        """
        async with self._reader(operation_id):
            record = await self._record(operation_id)
            if record.is_settled:
                return None
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    verdict = await self._verdict(record)
            except TimeoutError:
                raise NoAnswer(detail="reading back took too long") from None
            outcome = _outcome_of(verdict)
            if outcome is not None and await self._record(operation_id) == record:
                settled = Settled(operation_id, outcome, self._clock.now(), by)
                await self._journal.append(settled)
                log_outcome(settled)
            return verdict

    async def could_be(self, operation: BookingOperation) -> tuple[LoyaltyTransaction, ...]:
        """Return the rows at Leat that could be what it booked, for people to choose from.

        None of them is another operation's. Raises what `look` raises.
        """
        record = await self._record(operation.operation_id)
        reading = await self._lists.booked_since(operation, record.server_time)
        ledger = await self._journal.ledger()
        owned = ledger.owned_by_others(operation.operation_id)
        found = (
            *candidates(operation, reading.rows, owned),
            *lookalikes(operation, record, reading.rows, owned, self._rules),
        )
        return tuple({row.uuid: row for row in found}.values())

    async def on_the_spot(
        self,
        operation_id: str,
        deadline_seconds: float,
        on_progress: OnProgress | None,
        *,
        may_resend: bool = True,
    ) -> Outcome:
        """Read an operation back until it is settled, for at most so many seconds.

        A collect that still waits is sent once more, unless nobody is there to get the goods.
        Returns the outcome, still Unsure when the deadline came first. Raises LookupError for an
        operation that the journal does not know.
        """
        ends_at = self._clock.monotonic() + deadline_seconds
        try:
            async with self._reader(operation_id):
                record = await self._record(operation_id)
                if record.is_settled and record.outcome is not None:
                    return await self._with_code(record, record.outcome)
                return await self._patiently(
                    record, ends_at, deadline_seconds, on_progress, may_resend=may_resend
                )
        except JournalError:
            return Unsure(Cause.JOURNAL)

    async def digital_code(self, record: OperationRecord) -> str | None:
        """Return the code of a digital claim from Leat's list; None when there is none in it.

        Raises LeatError when Leat cannot be read.
        """
        claim, outcome = record.operation, record.outcome
        if not isinstance(claim, Claim) or not isinstance(outcome, Done):
            return None
        reading = await self._lists.booked_since(claim, record.server_time)
        codes = (
            row.digital_reward_code
            for row in reading.rows
            if isinstance(row, RewardReception) and row.uuid == record.owned_transaction
        )
        return next(codes, None)

    async def _with_code(self, record: OperationRecord, outcome: Outcome) -> Outcome:
        """Return an outcome that somebody else has settled with the code it may have."""
        effect = outcome.effect if isinstance(outcome, Done) else None
        if not isinstance(effect, Claimed) or not effect.digital:
            return outcome
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                return Done(replace(effect, code=await self.digital_code(record)))
        except (LeatError, TimeoutError):
            return outcome

    def _reader(self, operation_id: str) -> asyncio.Lock:
        """Return the lock of an operation's reader: who sends a collect again must be alone."""
        return self._readers.setdefault(operation_id, asyncio.Lock())

    async def _patiently(
        self,
        record: OperationRecord,
        ends_at: float,
        limit: float,
        on_progress: OnProgress | None,
        *,
        may_resend: bool,
    ) -> Outcome:
        """Read again and again, with pauses; nothing done here outlasts the limit."""
        operation_id = record.operation.operation_id
        for attempt in range(int(limit) + len(_PAUSES)):
            left = ends_at - self._clock.monotonic()
            pause = _PAUSES[min(attempt, len(_PAUSES) - 1)]
            if left <= pause:
                break
            await self._clock.sleep(pause)
            if on_progress is not None:
                on_progress(limit - (ends_at - self._clock.monotonic()), limit)
            try:
                async with asyncio.timeout(left - pause):
                    record = await self._record(operation_id)
                    if record.is_settled and record.outcome is not None:
                        return await self._with_code(record, record.outcome)
                    verdict = await self._verdict(record)
                    outcome: Outcome | None = _outcome_of(verdict)
                    read_enough = attempt + 1 >= _READINGS_BEFORE_RESENDING
                    if outcome is None and read_enough and may_resend:
                        outcome = await self._once_more(record, verdict)
            except (LeatError, TimeoutError) as error:
                _LOG.info("settle.cannot-read", attempt=attempt, error=type(error).__name__)
                continue
            if outcome is not None:
                await self.notes.note(Settled(operation_id, outcome, self._clock.now()))
                return await self._as_journalled(operation_id, outcome)
        if on_progress is not None:
            on_progress(limit, limit)
        _LOG.info("operation.unsettled", operation_id=operation_id)
        return record.outcome or Unsure(Cause.NO_ANSWER)

    async def _as_journalled(self, operation_id: str, outcome: Outcome) -> Outcome:
        """Return the outcome, or what another process has journalled before it: that one stands."""
        try:
            record = await self._record(operation_id)
        except JournalError:
            return outcome
        stands = record.outcome if record.is_settled else None
        return outcome if stands is None or type(stands) is type(outcome) else stands

    async def _once_more(self, record: OperationRecord, verdict: Verdict) -> Outcome | None:
        """Send a collect that still waits a second and last time; its refusal says nothing.

        The first request may have won the race meanwhile, and then Leat refuses the second.
        """
        collect = record.operation
        if (
            not isinstance(collect, Collect)
            or verdict != Open(Doubt.STILL_WAITING)
            or record.resent_at is not None
        ):
            return None
        now, server_now = self._clock.now(), self._leat.server_now()
        await self._journal.append(Resent(collect.operation_id, now, server_now))
        record = await self._record(collect.operation_id)
        if record.is_settled:
            return record.outcome
        _LOG.info("collect.resent", operation_id=collect.operation_id)
        try:
            receipt = await self._leat.collect(collect.transaction_uuid)
        except LeatError as error:
            _LOG.info("collect.resent-unanswered", error=type(error).__name__)
            return None
        return Done(Collected(collect.transaction_uuid, receipt.redemption_uuid))

    async def _record(self, operation_id: str) -> OperationRecord:
        record = (await self._journal.ledger()).find(operation_id)
        if record is None:
            raise LookupError("no such operation in the journal")
        return record

    async def _verdict(self, record: OperationRecord) -> Verdict:
        match record.operation:
            case Collect() | ReverseCollect() as operation:
                verdict = await self._waiting_verdict(operation, record)
                if isinstance(verdict, Found):
                    # One reading may come from a copy of the list that lags.
                    await self._clock.sleep(GONE_SECONDS)
                    verdict = await self._waiting_verdict(operation, record)
                return verdict
            case EditReward() as edit:
                reading = await self._lists.edited(edit)
                reading = _doubted(reading, edit, await self._journal.ledger(), self._rules)
                return judge_edit(edit, record, reading, self._rules)
            case booking:
                reading = await self._lists.booked_since(booking, record.server_time)
                ledger = await self._journal.ledger()
                owned = ledger.owned_by_others(booking.operation_id)
                return judge_booking(booking, record, reading, owned, self._rules)

    async def _waiting_verdict(
        self, operation: Collect | ReverseCollect, record: OperationRecord
    ) -> Verdict:
        reading = await self._lists.waiting_with(operation)
        ledger = await self._journal.ledger()
        reading = _doubted(reading, operation, ledger, self._rules)
        if isinstance(operation, ReverseCollect):
            expires_at = ledger.expiry_of(operation.transaction_uuid)
            return judge_reversed_collect(operation, record, reading, expires_at, self._rules)
        collected = ledger.collected_by_others(operation.operation_id)
        return judge_collect(operation, record, reading, collected, self._rules)


def _doubted(
    reading: Reading, operation: Operation, ledger: Ledger, rules: SettlingRules
) -> Reading:
    """Return the reading, marked when it may be from before this kiosk's change before."""
    earlier = ledger.changed_before(operation)
    perhaps_old = earlier is not None and reading.at < certain_at(earlier, rules)
    return replace(reading, perhaps_old=perhaps_old)


def _outcome_of(verdict: Verdict) -> Done | NotApplied | None:
    match verdict:
        case Found(effect=effect):
            return Done(effect)
        case Absent():
            return NotApplied(Cause.NEVER_ARRIVED)
        case Open():
            return None
        case _:
            assert_never(verdict)
