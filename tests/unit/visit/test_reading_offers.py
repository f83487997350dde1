"""A contact's offers, read and read again: what may be shown, and what an answer may change."""

import asyncio

import pytest

from kiosk.leat import NoAnswer
from kiosk.visit.events import (
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    SaidGoodbye,
    TriedAgain,
    WentBack,
)
from kiosk.visit.state import Browsing, Confirming, Notice, Settled
from tests.unit.visit.acting import CARD, Stage, browsing, confirming
from tests.unit.visit.examples import reward, waiting

pytestmark = pytest.mark.anyio


async def test_offers_that_cannot_be_refreshed_stay() -> None:
    """The customer is told that they may be old."""
    stage = await browsing()
    stage.leat.trouble["balance"] = NoAnswer()
    stage.conductor.dispatch(TriedAgain())
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Browsing)
    assert state.notice is Notice.OFFERS_OLD
    assert len(state.offers.claimables) == 2


async def test_a_price_that_changed_closes_the_sheet() -> None:
    """A refresh that comes while the customer decides is not ignored."""
    stage = await browsing()
    stage.conductor.dispatch(TriedAgain())
    stage.leat.shelf = (reward("bag", 41),)
    stage.conductor.dispatch(ChoseClaim("bag"))
    assert isinstance(stage.state(), Confirming)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Browsing)
    assert state.notice is Notice.OFFER_CHANGED


async def test_a_list_that_lags_takes_nothing_back() -> None:
    """What was claimed keeps waiting, what was collected is gone, and credits stay spent."""
    stage = await confirming()
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    stage.conductor.dispatch(WentBack())
    state = stage.state()
    assert isinstance(state, Browsing)
    assert not state.refreshing
    waiting = [c.transaction_uuid for c in state.offers.collectables]
    assert (state.offers.credits, len(waiting)) == (60, 2)
    stage.conductor.dispatch(ChoseCollect("waiting"))
    stage.conductor.dispatch(Confirmed("op-2"))
    await stage.settle()
    stage.conductor.dispatch(WentBack())
    state = stage.state()
    assert isinstance(state, Browsing)
    assert state.offers.collectable("waiting") is None
    assert state.offers.credits == 60
    stage.conductor.dispatch(SaidGoodbye())
    stage.clock.tick(5.0)
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Browsing)
    assert state.offers.credits == 100, "the next visit takes Leat's word"


async def test_a_reading_that_an_operation_overtook_changes_nothing() -> None:
    """The answer of a slow refresh is older than the truth that the claim made."""
    stage = await browsing()
    contact = f"contact of {CARD}"
    stage.leat.gates[contact] = asyncio.Event()
    slow = stage.leat.gates[contact]
    stage.conductor.dispatch(TriedAgain())
    await stage.settle()
    del stage.leat.gates[contact]
    stage.leat.shelf = ()
    stage.conductor.dispatch(ChoseClaim("bag"))
    stage.conductor.dispatch(Confirmed("op-1"))
    await stage.settle()
    settled = stage.state()
    assert isinstance(settled, Settled)
    assert settled.offers.claimables == ()
    stage.leat.shelf = (reward("bag", 40),)
    slow.set()
    await stage.settle()
    assert stage.state() == settled


async def test_what_waits_for_somebody_else_is_not_shown() -> None:
    """Should Leat list it all the same; a row that does not say whose it is is theirs."""
    stage = Stage()
    stage.leat.waiting = (
        waiting("mine", contact={"uuid": f"contact of {CARD}"}),
        waiting("not mine", contact={"uuid": "contact-2"}),
        waiting("not said"),
    )
    stage.scan(CARD)
    await stage.settle()
    state = stage.state()
    assert isinstance(state, Browsing)
    uuids = {collectable.transaction_uuid for collectable in state.offers.collectables}
    assert uuids == {"mine", "not said"}
