"""How long each screen waits for its customer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.attention import GOODBYE_SECONDS, TURNED_AWAY_SECONDS, Patience, patience
from kiosk.visit.problems import Problem
from kiosk.visit.results import DigitalCode, HandOver, ItWaits, NotDone, Result, Unclear
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Settled,
    State,
    TurnedAway,
    Working,
)
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import MEMBER, OFFERS, collectable

BAG = OFFERS.claimables[0]


def settled(result: Result) -> State:
    return Settled(MEMBER, OFFERS, BAG, result)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (Idle(), Patience(45, 0)),
        (Identifying("v", "PK1"), None),
        (Working(MEMBER, OFFERS, BAG, "op-1"), None),
        (Checking(MEMBER, OFFERS, BAG, "op-1"), None),
        (Goodbye(0), Patience(GOODBYE_SECONDS, 0.0)),
        (TurnedAway("v", "PK1", Problem.OFFLINE), Patience(TURNED_AWAY_SECONDS, 0.0)),
        (Browsing(MEMBER, OFFERS), Patience(45, 10)),
        (Confirming(MEMBER, OFFERS, BAG), Patience(45, 10)),
        (settled(ItWaits(collectable(), 1)), Patience(45, 10)),
        (settled(NotDone("Bag", None, Problem.OFFLINE, None)), Patience(45, 10)),
        (settled(Unclear("Bag", None, "op-1", claiming=True)), Patience(90, 10)),
        (settled(HandOver("Bag", None, "op-1", START, 1)), Patience(90, 10)),
        (settled(DigitalCode("Bag", None, "AB-1", 1)), Patience(90, 10)),
    ],
)
def test_each_screen_has_its_patience(state: State, expected: Patience | None) -> None:
    """What staff must see or a customer copies stays twice as long; an operation has no limit."""
    assert patience(state, 45, 10) == expected


@given(st.floats(1, 600), st.floats(0, 600))
def test_the_question_never_takes_longer_than_the_wait(idle: float, warning: float) -> None:
    """Whatever the settings say."""
    for state in (Browsing(MEMBER, OFFERS), settled(HandOver("Bag", None, "op-1", START, 1))):
        found = patience(state, idle, warning)
        assert found is not None
        assert 0 <= found.warning <= found.seconds


def test_a_shop_in_a_hurry_turns_away_sooner() -> None:
    """The idle limit also bounds the screens that show no data."""
    assert patience(TurnedAway("v", None, Problem.SCAN_UNREADABLE), 10, 5) == Patience(10, 0.0)
