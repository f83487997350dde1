"""What was claimed at another branch, as this one shows it."""

from dataclasses import replace
from typing import get_args

import pytest

from kiosk.leat import CreditReception, LoyaltyTransaction, Shop
from kiosk.settings import KioskSettings
from kiosk.visit.branches import OtherBranches, claim_shops, seen_from
from kiosk.visit.offers import Offers
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import OFFERS, collectable, reception

HERE, WEST, NAMELESS = (
    Shop(uuid="shop-1", name="Here"),
    Shop(uuid="shop-2", name="West"),
    Shop(uuid="shop-3"),
)
SHOPS = {"mine": HERE, "west": WEST, "nameless": NAMELESS, "collected long ago": WEST}
FOUR = Offers(
    100,
    (collectable("mine"), collectable("west"), collectable("nameless"), collectable("unknown")),
    OFFERS.claimables,
)


def branches(others: OtherBranches) -> dict[str, str | None]:
    """Name the branch of each collectable that is shown."""
    shown = seen_from(FOUR, "shop-1", SHOPS, others).collectables
    return {c.transaction_uuid: c.branch for c in shown}


def test_every_setting_is_known_to_the_visit() -> None:
    """And the visit knows no other."""
    allowed = get_args(KioskSettings.model_fields["other_branches"].annotation)
    assert sorted(allowed) == sorted(others.value for others in OtherBranches)


def test_shown_is_shown_without_a_word() -> None:
    """The offers are what they were."""
    assert seen_from(FOUR, "shop-1", SHOPS, OtherBranches.SHOW) == FOUR


def test_a_warning_names_the_other_branch() -> None:
    """Not this one, nor one that nobody knows; a branch without a name is still another one."""
    assert branches(OtherBranches.WARN) == {
        "mine": None,
        "west": "West",
        "nameless": "",
        "unknown": None,
    }


def test_hidden_is_what_is_known_to_be_elsewhere() -> None:
    """What nobody knows the branch of may be here, and its owner has paid for it."""
    assert branches(OtherBranches.HIDE) == {"mine": None, "unknown": None}


@pytest.mark.parametrize("others", OtherBranches)
def test_only_what_waits_is_touched(others: OtherBranches) -> None:
    """Credits and rewards are the same, and so is the order of what is left."""
    seen = seen_from(FOUR, "shop-1", SHOPS, others)
    assert (seen.credits, seen.claimables) == (FOUR.credits, FOUR.claimables)
    left = [replace(c, branch=None) for c in seen.collectables]
    assert left == [c for c in FOUR.collectables if c in left]


def test_the_history_tells_where_each_claim_was_made() -> None:
    """By the transaction that its collectable is known by."""
    shops = claim_shops([reception("a", "shop-1"), reception("b", "shop-2")], "contact-1")
    assert {uuid: shop.name for uuid, shop in shops.items()} == {
        "a": "Name of shop-1",
        "b": "Name of shop-2",
    }


def test_what_tells_nothing_of_this_contact_is_left_out() -> None:
    """Others' claims, claims of nobody, claims without a shop, and credits given."""
    told_nothing: list[LoyaltyTransaction] = [
        reception("theirs", contact="contact-2"),
        reception("nobody's").model_copy(update={"contact": None}),
        reception("nowhere").model_copy(update={"shop": None}),
        CreditReception(uuid="credits", credits=5, created_at=START, shop=WEST),
    ]
    assert claim_shops(told_nothing, "contact-1") == {}
