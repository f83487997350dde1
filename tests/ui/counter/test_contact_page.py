"""The contact page in the real window: looked for, found, handed over, claimed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.finder import FinderState
from kiosk.counter.plan import plan_claim
from kiosk.counter.work import Asking, Quiet
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, Desk
from tests.ui.reader import Found, readable
from tests.unit.counter.examples import file_of
from tests.unit.visit.examples import OFFERS, claimable, collectable

TWO = Offers(
    100,
    (collectable("cup"), collectable("cake")),
    (claimable("bag", 40), claimable("gold", 5000, missing=4900)),
)
MANY = Offers(100, (collectable("cup"),), tuple(claimable(f"r{n}", 40) for n in range(200)))
CUP, BAG = "Hand over Title of cup, Claimed yesterday", "Claim Title of bag, 40 Stars"


def opened(desk: Desk, offers: Offers = TWO, *, shape: str = "tablet") -> Desk:
    """Show a file with these offers."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(file=file_of(offers=offers)))
    desk.picture()
    return desk


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from below(child)


def on_page(desk: Desk) -> list[QQuickItem]:
    """Return every item of the page that shows."""
    return [item for item in below(desk.item("counterPage")) if item.isVisible()]


@IN_EACH_SHAPE
@pytest.mark.parametrize("pane", ["offers", "history"])
def test_an_old_file_says_so_until_it_is_read_again(desk: Desk, shape: str, pane: str) -> None:
    """Above list and history alike; the button asks once, and the mark goes with success."""
    opened(desk, shape=shape)
    if pane == "history":
        desk.tap("historyButton")
    assert not desk.item("fileOld").isVisible()
    old = FinderState(file=file_of(offers=TWO), old=Problem.OFFLINE)
    desk.counter.finder.become(old)
    desk.picture()
    assert "This may be out of date" in str(desk.item("fileOld").property("told"))
    desk.counter.finder.calls.clear()
    desk.tap("readFileAgain")
    assert desk.counter.finder.calls == [("refresh",)]
    desk.counter.finder.become(replace(old, refreshing=True))
    assert not desk.item("readFileAgain").isEnabled()
    assert desk.item("fileOld").isVisible(), "an old list is not fresh while it is read"
    desk.counter.finder.become(FinderState(file=file_of(offers=TWO)))
    assert not desk.item("fileOld").isVisible()


def test_typing_goes_into_the_field_at_once(desk: Desk) -> None:
    """And Enter looks for it, as it was typed."""
    desk.open()
    assert desk.focused() == "findField"
    desk.type("ada@example.com")
    desk.key(Qt.Key.Key_Return)
    assert desk.counter.calls == [("find", "ada@example.com")]


def test_nothing_typed_finds_nothing(desk: Desk) -> None:
    """Neither by Enter nor by the button, which cannot be pressed."""
    desk.open()
    desk.type("  ")
    desk.key(Qt.Key.Key_Return)
    assert not desk.item("findButton").isEnabled()
    assert desk.counter.calls == []


def test_a_tablet_has_keys_of_its_own(desk: Desk) -> None:
    """They type where the caret is, one takes away again, and the button finds."""
    desk.open()
    desk.tap("findKeys")
    desk.picture()
    for key in ("p", "7", "@", "x"):
        desk.tap(f"key-{key}")
    desk.tap("key-erase")
    desk.tap("findButton")
    assert desk.counter.calls == [("find", "p7@")]


def test_the_keys_of_a_tablet_have_capital_letters(desk: Desk) -> None:
    """A card's number may have them; the next contact begins with small ones again."""
    desk.open()
    desk.tap("findKeys")
    desk.tap("key-shift")
    desk.picture()
    desk.tap("key-p")
    desk.tap("key-shift")
    desk.tap("key-k")
    assert desk.item("findField").property("text") == "Pk"
    desk.tap("key-shift")
    desk.tap("key-done")
    assert desk.maybe("key-shift") is None or not desk.item("key-shift").isVisible()
    desk.picture()
    desk.tap("findKeys")
    desk.picture()
    desk.tap("key-shift")
    desk.counter.finder.become(FinderState(file=file_of()))
    desk.counter.finder.become(FinderState())
    desk.picture()
    desk.tap("findKeys")
    desk.picture()
    desk.tap("key-p")
    assert desk.item("findField").property("text") == "p"


