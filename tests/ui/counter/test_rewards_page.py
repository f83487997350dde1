"""The rewards page: a list, and beside it the reward that is edited."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.counter.session import Locked
from kiosk.counter.shelf import Draft, ShelfState
from kiosk.operations.actors import Role
from kiosk.operations.reading_back import text_of
from kiosk.staff.member import Member
from kiosk.visit.problems import Problem
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, Desk
from tests.unit.visit.examples import reward

MO = Member("id-mo", "Mo", Role.MANAGER)
LISTED = tuple(reward(f"r{n}", 10 * n, is_active=n != 2) for n in range(1, 9))
OPEN_FIRST = "Open Title of r1, 10 Stars"


class Shelf:
    """A desk on its rewards page, whose shelf answers as the real one does."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.part = desk.counter.shelf

    def show(self, shape: str = "tablet", state: ShelfState | None = None) -> None:
        self.part.become(state or ShelfState(LISTED))
        self.desk.open("rewards", shape=shape, manager=True)

    def press(self, uuid: str = "r1", **changes: Any) -> None:
        """Press a row, and let Leat answer."""
        self.desk.tap(f"Open Title of {uuid}, {uuid[1:]}0 Stars")
        assert ("open", uuid) in self.part.calls
        self.read(uuid, **changes)

    def read(self, uuid: str = "r1", **changes: Any) -> None:
        detail = reward(uuid, 10 * int(uuid[1:]), **changes)
        text = text_of(detail)
        self.part.become(ShelfState(LISTED, opened=detail, read=text, draft=Draft.of(text)))
        self.desk.picture()

    def type(self, **draft: str) -> None:
        """Let what was typed be taken over."""
        state = self.part.state
        self.part.become(replace(state, draft=replace(state.draft, **draft)))
        self.desk.picture()

    def asked(self) -> list[str]:
        return [name for name, *_ in self.part.calls]

    def visible(self, name: str) -> bool:
        item = self.desk.maybe(name)
        return item is not None and item.isVisible()


@pytest.fixture
def shelf(desk: Desk) -> Shelf:
    return Shelf(desk)


def test_the_page_reads_the_rewards_when_it_opens(shelf: Shelf) -> None:
    """What another kiosk changed is seen."""
    shelf.show()
    assert shelf.asked() == ["look"]


def test_list_and_detail_stand_side_by_side_on_a_tablet(shelf: Shelf) -> None:
    """One touch opens; nothing of the list is covered."""
    shelf.show()
    assert shelf.visible("detailMessage")
    shelf.press()
    assert shelf.visible("shelfList")
    assert shelf.visible("titleField")
    assert not shelf.visible("shelfBack")
    assert shelf.desk.item(OPEN_FIRST).property("chosen")


def test_a_tall_screen_shows_one_of_them_with_a_way_back(shelf: Shelf) -> None:
    """The keys are on it as well."""
    shelf.show("portrait")
    shelf.press()
    assert not shelf.visible("shelfList")
    assert shelf.desk.focused() == "Back to the rewards"
    shelf.desk.tap("shelfBack")
    assert "close" in shelf.asked()
    assert shelf.visible("shelfList")
    assert not shelf.visible("titleField")


def test_a_short_wait_leaves_its_message_in_sight(shelf: Shelf) -> None:
    """The ring waits a little before it shows; what comes instead of it shows at once."""
    shelf.show(state=ShelfState(loading=True))
    words = shelf.desk.item("shelfMessage").childItems()[0]
    assert words.opacity() == 0
    shelf.part.become(ShelfState(problem=Problem.OFFLINE))
    assert words.opacity() == 1
    shelf.part.become(ShelfState(loading=True))
    shelf.desk.qtbot.waitUntil(lambda: words.opacity() == 1)


def test_what_is_not_on_offer_is_marked(shelf: Shelf) -> None:
    """In the list, and where it is open."""
    shelf.show()
    assert "Not on offer" in shelf.desk.texts()
    shelf.read("r1", is_active=False, title="Only one")
    assert shelf.desk.texts().count("Not on offer") >= 1


