"""Coming back to a real kiosk on a real server: its books hold each decision once, or never."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from kiosk.visit.events import ChoseCollect, Confirmed, SaidGoodbye
from kiosk.visit.problems import Problem
from kiosk.visit.results import DigitalCode, ItWaits, NotDone, Result, Unclear, WentThrough
from kiosk.visit.state import Browsing, Checking, Settled, Working
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.visit.sandboxed import Kiosk, booked, open_kiosk

pytestmark = pytest.mark.anyio

BO = "PK100002"
CLAIM = "POST /reward-receptions"
HISTORY = "GET /loyalty-transactions"
A_LONG_TIME = 3_000.0
"""Seconds, longer than anybody waits here."""


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


@pytest.fixture
async def kiosk(sandbox: SandboxProcess, journal_file: Path) -> AsyncIterator[Kiosk]:
    async with open_kiosk(sandbox, journal_file) as kiosk:
        yield kiosk


async def left_unclear(kiosk: Kiosk, sandbox: SandboxProcess, title: str, fault: str) -> None:
    """Lose the answer to a claim, and let its customer give up waiting."""
    sandbox.loosen(list_lag_seconds=A_LONG_TIME)
    await kiosk.scan(BO)
    sandbox.fault(CLAIM, fault)
    assert isinstance((await kiosk.claim(title)).result, Unclear)
    kiosk.conductor.dispatch(SaidGoodbye())


async def settled_at_the_next_scan(kiosk: Kiosk) -> Settled:
    """Scan again and return what is shown first."""
    kiosk.seen.clear()
    kiosk.hold(BO)
    return await kiosk.until(Settled)


@pytest.mark.parametrize(
    ("title", "result", "left"),
    [
        ("Tote bag", ItWaits, 12_380),
        ("Pot of tea", WentThrough, 12_470),
        ("Cinema ticket", DigitalCode, 12_300),
    ],
)
async def test_a_claim_that_shows_late_is_told_at_the_next_scan(
    kiosk: Kiosk, sandbox: SandboxProcess, title: str, result: type[Result], left: int
) -> None:
    """On a balance that holds it once; the scan after that shows the offers."""
    await left_unclear(kiosk, sandbox, title, "drop_after_applying")
    sandbox.loosen(list_lag_seconds=0.0)
    state = await settled_at_the_next_scan(kiosk)
    assert isinstance(state.result, result)
    assert isinstance(state.result, ItWaits | WentThrough | DigitalCode)
    assert (state.result.credits_left, state.offers.credits) == (left, left)
    assert any(isinstance(seen, Checking) for seen in kiosk.seen)
    if isinstance(state.result, DigitalCode):
        assert state.result.code is not None
    await kiosk.all_noted()
    kiosk.conductor.dispatch(SaidGoodbye())
    await kiosk.scan(BO)
    assert len(booked(sandbox)["receptions"]) == 1


async def test_what_was_found_can_be_collected_at_once(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """Two decisions in two visits: one reception, one redemption."""
    await left_unclear(kiosk, sandbox, "Tote bag", "drop_after_applying")
    sandbox.loosen(list_lag_seconds=0.0)
    await settled_at_the_next_scan(kiosk)
    await kiosk.confirm()
    books = booked(sandbox)
    assert (len(books["receptions"]), len(books["redemptions"])) == (1, 1)


async def test_nothing_else_can_be_had_before_it_is_known(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """Each scan looks again, and leads to no offers."""
    await left_unclear(kiosk, sandbox, "Tote bag", "drop_before_applying")
    for _ in range(2):
        state = await settled_at_the_next_scan(kiosk)
        assert isinstance(state.result, Unclear)
        assert not any(isinstance(seen, Browsing) for seen in kiosk.seen)
    assert booked(sandbox)["receptions"] == []


async def test_what_never_arrived_can_be_chosen_again(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """Once Leat's clock says that it can come no more."""
    await left_unclear(kiosk, sandbox, "Tote bag", "drop_before_applying")
    sandbox.loosen(clock_skew_seconds=400, list_lag_seconds=0.0)
    state = await settled_at_the_next_scan(kiosk)
    assert isinstance(state.result, NotDone)
    assert (state.result.problem, state.result.earlier) == (Problem.NEVER_ARRIVED, True)
    await kiosk.all_noted()
    kiosk.conductor.dispatch(SaidGoodbye())
    await kiosk.scan(BO)
    assert isinstance((await kiosk.claim("Tote bag")).result, ItWaits)
    assert len(booked(sandbox)["receptions"]) == 1


