"""Keys alone are enough: they reach everything that can be pressed, in the order it is seen."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.visit.attention import StillThere
from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Confirming
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, claimable, collectable

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab
DONE = "Done, end my visit"


def offers(waiting: int = 8, within_reach: int = 30, dear: int = 9) -> Offers:
    """Return offers with rows that cannot be pressed before, between and behind those that can."""
    return Offers(
        100,
        (
            *(collectable(f"w{n}") for n in range(waiting)),
            *(collectable(f"old{n}", expired=True) for n in range(3)),
        ),
        (
            *(claimable(f"r{n}", n) for n in range(within_reach)),
            *(claimable(f"dear{n}", 500, missing=400) for n in range(dear)),
        ),
    )


def order(waiting: int = 8, within_reach: int = 30) -> list[str]:
    """Return what can be pressed in those offers, as it is seen from the top."""
    return [
        DONE,
        *(f"Title of w{n}" for n in range(waiting)),
        *(f"Title of r{n}" for n in range(within_reach)),
    ]


def press(kiosk: Kiosk, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(kiosk.window, key)


def focus(kiosk: Kiosk) -> QQuickItem:
    item = kiosk.window.activeFocusItem()
    assert item is not None
    return item


def focused(kiosk: Kiosk) -> str:
    """Return the title of the reward that has the focus, or the name of another control."""
    return str(focus(kiosk).property("title") or focus(kiosk).property("spoken") or "")


def walk(kiosk: Kiosk, key: Qt.Key, steps: int) -> list[str]:
    met = []
    for _ in range(steps):
        press(kiosk, key)
        met.append(focused(kiosk))
    return met


def in_view(kiosk: Kiosk) -> bool:
    """Tell whether the whole of what has the focus lies within the list."""
    listed, item = kiosk.item("offersList"), focus(kiosk)
    top = item.mapToItem(listed, QPointF(0, 0)).y()
    pixel = 1
    return top > -pixel and top + item.height() < listed.height() + pixel


def rings(kiosk: Kiosk) -> list[QQuickItem]:
    return kiosk.items(lambda item: item.objectName() == "focusRing" and item.isVisible())


def scrolled_to(kiosk: Kiosk) -> float:
    return float(kiosk.item("offersList").property("contentY"))


@pytest.fixture
def browsing(kiosk: Kiosk) -> Kiosk:
    kiosk.arrive(Browsing(MEMBER, offers()))
    return kiosk


@pytest.mark.parametrize("shape", SHAPES)
def test_tab_walks_the_whole_list_in_the_order_it_is_seen(kiosk: Kiosk, shape: str) -> None:
    """From Done to the last reward that can be had, and on to Done; each in view, with its ring."""
    kiosk.arrive(Browsing(MEMBER, offers()), SHAPES[shape])
    for expected in [*order(), DONE]:
        press(kiosk, TAB)
        assert focused(kiosk) == expected
        assert expected == DONE or in_view(kiosk)
        assert len(rings(kiosk)) == 1


@pytest.mark.parametrize("shape", SHAPES)
def test_backtab_walks_it_the_other_way(kiosk: Kiosk, shape: str) -> None:
    """From Done to the last reward, and up to Done."""
    kiosk.arrive(Browsing(MEMBER, offers()), SHAPES[shape])
    press(kiosk, TAB)
    for expected in [*reversed(order()[1:]), DONE]:
        press(kiosk, BACKTAB)
        assert focused(kiosk) == expected
        assert expected == DONE or in_view(kiosk)


def test_rows_that_were_made_anew_keep_their_place_in_the_order(browsing: Kiosk) -> None:
    """After the list was scrolled to its end and back by hand."""
    listed = browsing.item("offersList")
    for place in ("positionViewAtEnd", "positionViewAtBeginning"):
        listed.metaObject().invokeMethod(listed, place)
        browsing.picture()
    assert walk(browsing, TAB, len(order())) == order()


def test_the_walk_builds_no_more_than_a_screenful(kiosk: Kiosk) -> None:
    """However long the list is, and far below all that can be pressed too."""
    kiosk.arrive(Browsing(MEMBER, offers(waiting=100, within_reach=200, dear=1000)))
    press(kiosk, TAB)
    for key, steps in ((TAB, 150), (BACKTAB, 151), (BACKTAB, 20)):
        press(kiosk, key, steps)
        kiosk.picture()
        assert len(kiosk.items(lambda item: item.property("verb") is not None)) < 80
    assert focused(kiosk) == "Title of r179"


@pytest.mark.parametrize("nothing", [Offers(0), offers(waiting=0, within_reach=0)])
def test_a_list_with_nothing_to_press_is_passed_over(kiosk: Kiosk, nothing: Offers) -> None:
    """In both directions."""
    kiosk.arrive(Browsing(MEMBER, nothing))
    assert walk(kiosk, TAB, 3) == [DONE] * 3
    assert walk(kiosk, BACKTAB, 3) == [DONE] * 3


def test_keys_scroll_the_list(browsing: Kiosk) -> None:
    """By a line, by a page and to its ends, wherever the focus is; never beyond the ends."""
    places = [scrolled_to(browsing)]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        press(browsing, key)
        places.append(scrolled_to(browsing))
    assert places == sorted(set(places))
    assert browsing.item("offersList").property("atYEnd")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        press(browsing, key)
        assert scrolled_to(browsing) < places[-1]
        places.append(scrolled_to(browsing))
    press(browsing, Qt.Key.Key_PageUp)
    assert browsing.item("offersList").property("atYBeginning")


def test_a_refresh_keeps_the_focus(browsing: Kiosk) -> None:
    """Where it was, though rows came before it, and each tile tells of another balance."""
    for steps, title in ((3, "Title of w1"), (10, "Title of r3")):
        press(browsing, TAB, steps)
        assert focused(browsing) == title
        before = offers()
        changed = Offers(
            90 - steps,
            (collectable(f"new{steps}"), *before.collectables),
            tuple(claimable(c.reward_uuid, c.credits, 0) for c in before.claimables),
        )
        browsing.show(Browsing(MEMBER, changed))
        browsing.picture()
        assert focused(browsing) == title


def test_a_reward_that_goes_leaves_the_focus_in_the_list(browsing: Kiosk) -> None:
    """The walk goes on where it was."""
    press(browsing, TAB, 4)
    assert focused(browsing) == "Title of w2"
    before = offers()
    fewer = Offers(100, before.collectables[:2] + before.collectables[3:], before.claimables)
    browsing.show(Browsing(MEMBER, fewer))
    browsing.picture()
    assert focused(browsing) == "Title of w3"
    assert walk(browsing, TAB, 1) == ["Title of w4"]


@pytest.mark.parametrize("close", [Qt.Key.Key_Escape, "cancelButton"])
def test_the_focus_returns_from_the_sheet_to_what_opened_it(
    browsing: Kiosk, close: Qt.Key | str
) -> None:
    """With the ring that the keys had; the sheet's button has it meanwhile."""
    press(browsing, TAB, 15)
    title = focused(browsing)
    press(browsing, Qt.Key.Key_Space)
    assert isinstance(browsing.now(), Confirming)
    browsing.settle()
    assert focus(browsing).objectName() == "confirmButton"
    [ring] = rings(browsing)
    assert ring.parentItem() == focus(browsing)
    if isinstance(close, str):
        browsing.tap(close)
    else:
        press(browsing, close)
    assert isinstance(browsing.now(), Browsing)
    assert focused(browsing) == title
    assert len(rings(browsing)) == 1
    assert walk(browsing, TAB, 1) == [order()[15]]


