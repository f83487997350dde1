"""A second look at what nobody knew: what is shown when it is found, and what is counted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.operations import Cause, Done, Unsure
from kiosk.visit.events import AnswerLost, OutcomeKnown, Scanned
from kiosk.visit.offers import with_credits
from kiosk.visit.results import HandOver, ItWaits, Unclear, WentThrough
from kiosk.visit.state import Checking, Settled, State, Working
from kiosk.visit.transitions import Step, step
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import COLLECTED, MEMBER, OFFERS, claimed, collectable

BAG, WAITING = OFFERS.claimables[0], OFFERS.collectables[0]
DECIDED = START - timedelta(minutes=3)
RESUMED = Checking(MEMBER, OFFERS, BAG, "op-1", resumed=DECIDED)


@pytest.mark.parametrize("balance_after", [60, None], ids=["told", "not told"])
def test_what_is_found_at_the_second_look_is_counted_once(balance_after: int | None) -> None:
    """The offers of before the decision stay until it is known what became of it."""
    state: State = Checking(MEMBER, OFFERS, BAG, "op-1")
    for _ in range(2):
        given_up = step(state, OutcomeKnown("op-1", Unsure(Cause.NO_ANSWER), START))
        assert given_up.effects == ()
        state = step(given_up.state, Scanned("PK100001", "visit-9")).state
    found = Done(claimed(balance_after=balance_after))
    after = step(state, OutcomeKnown("op-1", found, START)).state
    assert isinstance(after, Settled)
    assert after.offers.credits == 60
    assert isinstance(after.result, ItWaits)
    assert after.result.credits_left == 60


def test_who_comes_back_is_shown_the_offers_that_were_read_after_the_outcome() -> None:
    """With it in them, however late Leat booked it: nothing is added, subtracted or read again."""
    fresh = replace(with_credits(OFFERS, 60), collectables=(collectable("reception-1"),))
    outcome = Done(claimed(balance_after=None))
    after = step(RESUMED, OutcomeKnown("op-1", outcome, START, fresh))
    settled = Settled(
        MEMBER,
        fresh,
        BAG,
        ItWaits(collectable("reception-1"), 60),
        operation_id="op-1",
        resumed=DECIDED,
    )
    assert after == Step(settled)


def test_a_collect_that_succeeds_before_who_came_back_is_handed_over_now() -> None:
    """Its redemption has just been told, so that staff see the present time."""
    state = Checking(MEMBER, OFFERS, WAITING, "op-1", resumed=DECIDED)
    after = step(state, OutcomeKnown("op-1", Done(COLLECTED), START)).state
    assert isinstance(after, Settled)
    assert after.result == HandOver("Title of waiting", None, "op-1", START, 100)
    assert after.offers.collectable("waiting") is None


def test_what_staff_handed_over_is_not_handed_over_again() -> None:
    """They type their PIN with the goods in their hands: a later answer asks nobody for more."""
    state = Checking(MEMBER, OFFERS, WAITING, "op-1", resumed=DECIDED, by_staff=True)
    after = step(state, OutcomeKnown("op-1", Done(COLLECTED), START)).state
    assert isinstance(after, Settled)
    assert after.result == WentThrough("Title of waiting", None, "op-1", DECIDED, 100)
    assert after.offers.collectable("waiting") is None


@pytest.mark.parametrize("lost", [False, True])
def test_a_hand_over_tells_that_staff_confirmed_it(*, lost: bool) -> None:
    """Whether its own answer came or what became of it was found out on the spot."""
    state: State = Working(MEMBER, OFFERS, WAITING, "op-1", by_staff=True)
    if lost:
        state = step(state, AnswerLost("op-1")).state
    after = step(state, OutcomeKnown("op-1", Done(COLLECTED), START)).state
    assert isinstance(after, Settled)
    assert after.result == HandOver("Title of waiting", None, "op-1", START, 100, by_staff=True)


def test_a_second_check_remembers_that_staff_decided_it() -> None:
    """The same card asks for it, on the screen that said that nobody knows."""
    state: State = Working(MEMBER, OFFERS, WAITING, "op-1", by_staff=True)
    for event in (
        AnswerLost("op-1"),
        OutcomeKnown("op-1", Unsure(Cause.NO_ANSWER), START),
        Scanned(MEMBER.identifier, "visit-9"),
    ):
        state = step(state, event).state
    assert isinstance(state, Checking)
    assert state.by_staff


@pytest.mark.parametrize(("minutes", "for_staff"), [(3, False), (10, True), (10_000, True)])
def test_who_has_waited_long_is_sent_to_staff(minutes: int, *, for_staff: bool) -> None:
    """Coming back in a few minutes will most likely help no more."""
    state = Checking(MEMBER, OFFERS, BAG, "op-1", resumed=START - timedelta(minutes=minutes))
    after = step(state, OutcomeKnown("op-1", Unsure(Cause.NO_ANSWER), START)).state
    assert isinstance(after, Settled)
    assert after.result == Unclear(BAG.title, None, "op-1", claiming=True, for_staff=for_staff)
