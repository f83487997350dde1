"""A kiosk in trouble: closed while nobody is here, open again by itself, never over a visit."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.health import HealthMonitor, Source, SupportCode
from kiosk.settings import DisplaySettings
from kiosk.visit.state import Browsing, Goodbye, Identifying, Idle, State
from tests.helpers.fake_clock import FakeClock
from tests.ui.kiosk import PORTRAIT, SHAPES, Kiosk
from tests.ui.reader import Found, readable
from tests.ui.test_look import bottom, contrast, theme, top
from tests.unit.visit.examples import MEMBER, OFFERS
from tests.unit.visit.test_shop_front import ShopLeat
from ui.stage import Stage
from ui.view_models.shop import ShopProps
from ui.wiring import ShopWindow, join_health

if TYPE_CHECKING:
    from ui.services import Services

OUT, OFFLINE = SupportCode.JOURNAL_UNUSABLE, SupportCode.OFFLINE
MUG = {"title": "Mug", "price": "40 Stars", "image": "", "spoken": "Mug, 40 Stars"}
SHOP = ShopProps(
    name="Corner",
    creditWord="Stars",
    joinUrl="https://example.com/join",
    rewardCount="15 to choose from",
    showcase=[MUG] * 9,
)
TROUBLES = {code.value: (code,) for code in SupportCode} | {
    "noted": (SupportCode.OPERATIONS_WAIT, SupportCode.CLOCK_WRONG),
    "all parts": (
        OUT,
        SupportCode.SHOP_REFUSED,
        SupportCode.INSECURE,
        SupportCode.SCANNER_LOST,
        SupportCode.OPERATIONS_WAIT,
        SupportCode.CLOCK_WRONG,
    ),
}


@pytest.fixture
def speaking(
    make_stage: Callable[[str], Stage],
    qtbot: QtBot,
    catalogues: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[str], Kiosk]]:
    """Make a kiosk of two languages that speaks one of them, as committed."""
    monkeypatch.setattr("ui.translator.TRANSLATIONS", catalogues)
    before, kiosks = QLocale(), []

    def make(language: str) -> Kiosk:
        kiosks.append(Kiosk(make_stage("en"), qtbot))
        kiosks[-1].stage.words.credit_name = "Stars"
        kiosks[-1].stage.display.offer(("en", "nl"), language)
        return kiosks[-1]

    yield make
    for kiosk in kiosks:
        kiosk.stage.display.setLanguage("en")
    QLocale.setDefault(before)


def is_closed(kiosk: Kiosk) -> bool:
    """Tell whether the closed screen is the one that the window shows."""
    kiosk.picture()
    return kiosk.maybe("forStaff") is not None


def said_or_drawn(item: QQuickItem) -> bool:
    return any(bool(item.property(name)) for name in ("text", "title", "radius"))


def words(kiosk: Kiosk) -> dict[QQuickItem, QRectF]:
    """Return every text on the screen with the rectangle of its letters' lines in the window."""
    found = kiosk.items(
        lambda item: (
            item.isVisible()
            and item.property("lineCount") is not None
            and bool(item.property("text"))
        )
    )
    return {item: item.mapRectToScene(item.boundingRect()) for item in found}


@pytest.mark.parametrize("code", [OUT, OFFLINE, SupportCode.SCANNER_LOST])
def test_an_idle_kiosk_closes_and_opens_by_itself(kiosk: Kiosk, code: SupportCode) -> None:
    """Nobody need touch it for either."""
    kiosk.show(Idle(), PORTRAIT)
    assert "Scan your card" in kiosk.texts()
    kiosk.stage.health.show((code,))
    assert is_closed(kiosk)
    assert f"Code for staff: {code}" in kiosk.texts()
    assert "Scan your card" not in kiosk.texts()
    kiosk.stage.health.show(())
    assert not is_closed(kiosk)
    assert "Scan your card" in kiosk.texts()


@pytest.mark.parametrize(
    "state", [Identifying("visit-1", "PK100001"), Browsing(MEMBER, OFFERS), Goodbye(1)]
)
def test_a_visit_is_not_covered(kiosk: Kiosk, state: State) -> None:
    """It goes on, and the kiosk closes behind it."""
    kiosk.show(state, PORTRAIT)
    before = kiosk.texts()
    kiosk.stage.health.show((OUT,))
    assert not is_closed(kiosk)
    assert kiosk.texts() == before
    kiosk.show(Idle())
    assert is_closed(kiosk)


