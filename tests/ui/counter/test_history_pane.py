"""A contact's history in the real window."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.counter.finder import FinderState
from kiosk.counter.history import HistoryPage, HistoryRow, NoUndo, RowKind, Undo
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, INCHES, SHAPES, Desk
from tests.ui.reader import Found, readable
from tests.unit.counter.examples import file_of
from ui.density import pixels_per_millimetre

CLAIMED = HistoryRow(
    "row-1", RowKind.CLAIMED, "Espresso doppio", -25, START, "Utrecht", "shop-1", Undo.CLAIM
)
GIVEN = replace(CLAIMED, uuid="row-2", kind=RowKind.GIVEN, credits=50, undo=Undo.CREDITS)
UNDONE = replace(CLAIMED, uuid="row-3", undo=None, why_not=NoUndo.UNDONE)
ROWS = (CLAIMED, GIVEN, UNDONE)
MANY = tuple(replace(CLAIMED, uuid=f"row-{number}") for number in range(20))


def finger(shape: str) -> int:
    """Return how many pixels of this screen 15 mm are, whole ones."""
    return int(15 * pixels_per_millimetre(SHAPES[shape], INCHES[shape]))


def looked_at(desk: Desk, *, shape: str = "tablet") -> Desk:
    """Open the history of a contact of whom nothing is read yet."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(file=file_of()))
    desk.picture()
    desk.tap("historyButton")
    desk.picture()
    return desk


def show(
    desk: Desk, rows: tuple[HistoryRow, ...], number: int = 1, last: int = 1, **changes: Any
) -> None:
    file = file_of(history=HistoryPage(rows, number, last))
    desk.counter.finder.become(replace(FinderState(file=file), **changes))
    desk.picture()


def asked(desk: Desk) -> list[tuple[Any, ...]]:
    return [call for call in desk.counter.finder.calls if call[0] == "show_history"]


def seen(item: QQuickItem, within: QQuickItem) -> bool:
    top = item.mapToItem(within, QPointF(0, 0)).y()
    return top >= -1 and top + item.height() <= within.height() + 1


def test_it_is_read_once_somebody_looks(desk: Desk) -> None:
    """And not before; the next contact's is read by itself."""
    desk.open()
    desk.counter.finder.become(FinderState(file=file_of()))
    desk.picture()
    assert asked(desk) == []
    desk.tap("historyButton")
    assert set(asked(desk)) == {("show_history", 1)}
    show(desk, ROWS)
    before = len(asked(desk))
    desk.counter.finder.become(FinderState(file=file_of("contact-2")))
    assert len(asked(desk)) in {before, before + 1}


def test_what_is_read_is_not_asked_again(desk: Desk) -> None:
    """Neither while it is read nor when it has failed: that takes a touch."""
    looked_at(desk)
    before = len(asked(desk))
    desk.counter.finder.become(FinderState(file=file_of(), reading_history=True))
    desk.counter.finder.become(FinderState(file=file_of(), history_problem=Problem.OFFLINE))
    show(desk, ROWS)
    assert len(asked(desk)) == before


def test_a_row_with_its_verb(desk: Desk) -> None:
    """The verb undoes that row, whoever is signed in; it is named with its thing."""
    looked_at(desk)
    show(desk, ROWS)
    assert "Claimed Espresso doppio" in desk.texts()
    assert "\u221225" in desk.texts()
    assert "+50" in desk.texts()
    desk.tap("Undo the claim of Espresso doppio")
    desk.tap("Take back 50 Stars")
    undone = [call for call in desk.counter.calls if call[0] == "undo"]
    assert undone == [("undo", "row-1"), ("undo", "row-2")]


def test_a_row_without_a_way_back(desk: Desk) -> None:
    """It says why, and there is nothing to press."""
    looked_at(desk)
    show(desk, (UNDONE,))
    assert "Already undone" in desk.texts()
    assert desk.maybe("undo-row-3") is None


@IN_EACH_SHAPE
def test_the_code_of_a_digital_claim(desk: Desk, shape: str) -> None:
    """A button beside the row asks for it; then it stands below, to read, to scan and to hear."""
    cinema = replace(CLAIMED, title="Cinema ticket", digital_code="CINEMA-0O1l")
    looked_at(desk, shape=shape)
    show(desk, (cinema, GIVEN))
    assert not desk.items(lambda item: item.objectName() == "historyCode")
    desk.tap("code-row-1")
    assert desk.counter.finder.calls[-1] == ("show_code", "row-1")
    button = desk.item("code-row-1")
    show(desk, (cinema, GIVEN), code_of="row-1")
    assert desk.item("code-row-1") is button, "what was pressed keeps the focus"
    code = desk.item("historyCode")
    assert code.property("text") == "CINEMA-0O1l"
    assert "Code: C I N E M A - 0 O 1 l" in {one.name for one in readable(desk)}
    assert seen(code, desk.item("historyList"))


def test_pages(desk: Desk) -> None:
    """The next older and newer one; what is not there cannot be asked for."""
    looked_at(desk)
    show(desk, ROWS, 2, 3)
    desk.counter.finder.calls.clear()
    desk.tap("historyOlder")
    desk.tap("historyNewer")
    assert asked(desk) == [("show_history", 3), ("show_history", 1)]
    assert "Page 2 of 3" in desk.texts()
    show(desk, ROWS, 3, 3)
    assert not desk.item("historyOlder").isEnabled()
    show(desk, ROWS, 1, 3)
    assert not desk.item("historyNewer").isEnabled()