@pytest.mark.parametrize(
    ("state", "says", "again"),
    [
        (ShelfState(problem=Problem.OFFLINE), "The rewards cannot be read", True),
        (ShelfState(), "This shop has no rewards yet", False),
        (ShelfState(loading=True), "Reading the rewards…", False),
    ],
    ids=["unreachable", "empty", "loading"],
)
def test_a_list_that_is_not_there_says_why(
    shelf: Shelf, state: ShelfState, says: str, *, again: bool
) -> None:
    """And how to get it, where that helps."""
    shelf.show(state=state)
    assert says in shelf.desk.texts()
    assert shelf.visible("messageButton") == again
    if again:
        shelf.desk.tap("messageButton")
        assert shelf.asked().count("look") == 2


def test_an_old_list_stays_and_can_be_read_again(shelf: Shelf) -> None:
    """Above its rows."""
    shelf.show(state=ShelfState(LISTED, problem=Problem.OFFLINE))
    assert shelf.visible("shelfStale")
    shelf.desk.tap("Read the rewards again")
    assert shelf.asked().count("look") == 2


def test_a_reward_that_cannot_be_read_can_be_tried_again(shelf: Shelf) -> None:
    """The list stays usable."""
    shelf.show()
    shelf.desk.tap(OPEN_FIRST)
    assert "Reading the reward…" in shelf.desk.texts()
    shelf.part.become(ShelfState(LISTED, problem=Problem.REWARD_GONE))
    shelf.desk.picture()
    assert "This reward cannot be read" in shelf.desk.texts()
    shelf.desk.tap("messageButton")
    assert shelf.asked().count("open") == 2


def test_what_is_typed_reaches_the_shelf(shelf: Shelf) -> None:
    """Key by key, each field its own; opening a reward types nothing."""
    shelf.show()
    shelf.press("r1", description="One\r\ntwo")
    assert "type" not in shelf.asked()
    for field, text in (("titleField", "T"), ("priceField", "5"), ("descriptionField", "D")):
        item = shelf.desk.item(field)
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        if field == "descriptionField":
            item.setProperty("cursorPosition", item.property("length"))
        shelf.desk.type(text)
    typed = [call[1] for call in shelf.part.calls if call[0] == "type"]
    assert typed == ["Title of r1T", "105", "One\ntwoD"]


def test_a_finger_on_a_field_brings_keys_that_type_into_it(shelf: Shelf) -> None:
    """A tablet has none; what they type is what any keys would, and the field stays in sight."""
    shelf.show()
    shelf.press("r1", title="", description="")
    assert not shelf.visible("key-q")
    shelf.desk.tap("titleField")
    shelf.desk.picture()
    for key in ("key-q", "key-space", "key-accents", "key-é", "key-signs", "key-7", "key-erase"):
        shelf.desk.tap(key)
    typed = [call[1] for call in shelf.part.calls if call[0] == "type"]
    assert typed == ["Q", "Q ", "Q é", "Q é7", "Q é"]
    keys = shelf.desk.item("key-done")
    field = shelf.desk.item("titleField")
    assert field.mapToScene(field.boundingRect().topLeft()).y() < keys.mapToScene(QPointF()).y()
    shelf.desk.tap("key-done")
    assert not shelf.visible("key-q")


def test_a_price_has_digits_alone_and_a_description_lines(shelf: Shelf) -> None:
    """Each field has the keys that it needs."""
    shelf.show("portrait")
    shelf.press("r1", description="")
    shelf.desk.tap("priceField")
    shelf.desk.picture()
    assert shelf.visible("key-7")
    assert not shelf.visible("key-q")
    shelf.desk.tap("descriptionField")
    shelf.desk.picture()
    shelf.desk.tap("key-a")
    shelf.desk.tap("key-line")
    assert shelf.part.calls[-1] == ("type", "A\n")


