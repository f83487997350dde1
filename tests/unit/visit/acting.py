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
    Reward,
)
from kiosk.operations import Cause, Claim, Collect, Done, Outcome, Unsure
from kiosk.scan import Scan, ScanOrigin
from kiosk.visit.conductor import Conductor
from kiosk.visit.events import ChoseClaim
from kiosk.visit.state import Browsing, State
from tests.helpers.fake_clock import FakeClock
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

    def server_now(self) -> datetime:
        return self._clock.now()

    async def _answer(self, call: str, about: str) -> None:
        self.asked.append(f"{call} {about}")
        if about in self.gates:
            await self.gates[about].wait()
        if call in self.trouble:
            raise self.trouble[call]


class ActedDesk:
    """A desk whose operations succeed, unless it is told an outcome or an error."""

    def __init__(self) -> None:
        self.operations: list[Claim | Collect] = []
        self.identifiers: list[str | None] = []
        self.outcome: Outcome | Exception | None = None
        self.settled: Outcome | Exception = Unsure(Cause.NO_ANSWER)
        self.progress: tuple[tuple[float, float], ...] = ()
        self.gate: asyncio.Event | None = None

    async def claim(self, operation: Claim, identifier_value: str | None = None) -> Outcome:
        self.identifiers.append(identifier_value)
        return await self._carry_out(operation, Done(claimed()))

    async def collect(self, operation: Collect) -> Outcome:
        return await self._carry_out(operation, Done(COLLECTED))

    async def settle(
        self,
        operation: Claim | Collect,
        deadline_seconds: float = 20.0,
        on_progress: Callable[[float, float], None] | None = None,
    ) -> Outcome:
        assert deadline_seconds == 20.0
        assert on_progress is not None
        assert operation == self.operations[-1]
        for elapsed, limit in self.progress:
            on_progress(elapsed, limit)
        if isinstance(self.settled, Exception):
            raise self.settled
        return self.settled

    async def _carry_out(self, operation: Claim | Collect, usual: Outcome) -> Outcome:
        self.operations.append(operation)
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome or usual


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