def test_one_page_needs_no_pages(desk: Desk) -> None:
    """There is nothing to turn."""
    looked_at(desk)
    show(desk, ROWS)
    assert not desk.item("historyOlder").isVisible()


def test_another_page_begins_at_its_top(desk: Desk) -> None:
    """However far the one before was scrolled; the same page stays where it was."""
    looked_at(desk)
    show(desk, MANY, 1, 2)
    rows = desk.item("historyList")
    rows.setProperty("contentY", 200)
    show(desk, MANY, 1, 2, reading_history=True)
    assert rows.property("contentY") == 200
    show(desk, MANY, 2, 2)
    assert rows.property("contentY") == 0


def test_nothing_happened_yet(desk: Desk) -> None:
    """It is said kindly."""
    looked_at(desk)
    show(desk, ())
    assert desk.item("historyEmpty").isVisible()
    assert "Nothing happened yet" in desk.texts()


def test_a_history_that_cannot_be_read(desk: Desk) -> None:
    """The problem, and a touch to try again: the page that was asked for."""
    looked_at(desk)
    desk.counter.finder.become(FinderState(file=file_of(), history_problem=Problem.OFFLINE))
    desk.picture()
    assert "The history cannot be read" in desk.texts()
    assert "No connection right now. Try again in a moment." in desk.texts()
    desk.counter.finder.calls.clear()
    desk.tap("messageButton")
    assert asked(desk) == [("show_history", 1)]


def test_while_it_is_read(desk: Desk) -> None:
    """It is neither empty nor broken, and what comes of it shows in its place."""
    looked_at(desk)
    desk.counter.finder.become(FinderState(file=file_of(), reading_history=True))
    assert "Reading the history…" in desk.texts()
    assert "Nothing happened yet" not in desk.texts()
    show(desk, ())
    assert "Reading the history…" not in desk.texts()
    assert desk.item("historyEmpty").isVisible()


def test_a_page_that_cannot_be_read(desk: Desk) -> None:
    """The one before stays, and the one that was asked for is asked for again."""
    looked_at(desk)
    show(desk, ROWS, 1, 3)
    desk.tap("historyOlder")
    show(desk, ROWS, 1, 3, history_problem=Problem.OFFLINE)
    assert "Claimed Espresso doppio" in desk.texts()
    desk.tap("historyRetry")
    assert asked(desk)[-2:] == [("show_history", 2), ("show_history", 2)]


def test_keys_reach_every_verb(desk: Desk) -> None:
    """Tab walks them from the first to the last, and each comes into view."""
    looked_at(desk)
    show(desk, MANY)
    rows = desk.item("historyList")
    desk.item("undo-row-0").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for number in range(20):
        button = desk.item(f"undo-row-{number}")
        assert button.hasActiveFocus()
        assert button.property("visualFocus")
        assert seen(button, rows)
        desk.key(Qt.Key.Key_Tab)


def test_keys_scroll(desk: Desk) -> None:
    """Also past rows without a verb, to both ends and no further."""
    looked_at(desk)
    show(desk, MANY)
    rows = desk.item("historyList")
    desk.item("undo-row-0").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_End)
    end = rows.property("contentHeight") - rows.height()
    assert rows.property("contentY") == end
    desk.key(Qt.Key.Key_PageDown)
    assert rows.property("contentY") == end
    desk.key(Qt.Key.Key_Home)
    assert rows.property("contentY") == 0


@IN_EACH_SHAPE
def test_hostile_rows_stay_in_their_places(desk: Desk, shape: str) -> None:
    """Verbs are a finger high and inside the list; credits are shown whole."""
    desk.stage.words.credit_name = "W" * 60
    rows = tuple(
        replace(CLAIMED, uuid=key, title=title, shop=title, credits=-1_234_567)
        for key, title in HOSTILE_TITLES.items()
    )
    looked_at(desk, shape=shape)
    show(desk, rows)
    within = desk.item("historyList")
    for one in rows:
        button = desk.item(f"undo-{one.uuid}")
        left = button.mapToItem(within, QPointF(0, 0)).x()
        assert left >= within.width() / 2
        assert left + button.width() <= within.width()
        assert button.height() >= finger(shape)
    figures = desk.items(lambda item: item.property("text") == "\u22121,234,567")
    assert len(figures) == len(rows)
    assert not any(item.property("truncated") for item in figures)


def test_a_row_is_one_thing_to_a_reader(desk: Desk) -> None:
    """Its words are in its name and not beside it; the verb stands in it."""
    looked_at(desk)
    show(desk, (CLAIMED, UNDONE))
    found = readable(desk)
    rows = [one.name for one in found if one.role == "ListItem"]
    assert len(rows) == 2
    assert rows[0].startswith("Claimed Espresso doppio, ")
    assert rows[1].endswith("Already undone")
    assert Found("Button", "Undo the claim of Espresso doppio") in found
    assert not {"Claimed Espresso doppio", "\u221225", "Already undone"} & {
        one.name for one in found
    }


def test_a_language_changes_the_words(desk: Desk) -> None:
    """At once, without reading anything anew."""
    looked_at(desk)
    show(desk, (replace(CLAIMED, credits=-4900),))
    before = len(asked(desk))
    assert "\u22124,900" in desk.texts()
    desk.stage.display.offer(("en", "nl"), "nl")
    desk.picture()
    assert "\u22124.900" in desk.texts()
    assert len(asked(desk)) == before