def test_whoever_comes_by_keys_needs_none_on_the_screen(shelf: Shelf) -> None:
    """And they go when the field is left."""
    shelf.show()
    shelf.press()
    shelf.desk.item("titleField").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert not shelf.visible("key-q")
    shelf.desk.tap("titleField")
    assert shelf.visible("key-q")
    shelf.desk.key(Qt.Key.Key_Tab)
    assert not shelf.visible("key-q")


def test_save_is_there_for_a_sound_change_alone(shelf: Shelf) -> None:
    """It is asked back by the counter; until then it says why it cannot be pressed."""
    shelf.show()
    shelf.press()
    save = shelf.desk.item("saveReward")
    assert not save.isEnabled()
    assert "Nothing is changed yet." in shelf.desk.texts()
    shelf.type(title="")
    assert not save.isEnabled()
    assert {"It needs a title.", "First mend what is marked."} <= set(shelf.desk.texts())
    shelf.type(title="Another")
    assert save.isEnabled()
    shelf.desk.tap("Save Title of r1")
    assert ("save_reward",) in shelf.desk.counter.calls


def test_changes_can_be_undone(shelf: Shelf) -> None:
    """Back to what Leat has, in every field."""
    shelf.show()
    shelf.press()
    assert not shelf.visible("undoChanges")
    shelf.type(title="Another")
    shelf.desk.tap("undoChanges")
    assert shelf.part.calls[-1] == ("type", "Title of r1", "", "10")


@pytest.mark.parametrize("way", ["another reward", "back", "another page"])
def test_leaving_with_changes_asks(shelf: Shelf, way: str) -> None:
    """Keeping them changes nothing; dropping them goes where it was meant to."""
    left: list[str] = []
    shelf.show("portrait" if way == "back" else "tablet")
    shelf.press()
    shelf.type(title="Another")

    def go() -> None:
        if way == "another page":
            shelf.desk.stage.counter.shelf_view.leave(lambda: left.append("page"))
        elif way == "back":
            shelf.desk.tap("shelfBack")
        else:
            shelf.desk.tap("Open Title of r3, 30 Stars")
        shelf.desk.picture()

    def went() -> bool:
        return {"another page": bool(left), "back": "close" in shelf.asked()}.get(
            way, ("open", "r3") in shelf.part.calls
        )

    go()
    assert not went()
    assert shelf.visible("dropChanges")
    assert shelf.desk.focused() == "Keep editing"
    assert not shelf.desk.item("titleField").isEnabled()
    shelf.desk.tap("keepEditing")
    assert not shelf.visible("dropChanges")
    assert not went()
    go()
    shelf.desk.tap("dropChanges")
    assert went()
    assert ("type", "Title of r1", "", "10") in shelf.part.calls


def test_leaving_without_changes_asks_nothing(shelf: Shelf) -> None:
    """One touch is enough."""
    shelf.show()
    shelf.press()
    shelf.desk.tap("Open Title of r3, 30 Stars")
    assert ("open", "r3") in shelf.part.calls


def test_a_locked_counter_forgets_what_was_open_and_asked(shelf: Shelf) -> None:
    """The next manager begins with the list."""
    shelf.show()
    shelf.press()
    shelf.type(title="Another")
    view = shelf.desk.stage.counter.shelf_view
    view.leave(lambda: None)
    shelf.part.become(ShelfState(LISTED))
    shelf.desk.counter.session.become("open")
    shelf.desk.counter.session.become(Locked())
    assert not view.leaving
    assert not view.props.chosen


