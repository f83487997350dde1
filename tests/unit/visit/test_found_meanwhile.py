"""What is found out while its contact stands before a screen that had given up on it."""

import asyncio
from dataclasses import replace

import pytest

from kiosk.leat import NoAnswer
from kiosk.operations import (
    Done,
)
from kiosk.visit.carrying_out import SEEN_AFTER_SECONDS
from kiosk.visit.events import SaidGoodbye
from kiosk.visit.results import Unclear, WentThrough
from kiosk.visit.state import (
    Browsing,
    Checking,
    Goodbye,
)
from tests.unit.visit.acting import Stage
from tests.unit.visit.examples import claim, claimed
from tests.unit.visit.returning import (
    AT_ONCE,
    CLAIM,
    CONTACT,
    gone_and_back,
    scanned,
    settled,
)

pytestmark = pytest.mark.anyio


async def given_up() -> Stage:
    """A contact came back and nobody knows yet."""
    stage = Stage()
    stage.desk.left(CLAIM)
    await scanned(stage)
    assert isinstance(settled(stage).result, Unclear)
    return stage


async def test_what_the_background_finds_out_replaces_the_screen() -> None:
    """With offers that were read after it; then it is noted."""
    stage = await given_up()
    stage.conductor.take_settled(stage.desk.settles("op-1", AT_ONCE))
    await stage.settle()
    assert isinstance(settled(stage).result, WentThrough)
    assert stage.leat.asked.count(f"balance {CONTACT}") == 2
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]
    await gone_and_back(stage)
    assert isinstance(stage.state(), Browsing)


async def test_a_reward_that_is_not_listed_replaces_the_screen_too() -> None:
    """Who waits for news gets it, also when it was collected meanwhile."""
    stage = await given_up()
    stage.conductor.take_settled(stage.desk.settles("op-1", Done(claimed("collected since"))))
    await stage.settle()
    assert isinstance(settled(stage).result, WentThrough)


async def test_the_outcome_of_another_operation_replaces_nothing() -> None:
    """It is somebody else's, and keeps until they come."""
    stage = await given_up()
    stage.desk.left(claim("op-2", contact_uuid="contact of somebody"))
    before = stage.state()
    stage.conductor.take_settled(stage.desk.settles("op-2", AT_ONCE))
    await stage.settle()
    assert stage.state() == before
    assert stage.desk.shown == []


async def test_an_outcome_that_comes_after_its_contact_left_is_not_noted() -> None:
    """The offers arrive when the screen is somebody else's, or nobody's."""
    stage = await given_up()
    stage.leat.gates[CONTACT] = asyncio.Event()
    stage.conductor.take_settled(stage.desk.settles("op-1", AT_ONCE))
    await stage.settle()
    stage.conductor.dispatch(SaidGoodbye())
    stage.leat.gates[CONTACT].set()
    await stage.settle()
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert isinstance(stage.state(), Goodbye)
    assert stage.desk.shown == []
    await scanned(stage)
    assert isinstance(settled(stage).result, WentThrough)


async def test_an_outcome_for_an_earlier_visit_does_not_land_in_the_next() -> None:
    """Its words belong to a visit that has ended, also when the same contact is back."""
    stage = await given_up()
    stage.leat.gates[CONTACT] = asyncio.Event()
    record = stage.desk.record("op-1")
    stage.conductor.take_settled(replace(record, outcome=AT_ONCE))
    await stage.settle()
    slow = stage.leat.gates.pop(CONTACT)
    await gone_and_back(stage)
    second = settled(stage)
    assert isinstance(second.result, Unclear)
    slow.set()
    await stage.settle()
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.state() == second
    assert stage.desk.shown == []


async def test_a_scan_overtakes_what_the_background_found_out() -> None:
    """The desk knows it by then: it is shown and noted once."""
    stage = await given_up()
    stage.leat.gates["balance"] = asyncio.Event()
    record = stage.desk.settles("op-1", AT_ONCE)
    stage.conductor.take_settled(record)
    await stage.settle()
    await scanned(stage)
    assert isinstance(stage.state(), Checking)
    stage.leat.gates["balance"].set()
    await stage.settle()
    assert isinstance(settled(stage).result, WentThrough)
    await stage.clock.advance(SEEN_AFTER_SECONDS)
    assert stage.desk.shown == ["op-1"]


async def test_without_the_offers_the_screen_stays_until_the_next_look() -> None:
    """Nothing is shown beside offers that may not hold it."""
    stage = await given_up()
    before = stage.state()
    stage.leat.trouble["balance"] = NoAnswer()
    stage.conductor.take_settled(stage.desk.settles("op-1", AT_ONCE))
    await stage.settle()
    assert stage.state() == before
    assert stage.desk.shown == []
    stage.leat.trouble.clear()
    await scanned(stage)
    assert isinstance(settled(stage).result, WentThrough)
