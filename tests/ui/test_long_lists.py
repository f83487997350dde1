"""Lists of any length: what is not on the screen costs nothing."""

import pytest

from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Idle
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, claimable, collectable


def many(count: int) -> Offers:
    return Offers(
        100,
        tuple(collectable(str(n)) for n in range(count)),
        tuple(claimable(str(n), n) for n in range(count)),
    )


def built(kiosk: Kiosk) -> int:
    """Count the rows and tiles that exist, on the screen or in reserve."""
    return len(kiosk.items(lambda item: item.property("verb") is not None))


@pytest.mark.parametrize("shape", SHAPES)
def test_a_thousand_rewards_build_no_more_than_a_screenful(kiosk: Kiosk, shape: str) -> None:
    """At the top, in the middle and at the end."""
    kiosk.arrive(Browsing(MEMBER, many(1000)), SHAPES[shape])
    listed = kiosk.item("offersList")
    for place in (0.0, 0.5, 1.0):
        end = float(listed.property("contentHeight")) - listed.height()
        listed.setProperty("contentY", place * end)
        kiosk.picture()
        assert 0 < built(kiosk) < 80


def test_the_list_can_be_scrolled_to_its_very_end(kiosk: Kiosk) -> None:
    """The last reward is there to be touched."""
    kiosk.arrive(Browsing(MEMBER, many(300)))
    listed = kiosk.item("offersList")
    listed.metaObject().invokeMethod(listed, "positionViewAtEnd")
    kiosk.picture()
    titles = [item.property("title") for item in kiosk.items(lambda i: i.property("verb"))]
    assert "Title of 299" in titles


@pytest.mark.parametrize("shape", SHAPES)
def test_the_first_visit_begins_at_the_top(kiosk: Kiosk, shape: str) -> None:
    """However many columns there turn out to be."""
    kiosk.arrive(Browsing(MEMBER, many(3)), SHAPES[shape])
    assert kiosk.item("offersList").property("atYBeginning")


def test_nothing_piles_up_over_many_visits(kiosk: Kiosk) -> None:
    """The window has as many items after ten visits as after two."""
    counts = []
    for _ in range(10):
        kiosk.show(Browsing(MEMBER, many(30)))
        kiosk.picture()
        kiosk.show(Idle())
        kiosk.picture()
        kiosk.drop_the_old()
        counts.append(len(kiosk.items()))
    assert len(set(counts[1:])) == 1


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_short_lists_too(kiosk: Kiosk, count: int) -> None:
    """With a kind word where there is nothing."""
    kiosk.arrive(Browsing(MEMBER, many(count)))
    titles = [item.property("title") for item in kiosk.items(lambda i: i.property("verb"))]
    assert len(titles) == 2 * count
