"""What a card before the reader does to a visit: once, again, or left lying there."""

import asyncio

import pytest

from kiosk.leat import (
    NoAnswer,
)
from kiosk.operations import Cause, Outcome, Refused, Unsure
from kiosk.scan import Rejected, RejectReason
from kiosk.visit.events import (
    ChoseClaim,
    Confirmed,
    NobodyHere,
    SaidGoodbye,
)
from kiosk.visit.problems import Problem
from kiosk.visit.results import Unclear
from kiosk.visit.state import (
    Browsing,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Notice,
    Settled,
    TurnedAway,
    Working,
)
from tests.unit.visit.acting import CARD, OTHER_CARD, Stage, browsing, confirming

pytestmark = pytest.mark.anyio


async def test_the_same_card_within_two_seconds_is_one_scan() -> None:
    """A card held before the reader is read many times."""
    stage = await browsing()
    asked = len(stage.leat.asked)
    stage.clock.tick(1.9)
    stage.scan(CARD)
    await stage.settle()
    assert len(stage.leat.asked) == asked
    stage.clock.tick(2.0)
    stage.scan(CARD)
    await stage.settle()
    assert len(stage.leat.asked) == asked + 3


async def test_no_card_interrupts_an_operation_and_none_is_forgotten() -> None:
    """The other card is told to wait, and works at once afterwards."""
    stage = await confirming()
    stage.desk.gate = asyncio.Event()
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    stage.scan(OTHER_CARD)
    state = stage.state()
    assert isinstance(state, Working)
    assert state.notice is Notice.FINISHING_FIRST
    stage.desk.gate.set()
    await stage.settle()
    assert isinstance(stage.state(), Settled)
    stage.scan(OTHER_CARD)
    assert isinstance(stage.state(), Identifying)


@pytest.mark.parametrize("outcome", [None, Refused(1018), Unsure(Cause.NO_ANSWER)], ids=str)
async def test_a_card_left_on_the_reader_takes_nothing_off_the_screen(
    outcome: Outcome | None,
) -> None:
    """What its owner is asked and told stays, during the operation and after it."""
    stage = await browsing()

    async def lie_there() -> None:
        for _ in range(8):
            stage.clock.tick(0.5)
            stage.scan(CARD)
            await stage.settle()

    stage.conductor.dispatch(ChoseClaim("bag"))
    await lie_there()
    assert isinstance(stage.state(), Confirming)
    stage.desk.outcome, stage.desk.gate = outcome, asyncio.Event()
    stage.conductor.dispatch(Confirmed("op-1"))
    await lie_there()
    state = stage.state()
    assert isinstance(state, Working)
    assert state.notice is None
    stage.desk.gate.set()
    await stage.settle()
    told = stage.state()
    assert isinstance(told, Settled)
    await lie_there()
    state = stage.state()
    assert isinstance(state, Settled)
    assert state.result == told.result


async def test_a_card_left_on_the_reader_begins_no_visit_anew() -> None:
    """Its owner has gone: the screen stays idle until the card was taken away."""
    stage = await browsing()
    stage.conductor.dispatch(NobodyHere())
    for _ in range(8):
        stage.clock.tick(0.5)
        stage.scan(CARD)
        await stage.settle()
        assert stage.state() == Idle()
    stage.clock.tick(2.0)
    stage.scan(CARD)
    assert isinstance(stage.state(), Identifying)


async def test_who_was_turned_away_may_try_as_often_as_they_like() -> None:
    """Their card counts every two seconds, however often it is held before the reader."""
    stage = Stage()
    stage.leat.trouble["find"] = NoAnswer()
    stage.scan(CARD)
    await stage.settle()
    for _ in range(8):
        stage.clock.tick(0.5)
        stage.scan(CARD)
        await stage.settle()
        assert isinstance(stage.state(), TurnedAway)
    assert stage.leat.asked == [f"find {CARD}"] * 3


async def test_what_staff_must_see_stays_when_its_card_is_scanned_again() -> None:
    """An operation that nobody knows the end of keeps its number on the screen."""
    stage = await confirming()
    stage.desk.outcome = Unsure(Cause.NO_ANSWER)
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    stage.clock.tick(5.0)
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Settled)
    assert isinstance(state.result, Unclear)


@pytest.mark.parametrize("text", ["", "   ", "x" * 129, "PK\x07100", "PK\u202e100"], ids=repr)
async def test_what_is_no_identifier_is_not_asked_for(text: str) -> None:
    """Nothing unreadable reaches Leat."""
    stage = Stage()
    stage.scan(text)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, TurnedAway)
    assert state.problem is Problem.SCAN_UNREADABLE
    assert stage.leat.asked == []


async def test_a_rejected_burst_does_not_end_a_visit() -> None:
    """Only somebody who waits for a visit is told of it."""
    stage = await browsing()
    stage.conductor.take_scan(Rejected(RejectReason.TOO_LONG, 0.0))
    assert isinstance(stage.state(), Browsing)
    stage.conductor.dispatch(SaidGoodbye())
    assert isinstance(stage.state(), Goodbye)
    stage.clock.tick(2.0)
    stage.conductor.take_scan(Rejected(RejectReason.TOO_LONG, 0.0))
    assert isinstance(stage.state(), TurnedAway)


@pytest.mark.parametrize("unreadable", [Rejected(RejectReason.TOO_SHORT, 0.0), "€€€€€€"], ids=str)
async def test_what_nobody_can_read_keeps_no_visit_alive(unreadable: Rejected | str) -> None:
    """Left on the reader it is one sign of life, so that the visit ends as if it were not there."""
    stage = await browsing()
    heard: list[float] = []
    stage.conductor.listen_to_scans(lambda: heard.append(stage.clock.monotonic()))
    for _ in range(100):
        stage.clock.tick(0.7)
        if isinstance(unreadable, Rejected):
            stage.conductor.take_scan(unreadable)
        else:
            stage.scan(unreadable)
    assert len(heard) == 1


async def test_an_unknown_card_left_on_the_reader_is_asked_for_a_few_times() -> None:
    """Then it rests until it was taken away, and the screen goes back to its invitation."""
    stage = Stage()
    stage.leat.trouble["find"] = NoAnswer()
    for _ in range(1_200):
        stage.clock.tick(0.5)
        stage.scan(CARD)
        await stage.settle()
    assert stage.leat.asked == [f"find {CARD}"] * 5
    stage.clock.tick(2.0)
    stage.scan(CARD)
    await stage.settle()
    assert len(stage.leat.asked) == 6


async def test_a_url_on_a_card_is_taken_apart() -> None:
    """Where the settings say so."""
    stage = Stage(url_parameter="card")
    stage.scan(f"https://example.com/?card={CARD}")
    await stage.settle()
    assert stage.leat.asked[0] == f"find {CARD}"
