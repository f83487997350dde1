"""What the kiosk adds to the network: scan to offers, confirm to outcome, beside bare requests."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.clock import SystemClock
from kiosk.leat import LeatClient, StaticToken
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.scan import Scan, ScanOrigin
from kiosk.visit.conductor import Conductor
from kiosk.visit.events import ChoseClaim, Confirmed, NobodyHere
from kiosk.visit.state import Browsing, Settled, State
from tests.benchmarks.side_by_side import Comparison
from tests.helpers.sandbox_process import SandboxProcess

pytestmark = pytest.mark.anyio

RICH = "PK100002"
RICH_UUID = "contact-bo"
CHEAP = "reward-creme-brulee"
RUNS = 15
SCAN_BUDGET_SECONDS = 0.040
CLAIM_BUDGET_SECONDS = 0.030


class Visits:
    """A conductor on a real client, journal and sandbox, that can be awaited."""

    def __init__(self, conductor: Conductor) -> None:
        self._conductor = conductor
        self._wanted: type[State] | None = None
        self._reached = asyncio.Event()
        conductor.listen(self._look)

    def _look(self, state: State) -> None:
        if self._wanted is not None and isinstance(state, self._wanted):
            self._reached.set()

    async def _until(self, wanted: type[State], act: Callable[[], None]) -> float:
        self._wanted, self._reached = wanted, asyncio.Event()
        started = time.perf_counter()
        act()
        await self._reached.wait()
        return time.perf_counter() - started

    async def scan(self) -> float:
        """Return the seconds from a scan to the offers."""
        self._conductor.dispatch(NobodyHere())
        card = Scan(RICH, ScanOrigin.TRAY, 0.0)
        return await self._until(Browsing, lambda: self._conductor.take_scan(card))

    async def claim(self, operation_id: str) -> float:
        """Return the seconds from the confirmation of a claim to its result."""
        await self.scan()
        self._conductor.dispatch(ChoseClaim(CHEAP))
        confirmed = Confirmed(operation_id)
        return await self._until(Settled, lambda: self._conductor.dispatch(confirmed))


class Unhurried(SystemClock):
    """A clock on which any two scans are more than two seconds apart."""

    def monotonic(self) -> float:
        return super().monotonic() * 1000


@asynccontextmanager
async def visits(sandbox: SandboxProcess, folder: Path) -> AsyncIterator[Visits]:
    journal = await Journal.open(folder / "journal.sqlite3")
    tasks: set[asyncio.Task[None]] = set()

    def spawn(coroutine: Any, name: str) -> None:
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    client = LeatClient(sandbox.url, StaticToken(sandbox.token), pacing=None)
    async with client as leat:
        await leat.warm_up()
        settlement = Settlement(leat, journal, SystemClock(), SettlingRules())
        desk = OperationsDesk(
            leat,
            journal,
            settlement,
            shop_uuid=DEFAULT_SHOP_UUID,
            kiosk_id="bench",
            clock=SystemClock(),
        )
        desk.open()
        conductor = Conductor(
            leat=leat, desk=desk, shop_uuid=DEFAULT_SHOP_UUID, clock=Unhurried(), spawn=spawn
        )
        yield Visits(conductor)
        await asyncio.gather(*tasks)
    await journal.close()


async def bare_scan(client: httpx.AsyncClient) -> float:
    started = time.perf_counter()
    await client.get("/contact-identifiers/find", params={"contact_identifier_value": RICH})
    rewards = {"shop_uuid": DEFAULT_SHOP_UUID, "contact_uuid": RICH_UUID}
    await asyncio.gather(
        client.get(f"/contacts/{RICH_UUID}/credit-balance"),
        client.get("/rewards", params=rewards),
        client.get("/collectable-rewards", params={"contact_uuid": RICH_UUID}),
    )
    return time.perf_counter() - started


async def bare_claim(client: httpx.AsyncClient) -> float:
    form = {"contact_uuid": RICH_UUID, "reward_uuid": CHEAP, "shop_uuid": DEFAULT_SHOP_UUID}
    started = time.perf_counter()
    answer = await client.post("/reward-receptions", data=form)
    taken = time.perf_counter() - started
    assert answer.status_code == httpx.codes.OK
    return taken


async def _side_by_side(
    ours: Callable[[int], Awaitable[float]], other: Callable[[], Awaitable[float]]
) -> Comparison:
    await other()
    await ours(-1)
    pairs = [(await other(), await ours(run)) for run in range(RUNS)]
    return Comparison(tuple(b for _, b in pairs), tuple(a for a, _ in pairs))


async def test_scan_to_offers_beside_bare_requests(tmp_path: Path) -> None:
    """Two round trips in sequence, and at most 40 ms more."""
    with SandboxProcess(tmp_path / "shop.sqlite") as sandbox:
        async with visits(sandbox, tmp_path) as ours, sandbox.client() as client:
            found = await _side_by_side(lambda _: ours.scan(), lambda: bare_scan(client))
    print(found.told("scan to offers"))
    assert found.difference < SCAN_BUDGET_SECONDS


async def test_confirm_to_outcome_beside_a_bare_request(tmp_path: Path) -> None:
    """The POST, and at most 30 ms more, the journal's two writes included."""
    with SandboxProcess(tmp_path / "shop.sqlite") as sandbox:
        async with visits(sandbox, tmp_path) as ours, sandbox.client() as client:
            found = await _side_by_side(
                lambda run: ours.claim(f"op-{run}"), lambda: bare_claim(client)
            )
    print(found.told("confirm to outcome"))
    assert found.difference < CLAIM_BUDGET_SECONDS