@IN_EACH_SHAPE
def test_the_keys_of_the_screen_fit_a_finger(desk: Desk, shape: str) -> None:
    """All of them, beside one another, and the field above them keeps room for an address."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(problem=Problem.CARD_UNKNOWN, code=60003))
    desk.picture()
    desk.tap("findKeys")
    desk.picture()
    touch = 15 * float(desk.stage.display.property("pixelsPerMillimetre")) - 1
    page = desk.item("counterPage")
    for name in ("key-shift", "key-erase", "findButton", "key-1", "key-+", "key-done"):
        item = desk.item(name)
        corner = item.mapToItem(page, QPointF(0, 0))
        assert min(item.width(), item.height()) >= touch, name
        assert 0 <= corner.x() <= page.width() - item.width(), name
        assert 0 <= corner.y() <= page.height() - item.height(), name
    assert desk.item("findField").width() > 3 * touch
    assert desk.item("findTitle").mapToItem(page, QPointF(0, 0)).y() >= 0


def test_what_was_typed_stays_to_be_mended_and_goes_with_a_file(desk: Desk) -> None:
    """A slip is mended; the next one at the counter sees nothing of it."""
    desk.open()
    desk.type("ada@exmple.com")
    desk.counter.finder.become(FinderState(searching=True))
    desk.counter.finder.become(FinderState(problem=Problem.CONTACT_GONE))
    assert desk.item("findField").property("text") == "ada@exmple.com"
    assert desk.focused() == "findField"
    desk.counter.finder.become(FinderState(file=file_of()))
    desk.counter.finder.become(FinderState())
    assert desk.item("findField").property("text") == ""


def test_an_address_that_nobody_has_is_told_from_a_card(desk: Desk) -> None:
    """By what was looked for last."""
    desk.open()
    desk.stage.counter.contact_view.find("ada@example.com")
    desk.counter.finder.become(FinderState(problem=Problem.CONTACT_GONE))
    assert "e-mail address" in str(desk.item("findText").property("text"))
    desk.counter.finder.become(FinderState(searching=True))
    desk.counter.finder.become(FinderState(problem=Problem.CONTACT_GONE))
    assert "e-mail address" not in str(desk.item("findText").property("text"))


def test_looking_can_be_stopped(desk: Desk) -> None:
    """Once it takes its time."""
    desk.open()
    desk.counter.finder.become(FinderState(searching=True))
    desk.picture()
    desk.qtbot.waitUntil(desk.item("stopLooking").isEnabled)
    desk.tap("stopLooking")
    assert desk.counter.finder.calls == [("close",)]


def test_everything_common_is_one_touch_away(desk: Desk) -> None:
    """Hand over one, all, claim, give, close."""
    opened(desk)
    for name in (CUP, "handOverAll", BAG, "giveButton"):
        desk.tap(name)
    assert desk.counter.calls == [
        ("hand_over", ("cup",)),
        ("hand_over", ("cup", "cake")),
        ("claim", "bag"),
        ("begin_gift",),
    ]
    desk.tap("doneButton")
    assert desk.counter.finder.calls == [("close",)]


def test_what_cannot_be_had_takes_no_touch(desk: Desk) -> None:
    """An expired one, and one that is too dear; both say why."""
    opened(desk, OFFERS)
    desk.tap("Title of old, Expired on 19 November")
    desk.tap("Title of gold, 5,000 Stars, 4,900 more to go")
    assert desk.counter.calls == []


def test_the_history_has_a_way_back(desk: Desk) -> None:
    """Its first page is read when it opens."""
    opened(desk)
    desk.tap("historyButton")
    desk.picture()
    assert desk.counter.finder.calls == [("show_history", 1)]
    assert desk.maybe("contactOffers") is None
    desk.tap("historyButton")
    desk.picture()
    assert desk.item("contactOffers").isVisible()


def test_the_next_contact_opens_on_what_they_can_have(desk: Desk) -> None:
    """Not on the history that the last one's file was left on."""
    opened(desk)
    desk.tap("historyButton")
    desk.counter.finder.become(FinderState(searching=True))
    desk.counter.finder.become(FinderState(file=file_of("contact-2")))
    desk.picture()
    assert desk.item("contactOffers").isVisible()


