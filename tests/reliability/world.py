"""A shop in virtual time: Leat's stand-in, kiosks on journals of their own, and their customers."""

import asyncio
import shutil
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx

from kiosk.leat import LeatClient, LeatError, StaticToken
from kiosk.operations import Claim, Claimed, Collect, Done, JournalError, Outcome, Unsure
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.operation import Operation
from kiosk.operations.settlement import Settlement
from kiosk.operations.settler import Settler
from kiosk.operations.settling_rules import SettlingRules
from kiosk.sandbox.app import build_app
from kiosk.sandbox.control import additions
from kiosk.sandbox.control.bodies import NewContact, NewReward
from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from kiosk.sandbox.store import books as sandbox_books
from kiosk.visit.carrying_out import CHECK_AGAIN_SECONDS, CHECK_SECONDS
from tests.reliability.books import Books
from tests.reliability.phone import Phone
from tests.reliability.small_shop import open_small_shop
from tests.reliability.virtual_time import VirtualClock, VirtualLoop

READ_SECONDS: Final = 8.0
BACKGROUND_SECONDS: Final = 20.0
"""Virtual seconds between two looks of the settler; fewer than in a shop, to be quick."""
CREDITS: Final = 1000
LASTS_SECONDS: Final = 600
"""How long the soup waits for pickup."""


@dataclass(frozen=True)
class OnOffer:
    """A reward as the kiosk's offers know it."""

    uuid: str
    title: str
    credits: int
    waits: bool


class Leat:
    """The sandbox in this process, on the world's clock, with a few contacts of its own."""

    def __init__(self, loop: VirtualLoop) -> None:
        self.loop = loop
        self.sandbox = open_small_shop(":memory:", VirtualClock(loop))
        self.app = build_app(self.sandbox)
        self.phone = Phone(self.sandbox.database)
        now = self.sandbox.now()
        database = self.sandbox.database
        self.contacts = tuple(
            additions.add_contact(database, NewContact(identifier=card, credits=CREDITS), now)
            for card in ("CARD-1", "CARD-2")
        )
        (soup,) = additions.add_rewards(
            database,
            NewReward(title="Soup", required_credits=60, expiration_duration=LASTS_SECONDS),
        )
        self.rewards = (
            OnOffer("reward-tea", "Pot of tea", 30, waits=False),
            OnOffer("reward-tote-bag", "Tote bag", 120, waits=True),
            OnOffer("reward-cinema-ticket", "Cinema ticket", 200, waits=False),
            OnOffer(soup, "Soup", 60, waits=True),
        )

    def books(self) -> Books:
        told = sandbox_books.books(self.sandbox.database)
        return Books.of(told | {"requests": dict(self.sandbox.requests)})


class Line(httpx.AsyncBaseTransport):
    """A kiosk's line to Leat: what has left is served, whether the kiosk still listens or not."""

    def __init__(self, leat: Leat) -> None:
        self._leat = leat
        self._server = httpx.ASGITransport(leat.app)
        self.is_up = True

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self.is_up:
            raise httpx.ConnectError("no line")
        serving = asyncio.get_running_loop().create_task(self._server.handle_async_request(request))
        serving.add_done_callback(_look_at)
        try:
            async with asyncio.timeout(READ_SECONDS):
                return await asyncio.shield(serving)
        except TimeoutError:
            raise httpx.ReadTimeout("too slow") from None


@dataclass
class _Running:
    """What a kiosk's process holds in memory."""

    line: Line
    client: LeatClient
    journal: Journal
    settlement: Settlement
    desk: OperationsDesk
    tasks: list[asyncio.Task[Any]]


