"""A kiosk's desk before a real sandbox, over real sockets, and what the law says of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.leat import LeatClient, StaticToken, Timeouts
from kiosk.operations import Claim, Collect, Outcome, Unsure, new_operation_id
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.fold import OperationRecord
from kiosk.operations.journal import Journal
from kiosk.operations.operation import Operation
from kiosk.operations.settlement import Settlement
from kiosk.operations.settler import Settler
from kiosk.operations.settling_rules import SettlingRules
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.helpers.sandbox_process import SandboxProcess
from tests.reliability.books import Books, Outside, complaints, still_open
from tests.reliability.shared_clock import SharedClock
from tests.reliability.staff import Case

REWARD: Final = "reward-tote-bag"
TITLE: Final = "Tote bag"
CREDITS: Final = 120
_LOOK_EVERY: Final = 60.0
_LOOKS: Final = 15
"""Three times as many as `SettlingRules.late` and the settler's longest pause take."""


@dataclass
class Counter:
    """One kiosk, one contact with credits and one reward that waits."""

    sandbox: SandboxProcess
    clock: SharedClock
    rules: SettlingRules
    leat: LeatClient
    journal: Journal
    desk: OperationsDesk
    settler: Settler
    contact_uuid: str
    before: Books

    def claim(self) -> Claim:
        """Return a new decision to claim."""
        return Claim(
            new_operation_id(),
            "visit",
            self.contact_uuid,
            REWARD,
            TITLE,
            DEFAULT_SHOP_UUID,
            CREDITS,
            pre_redeemable=True,
        )

    async def collect(self) -> Collect:
        """Return a new decision to collect what waits."""
        (waiting,) = await self.leat.collectable_rewards(self.contact_uuid)
        return Collect(new_operation_id(), "visit", self.contact_uuid, waiting.uuid, TITLE)

    async def carry_out(self, operation: Claim | Collect) -> Outcome:
        """Carry a decision out, and look on the spot what became of it, as a visit does."""
        if isinstance(operation, Claim):
            outcome = await self.desk.claim(operation)
        else:
            outcome = await self.desk.collect(operation)
        if isinstance(outcome, Unsure):
            outcome = await self.desk.settle(operation.operation_id)
        return outcome

    async def wait_in_background(self) -> list[OperationRecord]:
        """Let the settler look as long as it may help; return what is left for staff."""
        for _ in range(_LOOKS):
            await self.settler.round()
            if not (await self.journal.ledger()).open:
                break
            self.clock.skip(_LOOK_EVERY)
        return list((await self.journal.ledger()).open)

    async def ask_staff(self) -> None:
        """Let staff settle what is left, from Leat's books."""
        case = Case(
            self.before,
            self.books(),
            {"counter": await self.journal.operations()},
            Outside(),
            self.leat.server_now(),
            self.rules,
        )
        for operation_id, outcome in case.truths().items():
            event = Settled(operation_id, outcome, self.clock.now(), SettledBy.STAFF)
            await self.journal.append(event)

    async def record(self, operation: Operation) -> OperationRecord:
        """Return what the journal says of a decision."""
        record = (await self.journal.ledger()).find(operation.operation_id)
        assert record is not None
        return record

    async def check(self) -> None:
        """Raise AssertionError unless books equal journal, and nothing is open."""
        journals = {"counter": await self.journal.operations()}
        assert still_open(journals) == []
        assert complaints(self.before, self.books(), journals, Outside()) == []

    def effects(self) -> set[str]:
        """Return the receptions and redemptions that have come since the beginning."""
        now, old = self.books(), self.before
        return {*now.receptions, *now.redemptions} - {*old.receptions, *old.redemptions}

    def asked(self, route: str) -> int:
        """Return how often a route has been asked since the beginning."""
        return self.books().requests.get(route, 0) - self.before.requests.get(route, 0)

    def books(self) -> Books:
        """Return what really happened."""
        return Books.of(self.sandbox.books())


@asynccontextmanager
async def counter_at(
    sandbox: SandboxProcess,
    clock: SharedClock,
    folder: Path,
    *,
    rules: SettlingRules,
    timeouts: Timeouts | None = None,
) -> AsyncIterator[Counter]:
    """Set a counter up, with a contact of its own, and take it down again."""
    contact_uuid = sandbox.add_contact(new_operation_id(), credits=1000, collectables=[REWARD])
    journal = await Journal.open(folder / "journal.sqlite3")
    async with LeatClient(
        sandbox.url, StaticToken(sandbox.token), pacing=None, clock=clock, timeouts=timeouts
    ) as leat:
        settlement = Settlement(leat, journal, clock, rules)
        desk = OperationsDesk(
            leat,
            journal,
            settlement,
            shop_uuid=DEFAULT_SHOP_UUID,
            kiosk_id="counter",
            clock=clock,
        )
        settler = Settler(desk, settlement, journal, clock)
        await settler.round()
        before = Books.of(sandbox.books())
        yield Counter(sandbox, clock, rules, leat, journal, desk, settler, contact_uuid, before)
    await journal.close()
