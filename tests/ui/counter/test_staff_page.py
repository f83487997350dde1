"""The staff list's page in the real window."""

from typing import Any

import pytest
from PySide6.QtCore import Property, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.counter.session import Open
from kiosk.counter.staff_list import StaffListState
from kiosk.operations.actors import Role
from kiosk.staff.errors import LastManager, NameTaken, PinTaken, StaffError
from kiosk.staff.member import Member
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, INCHES, SHAPES, Desk
from tests.ui.reader import Found, readable
from ui.density import pixels_per_millimetre
from ui.wording.counter.staff import refusal_words

MO, CLEO = Member("a1", "Mo", Role.MANAGER), Member("b2", "Cleo", Role.CLERK)
LIST = StaffListState((CLEO, MO))
PIN = "4711"


def begun(
    desk: Desk,
    state: StaffListState = LIST,
    *,
    shape: str = "tablet",
    member: Member = MO,
) -> Desk:
    """Open the page to a member of staff."""
    desk.counter.session.facts["member"] = member
    desk.counter.session.become(Open(member))
    desk.counter.staff.become(state)
    desk.open("staff", shape=shape, manager=member.role is Role.MANAGER)
    return desk


def tap(desk: Desk, *names: str) -> None:
    for name in names:
        desk.tap(name)
        desk.picture()


def type_pin(desk: Desk, pin: str = PIN) -> None:
    tap(desk, *(f"pin-{digit}" for digit in pin), "pin-enter")


def calls(desk: Desk) -> list[tuple[Any, ...]]:
    """Return what was asked of the list, but for looking at it."""
    return [one for one in desk.counter.staff.calls if one[0] != "look"]


def answer(desk: Desk, refused: type[StaffError] | None = None) -> None:
    """Let the list be busy, then have it done or refused."""
    desk.counter.staff.become(StaffListState((CLEO, MO), busy=True))
    done = 0 if refused else 1
    desk.counter.staff.become(StaffListState((CLEO, MO), refused=refused, done=done))
    desk.picture()


def message(desk: Desk) -> str:
    return str(desk.item("staffPinMessage").property("text"))


def box(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def test_opening_the_page_reads_the_list(desk: Desk) -> None:
    """Somebody may have been added with the command meanwhile."""
    begun(desk)
    assert ("look",) in desk.counter.staff.calls
    assert "Cleo" in desk.texts()


def test_somebody_is_added_by_fingers_alone(desk: Desk) -> None:
    """A name from the letters on the screen, a role, the PIN twice."""
    begun(desk)
    tap(desk, "staffVerb", "key-a", "key-d", "key-a", "key-x", "key-erase")
    assert desk.item("staffName").property("text") == "Ada"
    tap(desk, "role-manager", "staffVerb")
    type_pin(desk)
    assert "same PIN" in message(desk)
    type_pin(desk)
    assert calls(desk) == [("add", "Ada", Role.MANAGER, PIN)]
    answer(desk)
    assert "Ada can sign in now." in desk.texts()


def test_somebody_is_added_by_keys_alone(desk: Desk) -> None:
    """The field has the focus at once, Enter goes on, digits go to the pad."""
    begun(desk)
    desk.item("staffVerb").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Space)
    desk.picture()
    desk.type("Ada")
    desk.key(Qt.Key.Key_Return)
    desk.picture()
    for _ in range(2):
        desk.type(PIN)
        desk.key(Qt.Key.Key_Return)
        desk.picture()
    assert calls(desk) == [("add", "Ada", Role.CLERK, PIN)]


@pytest.mark.parametrize(("name", "said"), [("", "Type a name"), ("Mo", "is on the list")])
def test_a_name_that_will_not_do_is_said_before_a_pin(desk: Desk, name: str, said: str) -> None:
    """Nobody types a PIN twice for nothing."""
    begun(desk)
    tap(desk, "staffVerb")
    desk.type(name)
    tap(desk, "staffVerb")
    assert desk.maybe("staffPinMessage") is None
    assert any(said in text for text in desk.texts())


def test_a_pin_that_anybody_would_try_is_refused_at_once(desk: Desk) -> None:
    """Before it is typed once more."""
    begun(desk)
    tap(desk, "newPin-Cleo")
    type_pin(desk, "1234")
    assert "first" in message(desk)
    type_pin(desk)
    assert "same PIN" in message(desk)


def test_two_different_pins_change_nothing(desk: Desk) -> None:
    """Both are typed anew."""
    begun(desk)
    tap(desk, "newPin-Cleo")
    type_pin(desk)
    type_pin(desk, "8021")
    assert "not the same" in message(desk)
    assert calls(desk) == []
    type_pin(desk)
    type_pin(desk)
    assert calls(desk) == [("change_pin", "Cleo", PIN)]


@pytest.mark.parametrize(
    ("refused", "field"), [(PinTaken, "staffPinMessage"), (NameTaken, "staffName")]
)
def test_a_refusal_leads_to_what_can_be_mended(
    desk: Desk, refused: type[StaffError], field: str
) -> None:
    """With the name still there, and no PIN."""
    begun(desk)
    tap(desk, "staffVerb")
    desk.type("Ada")
    tap(desk, "staffVerb")
    type_pin(desk)
    type_pin(desk)
    answer(desk, refused)
    assert desk.item(field).isVisible()
    assert refusal_words(refused) in desk.texts()
    assert desk.stage.counter.staff_view.props.name == "Ada"
    assert desk.stage.counter.staff_view.pad_view.property("digits") == 0


