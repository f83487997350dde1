"""The look in numbers: contrast of controls, room for words, gaps that are the same everywhere."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.visit.attention import StillThere
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from kiosk.visit.results import ItWaits
from kiosk.visit.state import (
    Browsing,
    Checking,
    Confirming,
    Identifying,
    Idle,
    Settled,
    State,
    TurnedAway,
)
from tests.ui.kiosk import SHAPES, Kiosk
from tests.ui.test_qr_code import read
from tests.unit.visit.examples import MEMBER, OFFERS, claimable, collectable
from ui.stage import Stage
from ui.view_models.shop import ShopProps

JOIN = "https://example.com/join/the-club"
LONG = "Claim this for twelve thousand three hundred Loyalty Points"


def theme(kiosk: Kiosk, name: str) -> Any:
    found = kiosk.stage.engine.singletonInstance("ui.qml", "Theme")
    assert isinstance(found, QObject)
    return found.property(name)


def contrast(one: QColor, other: QColor) -> float:
    """Return the ratio of two colours as WCAG counts it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def left_edge(kiosk: Kiosk, item: QQuickItem) -> QColor:
    """Return the darkest colour of the window in a control's outline, at half its height."""
    at = item.mapToScene(QPointF(0, item.height() / 2)).toPoint()
    picture = shown(kiosk)
    return min((picture.pixelColor(at + QPoint(x, 0)) for x in range(3)), key=luminance)


def shown(kiosk: Kiosk) -> QImage:
    """Return what the window shows once its screen has appeared."""
    kiosk.picture()
    kiosk.qtbot.waitUntil(lambda: kiosk.item("screen").property("item").opacity() == 1)
    return QImage(kiosk.picture())


def is_heading(item: QQuickItem, text: str) -> bool:
    return bool(item.property("extent")) and item.property("text") == text


def top(item: QQuickItem) -> float:
    return item.mapToScene(QPointF(0, 0)).y()


def bottom(item: QQuickItem) -> float:
    return top(item) + item.height()


@pytest.mark.parametrize("ground", ["card", "paper"])
def test_what_outlines_a_control_is_seen(kiosk: Kiosk, ground: str) -> None:
    """At least 3:1 on every ground a control stands on; the focus ring so on dark ones too."""
    assert contrast(theme(kiosk, "edge"), theme(kiosk, ground)) >= 3
    assert contrast(theme(kiosk, "ink"), theme(kiosk, ground)) >= 3
    assert contrast(theme(kiosk, "gold"), theme(kiosk, "brand")) >= 3
    assert contrast(theme(kiosk, "gold"), theme(kiosk, "ink")) >= 3


def test_an_outlined_control_wears_the_outline(kiosk: Kiosk) -> None:
    """A button as well as a language that is not spoken now."""
    kiosk.stage.display.offer(("en", "nl"), "en")
    kiosk.show(Idle())
    [chip] = kiosk.items(
        lambda item: item.property("text") == "Nederlands" and bool(item.property("background"))
    )
    assert left_edge(kiosk, chip) == theme(kiosk, "edge")
    kiosk.arrive(Browsing(MEMBER, OFFERS))
    assert left_edge(kiosk, kiosk.item("doneButton")) == theme(kiosk, "edge")


@pytest.mark.parametrize("filled", ["true", "false"])
@pytest.mark.parametrize("width", [300, 420, 2000])
def test_a_long_label_stays_in_its_button(
    make_stage: Callable[[str], Stage], width: int, filled: str
) -> None:
    """It is set smaller, then in two lines, and never cut off."""
    stage = make_stage("en")
    component = QQmlComponent(stage.engine)
    properties = f'text: "{LONG}"; width: {width}; filled: {filled}'
    component.setData(f"import ui.qml.components\nActionButton {{ {properties} }}".encode(), "")
    button = component.create()
    assert isinstance(button, QQuickItem), component.errorString()
    [label] = [item for item in below(button) if item.property("lineCount") is not None]
    assert not label.property("truncated")
    assert label.property("lineCount") <= (1 if width == 2000 else 2)
    assert label.mapToItem(button, QPointF(0, 0)).x() >= 0
    assert label.property("contentWidth") <= button.property("availableWidth")
    assert label.property("contentHeight") <= button.height()


