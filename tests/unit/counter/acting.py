"""Leat, the desk and the event loop's tasks as the counter's parts see them, played by hand."""

import asyncio
from collections.abc import Callable, Coroutine
from decimal import Decimal
from typing import Any, TypeVar

from kiosk.counter.telling import Telling
from kiosk.leat import (
    Contact,
    ContactReference,
    CreditReception,
    LoyaltyProgram,
    LoyaltyTransaction,
    Page,
    Reward,
    RewardReception,
    TransactionFilter,
    Unit,
)
from kiosk.operations import Outcome, Unsure
from kiosk.operations.actors import Actor
from kiosk.operations.operation import Operation
from kiosk.operations.outcome import Cause, Collected, Done
from tests.helpers.fake_clock import FakeClock
from tests.unit.visit.acting import ActedLeat

LIMIT_SECONDS = 30
S = TypeVar("S")


class Tasks:
    """Spawns as the application does; what a coroutine raises is kept in `failed`."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()
        self.failed: list[BaseException] = []

    def __call__(self, coroutine: Coroutine[Any, Any, None], name: str) -> object:
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    async def all_done(self) -> None:
        """Wait until nothing is under way any more."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while self._running:
                await asyncio.wait(self._running)

    async def end(self) -> None:
        """Cancel what is under way."""
        for task in self._running:
            task.cancel()
        await self.all_done()

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.failed.append(error)


async def until(part: Telling[S], fits: Callable[[S], bool]) -> S:
    """Wait for a state of this kind."""
    found: asyncio.Future[S] = asyncio.get_running_loop().create_future()

    def look(state: S) -> None:
        if not found.done() and fits(state):
            found.set_result(state)

    part.listen(look)
    async with asyncio.timeout(LIMIT_SECONDS):
        return await found


async def settle_down() -> None:
    """Let everything run that waits for nothing outside."""
    for _ in range(20):
        await asyncio.sleep(0)


class ActedCounterLeat(ActedLeat):
    """Leat with histories, addresses, units and calculations; gates hold up what they name."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock)
        self.tier: str | None = "Gold"
        self.rows: list[tuple[CreditReception | RewardReception, ...]] = [()]
        """The history, page by page."""
        self.kinds: tuple[Unit, ...] = (
            Unit(name="purchase_amount", is_default=True),
            Unit(name="visits", is_default=False),
        )
        self.most: int | None = 10_000
        self.calculated: list[tuple[str, str | None, str | None]] = []
        self.details: dict[str, Reward] = {}

    async def contact(self, uuid: str) -> Contact:
        await self._answer("contact", uuid)
        tier = None if self.tier is None else {"name": self.tier}
        return Contact.model_validate({"uuid": uuid, "tier": tier})

    async def find_contact_by_email(self, email: str) -> Contact:
        await self._answer("find by e-mail", email)
        return Contact(uuid=f"contact of {email}", email=email)

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
        limit: int = 100,
    ) -> Page[LoyaltyTransaction]:
        if kind is not None:
            return await super().loyalty_transactions(contact_uuid, shop_uuid, kind, page=page)
        assert limit <= 100
        await self._answer(f"history page {page}", contact_uuid or "anybody")
        return Page(self.rows[page - 1], page, len(self.rows), None)

    async def units(self) -> tuple[Unit, ...]:
        await self._answer("units", "")
        return self.kinds

    async def loyalty_program(self) -> LoyaltyProgram:
        await self._answer("program", "")
        return LoyaltyProgram(max_amount=self.most)

    async def calculate_credits(
        self,
        shop_uuid: str,
        unit_value: Decimal | float,
        unit_name: str | None = None,
        contact_uuid: str | None = None,
    ) -> int:
        assert shop_uuid == "shop-1"
        self.calculated.append((str(unit_value), unit_name, contact_uuid))
        await self._answer("calculate", str(unit_value))
        return int(unit_value) * (5 if unit_name == "visits" else 1)

    async def reward(self, uuid: str) -> Reward:
        await self._answer("reward", uuid)
        return self.details[uuid]


class ActedDesk:
    """A desk whose hand-overs and claims succeed, unless `outcomes` or `settled` say otherwise.

    They are by the operation's id; an exception among them is raised.
    """

    def __init__(self) -> None:
        self.performed: list[tuple[Operation, Actor, str | None, bool]] = []
        self.checked: list[str] = []
        self.might_resend: list[bool] = []
        self.outcomes: dict[str, Outcome | BaseException] = {}
        self.settled: dict[str, Outcome | Exception] = {}
        self.gate: asyncio.Event | None = None
        """Holds up what is carried out."""
        self.checking: asyncio.Event | None = None
        """Holds up what is read back."""

    @property
    def sent(self) -> list[str]:
        """The ids of the operations that were begun, in order."""
        return [operation.operation_id for operation, *_ in self.performed]

    async def perform(
        self,
        operation: Operation,
        actor: Actor,
        *,
        identifier_value: str | None = None,
        identity_checked: bool = False,
    ) -> Outcome:
        self.performed.append((operation, actor, identifier_value, identity_checked))
        if self.gate is not None:
            await self.gate.wait()
        outcome = self.outcomes.get(operation.operation_id, Done(Collected("some", "key")))
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    async def settle(
        self,
        operation_id: str,
        deadline_seconds: float = 20.0,
        on_progress: Callable[[float, float], None] | None = None,
        *,
        may_resend: bool = True,
    ) -> Outcome:
        self.checked.append(operation_id)
        self.might_resend.append(may_resend)
        if on_progress is not None:
            on_progress(deadline_seconds / 4, deadline_seconds)
        if self.checking is not None:
            await self.checking.wait()
        outcome = self.settled.get(operation_id, Unsure(Cause.NO_ANSWER))
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def reference(uuid: str, email: str | None = "ada@example.com") -> ContactReference:
    """Return a contact as a card names them."""
    return ContactReference(uuid=uuid, email=email)
