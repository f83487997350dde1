"""A whole counter, as it is joined: Leat's sandbox, a journal and a staff list on disk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from kiosk.counter.contact_file import ContactFile
from kiosk.counter.counter import Counter, CounterSettings
from kiosk.counter.session import SessionState
from kiosk.counter.work import COUNTDOWN_SECONDS, Asking, Summary, WorkState
from kiosk.leat import LeatClient, StaticToken
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.events import Event, StaffActed
from kiosk.operations.journal import Journal
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.outcome import Done, Effect, Outcome
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.staff_settlement import StaffSettlement
from kiosk.paths import journal_file
from kiosk.scan import Scan, ScanOrigin
from tests.helpers.fake_clock import FakeClock
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.counter.acting import Tasks, settle_down
from tests.unit.counter.conftest import Staffed

SHOP = "shop-corner-utrecht"
IDLE_SECONDS = 60.0


class OpenShop:
    """A running counter without a screen, and hands for it."""

    def __init__(
        self,
        counter: Counter,
        journal: Journal,
        staffed: Staffed,
        clock: FakeClock,
        tasks: Tasks,
    ) -> None:
        self.counter = counter
        self.journal = journal
        self.staffed = staffed
        self.clock = clock
        self.tasks = tasks

    @property
    def file(self) -> ContactFile:
        """The file that is open."""
        file = self.counter.finder.state.file
        assert file is not None
        return file

    def session(self) -> SessionState:
        """Return whose session it is."""
        return self.counter.session.state

    def work(self) -> WorkState:
        """Return what is asked or under way."""
        return self.counter.work.state

    def hold(self, card: str) -> None:
        """Hold a card before the reader."""
        self.counter.take_scan(Scan(card, ScanOrigin.WEDGE, self.clock.monotonic()))

    async def scan(self, card: str) -> ContactFile:
        """Hold a card before the reader, and wait for its owner's file."""
        self.hold(card)
        await self.tasks.all_done()
        return self.file

    async def find(self, text: str) -> ContactFile:
        """Type a number or an address, and wait for the file."""
        self.counter.find(text)
        await self.tasks.all_done()
        return self.file

    async def claim(self, reward_uuid: str) -> Outcome | None:
        """Claim for whoever's file is open."""
        self.counter.claim(reward_uuid)
        return await self.said_yes()

    async def said_yes(self) -> Outcome | None:
        """Say yes to what is asked, and return what came of it."""
        assert isinstance(self.work(), Asking)
        self.counter.work.confirm()
        (outcome,) = await self.came_of_it()
        return outcome

    async def handed_over(self, *transaction_uuids: str) -> list[Outcome | None]:
        """Hand over what waits, once the countdown is over."""
        self.counter.hand_over(transaction_uuids)
        await settle_down()
        await self.clock.advance(COUNTDOWN_SECONDS)
        return await self.came_of_it()

    async def came_of_it(self) -> list[Outcome | None]:
        """Wait for the summary, and for all that is read anew after it."""
        await self.tasks.all_done()
        state = self.work()
        assert isinstance(state, Summary)
        return [step.outcome for step in state.steps]

    async def events(self) -> list[Event]:
        """Return what is in the journal, as it is on disk."""
        await self.tasks.all_done()
        stored = stored_events(journal_file(self.staffed.data_dir), archives=True)
        return [one.event for one in stored]

    async def acts(self) -> list[tuple[str, str, str]]:
        """Return what staff did that is no operation: who, what, about whom."""
        return [
            (event.staff_id, event.act.value, event.about)
            for event in await self.events()
            if isinstance(event, StaffActed)
        ]


@asynccontextmanager
async def open_shop(
    sandbox: SandboxProcess, staffed: Staffed, clock: FakeClock, tasks: Tasks
) -> AsyncIterator[OpenShop]:
    """Open a counter whose endless tasks do not run: tests look when they want to."""
    data_dir = staffed.data_dir
    journal = await Journal.open(journal_file(data_dir))
    async with LeatClient(
        sandbox.url, StaticToken(sandbox.token), pacing=None, clock=clock
    ) as leat:
        settlement = Settlement(leat, journal, clock, SettlingRules())
        desk = OperationsDesk(
            leat, journal, settlement, shop_uuid=SHOP, kiosk_id="counter-1", clock=clock
        )
        desk.open()
        counter = Counter(
            leat=leat,
            desk=desk,
            words=StaffSettlement(leat, journal, settlement, desk, clock),
            journal=journal,
            clock=clock,
            spawn=tasks,
            settings=CounterSettings(SHOP, data_dir, IDLE_SECONDS, warning_seconds=10.0),
        )
        yield OpenShop(counter, journal, staffed, clock, tasks)
        await tasks.end()
    await journal.close()


def effect_of(outcome: Outcome | None) -> Effect:
    """Return what an operation that happened did."""
    assert isinstance(outcome, Done)
    return outcome.effect


def booked(sandbox: SandboxProcess) -> dict[str, Any]:
    """Return what was booked through the API, the sample's past left out."""
    return sandbox.books(channel="OAUTH_API")