def below(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(one for child in item.childItems() for one in below(child))]


def test_tiles_leave_room_for_a_second_line_only_where_one_needs_it(kiosk: Kiosk) -> None:
    """All tiles of a row are equally high; a row of short titles is lower."""
    long = "A very long title that will not fit into one line"
    titles = ["Cup", "Mug", "Bag", long]
    kiosk.arrive(Browsing(MEMBER, Offers(9, (), tuple(claimable(t, 1, title=t) for t in titles))))
    heights = {
        str(item.property("title")): item.height()
        for item in kiosk.items(lambda item: item.property("price") is not None)
    }
    assert heights["Cup"] == heights["Mug"]
    assert heights["Bag"] == heights[long] > heights["Cup"]


def test_a_shelf_of_short_titles_has_higher_pictures(kiosk: Kiosk) -> None:
    """The room that no title needs is the pictures'."""
    drawn = []
    for titles in (["Cup", "Mug", "Bag"], ["Cup", "Mug", "A very long title for a small tile"]):
        shown = [{"title": t, "price": "1", "image": "", "spoken": t} for t in titles]
        kiosk.stage.shop.show(ShopProps(showcase=shown))
        kiosk.show(Idle())
        kiosk.picture()
        pictures = kiosk.items(
            lambda item: item.isVisible() and item.property("remote") is not None
        )
        [height] = {item.height() for item in pictures}
        drawn.append(height)
    assert drawn[0] > drawn[1]


@pytest.mark.parametrize(("balance", "bars"), [(0, 0), (1, 1), (50, 1)])
def test_no_credits_are_no_progress(kiosk: Kiosk, balance: int, bars: int) -> None:
    """The bar is empty, and begins with the first credit."""
    dear = claimable("gold", 100, missing=100 - balance)
    kiosk.arrive(Browsing(MEMBER, Offers(balance, (), (dear,))))
    gold, line = theme(kiosk, "gold"), theme(kiosk, "line")

    def in_a_bar(item: QQuickItem) -> bool:
        parent = item.parentItem()
        grounds = (item.property("color"), parent is not None and parent.property("color"))
        return item.isVisible() and grounds == (gold, line)

    assert len(kiosk.items(in_a_bar)) == bars


@pytest.mark.parametrize("density", [3.78, 5.87])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_join_code_is_large_enough_for_a_phone(
    kiosk: Kiosk, shape: str, density: float
) -> None:
    """Half a millimetre a module, and it covers nothing."""
    kiosk.stage.display.measure(density)
    kiosk.stage.shop.show(ShopProps(name="Corner", creditWord="Stars", joinUrl=JOIN))
    kiosk.show(Idle(), SHAPES[shape] * (density / 3.78))
    assert read(shown(kiosk)) == JOIN
    [code] = kiosk.items(lambda item: item.isVisible() and item.property("text") == JOIN)
    modules = 29 + 2 * 4
    assert int(code.width()) // modules / density > 0.5
    [hero] = kiosk.items(lambda item: item.property("objectName") == "hero")
    assert bottom(hero) <= top(code)


def test_the_title_of_a_wide_idle_screen_is_one_line(kiosk: Kiosk) -> None:
    """As large as fits, and no higher than it looks."""
    for shape in ("landscape", "tablet"):
        kiosk.show(Idle(), SHAPES[shape])
        kiosk.picture()
        [title] = kiosk.items(lambda item: item.property("text") == "Scan your card")
        assert title.property("lineCount") == 1
        assert title.height() == title.property("contentHeight")


