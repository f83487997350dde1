"""What is shown of a decision that is known only later, on offers that hold its effect."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.operations import (
    Cause,
    Claim,
    Claimed,
    Collect,
    Collected,
    Done,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.visit.offers import Claimable, Collectable, Offers, RewardKind
from kiosk.visit.problems import Problem
from kiosk.visit.recall import (
    FOR_STAFF_AFTER,
    LISTS_LAG,
    choice_of,
    is_worth_showing,
    old_result,
    result_found_now,
)
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Result,
    Unclear,
    WentThrough,
)
from kiosk.visit.state import Choice
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import (
    COLLECTED,
    OFFERS,
    claim,
    claimable,
    claimed,
    collect,
    collectable,
)

BAG, WAITING = OFFERS.claimables[0], OFFERS.collectables[0]
TICKET = claimable("ticket", kind=RewardKind.DIGITAL, waits=False)
NOW = START + timedelta(minutes=5)
LISTED = collectable("reception-1")
WITH_IT = replace(OFFERS, credits=60, collectables=(LISTED,))
"""The offers as they are once the claim is booked."""
WENT_THROUGH = WentThrough("Title of bag", None, "op-1", START, 60)
FOUND_COLLECT = Collected("waiting", redemption_uuid=None)


@pytest.mark.parametrize(
    ("operation", "offers", "choice"),
    [
        (claim(), OFFERS, BAG),
        (collect(), OFFERS, WAITING),
        (
            claim(pre_redeemable=False),
            Offers(0),
            Claimable(
                "bag",
                "Bag of old",
                "",
                None,
                40,
                0,
                RewardKind.PHYSICAL,
                waits=False,
                keeps_seconds=None,
            ),
        ),
        (
            collect(listed=False, expires_at=NOW),
            Offers(0),
            Collectable(
                "waiting", "Old one that waits", "", None, None, NOW, expired=False, listed=False
            ),
        ),
    ],
    ids=["claim on offer", "collect on offer", "claim of old", "collect of old"],
)
def test_what_was_chosen_is_known_though_it_is_on_offer_no_more(
    operation: Claim | Collect, offers: Offers, choice: Choice
) -> None:
    """With its picture and words of today, else with what the journal remembers."""
    assert choice_of(operation, offers) == choice


@pytest.mark.parametrize(
    ("choice", "outcome", "offers", "result"),
    [
        (BAG, Done(claimed()), WITH_IT, ItWaits(LISTED, 60)),
        (BAG, Done(claimed()), replace(WITH_IT, collectables=()), WENT_THROUGH),
        (
            BAG,
            Done(claimed()),
            replace(WITH_IT, collectables=(replace(LISTED, expired=True),)),
            WENT_THROUGH,
        ),
        (BAG, Done(claimed(waits=False)), WITH_IT, WENT_THROUGH),
        (
            TICKET,
            Done(claimed(waits=False, digital=True, code="AB-1")),
            WITH_IT,
            DigitalCode("Title of ticket", None, "AB-1", 60),
        ),
        (
            TICKET,
            Done(claimed(waits=False, digital=True)),
            WITH_IT,
            DigitalCode("Title of ticket", None, None, 60),
        ),
        (
            WAITING,
            Done(COLLECTED),
            WITH_IT,
            WentThrough("Title of waiting", None, "op-1", START, 60),
        ),
        (
            WAITING,
            Done(FOUND_COLLECT),
            WITH_IT,
            WentThrough("Title of waiting", None, "op-1", START, 60),
        ),
        (
            BAG,
            Refused(1018),
            OFFERS,
            NotDone("Title of bag", None, Problem.OUT_OF_STOCK, 1018, earlier=True),
        ),
        *(
            (
                choice,
                NotApplied(cause),
                OFFERS,
                NotDone(choice.title, None, Problem.NEVER_ARRIVED, None, earlier=True),
            )
            for choice in (BAG, WAITING)
            for cause in (Cause.NEVER_ARRIVED, Cause.BY_HAND, Cause.OFFLINE, Cause.BUSY)
        ),
        (
            BAG,
            Unsure(Cause.NO_ANSWER),
            OFFERS,
            Unclear("Title of bag", None, "op-1", claiming=True),
        ),
    ],
)
def test_each_outcome_has_its_result_at_the_next_visit(
    choice: Choice, outcome: Outcome, offers: Offers, result: Result
) -> None:
    """Goods are for people to look at, and only what Leat lists as waiting can be collected.

    A reason of the past, such as a network that failed then, is not told as one of now.
    """
    assert old_result(offers, choice, "op-1", outcome, START)[1] == result


@pytest.mark.parametrize("balance_after", [None, 60])
@pytest.mark.parametrize("waits", [True, False])
@pytest.mark.parametrize("digital", [True, False])
def test_credits_are_never_subtracted_twice(
    balance_after: int | None, *, waits: bool, digital: bool
) -> None:
    """The offers are those after the claim, whether or not the claim's row tells the balance."""
    done = Done(claimed(balance_after=balance_after, waits=waits, digital=digital))
    for found in (old_result, found_now):
        after, result = found(WITH_IT, BAG, "op-1", done, START)
        assert isinstance(result, ItWaits | WentThrough | DigitalCode)
        assert (after.credits, result.credits_left) == (60, 60)