@pytest.mark.parametrize("title", ["Tote bag", "Pot of tea", "Cinema ticket"])
async def test_what_the_background_found_out_is_shown_first_and_once(
    kiosk: Kiosk, sandbox: SandboxProcess, title: str
) -> None:
    """Without another look; a digital code comes from Leat, since no journal holds it."""
    await left_unclear(kiosk, sandbox, title, "drop_after_applying")
    sandbox.loosen(list_lag_seconds=0.0)
    await kiosk.settler.round()
    state = await settled_at_the_next_scan(kiosk)
    assert not any(isinstance(seen, Checking) for seen in kiosk.seen)
    assert isinstance(state.result, ItWaits | WentThrough | DigitalCode)
    if isinstance(state.result, DigitalCode):
        assert state.result.code is not None
    await kiosk.all_noted()
    kiosk.conductor.dispatch(SaidGoodbye())
    await kiosk.scan(BO)


async def test_who_waits_before_the_screen_is_told_what_the_background_found(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """The screen that had given up is replaced, on fresh offers."""
    sandbox.loosen(list_lag_seconds=A_LONG_TIME)
    await kiosk.scan(BO)
    sandbox.fault(CLAIM, "drop_after_applying")
    assert isinstance((await kiosk.claim("Tote bag")).result, Unclear)
    sandbox.loosen(list_lag_seconds=0.0)
    await kiosk.settler.round()
    state = await kiosk.until(Settled)
    assert isinstance(state.result, ItWaits)
    assert state.offers.credits == 12_380


async def test_a_visit_that_crashed_is_told_after_the_restart(
    sandbox: SandboxProcess, journal_file: Path
) -> None:
    """The request was on its way: its owner hears first thing what became of it."""
    async with open_kiosk(sandbox, journal_file) as first:
        await first.scan(BO)
        sandbox.fault(CLAIM, "delay_after_applying", delay_seconds=A_LONG_TIME)
        first.decide("Tote bag")
        assert isinstance(first.conductor.state, Working)
        while not booked(sandbox)["receptions"]:
            await first.clock.sleep(0)
    sandbox.clear_faults()
    async with open_kiosk(sandbox, journal_file) as second:
        state = await settled_at_the_next_scan(second)
        assert isinstance(state.result, ItWaits)
        assert state.result.credits_left == 12_380
    assert len(booked(sandbox)["receptions"]) == 1


async def test_a_collect_whose_answer_was_lost_is_told_at_the_next_scan(
    kiosk: Kiosk, sandbox: SandboxProcess
) -> None:
    """It waits no more, so nothing is collected a second time."""
    browsing = await kiosk.scan("PK100001")
    kiosk.conductor.dispatch(ChoseCollect(browsing.offers.collectables[0].transaction_uuid))
    sandbox.fault("PUT /collectable-rewards/collect/*", "drop_after_applying")
    sandbox.fault("GET /collectable-rewards", "refusal", code=1003, count=None)
    kiosk.conductor.dispatch(Confirmed("op-1"))
    assert isinstance((await kiosk.until(Settled)).result, Unclear)
    kiosk.conductor.dispatch(SaidGoodbye())
    sandbox.clear_faults()
    kiosk.hold("PK100001")
    state = await kiosk.until(Settled)
    assert isinstance(state.result, WentThrough)
    assert [c.title for c in state.offers.collectables] == ["Shop T-shirt"]
    assert len(booked(sandbox)["redemptions"]) == 1
