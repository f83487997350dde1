"""Leat and the operations desk as a visit sees them, played by hand."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from kiosk.leat import (
    CollectableReward,
    ContactIdentifier,
    ContactReference,
    CreditBalance,
    LoyaltyTransaction,
    Page,
    Reward,
    TransactionFilter,
)
from kiosk.operations import Cause, Claim, Collect, Done, Operation, Outcome, Unsure
from kiosk.operations.actors import Staff
from kiosk.operations.events import Answered, Intended, Settled, Shown
from kiosk.operations.fold import OperationRecord
from kiosk.operations.ledger import Ledger
from kiosk.scan import Scan, ScanOrigin
from kiosk.visit.conductor import Conductor
from kiosk.visit.events import ChoseClaim
from kiosk.visit.state import Browsing, State
from tests.helpers.fake_clock import START, FakeClock
from tests.unit.visit.examples import COLLECTED, claimed, reward, waiting

CARD = "PK100001"
OTHER_CARD = "PK100002"


class ActedLeat:
    """Every card is its own contact with 100 credits; `trouble` fails the reads it names."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.asked: list[str] = []
        self.cards: dict[str, ContactIdentifier | Exception] = {}
        self.trouble: dict[str, Exception] = {}
        self.gates: dict[str, asyncio.Event] = {}
        self.shelf: tuple[Reward, ...] = (reward("bag", 40), reward("gold", 5000))
        self.waiting: tuple[CollectableReward, ...] = (waiting("waiting"),)
        self.history: list[tuple[LoyaltyTransaction, ...]] = [()]
        """The claims, page by page."""

    async def find_contact_identifier(self, value: str) -> ContactIdentifier:
        await self._answer("find", value)
        contact = ContactReference(uuid=f"contact of {value}", email="ada@example.com")
        known = self.cards.get(value, ContactIdentifier(value=value, contact=contact))
        if isinstance(known, Exception):
            raise known
        return known

    async def credit_balance(self, contact_uuid: str) -> CreditBalance:
        await self._answer("balance", contact_uuid)
        return CreditBalance(balance=100)

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        assert shop_uuid == "shop-1"
        await self._answer("rewards", contact_uuid or "anybody")
        return self.shelf

    async def collectable_rewards(self, contact_uuid: str) -> tuple[CollectableReward, ...]:
        await self._answer("collectables", contact_uuid)
        return self.waiting

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
    ) -> Page[LoyaltyTransaction]:
        assert (shop_uuid, kind) == (None, "reward_receptions")
        await self._answer(f"claims page {page}", contact_uuid or "anybody")
        return Page(self.history[page - 1], page, len(self.history), None)

    def server_now(self) -> datetime:
        return self._clock.now()

    async def _answer(self, call: str, about: str) -> None:
        self.asked.append(f"{call} {about}")
        for gate in (about, call):
            if gate in self.gates:
                await self.gates[gate].wait()
        if call in self.trouble:
            raise self.trouble[call]


