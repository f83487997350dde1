"""A contact who comes back while nobody knows what became of their last decision."""

import asyncio
import logging

import pytest

from kiosk.leat import NoAnswer
from kiosk.operations import (
    Cause,
    Done,
    NotApplied,
    Unsure,
)
from kiosk.visit.carrying_out import CHECK_AGAIN_SECONDS, SEEN_AFTER_SECONDS
from kiosk.visit.events import ChoseClaim, Confirmed, NobodyHere, SaidGoodbye, WentBack
from kiosk.visit.problems import Problem
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Unclear,
    WentThrough,
)
from kiosk.visit.state import (
    Browsing,
    Checking,
    Goodbye,
    Identifying,
    Notice,
)
from tests.unit.visit.acting import CARD, OTHER_CARD, Stage, confirming
from tests.unit.visit.examples import COLLECTED, claimed, waiting
from tests.unit.visit.returning import (
    AT_ONCE,
    CLAIM,
    COLLECT,
    CONTACT,
    DIGITAL,
    scanned,
    sees_the_code_at_the_next_scan,
    settled,
)

pytestmark = pytest.mark.anyio


async def test_who_left_something_open_sees_at_once_that_it_is_checked() -> None:
    """Nothing is on offer before it is known, and the wait is a short one."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.progress = ((2.0, 8.0), (4.0, 8.0))
    stage.desk.checking = asyncio.Event()
    await scanned(stage)
    state = stage.state()
    assert isinstance(state, Checking)
    assert state.resumed == stage.desk.record("op-1").server_time
    assert (state.choice.title, state.progress) == ("Title of bag", 0.5)
    assert stage.desk.checked == [("op-1", CHECK_AGAIN_SECONDS)]
    assert stage.passed() == ["Idle", "Identifying", "Checking"]


async def test_what_is_found_before_who_came_back_is_shown_and_noted() -> None:
    """On offers that were read after it: Leat may have booked it since the scan."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.settled = Done(claimed("late", balance_after=None))
    stage.desk.checking = asyncio.Event()
    await scanned(stage)
    stage.leat.waiting = (waiting("late"),)
    stage.desk.checking.set()
    await stage.settle()
    state = settled(stage)
    assert isinstance(state.result, ItWaits)
    assert state.result.collectable.listed
    assert state.offers.credits == 100
    assert not state.refreshing
    assert stage.leat.asked.count(f"balance {CONTACT}") == 2
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]


async def test_a_code_that_could_not_be_read_is_shown_at_the_scan_after() -> None:
    """The claim was found, its code was not: who paid for it has not seen it yet."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.settled = DIGITAL
    await scanned(stage)
    await sees_the_code_at_the_next_scan(stage)


async def test_a_code_that_could_not_be_read_on_the_spot_is_shown_at_the_next_scan() -> None:
    """The answer was lost, and the code with it; an answer that came without one is complete."""
    stage = await confirming()
    stage.desk.outcome, stage.desk.settled = Unsure(Cause.NO_ANSWER), DIGITAL
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    assert isinstance(settled(stage).result, DigitalCode)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == []
    stage.conductor.dispatch(WentBack())
    stage.conductor.dispatch(ChoseClaim("bag"))
    stage.desk.outcome = DIGITAL
    stage.conductor.dispatch(Confirmed("op-2"))
    await stage.settle()
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-2"]


@pytest.mark.parametrize("trouble", [NoAnswer(), RuntimeError("a defect")], ids=["net", "defect"])
async def test_it_is_shown_though_the_offers_cannot_be_read_again(
    trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """As goods for people to look at; the list says that it may be old."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.settled = Done(claimed("late"))
    stage.desk.checking = asyncio.Event()
    await scanned(stage)
    stage.leat.trouble["rewards"] = trouble
    with caplog.at_level(logging.ERROR):
        stage.desk.checking.set()
        await stage.settle()
    assert isinstance(settled(stage).result, WentThrough)
    stage.conductor.dispatch(WentBack())
    state = stage.state()
    assert isinstance(state, Browsing)
    assert state.notice is Notice.OFFERS_OLD


async def test_offers_that_take_too_long_hold_up_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kiosk is nobody else's until the result shows."""
    monkeypatch.setattr("kiosk.visit.carrying_out.OFFERS_SECONDS", 0.0)
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.settled = AT_ONCE
    stage.desk.checking = asyncio.Event()
    await scanned(stage)
    stage.leat.gates[CONTACT] = asyncio.Event()
    stage.desk.checking.set()
    await stage.settle()
    assert isinstance(settled(stage).result, WentThrough)


