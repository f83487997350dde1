"""What a screen reader says of a screen: all that matters, once, and nothing that is covered."""

from datetime import datetime

import pytest

from kiosk.visit.attention import StillThere
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from kiosk.visit.results import DigitalCode, HandOver, ItWaits, NotDone, Unclear, WentThrough
from kiosk.visit.state import Browsing, Checking, Idle, Settled
from tests.helpers.fake_clock import START
from tests.ui.kiosk import SHAPES, Kiosk
from tests.ui.reader import Found, readable
from tests.unit.visit.examples import MEMBER, OFFERS, claimable, collectable
from ui.view_models.shop import ShopProps

BAG = "Claim Title of bag, 40 Stars"


def names(kiosk: Kiosk) -> list[str]:
    return [found.name for found in readable(kiosk)]


def test_a_reward_is_one_thing_with_one_name(kiosk: Kiosk) -> None:
    """Its price, its verb and what is missing are in its name and not beside it."""
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    found = readable(kiosk)
    assert Found("Button", BAG) in found
    assert Found("ListItem", "Title of gold, 5,000 Stars, 4,900 more to go") in found
    assert not {"40", "5,000", "Claim", "Collect", "Title of bag"} & set(names(kiosk))


def test_a_price_on_show_is_not_read_beside_its_reward(kiosk: Kiosk) -> None:
    """On the idle screen too."""
    mug = {"title": "Mug", "price": "40 Stars", "image": "", "spoken": "Mug, 40 Stars"}
    kiosk.stage.shop.show(ShopProps(name="Corner", showcase=[mug]))
    kiosk.show(Idle())
    assert "Mug, 40 Stars" in names(kiosk)
    assert not {"Mug", "40 Stars"} & set(names(kiosk))


@pytest.mark.parametrize("shape", SHAPES)
def test_the_rewards_are_a_list(kiosk: Kiosk, shape: str) -> None:
    """Named by what is in it; nothing in it is without a name."""
    kiosk.arrive(Browsing(MEMBER, OFFERS), SHAPES[shape])
    found = readable(kiosk)
    [listed] = [one for one in found if one.role == "List"]
    assert "ready to collect" in listed.name
    assert all(one.name for one in found[found.index(listed) :])


@pytest.mark.parametrize("shape", SHAPES)
def test_what_the_sheet_covers_is_not_read(kiosk: Kiosk, shape: str) -> None:
    """Neither greeting nor balance, list nor Done; all of it again when the sheet is gone."""
    kiosk.stage.shop.show(ShopProps(name="Corner"))
    kiosk.arrive(Browsing(MEMBER, OFFERS), SHAPES[shape])
    before = names(kiosk)
    kiosk.tap(BAG)
    kiosk.settle()
    assert names(kiosk) == [
        "Title of bag",
        "Waits for you in the shop.",
        "You have 100 Stars",
        "60 after this",
        BAG,
        "Not now",
    ]
    kiosk.tap("cancelButton")
    kiosk.qtbot.waitUntil(lambda: not kiosk.item("cancelButton").isVisible())
    assert names(kiosk)[: len(before)] == before


def test_what_the_question_covers_is_not_read(kiosk: Kiosk) -> None:
    """Whoever comes by hears of no reward."""
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    kiosk.stage.visit.ask_still_there(StillThere(9, 0.9))
    assert "Stay, I am still here" in names(kiosk)
    assert not [name for name in names(kiosk) if "Title" in name or "Ready" in name]


def test_a_busy_button_says_that_it_is_busy(kiosk: Kiosk) -> None:
    """By name, not only by a ring."""
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    kiosk.tap(BAG)
    kiosk.settle()
    kiosk.tap("confirmButton")
    assert "Claiming…" in names(kiosk)
    assert BAG not in names(kiosk)


def test_a_result_is_told_whole(kiosk: Kiosk) -> None:
    """The code letter by letter, or the proof for the counter, after what happened."""
    for result, told in (
        (DigitalCode("Mug", None, "AB-12", 12), ["Code: A B - 1 2"]),
        (HandOver("Mug", None, "0123456789", START, 12), ["number 012345"]),
        (ItWaits(collectable("bag"), 60), ["It is yours", "60 Stars left"]),
        (
            WentThrough("Mug", None, "0123456789", START, 12),
            ["It went through. ", "Mug", "Chosen on 21 November 2026", "Number 012345"],
        ),
        (
            NotDone("Mug", None, Problem.NEVER_ARRIVED, None, earlier=True),
            ["It did not go through. You chose Mug earlier."],
        ),
        (
            Unclear("Mug", None, "0123456789", claiming=True, for_staff=True),
            ["Ask a member of staff. ", "whether Mug was claimed", "nothing else can be claimed"],
        ),
    ):
        kiosk.arrive(Settled(MEMBER, Offers(60), claimable("bag"), result))
        screen = kiosk.item("screen").property("item")
        assert all(part in screen.property("told") for part in told)


@pytest.mark.parametrize("resumed", [None, START], ids=["first", "again"])
def test_a_check_is_told_whole(kiosk: Kiosk, resumed: datetime | None) -> None:
    """What is checked, by its title, and that nothing is spent twice."""
    kiosk.arrive(Checking(MEMBER, OFFERS, OFFERS.claimables[0], "op-1", 0.4, resumed=resumed))
    told = kiosk.item("screen").property("item").property("told")
    assert told.startswith("We are checking. ")
    assert "Title of bag" in told
    assert "your Stars are never spent twice" in told
    assert {"We are checking", told.removeprefix("We are checking. ")} <= set(names(kiosk))


def test_the_number_for_staff_can_be_read_out(kiosk: Kiosk) -> None:
    """Whoever cannot see it needs it as much."""
    for for_staff in (False, True):
        unclear = Unclear("Mug", None, "0123456789", claiming=True, for_staff=for_staff)
        kiosk.arrive(Settled(MEMBER, OFFERS, OFFERS.claimables[0], unclear))
        assert "Number for staff: 012345" in names(kiosk)