class ActedDesk:
    """A desk whose operations succeed, unless it is told an outcome or an error.

    What became of them is in a ledger, as on the real one.
    """

    def __init__(self) -> None:
        self.ledger = Ledger()
        self.operations: list[Claim | Collect] = []
        self.identifiers: list[str | None] = []
        self.confirmed_by: list[Staff | None] = []
        """Who handed over each collect, None for the customer."""
        self.outcome: Outcome | Exception | None = None
        self.settled: Outcome | Exception = Unsure(Cause.NO_ANSWER)
        self.progress: tuple[tuple[float, float], ...] = ()
        self.gate: asyncio.Event | None = None
        """Holds up what is carried out."""
        self.checking: asyncio.Event | None = None
        """Holds up what is read back."""
        self.checked: list[tuple[str, float]] = []
        """Each operation that was read back, with the deadline in seconds."""
        self.trouble: Exception | None = None
        """Why nothing can be begun."""
        self.code: str | Exception | None = None
        """What Leat tells of a digital claim."""
        self.shown: list[str] = []
        self.notes_what_was_shown = True
        """False is a disk that fails then; the real desk says so in the log alone."""

    def left(
        self, operation: Operation, outcome: Outcome | None = None, staff_id: str | None = None
    ) -> OperationRecord:
        """Leave an operation behind as an earlier run did; without an outcome it is open."""
        self.ledger.take(Intended(operation, "door", "shop-1", START, START, staff_id=staff_id))
        if outcome is not None:
            self.settles(operation.operation_id, outcome)
        return self.record(operation.operation_id)

    def settles(self, operation_id: str, outcome: Outcome) -> OperationRecord:
        """Find out in the background, or by staff, what became of an operation."""
        self.ledger.take(Settled(operation_id, outcome, START))
        return self.record(operation_id)

    def record(self, operation_id: str) -> OperationRecord:
        record = self.ledger.find(operation_id)
        assert record is not None
        return record

    async def claim(self, claim: Claim, identifier_value: str | None = None) -> Outcome:
        self.identifiers.append(identifier_value)
        return await self._carry_out(claim, Done(claimed()))

    async def collect(self, collect: Collect, staff: Staff | None = None) -> Outcome:
        self.confirmed_by.append(staff)
        return await self._carry_out(collect, Done(COLLECTED))

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = 20.0,
        on_progress: Callable[[float, float], None] | None = None,
    ) -> Outcome:
        assert on_progress is not None
        self.checked.append((operation_id, deadline_seconds))
        for elapsed, limit in self.progress:
            on_progress(elapsed, limit)
        if self.checking is not None:
            await self.checking.wait()
        if isinstance(self.settled, Exception):
            raise self.settled
        record = self.record(operation_id)
        if not record.is_settled and not isinstance(self.settled, Unsure):
            record = self.settles(operation_id, self.settled)
        return self.settled if record.outcome is None else record.outcome

    async def unfinished(self, contact_uuid: str) -> OperationRecord | None:
        if self.trouble is not None:
            raise self.trouble
        return self.ledger.open_of(contact_uuid) or self.ledger.unseen_of(contact_uuid)

    async def show(self, operation_id: str) -> None:
        self.shown.append(operation_id)
        if self.notes_what_was_shown:
            self.ledger.take(Shown(operation_id, START))

    async def recall_code(self, record: OperationRecord) -> str | None:
        assert record == self.record(record.operation.operation_id)
        if isinstance(self.code, Exception):
            raise self.code
        return self.code

    async def _carry_out(self, operation: Claim | Collect, usual: Outcome) -> Outcome:
        self.operations.append(operation)
        self.left(operation)
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(self.outcome, Exception):
            raise self.outcome
        outcome = self.outcome or usual
        self.ledger.take(Answered(operation.operation_id, outcome, START))
        return outcome


class Stage:
    """A conductor with what it conducts, and every state it came through."""

    def __init__(self, **options: Any) -> None:
        self.clock = FakeClock()
        self.leat = ActedLeat(self.clock)
        self.desk = ActedDesk()
        self.tasks: set[asyncio.Task[None]] = set()
        self.states: list[State] = []
        self.conductor = Conductor(
            leat=self.leat,
            desk=self.desk,
            shop_uuid="shop-1",
            clock=self.clock,
            spawn=self._spawn,
            **options,
        )
        self.conductor.listen(self.states.append)

    def state(self) -> State:
        return self.conductor.state

    def passed(self) -> list[str]:
        """Name the states since the start, each once in a row."""
        names = [type(state).__name__ for state in self.states]
        return [name for i, name in enumerate(names) if i == 0 or names[i - 1] != name]

    def scan(self, text: str) -> None:
        self.conductor.take_scan(Scan(text, ScanOrigin.WEDGE, self.clock.monotonic()))

    async def settle(self) -> None:
        """Let everything happen that does not wait for a gate."""
        for _ in range(30):
            await asyncio.sleep(0)

    def _spawn(self, coroutine: Coroutine[Any, Any, None], name: str) -> object:
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self.tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def end(self) -> None:
        """Give up what still waits for a gate."""
        for task in self.tasks:
            task.cancel()

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        if not task.cancelled():
            task.result()


async def browsing() -> Stage:
    """A card was scanned and its offers are there."""
    stage = Stage()
    stage.scan(CARD)
    await stage.settle()
    assert isinstance(stage.state(), Browsing)
    return stage


async def confirming() -> Stage:
    """The sheet asks about a bag for 40 credits."""
    stage = await browsing()
    stage.conductor.dispatch(ChoseClaim("bag"))
    return stage
