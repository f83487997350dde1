"""Room for words: whatever a shop calls its rewards, no text lies over another or over a button."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.visit.problems import Problem
from kiosk.visit.results import NotDone, Result, Unclear, WentThrough
from kiosk.visit.state import Checking, Choice, Settled
from tests.helpers.fake_clock import START
from tests.ui.kiosk import SHAPES, Kiosk
from tests.unit.visit.examples import MEMBER, OFFERS, claimable, collectable
from ui.view_models.shop import ShopProps

TITLES = {
    "short": "Mug",
    "usual": "Breakfast for two with fresh orange juice",
    "wide letters": "W" * 300,
    "long words": "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen " * 5,
}


@pytest.fixture(params=["en", "nl"])
def spoken(
    kiosk: Kiosk, request: pytest.FixtureRequest, catalogues: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Kiosk]:
    """A kiosk that speaks a language, for a shop with a name and a long word for credits."""
    monkeypatch.setattr("ui.translator.TRANSLATIONS", catalogues)
    kiosk.stage.display.offer(("en", "nl"), "en")
    kiosk.stage.display.setLanguage(request.param)
    kiosk.stage.words.credit_name = "Loyalty Points"
    kiosk.stage.shop.show(ShopProps(name="Corner", creditWord="Loyalty Points"))
    yield kiosk
    kiosk.stage.display.setLanguage("en")


def placed(item: QQuickItem) -> QRectF:
    """Return where an item is in the window, shrunk as it may be."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def words(kiosk: Kiosk) -> list[QQuickItem]:
    """Return every text that can be read, the labels of the buttons too."""
    return kiosk.items(
        lambda item: (
            item.isVisible()
            and bool(item.property("text"))
            and item.property("lineCount") is not None
            and item.height() > 0
        )
    )


def overlaps(kiosk: Kiosk) -> list[tuple[str, ...]]:
    """Return the texts and buttons that lie over another or reach out of the window."""
    kiosk.picture()
    window = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    buttons = kiosk.items(lambda item: item.isVisible() and item.property("filled") is not None)
    labels = {item.property("text") for item in buttons}
    texts = [item for item in words(kiosk) if item.property("text") not in labels]
    places = [(str(item.property("text")), placed(item)) for item in (*texts, *buttons)]
    assert len(places) > 3
    found: list[tuple[str, ...]] = []
    for number, (text, place) in enumerate(places):
        if not window.contains(place):
            found.append((text, "the window"))
        for other_text, other in places[:number]:
            shared = place.intersected(other)
            if min(shared.width(), shared.height()) >= 1:
                found.append((text, other_text))
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_a_check_has_room_for_what_is_checked(spoken: Kiosk, shape: str) -> None:
    """Between the shop's name and the hint."""
    choices: list[Choice] = [claimable(title=title) for title in TITLES.values()]
    choices += [collectable(title=title) for title in TITLES.values()]
    for choice in choices:
        checking = Checking(MEMBER, OFFERS, choice, "op-1", 0.4, resumed=START)
        spoken.arrive(checking, SHAPES[shape])
        assert overlaps(spoken) == [], choice


def results(title: str) -> list[Result]:
    return [
        WentThrough(title, None, "0123456789", START, 12_500),
        NotDone(title, None, Problem.NEVER_ARRIVED, None, earlier=True),
        *(
            Unclear(title, None, "0123456789", claiming, for_staff)
            for claiming in (True, False)
            for for_staff in (True, False)
        ),
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_result_has_room_for_its_words(spoken: Kiosk, shape: str) -> None:
    """Its number for staff is above the buttons and not under them."""
    for result in itertools.chain.from_iterable(map(results, TITLES.values())):
        spoken.arrive(Settled(MEMBER, OFFERS, OFFERS.claimables[0], result), SHAPES[shape])
        assert overlaps(spoken) == [], result