def test_each_line_of_the_summary_is_balanced_by_itself(kiosk: Kiosk) -> None:
    """They are texts of their own."""
    kiosk.arrive(Browsing(MEMBER, OFFERS), SHAPES["landscape"])
    lines = kiosk.stage.visit.shown.offers.summary.split("\n")
    assert len(lines) == 2
    assert set(lines) <= set(kiosk.texts())


@pytest.mark.parametrize("shape", SHAPES)
def test_the_sheet_is_as_wide_as_the_window(kiosk: Kiosk, shape: str) -> None:
    """It cuts through nothing behind it, and what it covers is dimmed once."""
    kiosk.arrive(Confirming(MEMBER, OFFERS, OFFERS.claimables[0]), SHAPES[shape])
    paper, low = theme(kiosk, "paper"), kiosk.window.height() - 2
    picture = kiosk.picture()
    for x in (1, kiosk.window.width() // 2, kiosk.window.width() - 2):
        assert picture.pixelColor(QPoint(x, low)) == paper
    assert kiosk.item("doneButton").opacity() == 1


STACKED: dict[str, State] = {
    "sheet": Confirming(MEMBER, OFFERS, OFFERS.claimables[0]),
    "result": Settled(MEMBER, OFFERS, OFFERS.claimables[0], ItWaits(collectable(), 1)),
    "problem": TurnedAway("visit-1", "PK100001", Problem.OFFLINE, None),
    "still there": Browsing(MEMBER, OFFERS),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", STACKED)
def test_stacked_buttons_stand_alike(kiosk: Kiosk, name: str, shape: str) -> None:
    """With one gap, one margin below; in portrait from margin to margin."""
    kiosk.arrive(STACKED[name], SHAPES[shape])
    if name == "still there":
        kiosk.stage.visit.ask_still_there(StillThere(9, 0.9))
    kiosk.picture()
    buttons = kiosk.items(
        lambda item: (
            item.isVisible()
            and item.property("filled") is not None
            and item.objectName() != "doneButton"
        )
    )
    buttons.sort(key=top)
    assert len(buttons) == 2
    assert [top(b) - bottom(a) for a, b in pairwise(buttons)] == [theme(kiosk, "gapMedium")]
    margin = theme(kiosk, "margin")
    assert bottom(buttons[-1]) == kiosk.window.height() - margin
    if shape == "portrait":
        assert {button.width() for button in buttons} == {kiosk.window.width() - 2 * margin}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_ring_stands_as_far_from_its_words_wherever_one_waits(kiosk: Kiosk, shape: str) -> None:
    """While a card is looked up, an answer is read back, or somebody may have left."""
    gaps = []
    kiosk.arrive(Browsing(MEMBER, OFFERS), SHAPES[shape])
    for state, title in (
        (Identifying("visit-1", "PK100001"), "Welcome"),
        (Checking(MEMBER, OFFERS, OFFERS.claimables[0], "op-1", progress=0.4), "We are checking"),
        (Browsing(MEMBER, OFFERS), "Are you still there?"),
    ):
        kiosk.show(state)
        kiosk.stage.visit.ask_still_there(StillThere(9, 0.9))
        kiosk.picture()
        [words] = [item for item in kiosk.items() if is_heading(item, title)]
        [ring] = [r for r in words.parentItem().childItems() if r.property("track")]
        gaps.append(round(top(words) - bottom(ring)))
    assert gaps == [gaps[0]] * 3


@pytest.mark.parametrize(
    ("problem", "filled"),
    [
        (Problem.SCAN_UNREADABLE, False),
        (Problem.CARD_UNKNOWN, False),
        (Problem.CARD_NOT_LINKED, False),
        (Problem.CARD_INACTIVE, False),
        (Problem.OFFLINE, False),
        (Problem.CONTACT_GONE, True),
    ],
)
def test_leaving_is_the_filled_button_only_where_nothing_else_helps(
    kiosk: Kiosk, problem: Problem, *, filled: bool
) -> None:
    """Not where a scan does, or another try."""
    kiosk.arrive(TurnedAway("visit-1", "PK100001", problem, None))
    assert kiosk.item("Back to the start").property("filled") is filled