def test_a_scan_is_taken_while_closed(kiosk: Kiosk) -> None:
    """It begins a visit like any other."""
    kiosk.stage.health.show((OFFLINE,))
    kiosk.show(Idle(), PORTRAIT)
    assert is_closed(kiosk)
    kiosk.show(Identifying("visit-1", "PK100001"))
    assert not is_closed(kiosk)
    assert "Welcome" in kiosk.texts()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_kiosk_that_cannot_start_says_so(kiosk: Kiosk, shape: str) -> None:
    """Only when that does not pass by itself; a choice of one language is none."""
    kiosk.window.resize(SHAPES[shape])
    kiosk.window.show()
    kiosk.stage.health.show((OFFLINE,))
    assert not is_closed(kiosk)
    kiosk.stage.health.show((OUT,))
    assert is_closed(kiosk)
    assert "This kiosk is out of order" in kiosk.texts()
    assert "English" not in kiosk.texts()
    kiosk.stage.health.show(())
    assert "One moment, we are opening" in kiosk.texts()


def test_the_screens_follow_the_monitor(kiosk: Kiosk, caplog: pytest.LogCaptureFixture) -> None:
    """From what it knows already to all that it hears."""
    monitor = HealthMonitor()
    kiosk.show(Idle(), PORTRAIT)
    with caplog.at_level(logging.WARNING):
        monitor.report(Source.API, OFFLINE)
        join_health(kiosk.stage, monitor)
        assert "Code for staff: N1" in kiosk.texts()
        monitor.report(Source.JOURNAL, OUT)
        assert "Code for staff: J1, N1" in kiosk.texts()
    monitor.report(Source.JOURNAL, None)
    monitor.report(Source.API, None)
    assert not is_closed(kiosk)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_reader_hears_of_a_closed_kiosk(kiosk: Kiosk, shape: str) -> None:
    """The announcement tells what to do and the code; the remedy can be found behind it."""
    kiosk.stage.shop.show(SHOP)
    kiosk.stage.display.offer(("en", "nl"), "en")
    kiosk.show(Idle(), SHAPES[shape])
    kiosk.stage.health.show((SupportCode.SCANNER_LOST,))
    health = kiosk.stage.health.props
    assert kiosk.item("screen").property("item").property("told") == (
        "The card reader is not connected."
        " Please ask a member of staff: they can help you further. Code for staff: D1"
    )
    assert readable(kiosk) == [
        Found("Heading", "Corner"),
        Found("RadioButton", "English"),
        Found("RadioButton", "Nederlands"),
        Found("Heading", health.title),
        Found("StaticText", health.text),
        Found("StaticText", "Code for staff: D1"),
        Found("StaticText", health.remedy),
    ]


def test_another_trouble_is_told_anew(kiosk: Kiosk) -> None:
    """On the screen that is there already."""
    kiosk.show(Idle(), PORTRAIT)
    kiosk.stage.health.show((OFFLINE,))
    screen = kiosk.item("screen").property("item")
    before = screen.property("told")
    kiosk.stage.health.show((OUT,))
    assert kiosk.item("screen").property("item") is screen
    assert screen.property("told") != before


def test_a_closed_screen_keeps_its_words_while_it_goes(kiosk: Kiosk) -> None:
    """Or assistive technology would be told of a screen without any."""
    kiosk.show(Idle(), PORTRAIT)
    kiosk.stage.health.show((OFFLINE,))
    told: list[str] = []
    screen = kiosk.item("screen").property("item")
    screen.toldChanged.connect(lambda: told.append(screen.property("told")))
    kiosk.stage.health.show(())
    assert told == []


