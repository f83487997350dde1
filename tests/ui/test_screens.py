"""Every screen, in every shape, with what shops and attackers write."""

import pytest

from kiosk.visit.offers import Claimable, Collectable, Offers
from kiosk.visit.problems import Problem
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Unclear,
    WentThrough,
)
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Notice,
    Settled,
    State,
    TurnedAway,
    Working,
)
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, claimable, collectable
from ui.view_models.shop import ShopProps


def offers_of(titles: list[str]) -> Offers:
    return Offers(
        100,
        tuple(collectable(f"w{i}", title=title) for i, title in enumerate(titles)),
        tuple(
            claimable(f"r{i}", 40 + 30 * i, missing=max(0, 30 * i - 60), title=title)
            for i, title in enumerate(titles)
        ),
    )


def states_of(titles: list[str]) -> dict[str, State]:
    offers = offers_of(titles)
    bag: Claimable = offers.claimables[0]
    cup: Collectable = offers.collectables[0]
    title = titles[0]
    shown = Settled(MEMBER, offers, bag, ItWaits(cup, 12))
    return {
        "idle": Idle(),
        "identifying": Identifying("visit-1", "PK100001"),
        "turned away": TurnedAway("visit-1", "PK100001", Problem.OFFLINE, 1018),
        "browsing": Browsing(MEMBER, offers, notice=Notice.OFFERS_OLD),
        "nothing to browse": Browsing(MEMBER, Offers(0)),
        "claiming?": Confirming(MEMBER, offers, bag),
        "collecting?": Confirming(MEMBER, offers, cup),
        "staff confirms?": Confirming(MEMBER, offers, cup, awaits_staff=True),
        "staff confirmed": Working(
            MEMBER, offers, cup, "op-1", notice=Notice.FINISHING_FIRST, by_staff=True
        ),
        "working": Working(MEMBER, offers, bag, "op-1", notice=Notice.FINISHING_FIRST),
        "checking": Checking(MEMBER, offers, bag, "op-1", progress=0.4),
        "checking again": Checking(MEMBER, offers, cup, "op-1", progress=0.4, resumed=START),
        "waits": shown,
        "collecting": Working(MEMBER, offers, cup, "op-1", asked_by=ItWaits(cup, 12)),
        "handover": Settled(MEMBER, offers, bag, HandOver(title, None, "op-1", START, 12)),
        "handed over": Settled(
            MEMBER, offers, cup, HandOver(title, None, "op-1", START, 12, by_staff=True)
        ),
        "code": Settled(MEMBER, offers, bag, DigitalCode(title, None, "ABCD-1234", 12)),
        "no code": Settled(MEMBER, offers, bag, DigitalCode(title, None, None, 12)),
        "went through": Settled(MEMBER, offers, bag, WentThrough(title, None, "op-1", START, 12)),
        "not done": Settled(MEMBER, offers, bag, NotDone(title, None, Problem.OUT_OF_STOCK, 1018)),
        "did not arrive": Settled(
            MEMBER, offers, bag, NotDone(title, None, Problem.NEVER_ARRIVED, None, earlier=True)
        ),
        "unclear": Settled(MEMBER, offers, bag, Unclear(title, None, "op-1", claiming=True)),
        "for staff": Settled(
            MEMBER, offers, bag, Unclear(title, None, "op-1", claiming=False, for_staff=True)
        ),
        "goodbye": Goodbye(2),
    }


REALISTIC = [f"Cup of coffee number {number}" for number in range(12)]
HOSTILE = list(HOSTILE_TITLES.values())


def shop_of(titles: list[str]) -> ShopProps:
    return ShopProps(
        name=titles[0],
        creditWord="Stars",
        rewardCount="12",
        joinUrl="https://example.com/join",
        showcase=[
            {"title": title, "price": "40 Stars", "image": "", "spoken": f"{title}, 40 Stars"}
            for title in titles
        ],
    )


@pytest.mark.parametrize("titles", [REALISTIC, HOSTILE, [""]], ids=["usual", "hostile", "empty"])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_screen_shows_in_every_shape(kiosk: Kiosk, shape: str, titles: list[str]) -> None:
    """No binding fails, nothing is fetched, and something is drawn: Qt would warn."""
    kiosk.stage.shop.show(shop_of(titles))
    drawn: set[bytes] = set()
    for state in states_of(titles).values():
        kiosk.show(state, SHAPES[shape])
        picture = kiosk.picture()
        assert picture.size() == SHAPES[shape] * kiosk.window.devicePixelRatio()
        drawn.add(bytes(picture.constBits()))
    assert len(drawn) > len(states_of(titles)) / 2