def test_after_an_address_staff_say_that_they_have_checked(desk: Desk) -> None:
    """One touch, and the warning goes."""
    desk.open()
    file = file_of(found_by=FoundBy.EMAIL)
    desk.counter.finder.become(FinderState(file=file))
    desk.picture()
    desk.tap("checkedButton")
    assert desk.counter.finder.calls == [("confirm_identity",)]


def test_a_refresh_keeps_the_place(desk: Desk) -> None:
    """In a list of hundreds."""
    opened(desk, MANY)
    shown = desk.item("contactOffers")
    shown.setProperty("contentY", 900)
    fresh = Offers(60, (), MANY.claimables)
    desk.counter.finder.become(FinderState(file=file_of(offers=fresh)))
    desk.picture()
    assert "60" in desk.texts()
    at = float(shown.property("contentY"))
    assert at == pytest.approx(900, abs=200)


def test_keys_walk_every_control_in_order(desk: Desk) -> None:
    """From the header through the list and out of it; what cannot be pressed is passed over."""
    opened(desk)
    names = []
    for _ in range(10):
        desk.key(Qt.Key.Key_Tab)
        names.append(desk.focused())
    at = names.index("Hand over all 2 rewards")
    assert names[at : at + 4] == [
        "Hand over all 2 rewards",
        CUP,
        "Hand over Title of cake, Claimed yesterday",
        BAG,
    ]
    assert not any("gold" in name for name in names)


def test_the_keys_come_back_where_they_were_after_a_sheet(desk: Desk) -> None:
    """With the ring that shows it."""
    opened(desk)
    while desk.focused() != BAG:
        desk.key(Qt.Key.Key_Tab)
    bag = TWO.claimable("bag")
    assert bag is not None
    desk.counter.work.become(Asking(plan_claim(file_of(), bag, "shop-1")))
    assert not desk.item("counterPage").isEnabled()
    desk.counter.work.become(Quiet())
    desk.qtbot.waitUntil(lambda: desk.focused() == BAG)
    assert desk.item(BAG).property("visualFocus")


@IN_EACH_SHAPE
def test_every_control_fits_a_finger_and_the_window(desk: Desk, shape: str) -> None:
    """With titles, tiers and addresses that are as bad as they come."""
    long = HOSTILE_TITLES["one long word"]
    offers = Offers(
        1_234_567,
        tuple(
            collectable(f"w{n}", title=title, branch=title)
            for n, title in enumerate(HOSTILE_TITLES.values())
        ),
        tuple(claimable(f"c{n}", 40, title=t) for n, t in enumerate(HOSTILE_TITLES.values())),
    )
    desk.open(shape=shape)
    desk.counter.finder.become(
        FinderState(file=file_of(offers=offers, tier=long, masked=long, found_by=FoundBy.EMAIL))
    )
    desk.picture()
    page = desk.item("counterPage")
    touch = 15 * float(desk.stage.display.property("pixelsPerMillimetre")) - 1
    controls = [item for item in on_page(desk) if item.property("down") is not None]
    assert len(controls) > 5
    for item in controls:
        name = str(item.property("spoken"))
        left = item.mapToItem(page, QPointF(0, 0)).x()
        assert left >= 0, name
        assert left + item.width() <= page.width() + 1, name
        assert item.height() >= touch, name
        assert item.width() >= touch, name


def test_what_a_reader_finds(desk: Desk) -> None:
    """Names with verb and thing; of the member only what is masked."""
    opened(desk)
    found = readable(desk)
    assert Found("Button", CUP) in found
    assert Found("Button", "Give this contact Stars") in found
    assert Found("Heading", "100 Stars") in found
    words = " ".join(name for _, name in found)
    assert "a•••@e•••.com" in words
    assert "PK100001" not in words
    assert "contact-1" not in words


def test_it_speaks_the_language_of_the_display(desk: Desk) -> None:
    """What stands there already changes with it."""
    opened(desk)
    desk.stage.display.offer(("en", "nl"), "nl")
    desk.stage.words.credit_name = "Sterren"
    desk.stage.display.languageChanged.emit()
    assert "Sterren" in desk.texts()
