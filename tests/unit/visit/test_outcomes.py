"""What each outcome of an operation shows, and what it leaves on offer."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.operations import Cause, Claimed, Done, NotApplied, Outcome, Refused, Unsure
from kiosk.visit.offers import RewardKind, with_credits, without_collectable
from kiosk.visit.outcomes import apply_outcome
from kiosk.visit.problems import Problem
from kiosk.visit.results import DigitalCode, HandOver, ItWaits, NotDone, Result, Unclear
from kiosk.visit.state import Choice
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import COLLECTED, OFFERS, claimable, claimed, collectable

BAG = replace(OFFERS.claimables[0], image_url="https://example.com/bag.png", description="Wool")
TICKET = claimable("ticket", kind=RewardKind.DIGITAL, waits=False)
WAITING = OFFERS.collectables[0]
PICTURE = BAG.image_url


def result_of(outcome: Outcome, choice: Choice = BAG) -> Result:
    return apply_outcome(OFFERS, choice, "op-1", outcome, START)[1]


def test_a_claim_that_waits_joins_the_collectables() -> None:
    """It has the reward's words and picture, and the reception's uuid to collect it by."""
    expires = START + timedelta(days=30)
    offers, result = apply_outcome(OFFERS, BAG, "op-1", Done(claimed(expires_at=expires)), START)
    waiting = collectable(
        "reception-1",
        expires,
        title=BAG.title,
        description="Wool",
        image_url=PICTURE,
        claimed_at=START,
        listed=False,
    )
    assert result == ItWaits(waiting, 60)
    assert offers.collectable("reception-1") == waiting
    assert offers.credits == 60


@pytest.mark.parametrize(
    ("choice", "effect", "expected"),
    [
        (
            BAG,
            claimed(waits=False),
            HandOver(BAG.title, PICTURE, "op-1", START, 60),
        ),
        (
            TICKET,
            claimed(waits=False, digital=True, code="AB-1"),
            DigitalCode(TICKET.title, None, "AB-1", 60),
        ),
        (
            TICKET,
            claimed(waits=False, digital=True),
            DigitalCode(TICKET.title, None, None, 60),
        ),
        # An answer that left its reward out is known by what was chosen.
        (TICKET, claimed(waits=False), DigitalCode(TICKET.title, None, None, 60)),
        (
            BAG,
            claimed(waits=False, digital=True, code="AB-1"),
            DigitalCode(BAG.title, PICTURE, "AB-1", 60),
        ),
    ],
)
def test_a_claim_that_does_not_wait_is_handed_over_at_once(
    choice: Choice, effect: Claimed, expected: Result
) -> None:
    """Goods for staff to see, a code on the screen, or the word that there is none."""
    offers, result = apply_outcome(OFFERS, choice, "op-1", Done(effect), START)
    assert result == expected
    assert offers == with_credits(OFFERS, 60)


@pytest.mark.parametrize(("spent", "left"), [(40, 60), (100, 0), (130, 0)])
def test_a_balance_that_was_not_told_is_reckoned(spent: int, left: int) -> None:
    """What Leat leaves out follows from what was spent, and is never below nothing."""
    offers, _ = apply_outcome(
        OFFERS, BAG, "op-1", Done(claimed(balance_after=None, credits_spent=spent)), START
    )
    assert offers.credits == left


def test_a_collect_hands_over_what_waited() -> None:
    """The balance stays as it was."""
    offers, result = apply_outcome(OFFERS, WAITING, "op-1", Done(COLLECTED), START)
    assert result == HandOver(WAITING.title, None, "op-1", START, 100)
    assert offers == without_collectable(OFFERS, "waiting")


@pytest.mark.parametrize(
    ("outcome", "problem", "code"),
    [
        (Refused(1018), Problem.OUT_OF_STOCK, 1018),
        (Refused(80300), Problem.NOT_COLLECTABLE, 80300),
        (Refused(4711), Problem.REQUEST_REFUSED, 4711),
        (NotApplied(Cause.OFFLINE), Problem.OFFLINE, None),
        (NotApplied(Cause.BUSY), Problem.BUSY, None),
        (NotApplied(Cause.MAINTENANCE), Problem.MAINTENANCE, None),
        (NotApplied(Cause.UNAUTHORIZED), Problem.KIOSK_NOT_ALLOWED, None),
        (NotApplied(Cause.JOURNAL), Problem.JOURNAL, None),
        (NotApplied(Cause.NOT_FOUND), Problem.OUT_OF_ORDER, None),
        (NotApplied(Cause.UNEXPECTED), Problem.OUT_OF_ORDER, None),
        (NotApplied(Cause.INSECURE), Problem.OFFLINE, None),
    ],
)
@pytest.mark.parametrize("choice", [BAG, WAITING], ids=["claim", "collect"])
def test_what_was_not_done_says_why(
    outcome: Outcome, problem: Problem, code: int | None, choice: Choice
) -> None:
    """Leat's code is kept for staff; nothing on offer changes."""
    offers, result = apply_outcome(OFFERS, choice, "op-1", outcome, START)
    assert result == NotDone(choice.title, choice.image_url, problem, code)
    assert offers == OFFERS


@pytest.mark.parametrize(("choice", "claiming"), [(BAG, True), (WAITING, False)])
def test_what_nobody_knows_is_said_to_be_unclear(choice: Choice, *, claiming: bool) -> None:
    """It is neither done nor refused, whatever the reason."""
    for cause in Cause:
        expected = Unclear(choice.title, choice.image_url, "op-1", claiming)
        assert result_of(Unsure(cause), choice) == expected