async def test_a_collect_that_goes_through_before_its_contact_is_handed_over() -> None:
    """Sent once more and answered: the goods change hands now."""
    stage = Stage()
    stage.desk.left(COLLECT)
    stage.desk.settled = Done(COLLECTED)
    await scanned(stage)
    state = settled(stage)
    assert isinstance(state.result, HandOver)
    assert state.result.at == stage.clock.now()
    assert state.offers.collectable("waiting") is None, "though the list lags"


async def test_what_staff_handed_over_is_not_asked_for_a_second_time() -> None:
    """They had it in their hands when they typed their PIN, whenever Leat answers."""
    stage = Stage()
    stage.desk.left(COLLECT, staff_id="id-cleo")
    stage.desk.settled = Done(COLLECTED)
    await scanned(stage)
    assert isinstance(settled(stage).result, WentThrough)


async def test_who_comes_back_while_nobody_knows_is_told_so_each_time() -> None:
    """No offers, no new decision; and nothing is noted as seen."""
    stage = Stage()
    stage.desk.left(CLAIM)
    for times in (1, 2):
        await scanned(stage)
        assert isinstance(settled(stage).result, Unclear)
        await stage.clock.advance(SEEN_AFTER_SECONDS)
        stage.conductor.dispatch(SaidGoodbye())
        assert stage.state() == Goodbye(0)
        assert len(stage.desk.checked) == times
    assert stage.desk.shown == []
    assert stage.desk.operations == []


async def test_the_same_card_on_an_unclear_result_looks_again() -> None:
    """Whoever waits before the screen need not walk away to find out."""
    stage = Stage()
    stage.desk.left(CLAIM)
    await scanned(stage)
    stage.desk.settled = NotApplied(Cause.NEVER_ARRIVED)
    await scanned(stage)
    result = settled(stage).result
    assert result == NotDone("Title of bag", None, Problem.NEVER_ARRIVED, None, earlier=True)
    assert stage.passed()[-3:] == ["Settled", "Checking", "Settled"]
    assert [deadline for _, deadline in stage.desk.checked] == [CHECK_AGAIN_SECONDS] * 2


@pytest.mark.parametrize("card", [CARD, OTHER_CARD])
async def test_no_card_interrupts_such_a_check(card: str) -> None:
    """Its owner and the next one are told to wait; the next one's card works right after."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.checking = asyncio.Event()
    await scanned(stage)
    await scanned(stage, card)
    state = stage.state()
    assert isinstance(state, Checking)
    assert state.notice is Notice.FINISHING_FIRST
    assert len(stage.desk.checked) == 1
    stage.desk.checking.set()
    await stage.settle()
    assert isinstance(settled(stage).result, Unclear)
    stage.scan(OTHER_CARD)
    assert isinstance(stage.state(), Identifying)


async def test_two_scans_in_a_row_look_once() -> None:
    """The first is still being looked up, or checked, when the second comes."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.leat.gates[CARD] = asyncio.Event()
    for _ in range(2):
        await scanned(stage)
    stage.leat.gates[CARD].set()
    await stage.settle()
    assert len(stage.desk.checked) == 1
    assert stage.leat.asked.count(f"find {CARD}") == 1


async def test_nobody_and_goodbye_do_not_end_such_a_check() -> None:
    """It is an operation under way."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.checking = asyncio.Event()
    await scanned(stage)
    checking = stage.state()
    assert isinstance(checking, Checking)
    for event in (NobodyHere(), SaidGoodbye()):
        stage.conductor.dispatch(event)
    assert stage.state() == checking


async def test_what_one_contact_left_open_holds_up_nobody_else() -> None:
    """The next card sees its offers."""
    stage = Stage()
    stage.desk.left(CLAIM)
    await scanned(stage, OTHER_CARD)
    assert isinstance(stage.state(), Browsing)


async def test_a_defect_while_checking_again_is_never_called_a_failure(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Nobody knows it still."""
    stage = Stage()
    stage.desk.left(CLAIM)
    stage.desk.settled = RuntimeError("a defect")
    with caplog.at_level(logging.ERROR):
        await scanned(stage)
    assert isinstance(settled(stage).result, Unclear)
    assert CARD not in caplog.text