def test_keys_reach_the_list_once_and_walk_it_with_arrows(shelf: Shelf) -> None:
    """And open what they stand on; Tab goes on to the fields."""
    shelf.show()
    shelf.desk.item("shelfList").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert shelf.desk.focused() == OPEN_FIRST
    shelf.desk.key(Qt.Key.Key_Down, 2)
    assert shelf.desk.focused() == "Open Title of r3, 30 Stars"
    focused = shelf.desk.window.activeFocusItem()
    assert focused is not None
    assert focused.property("visualFocus")
    shelf.desk.key(Qt.Key.Key_End)
    assert shelf.desk.focused() == "Open Title of r8, 80 Stars"
    shelf.desk.key(Qt.Key.Key_Home)
    shelf.desk.key(Qt.Key.Key_Space)
    assert ("open", "r1") in shelf.part.calls
    shelf.read()
    walked = []
    for _ in range(3):
        shelf.desk.key(Qt.Key.Key_Tab)
        walked.append(shelf.desk.focused())
    assert walked == ["titleField", "priceField", "descriptionField"]
    shelf.desk.key(Qt.Key.Key_Backtab, 3)
    assert shelf.desk.focused() == OPEN_FIRST
    shelf.desk.key(Qt.Key.Key_Backtab)
    assert shelf.desk.focused() != OPEN_FIRST


def test_every_field_has_a_name_that_is_read_out(shelf: Shelf) -> None:
    """As have rows and buttons: the verb and the thing."""
    shelf.show()
    shelf.press()
    shelf.type(title="")
    names = {name: role for role, name in spoken(shelf.desk)}
    edit = QAccessible.Role.EditableText
    assert names["Title"] == names["Description"] == names["Price in Stars"] == edit
    assert names["Save Title of r1"] == QAccessible.Role.Button
    assert names[OPEN_FIRST] == QAccessible.Role.Button
    assert "Stock: Unlimited" in names


def spoken(desk: Desk) -> list[tuple[QAccessible.Role, str]]:
    desk.picture()
    window = QAccessible.queryAccessibleInterface(desk.window)
    assert window is not None
    return list(_below(window))


def _below(node: QAccessibleInterface) -> list[tuple[QAccessible.Role, str]]:
    if node.state().invisible:
        return []
    found = [(node.role(), node.text(QAccessible.Text.Name))]
    for index in range(node.childCount()):
        child = node.child(index)
        if child is not None:
            found.extend(_below(child))
    return found


@IN_EACH_SHAPE
@pytest.mark.parametrize("title", ["long", "one long word", "right to left"])
def test_no_title_breaks_the_layout(shelf: Shelf, shape: str, title: str) -> None:
    """What can be pressed stays in the window, large enough, and beside what else can be."""
    text = HOSTILE_TITLES[title]
    shelf.show(shape, ShelfState((reward("r1", 10, title=text), *LISTED[1:])))
    view = shelf.desk.stage.counter.shelf_view
    view.open("r1")
    shelf.read("r1", title=text, description=text * 3)
    shelf.type(credits="x")
    desk = shelf.desk
    window = desk.window.contentItem().boundingRect()
    touch = 15 * float(desk.stage.display.property("pixelsPerMillimetre")) - 1
    places: dict[str, QRectF] = {}
    for name in ("saveReward", "undoChanges", "titleField"):
        item = desk.item(name)
        # A field's own rectangle is that of all its text.
        places[name] = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        assert window.contains(places[name]), name
        assert item.height() >= touch, name
    assert not places["saveReward"].intersects(places["undoChanges"])


def test_a_thousand_rewards_make_only_the_rows_that_show(shelf: Shelf) -> None:
    """And a key's stroke makes none anew."""
    many = tuple(reward(f"m{n}", n) for n in range(1000))
    shelf.show(state=ShelfState(many))
    listed = shelf.desk.item("shelfList")
    assert int(listed.property("count")) == 1000
    rows = [item for item in listed.childItems()[0].childItems() if isinstance(item, QQuickItem)]
    assert len(rows) < 60
    model = shelf.desk.stage.counter.shelf_view.rows_model
    heard: list[object] = []
    model.dataChanged.connect(lambda *_: heard.append(1))
    model.rowsInserted.connect(lambda *_: heard.append(1))
    shelf.part.become(ShelfState(many, problem=Problem.OFFLINE))
    assert not heard