def found_now(
    offers: Offers, choice: Choice, operation_id: str, outcome: Outcome, decided_at: object
) -> tuple[Offers, Result]:
    assert decided_at == START
    return result_found_now(offers, choice, operation_id, outcome, START, NOW)


def test_a_reward_that_is_not_listed_is_not_made_to_wait() -> None:
    """Its pickup at another kiosk would be undone on the screen, and collected a second time."""
    gone = replace(WITH_IT, collectables=())
    assert old_result(gone, BAG, "op-1", Done(claimed()), START)[0] == gone


def test_what_was_collected_waits_no_more_though_the_list_lags() -> None:
    """Whoever found it out."""
    for effect in (COLLECTED, FOUND_COLLECT):
        for found in (old_result, found_now):
            after, _ = found(OFFERS, WAITING, "op-1", Done(effect), START)
            assert after.collectable("waiting") is None


def test_only_a_collect_that_was_just_answered_is_handed_over_now() -> None:
    """Who was told a redemption's uuid has sent the request a moment ago; a list has no moment."""
    assert found_now(OFFERS, WAITING, "op-1", Done(COLLECTED), START)[1] == HandOver(
        "Title of waiting", None, "op-1", NOW, 100
    )
    for choice, effect in ((WAITING, FOUND_COLLECT), (BAG, claimed(waits=False))):
        result = found_now(OFFERS, choice, "op-1", Done(effect), START)[1]
        assert isinstance(result, WentThrough)
        assert result.at == START


@pytest.mark.parametrize(
    ("passed", "for_staff"),
    [
        (timedelta(0), False),
        (FOR_STAFF_AFTER - timedelta(seconds=1), False),
        (FOR_STAFF_AFTER, True),
    ],
)
def test_what_stays_unclear_for_long_is_for_staff(passed: timedelta, *, for_staff: bool) -> None:
    """Nobody is asked to come back again and again."""
    unsure = Unsure(Cause.NO_ANSWER)
    _, result = result_found_now(OFFERS, WAITING, "op-1", unsure, START, START + passed)
    assert result == Unclear("Title of waiting", None, "op-1", claiming=False, for_staff=for_staff)


@pytest.mark.parametrize(
    ("effect", "offers", "worth"),
    [
        (claimed(), WITH_IT, True),
        (claimed(), replace(WITH_IT, collectables=(replace(LISTED, expired=True),)), True),
        (claimed(), replace(WITH_IT, collectables=()), False),
        (claimed(waits=False), replace(WITH_IT, collectables=()), True),
        (claimed(waits=False, digital=True), Offers(0), True),
        (COLLECTED, Offers(0), True),
    ],
)
def test_a_reward_that_was_collected_since_is_no_news(
    effect: Claimed | Collected, offers: Offers, *, worth: bool
) -> None:
    """Everything else is: what expired unseen too, and what a list may only not show yet."""
    assert is_worth_showing(Done(effect), offers, LISTS_LAG) is worth
    assert is_worth_showing(Done(effect), offers, timedelta(minutes=9))


@pytest.mark.parametrize("outcome", [Refused(1018), NotApplied(Cause.NEVER_ARRIVED)])
def test_that_nothing_happened_is_news(outcome: Outcome) -> None:
    """Whoever waited for it may choose again."""
    assert is_worth_showing(outcome, Offers(0), timedelta(days=9))