class Kiosk:
    """One kiosk: its disk, and its process while that runs."""

    def __init__(
        self, name: str, shop_uuid: str, leat: Leat, folder: Path, rules: SettlingRules
    ) -> None:
        self.name = name
        self.shop_uuid = shop_uuid
        self.clock = VirtualClock(leat.loop)
        self.told: dict[str, Outcome] = {}
        """What customers were told for certain, by operation."""
        self._leat = leat
        self._disk = folder
        self._rules = rules
        self._boots = 0
        self._decisions = 0
        self._running: _Running | None = None
        self._buried: list[_Running] = []

    @property
    def is_running(self) -> bool:
        return self._running is not None

    @property
    def now(self) -> _Running:
        assert self._running is not None
        return self._running

    @property
    def journal_path(self) -> Path:
        return self._disk / f"boot-{self._boots}" / "journal.sqlite3"

    async def boot(self) -> None:
        """Start the process on what the disk holds."""
        self.journal_path.parent.mkdir(parents=True, exist_ok=True)
        journal = await Journal.open(self.journal_path)
        line = Line(self._leat)
        client = LeatClient(
            "http://leat.test",
            StaticToken(SANDBOX_TOKEN),
            pacing=None,
            clock=self.clock,
            transport=line,
            randomness=lambda: 0.5,
        )
        settlement = Settlement(client, journal, self.clock, self._rules)
        desk = OperationsDesk(
            client,
            journal,
            settlement,
            shop_uuid=self.shop_uuid,
            kiosk_id=self.name,
            clock=self.clock,
        )
        settler = Settler(desk, settlement, journal, self.clock)
        self._running = _Running(line, client, journal, settlement, desk, [])
        self.spawn(self._settle_for_ever(settler))

    def crash(self) -> None:
        """End the process here and now; what is on disk at this moment is all that is left.

        The next boot has a copy of it, so that nothing of the dead process reaches it.
        """
        running, dead = self.now, self.journal_path.parent
        running.line.is_up = False
        self._boots += 1
        shutil.copytree(dead, self.journal_path.parent)
        for task in running.tasks:
            task.cancel()
        self._buried.append(running)
        self._running = None

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self._leat.loop.create_task(work)
        task.add_done_callback(_look_at)
        self.now.tasks.append(task)
        return task

    def defects(self) -> list[BaseException]:
        """Return what its process did not expect."""
        ended = (task for task in self.now.tasks if task.done() and not task.cancelled())
        return [error for task in ended if (error := task.exception()) is not None]

    async def records(self) -> tuple[OperationRecord, ...]:
        """Return what the journal says now; of a dead kiosk, what its disk holds."""
        running = self._running or self._buried[-1]
        return await running.journal.operations()

    async def bury(self) -> None:
        """Let go of every file."""
        if self._running is not None:
            self.crash()
        for running in self._buried:
            await asyncio.gather(*running.tasks, return_exceptions=True)
            await running.client.close()
            await running.journal.close()

    def next_id(self) -> str:
        self._decisions += 1
        return f"{self.name}-{self._decisions}"

    async def claims(self, contact_uuid: str, reward: OnOffer, *, collects: bool) -> None:
        """A contact comes, chooses a reward, and perhaps collects it at once."""
        running = self.now
        try:
            if not await self._welcomes(running.desk, contact_uuid):
                return
            await running.client.credit_balance(contact_uuid)
        except (LeatError, JournalError):
            return
        claim = Claim(
            operation_id=self.next_id(),
            visit_id="visit",
            contact_uuid=contact_uuid,
            reward_uuid=reward.uuid,
            reward_title=reward.title,
            shop_uuid=self.shop_uuid,
            credits=reward.credits,
            pre_redeemable=reward.waits,
        )
        outcome = await self._tell(running.desk, claim, await running.desk.claim(claim))
        if not isinstance(outcome, Done) or not isinstance(outcome.effect, Claimed):
            return
        if collects and outcome.effect.waits:
            collect = Collect(
                operation_id=self.next_id(),
                visit_id="visit",
                contact_uuid=contact_uuid,
                transaction_uuid=outcome.effect.reception_uuid,
                title=reward.title,
                listed=False,
                expires_at=outcome.effect.expires_at,
            )
            await self._tell(running.desk, collect, await running.desk.collect(collect))

    async def collects(self, contact_uuid: str, choice: int) -> None:
        """A contact comes and chooses one of the rewards that wait."""
        running = self.now
        try:
            if not await self._welcomes(running.desk, contact_uuid):
                return
            listed = await running.client.collectable_rewards(contact_uuid)
        except (LeatError, JournalError):
            return
        now = running.client.server_now()
        waiting = [
            row
            for row in listed
            if not row.has_been_collected and (row.expires_at is None or row.expires_at > now)
        ]
        if not waiting:
            return
        chosen = waiting[choice % len(waiting)]
        collect = Collect(
            operation_id=self.next_id(),
            visit_id="visit",
            contact_uuid=contact_uuid,
            transaction_uuid=chosen.uuid,
            title=chosen.title or "",
            expires_at=chosen.expires_at,
            listed_at=now,
        )
        await self._tell(running.desk, collect, await running.desk.collect(collect))

    async def _welcomes(self, desk: OperationsDesk, contact_uuid: str) -> bool:
        """Begin a visit as the kiosk does: an operation that is open is looked up first."""
        unfinished = await desk.unfinished(contact_uuid)
        if unfinished is None:
            return True
        operation_id = unfinished.operation.operation_id
        outcome = unfinished.outcome
        if not unfinished.is_settled:
            outcome = await desk.settle(operation_id, CHECK_AGAIN_SECONDS)
        if outcome is None or isinstance(outcome, Unsure):
            return False
        self.told[operation_id] = outcome
        await desk.show(operation_id)
        return True

    async def _tell(self, desk: OperationsDesk, operation: Operation, outcome: Outcome) -> Outcome:
        operation_id = operation.operation_id
        if isinstance(outcome, Unsure):
            outcome = await desk.settle(operation_id, CHECK_SECONDS)
        if not isinstance(outcome, Unsure):
            self.told[operation_id] = outcome
            await desk.show(operation_id)
        return outcome

    async def _settle_for_ever(self, settler: Settler) -> None:
        while True:
            await settler.round()
            await self.clock.sleep(BACKGROUND_SECONDS)


def _look_at(task: asyncio.Task[Any]) -> None:
    """Take note of how a task ended, so that asyncio does not complain that nobody did."""
    if not task.cancelled():
        task.exception()