def test_removing_asks_back(desk: Desk) -> None:
    """One touch removes nobody; why somebody must stay is said."""
    begun(desk)
    tap(desk, "remove-Mo")
    assert calls(desk) == []
    assert "Remove Mo?" in desk.texts()
    tap(desk, "staffVerb")
    assert calls(desk) == [("remove", "Mo")]
    answer(desk, LastManager)
    assert "last manager" in str(desk.item("staffTrouble").property("title"))


@pytest.mark.parametrize("begin", ["staffVerb", "newPin-Cleo", "remove-Cleo"])
def test_going_back_changes_nothing(desk: Desk, begin: str) -> None:
    """By the button or by Escape."""
    begun(desk)
    tap(desk, begin, "staffBack")
    assert "Cleo" in desk.texts()
    tap(desk, begin)
    desk.key(Qt.Key.Key_Escape)
    desk.picture()
    assert desk.stage.counter.staff_view.props.form == ""
    assert calls(desk) == []


def test_leaving_the_page_forgets_what_was_begun(desk: Desk) -> None:
    """Half a PIN waits for nobody."""
    begun(desk)
    tap(desk, "newPin-Cleo", "pin-4", "pin-7")
    desk.go_to("day")
    desk.go_to("staff")
    assert desk.stage.counter.staff_view.props.form == ""
    tap(desk, "newPin-Cleo")
    assert desk.stage.counter.staff_view.pad_view.property("digits") == 0


def test_no_pin_is_kept_or_shown(desk: Desk) -> None:
    """Neither while it is typed nor afterwards does any property hold its digits."""
    begun(desk)
    tap(desk, "newPin-Cleo")
    assert _holding(desk, "Cleo")
    tap(desk, *(f"pin-{digit}" for digit in PIN))
    assert not _holding(desk, PIN)
    tap(desk, "pin-enter")
    type_pin(desk)
    assert calls(desk) == [("change_pin", "Cleo", PIN)]
    desk.counter.staff.calls.clear()
    answer(desk)
    assert not _holding(desk, PIN)


def test_a_clerk_is_told_whom_to_ask(desk: Desk) -> None:
    """And sees nobody."""
    begun(desk, member=CLEO)
    assert "The staff list is for managers" in desk.texts()
    assert "Mo" not in [one for one in desk.texts() if one != "Mo"]
    assert not desk.item("staffVerb").isVisible()


@IN_EACH_SHAPE
@pytest.mark.parametrize("part", ["list", "who", "pin"])
def test_every_control_is_large_enough_and_on_the_screen(desk: Desk, shape: str, part: str) -> None:
    """15 mm for a finger, ten letters beside each other included."""
    begun(desk, shape=shape)
    names = {
        "list": ("staffVerb", "newPin-Cleo", "remove-Cleo"),
        "who": ("staffVerb", "staffBack", "key-q", "key-space", "key-erase", "role-manager"),
        "pin": ("staffBack", "pin-1", "pin-enter"),
    }
    if part != "list":
        tap(desk, "staffVerb" if part == "who" else "newPin-Cleo")
    least = int(15 * pixels_per_millimetre(SHAPES[shape], INCHES[shape]))
    page = box(desk.item("counterPage"))
    for name in names[part]:
        found = box(desk.item(name))
        assert min(found.width(), found.height()) >= least, (name, found)
        assert page.contains(found), (name, found)


@pytest.mark.parametrize("name", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES.keys())
def test_a_hostile_name_leaves_the_verbs_where_they_are(desk: Desk, name: str) -> None:
    """However long, and whichever way it runs."""
    begun(desk, StaffListState((Member("x", name, Role.CLERK), MO)))
    page = box(desk.item("counterPage"))
    verbs = desk.items(lambda item: item.objectName().startswith("remove-"))
    assert len(verbs) == 2
    assert all(page.contains(box(one)) for one in verbs)


def test_verbs_are_read_out_with_whom_they_are_about(desk: Desk) -> None:
    """Two buttons that only say "Remove" tell nobody apart."""
    begun(desk)
    found = readable(desk)
    for said in ("New PIN for Cleo", "Remove Cleo", "New PIN for Mo", "Remove Mo"):
        assert Found("Button", said) in found


def _holding(desk: Desk, secret: str) -> list[str]:
    """Return the properties, of view models and of what shows, that hold these digits."""
    view = desk.stage.counter.staff_view
    found = [
        f"{type(one).__name__}.{name}"
        for one in (view, view.pad_view)
        for name in _properties_of(type(one))
        if secret in str(getattr(one, name))
    ]
    # By their names: PySide keeps the meta objects of items that are gone, and mistakes later
    # items for them.
    return found + [
        f"{item.objectName()}.{name}"
        for item in desk.items()
        for name in ("text", "displayText", "spoken")
        if secret in str(item.property(name))
    ]


def _properties_of(kind: type) -> list[str]:
    return [name for name, value in vars(kind).items() if isinstance(value, Property)]
