"""A conductor on a real client, a real desk and a real journal, to visit a sandbox with."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from kiosk.leat import LeatClient, StaticToken
from kiosk.operations import new_operation_id
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settler import Settler
from kiosk.operations.settling_rules import SettlingRules
from kiosk.scan import Scan, ScanOrigin
from kiosk.visit.conductor import Conductor
from kiosk.visit.events import ChoseClaim, Confirmed
from kiosk.visit.state import Browsing, Settled, State
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess

SHOP = "shop-corner-utrecht"
LIMIT_SECONDS = 30
S = TypeVar("S", bound=State)


class Kiosk:
    """A running kiosk, without a screen."""

    def __init__(self, leat: LeatClient, desk: OperationsDesk, settler: Settler) -> None:
        self.desk = desk
        self.settler = settler
        self.states: asyncio.Queue[State] = asyncio.Queue()
        self.seen: list[State] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self.clock = SkippingClock()
        self.conductor = Conductor(
            leat=leat, desk=desk, shop_uuid=SHOP, clock=self.clock, spawn=self._spawn
        )
        self.conductor.listen(self.states.put_nowait)
        settler.listen_to_settled(self.conductor.take_settled)

    async def until(self, kind: type[S]) -> S:
        """Wait for the next state of a kind that is not being refreshed."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while True:
                state = await self.states.get()
                self.seen.append(state)
                if isinstance(state, kind) and not getattr(state, "refreshing", False):
                    return state

    def hold(self, card: str) -> None:
        """Hold a card before the reader, long enough after the last one to count."""
        self.clock.tick(5.0)
        self.conductor.take_scan(Scan(card, ScanOrigin.WEDGE, self.clock.monotonic()))

    async def scan(self, card: str) -> Browsing:
        self.hold(card)
        return await self.until(Browsing)

    async def claim(self, title: str) -> Settled:
        self.decide(title)
        return await self.until(Settled)

    def decide(self, title: str) -> None:
        """Choose a reward of this title and say yes."""
        state = self.conductor.state
        assert isinstance(state, Browsing)
        uuid = next(c.reward_uuid for c in state.offers.claimables if c.title == title)
        self.conductor.dispatch(ChoseClaim(uuid))
        self.conductor.dispatch(Confirmed(new_operation_id()))

    async def confirm(self) -> Settled:
        self.conductor.dispatch(Confirmed(new_operation_id()))
        return await self.until(Settled)

    async def all_noted(self) -> None:
        """Wait until nothing is under way any more, the notes in the journal included."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while self.tasks:
                await asyncio.wait(self.tasks)

    def crash(self) -> None:
        """Stop in the middle of whatever it is."""
        for task in self.tasks:
            task.cancel()

    def _spawn(self, coroutine: Any, name: str) -> object:
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task


@asynccontextmanager
async def open_kiosk(sandbox: SandboxProcess, journal_file: Path) -> AsyncIterator[Kiosk]:
    """Open a kiosk on a journal that may be an earlier run's, with nothing left to ask about."""
    journal = await Journal.open(journal_file)
    clock = SkippingClock()
    async with LeatClient(sandbox.url, StaticToken(sandbox.token), pacing=None) as leat:
        settlement = Settlement(leat, journal, clock, SettlingRules())
        desk = OperationsDesk(
            leat, journal, settlement, shop_uuid=SHOP, kiosk_id="door", clock=clock
        )
        desk.open()
        kiosk = Kiosk(leat, desk, Settler(desk, settlement, journal, clock))
        try:
            yield kiosk
        finally:
            kiosk.crash()
    await journal.close()


def booked(sandbox: SandboxProcess) -> dict[str, Any]:
    """Return what was booked through the API, the sample's past left out."""
    return sandbox.books(channel="OAUTH_API")