def test_the_focus_returns_when_somebody_is_still_there(browsing: Kiosk) -> None:
    """To the reward, or to the sheet that was asking, with its ring."""
    press(browsing, TAB, 15)
    where = [focused(browsing)]
    for key in (Qt.Key.Key_Space, None):
        browsing.stage.visit.ask_still_there(StillThere(9, 0.9))
        assert focused(browsing) == "Stay, I am still here"
        browsing.stage.visit.ask_still_there(None)
        browsing.settle()
        assert focused(browsing) == where[-1]
        assert len(rings(browsing)) == 1
        if key is not None:
            press(browsing, key)
            browsing.settle()
            where.append(focused(browsing))
    assert where[-1] == "Claim Title of r5, 5 Stars"


def test_a_finger_gets_no_ring(browsing: Kiosk) -> None:
    """Neither on the sheet nor on the way back; the focus is there all the same."""
    browsing.tap("Collect Title of w1, Claimed yesterday")
    browsing.settle()
    assert focus(browsing).objectName() == "confirmButton"
    browsing.tap("cancelButton")
    assert focused(browsing) == "Title of w1"
    assert rings(browsing) == []


def test_escape_answers_nothing_once_it_is_decided(browsing: Kiosk) -> None:
    """And nothing at all where there is no question."""
    press(browsing, Qt.Key.Key_Escape)
    assert browsing.events == []
    press(browsing, TAB, 2)
    press(browsing, Qt.Key.Key_Space)
    browsing.settle()
    press(browsing, Qt.Key.Key_Space)
    decided = browsing.now()
    press(browsing, Qt.Key.Key_Escape)
    assert browsing.now() == decided