def test_a_closed_kiosk_speaks_the_language_that_is_touched(
    speaking: Callable[[str], Kiosk],
) -> None:
    """Its sentences too, and the shop's word for credits stays in them."""
    kiosk = speaking("en")
    kiosk.show(Idle(), PORTRAIT)
    kiosk.stage.health.show((OFFLINE,))
    kiosk.settle()
    [chip] = kiosk.items(
        lambda item: item.property("text") == "Nederlands" and bool(item.property("background"))
    )
    middle = chip.mapToScene(QPointF(chip.width() / 2, chip.height() / 2)).toPoint()
    QTest.mouseClick(
        kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    assert "Nu even geen verbinding" in kiosk.texts()
    assert "Code voor medewerkers: N1" in kiosk.texts()
    assert any("uw Stars" in text for text in kiosk.texts())
    assert kiosk.item("screen").property("item").property("told").startswith("Nu even")


@pytest.mark.parametrize("shape", SHAPES)
def test_an_open_kiosk_marks_what_staff_should_look_into(kiosk: Kiosk, shape: str) -> None:
    """Below everything on the idle screen, which stays as it is; gone when it is mended."""
    kiosk.stage.shop.show(SHOP)
    kiosk.show(Idle(), SHAPES[shape])
    before = kiosk.texts()
    kiosk.stage.health.show((SupportCode.OPERATIONS_WAIT, SupportCode.CLOCK_WRONG))
    kiosk.picture()
    assert kiosk.texts() == [*before, "Staff: O1, C1"]
    [mark] = kiosk.items(lambda item: item.property("text") == "Staff: O1, C1")
    others = kiosk.items(lambda item: item.isVisible() and said_or_drawn(item))
    others.remove(mark)
    assert max(map(bottom, others)) <= top(mark)
    assert bottom(mark) <= kiosk.window.height()
    kiosk.stage.health.show(())
    assert kiosk.texts() == before


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_is_cut_off_or_covered(
    speaking: Callable[[str], Kiosk], shape: str, language: str
) -> None:
    """In any trouble, layout and language: inside the window, and none over another."""
    kiosk = speaking(language)
    kiosk.stage.shop.show(SHOP)
    for trouble, codes in TROUBLES.items():
        kiosk.stage.health.show(codes)
        kiosk.show(Idle(), SHAPES[shape])
        kiosk.picture()
        found = words(kiosk)
        window = QRectF(kiosk.window.contentItem().boundingRect())
        for item, place in found.items():
            told = (trouble, item.property("text"))
            assert not item.property("truncated"), told
            assert item.property("contentWidth") <= place.width() + 0.5, told
            assert window.contains(place), told
        for (one, here), (other, there) in combinations(found.items(), 2):
            both = (one.property("text"), other.property("text"))
            assert not here.intersects(there), (trouble, both)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_picture_makes_room_for_the_words(kiosk: Kiosk, shape: str) -> None:
    """It is never drawn over them, and shows however many parts are in trouble."""
    kiosk.stage.health.show(TROUBLES["all parts"])
    kiosk.show(Idle(), SHAPES[shape])
    kiosk.picture()
    [picture] = kiosk.items(lambda item: "illustration" in str(item.property("source")))
    place = picture.mapRectToScene(picture.boundingRect())
    assert place.height() > kiosk.window.height() / 8
    assert not [item for item, there in words(kiosk).items() if place.intersects(there)]


def test_what_staff_read_is_small_and_readable(kiosk: Kiosk) -> None:
    """At least 4.5:1 on its ground, and no smaller than the smallest text."""
    kiosk.show(Idle(), PORTRAIT)
    kiosk.stage.health.show((OFFLINE,))
    health = kiosk.stage.health.props
    sizes = {}
    for item in words(kiosk):
        text = item.property("text")
        sizes[text] = item.property("font").pixelSize()
        if text in {health.code, health.remedy}:
            assert contrast(item.property("color"), theme(kiosk, "card")) >= 4.5
    assert theme(kiosk, "fontSmall") <= sizes[health.remedy] <= sizes[health.code]
    assert sizes[health.code] < sizes[health.text] < sizes[health.title]
    kiosk.stage.health.show((SupportCode.CLOCK_WRONG,))
    [mark] = [item for item in words(kiosk) if item.property("text") == "Staff: C1"]
    assert mark.property("font").pixelSize() == theme(kiosk, "fontSmall")
    assert contrast(mark.property("color"), theme(kiosk, "paper")) >= 4.5


def test_the_shops_word_arrives_later(kiosk: Kiosk) -> None:
    """A kiosk that starts without a connection learns it when there is one."""
    kiosk.stage.words.credit_name = ""
    kiosk.show(Idle(), PORTRAIT)
    kiosk.stage.health.show((OFFLINE,))
    assert "your credits are safe" in kiosk.stage.health.props.text
    services = cast("Services", SimpleNamespace(leat=ShopLeat()))

    async def read_shop() -> None:
        clock, shop_window = FakeClock(), ShopWindow(kiosk.stage, DisplaySettings())
        keeping = asyncio.create_task(shop_window.keep(services, "shop-1", clock))
        await clock.advance(1)
        keeping.cancel()

    asyncio.run(read_shop())
    assert "your Stars are safe" in kiosk.stage.health.props.text
