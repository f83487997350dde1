"""Whether the person before the screen may be another one, who finds the kiosk's own language."""

import pytest

from kiosk.visit.problems import Problem
from kiosk.visit.results import HandOver
from kiosk.visit.state import (
    Browsing,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Settled,
    State,
    TurnedAway,
    another_customer,
)
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import MEMBER, OFFERS

BAG = OFFERS.claimables[0]
SCANNED = Identifying("visit-2", "PK100002")
BROWSING = Browsing(MEMBER, OFFERS)
TURNED_AWAY = TurnedAway("visit-1", "PK100001", Problem.CARD_UNKNOWN)
HANDED_OVER = Settled(MEMBER, OFFERS, BAG, HandOver("Bag", None, "op-1", START, 1))


@pytest.mark.parametrize(
    ("before", "after", "another"),
    [
        (Idle(), SCANNED, False),
        (SCANNED, BROWSING, False),
        (BROWSING, Confirming(MEMBER, OFFERS, BAG), False),
        (BROWSING, Goodbye(1), False),
        (TURNED_AWAY, SCANNED, False),
        (SCANNED, SCANNED, False),
        (BROWSING, SCANNED, True),
        (HANDED_OVER, SCANNED, True),
        (Goodbye(1), SCANNED, True),
        (Goodbye(1), Idle(), True),
        (TURNED_AWAY, Idle(), True),
    ],
    ids=str,
)
def test_who_is_there(before: State, after: State, *, another: bool) -> None:
    """A card over a visit or its goodbye, or nobody, ends a customer; a second try does not."""
    assert another_customer(before, after) is another
