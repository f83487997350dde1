"""A second look at what nobody knew: what is shown when it is found, and what is counted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.operations import Cause, Done, Unsure
from kiosk.visit.events import OutcomeKnown, Scanned
from kiosk.visit.offers import with_credits
from kiosk.visit.results import HandOver, ItWaits, Unclear
from kiosk.visit.state import Checking, Settled, State
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


@pytest.mark.parametrize(("minutes", "for_staff"), [(3, False), (10, True), (10_000, True)])
def test_who_has_waited_long_is_sent_to_staff(minutes: int, *, for_staff: bool) -> None:
    """Coming back in a few minutes will most likely help no more."""
    state = Checking(MEMBER, OFFERS, BAG, "op-1", resumed=START - timedelta(minutes=minutes))
    after = step(state, OutcomeKnown("op-1", Unsure(Cause.NO_ANSWER), START)).state
    assert isinstance(after, Settled)
    assert after.result == Unclear(BAG.title, None, "op-1", claiming=True, for_staff=for_staff)
