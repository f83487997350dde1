"""The settler: what was left open is asked about at start-up, and again until it is known."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.clock import Clock
from kiosk.leat import Forbidden, LeatError, Maintenance, TooManyRequests, Unauthorized, Unreachable
from kiosk.logs import EventLog
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.errors import JournalError
from kiosk.operations.events import SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.verdict import Doubt, Open
from kiosk.telling import tell

TICK_SECONDS: Final = 1.0
"""How often the settler looks for something to do; it costs a look into memory."""
FIRST_PAUSE: Final = 5.0
LONGEST_PAUSE: Final = 300.0
"""Seconds between two readings of one operation: from the first, doubling, to the longest."""

LONGEST_OUTAGE_PAUSE: Final = 10.0
"""While Leat is away nothing else can begin, so its return must not be slept through."""
FAILURES_FOR_STAFF: Final = 5
"""An operation that Leat fails to tell of so often in a row is for people to look into."""

_OUTAGES: Final = (Unreachable, Unauthorized, Maintenance, TooManyRequests)
"""What says something of Leat as a whole; any other failure may be this operation's alone."""

_LOG = EventLog("settler")


@dataclass(frozen=True, slots=True)
class _Plan:
    """When an operation is asked about next, by the monotonic clock, and the pause before that."""

    due: float
    pause: float


class Settler:
    """Settles in the background; `run` is its one task.

    Until everything that an earlier run left open has been asked about, the desk stays shut.
    """

    def __init__(
        self, desk: OperationsDesk, settlement: Settlement, journal: Journal, clock: Clock
    ) -> None:
        self._desk = desk
        self._settlement = settlement
        self._journal = journal
        self._clock = clock
        self._settled_listeners: list[Callable[[OperationRecord], None]] = []
        self._waiting_listeners: list[Callable[[int], None]] = []
        self._plans: dict[str, _Plan] = {}
        self._asked: set[str] = set()
        self._inherited: frozenset[str] | None = None
        self._for_staff: set[str] = set()
        self._failures: Counter[str] = Counter()
        self._outage = _Plan(0.0, TICK_SECONDS)

    def listen_to_settled(self, listener: Callable[[OperationRecord], None]) -> None:
        """Call a listener with each operation that came to its outcome here."""
        self._settled_listeners.append(listener)

    def listen_to_waiting(self, listener: Callable[[int], None]) -> None:
        """Call a listener with how many operations need staff: reading back tells no more."""
        self._waiting_listeners.append(listener)

    async def run(self) -> None:
        """Settle what is open, for ever; whatever goes wrong is tried again."""
        while True:
            try:
                await self.round()
            except JournalError as error:
                _LOG.info("settler.no-journal", error=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - a defect must not end settling for the day
                _LOG.error("settler.failed", error=type(error).__name__)
            await self._clock.sleep(TICK_SECONDS)

    async def round(self) -> None:
        """Ask once about every open operation that is due; raises JournalError."""
        await self._settlement.notes.catch_up()
        ledger = await self._journal.ledger()
        still_open = {record.operation.operation_id for record in ledger.open}
        if self._inherited is None:
            self._inherited = frozenset(still_open)
        self._forget_all_but(still_open)
        if self._clock.monotonic() >= self._outage.due:
            for record in ledger.open:
                if self._is_due(record) and not await self._ask(record):
                    break
        if not self._inherited - self._asked & still_open:
            self._desk.open()

    def _is_due(self, record: OperationRecord) -> bool:
        operation_id = record.operation.operation_id
        plan = self._plans.get(operation_id)
        at_work = self._desk.at_work_on == operation_id
        return not at_work and (plan is None or self._clock.monotonic() >= plan.due)

    async def _ask(self, record: OperationRecord) -> bool:
        """Read one operation back; False in an outage of Leat's, so that all the rest waits."""
        operation_id = record.operation.operation_id
        inherited = operation_id in (self._inherited or ())
        by = SettledBy.START_UP if inherited else SettledBy.BACKGROUND
        try:
            verdict = await self._settlement.look(operation_id, by)
        except LeatError as error:
            _LOG.info("settle.cannot-read", error=type(error).__name__)
            if isinstance(error, _OUTAGES) and not isinstance(error, Forbidden):
                self._outage = self._later(self._outage.pause, LONGEST_OUTAGE_PAUSE)
                return False
            self._failed(record)
            return True
        except JournalError:
            self._plan(record, Open(Doubt.NOT_THERE_YET))
            raise
        except Exception as error:  # noqa: BLE001 - a defect about one must not hold up all others
            _LOG.error("settle.failed", operation_id=operation_id, error=type(error).__name__)
            self._failed(record)
            return True
        self._outage = _Plan(0.0, TICK_SECONDS)
        self._asked.add(operation_id)
        self._failures.pop(operation_id, None)
        if isinstance(verdict, Open):
            self._plan(record, verdict)
        else:
            await self._tell(operation_id)
        return True

    def _failed(self, record: OperationRecord) -> None:
        """Take note that this one could not be read back: it holds up none of the others."""
        operation_id = record.operation.operation_id
        self._asked.add(operation_id)
        self._failures[operation_id] += 1
        often = self._failures[operation_id] >= FAILURES_FOR_STAFF
        self._plan(record, Open(Doubt.CANNOT_BE_READ if often else Doubt.NOT_THERE_YET))

    def _plan(self, record: OperationRecord, verdict: Open) -> None:
        """Ask again later, and at the latest when absence will have become a proof."""
        operation_id = record.operation.operation_id
        before = self._plans.get(operation_id)
        plan = self._later(FIRST_PAUSE if before is None else before.pause)
        certain_in = self._settlement.seconds_until_certain(record)
        if 0 < certain_in < plan.due - self._clock.monotonic():
            plan = _Plan(self._clock.monotonic() + certain_in, plan.pause)
        self._plans[operation_id] = plan
        waits = verdict.doubt.for_staff
        if waits and operation_id not in self._for_staff:
            _LOG.warning(
                "operation.waits-for-staff",
                operation_id=operation_id,
                reason=verdict.doubt.value,
            )
            self._now_waiting(self._for_staff | {operation_id})
        elif not waits and operation_id in self._for_staff:
            self._now_waiting(self._for_staff - {operation_id})

    def _later(self, pause: float, longest: float = LONGEST_PAUSE) -> _Plan:
        return _Plan(self._clock.monotonic() + pause, min(longest, pause * 2))

    async def _tell(self, operation_id: str) -> None:
        record = (await self._journal.ledger()).find(operation_id)
        self._plans.pop(operation_id, None)
        if record is not None and record.is_settled:
            tell(self._settled_listeners, record)

    def _forget_all_but(self, still_open: set[str]) -> None:
        """Drop what was settled meanwhile, by the customer's own look or by staff."""
        for operation_id in set(self._plans) - still_open:
            del self._plans[operation_id]
            self._failures.pop(operation_id, None)
        if not self._for_staff <= still_open:
            self._now_waiting(self._for_staff & still_open)

    def _now_waiting(self, for_staff: set[str]) -> None:
        self._for_staff = for_staff
        tell(self._waiting_listeners, len(for_staff))
