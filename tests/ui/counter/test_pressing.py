"""Every control of the counter can be pressed by who cannot touch it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.day import DayFilter
from kiosk.counter.day_book import DayBookState
from kiosk.counter.finder import FinderState
from kiosk.counter.gift import GiftState
from kiosk.counter.history import HistoryPage
from kiosk.counter.plan import Plan, PlanKind
from kiosk.counter.session import Open
from kiosk.counter.shelf import Draft, ShelfState
from kiosk.counter.staff_list import StaffListState
from kiosk.counter.work import Asking, AskingManager
from kiosk.operations.actors import Role
from kiosk.operations.reading_back import text_of
from kiosk.staff.member import Member
from kiosk.visit.problems import Problem
from tests.ui.counter.desk import Desk
from tests.ui.counter.test_history_pane import ROWS
from tests.unit.counter.examples import file_of
from tests.unit.ui.wording.counter.days import claim, day_of, known, unsure
from tests.unit.visit.examples import OFFERS, reward

MO = Member("a1", "Mo", Role.MANAGER)
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.PageTab,
}
CLAIM = Plan(PlanKind.CLAIM, (claim(),), needs_identity=True)


def spoken(item: QQuickItem) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(item)
    assert found is not None, item.objectName()
    return found


def press(desk: Desk, name: str, how: str = "Press") -> None:
    """Press what has this name as assistive technology does."""
    actions = spoken(desk.item(name)).actionInterface()
    assert how in actions.actionNames(), name
    actions.doAction(how)
    desk.picture()


def signed_in(desk: Desk, page: str = "contact") -> None:
    desk.counter.session.facts["member"] = MO
    desk.counter.session.become(Open(MO))
    desk.counter.staff.become(StaffListState((MO, Member("b2", "Cleo", Role.CLERK))))
    desk.counter.day_book.become(DayBookState(day=day_of(unsure("aa"), known("bb"))))
    desk.counter.shelf.become(ShelfState((reward("r1", 10),)))
    desk.open(page, manager=True)


def found(desk: Desk) -> None:
    signed_in(desk)
    file = file_of(offers=OFFERS, found_by=FoundBy.EMAIL)
    desk.counter.finder.become(FinderState(file=file, old=Problem.OFFLINE))


def opened(desk: Desk) -> None:
    signed_in(desk, "rewards")
    desk.stage.counter.shelf_view.open("r1")
    detail = reward("r1", 10)
    text = text_of(detail)
    desk.counter.shelf.become(ShelfState((detail,), opened=detail, read=text, draft=Draft.of(text)))


def keys(desk: Desk) -> None:
    signed_in(desk)
    desk.tap("findKeys")


def history(desk: Desk) -> None:
    found(desk)
    desk.picture()
    desk.tap("historyButton")
    file = file_of(history=HistoryPage(ROWS, 1, 2))
    desk.counter.finder.become(FinderState(file=file))


def leaving(desk: Desk) -> None:
    opened(desk)
    state = desk.counter.shelf.state
    desk.counter.shelf.become(replace(state, draft=replace(state.draft, title="Other")))
    desk.stage.counter.shelf_view.leave(lambda: None)


def detail(desk: Desk) -> None:
    signed_in(desk, "day")
    desk.tap("row-aa")


def by_hand(desk: Desk) -> None:
    detail(desk)
    desk.picture()
    desk.tap("byHand")


def asking(desk: Desk) -> None:
    found(desk)
    desk.counter.work.become(Asking(CLAIM))


def asking_manager(desk: Desk) -> None:
    found(desk)
    desk.counter.work.become(AskingManager(CLAIM, identity_checked=True))


def giving(desk: Desk) -> None:
    found(desk)
    desk.counter.gift.become(GiftState(open=True, text="5", by_amount=False))


def adding(desk: Desk) -> None:
    signed_in(desk, "staff")
    desk.tap("staffVerb")


SCREENS: tuple[Callable[[Desk], None], ...] = (
    keys,
    found,
    history,
    opened,
    leaving,
    detail,
    by_hand,
    asking,
    asking_manager,
    giving,
    adding,
)


def can_be_touched(item: QQuickItem) -> bool:
    """Tell whether it is a control that a finger can press now."""
    return (
        item.inherits("QQuickAbstractButton")
        and item.isVisible()
        and item.isEnabled()
        and item.width() > 0
        and not item.property("pooled")
        and item.property("possible") is not False
    )


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_whatever_a_finger_presses_can_be_pressed_without(
    desk: Desk, screen: Callable[[Desk], None]
) -> None:
    """With a role that says so, a name, and an action."""
    screen(desk)
    desk.picture()
    controls = desk.items(can_be_touched)
    assert controls
    for item in controls:
        node = spoken(item)
        name = node.text(QAccessible.Text.Name)
        assert name, item.objectName()
        assert node.role() in ROLES, name
        assert "Press" in node.actionInterface().actionNames(), name


@pytest.mark.parametrize("how", ["Press", "Toggle"])
def test_a_tick_reaches_the_work(desk: Desk, how: str) -> None:
    """As it does by a finger, and back again."""
    asking(desk)
    desk.picture()
    press(desk, "identityCheck", how)
    assert desk.counter.work.calls == [("check_identity", True)]
    assert spoken(desk.item("identityCheck")).state().checked
    press(desk, "identityCheck", how)
    assert desk.counter.work.calls[-1] == ("check_identity", False)


def test_a_row_of_the_day_opens(desk: Desk) -> None:
    """And says that it is the one that is chosen."""
    signed_in(desk, "day")
    press(desk, "row-aa")
    assert desk.stage.counter.day_view.property("selected") == "aa"
    assert spoken(desk.item("row-aa")).state().checked
    press(desk, f"filter-{DayFilter.EDITS.name}")
    assert ("look", DayFilter.EDITS) in desk.counter.day_book.calls


def test_leaving_is_answered(desk: Desk) -> None:
    """Either way."""
    leaving(desk)
    desk.picture()
    press(desk, "keepEditing")
    assert desk.maybe("keepEditing") is None or not desk.item("keepEditing").isVisible()
    gone: list[bool] = []
    desk.stage.counter.shelf_view.leave(lambda: gone.append(True))
    desk.picture()
    press(desk, "dropChanges")
    assert gone == [True]
