"""The day's page in the real window."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.counter.day import DayFilter
from kiosk.counter.day_book import DayBookState
from kiosk.counter.session import Locked, Open
from kiosk.counter.staff_list import StaffListState
from kiosk.leat import RewardReception
from kiosk.operations.actors import Role
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.events import HandReason
from kiosk.operations.fold import OperationRecord
from kiosk.staff.member import Member
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, INCHES, SHAPES, Desk
from tests.ui.reader import Found, readable
from tests.unit.ui.wording.counter.days import NOW, day_of, known, unsure
from ui.density import pixels_per_millimetre

MO, CLEO = Member("a1", "Mo", Role.MANAGER), Member("b2", "Cleo", Role.CLERK)
ROWS = tuple(
    RewardReception(uuid=f"row-{n}", title="Tote bag", credits=-40, created_at=NOW) for n in (1, 2)
)
MANY = 1000


def begun(
    desk: Desk, *records: OperationRecord, shape: str = "tablet", member: Member = MO, **said: Any
) -> Desk:
    """Open the page of a day with these operations."""
    desk.counter.session.facts["member"] = member
    desk.counter.session.become(Open(member))
    desk.counter.staff.become(StaffListState((CLEO, MO)))
    show(desk, records, **said)
    desk.open("day", shape=shape, manager=member.role is Role.MANAGER)
    return desk


def show(desk: Desk, records: Sequence[OperationRecord], **said: Any) -> None:
    chosen = said.pop("chosen", DayFilter.ALL)
    desk.counter.day_book.become(DayBookState(day=day_of(*records, chosen=chosen), **said))
    desk.picture()


def calls(desk: Desk) -> list[tuple[Any, ...]]:
    """Return what was asked of the book, but for looking into it."""
    return [one for one in desk.counter.day_book.calls if one[0] != "look"]


def tap(desk: Desk, name: str) -> None:
    desk.tap(name)
    desk.picture()


def rows(desk: Desk) -> list[QQuickItem]:
    """Return the rows that are made, but for those kept to be used again."""
    return desk.items(
        lambda item: item.objectName().startswith("row-") and not item.property("pooled")
    )


def box(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def test_two_touches_check_an_unsure_operation(desk: Desk) -> None:
    """Its row, then the verb; meanwhile nothing can be asked a second time."""
    begun(desk, unsure("aa"), known("bb"))
    tap(desk, "row-aa")
    tap(desk, "checkAgain")
    assert calls(desk) == [("check", "aa")]
    show(desk, [unsure("aa"), known("bb")], checking="aa")
    assert "Asking Leat…" in desk.texts()
    assert not desk.item("checkAgain").isEnabled()
    assert not desk.item("byHand").isEnabled()
    assert desk.item("checkAgain").property("progress") < 0
    show(desk, [unsure("aa"), known("bb")], checking="aa", share=0.5)
    assert desk.item("checkAgain").property("progress") == 0.5
    show(desk, [unsure("aa"), known("bb")])
    assert desk.item("checkAgain").property("progress") < 0
    assert desk.item("checkAgain").isEnabled()


@pytest.mark.parametrize(
    ("after", "said"),
    [(unsure("aa"), "Leat does not tell yet"), (known("aa"), "It is known now")],
)
def test_what_checking_has_told_is_said(desk: Desk, after: OperationRecord, said: str) -> None:
    """Nobody is left wondering whether anything happened."""
    begun(desk, unsure("aa"))
    tap(desk, "row-aa")
    tap(desk, "checkAgain")
    show(desk, [unsure("aa")], checking="aa")
    show(desk, [after])
    assert str(desk.item("dayRemark").property("title")).startswith(said)


def test_a_settled_operation_offers_nothing_to_settle(desk: Desk) -> None:
    """Its details show all the same."""
    begun(desk, known("bb"))
    tap(desk, "row-bb")
    assert desk.item("dayOutcome").property("text") == "Claimed"
    assert not desk.item("checkAgain").isVisible()
    assert not desk.item("byHand").isVisible()


def test_a_manager_settles_by_hand(desk: Desk) -> None:
    """What happened, why, and it is noted; the form goes and says so."""
    begun(desk, unsure("aa"))
    for name in ("row-aa", "byHand", "neverHappened"):
        tap(desk, name)
    assert not desk.item("sendHand").isEnabled()
    assert desk.item("handHint").property("text") == "Now choose why."
    tap(desk, "reason-goods-kept")
    tap(desk, "sendHand")
    assert calls(desk) == [("settle", "aa", False, HandReason.GOODS_KEPT, None)]
    show(desk, [unsure("aa")], checking="aa")
    show(desk, [unsure("aa")])
    assert desk.maybe("sendHand") is None
    assert str(desk.item("dayRemark").property("title")).startswith("Noted: Tote bag")


def test_which_of_several_rows_it_is_can_be_chosen(desk: Desk) -> None:
    """They stay to choose from until one of them is it."""
    begun(desk, unsure("aa"))
    for name in ("row-aa", "byHand", "happened", "reason-found-at-leat", "sendHand"):
        tap(desk, name)
    show(desk, [unsure("aa")], checking="aa")
    show(desk, [unsure("aa")], refused=CannotSettleError(HandRefusal.SEVERAL, rows=ROWS))
    assert "more than one" in str(desk.item("handTrouble").property("title"))
    assert not desk.item("sendHand").isEnabled()
    tap(desk, "candidate-row-2")
    tap(desk, "sendHand")
    assert calls(desk)[-1] == ("settle", "aa", True, HandReason.FOUND_AT_LEAT, "row-2")


def test_why_a_word_does_not_count_is_said(desk: Desk) -> None:
    """With what was chosen still there."""
    begun(desk, unsure("aa"))
    for name in ("row-aa", "byHand", "neverHappened", "reason-not-at-leat", "sendHand"):
        tap(desk, name)
    show(desk, [unsure("aa")], checking="aa")
    until = NOW + timedelta(minutes=5)
    refused = CannotSettleError(HandRefusal.STILL_POSSIBLE, until=until)
    show(desk, [unsure("aa")], refused=refused)
    clock = desk.stage.words.wording().clock_time(until)
    assert f"until {clock}" in str(desk.item("handTrouble").property("title"))
    assert desk.item("sendHand").isEnabled()


def test_a_word_that_the_journal_did_not_take_is_said_so(desk: Desk) -> None:
    """Nobody goes away and thinks that it was noted; what was chosen is still there."""
    begun(desk, unsure("aa"))
    for name in ("row-aa", "byHand", "neverHappened", "reason-not-at-leat", "sendHand"):
        tap(desk, name)
    show(desk, [unsure("aa")], checking="aa")
    show(desk, [unsure("aa")], not_noted=True)
    assert "journal cannot be written" in str(desk.item("handTrouble").property("title"))
    assert desk.item("handTrouble").isVisible()
    assert desk.item("sendHand").isEnabled()


def test_an_answer_that_the_journal_did_not_take_is_said_so(desk: Desk) -> None:
    """It is the disk's trouble, and not that Leat does not tell."""
    begun(desk, unsure("aa"))
    tap(desk, "row-aa")
    tap(desk, "checkAgain")
    show(desk, [unsure("aa")], checking="aa")
    show(desk, [unsure("aa")], not_noted=True)
    assert "journal cannot be written" in str(desk.item("dayRemark").property("title"))


def test_an_operation_that_is_known_meanwhile_closes_its_form(desk: Desk) -> None:
    """There is nothing left to settle."""
    begun(desk, unsure("aa"))
    tap(desk, "row-aa")
    tap(desk, "byHand")
    show(desk, [known("aa")])
    assert desk.maybe("sendHand") is None


def test_filters_are_chosen_by_their_names(desk: Desk) -> None:
    """And the one that applies is marked."""
    begun(desk, unsure("aa"), known("bb"))
    tap(desk, "filter-UNSETTLED")
    assert ("look", DayFilter.UNSETTLED) in desk.counter.day_book.calls
    show(desk, [unsure("aa"), known("bb")], chosen=DayFilter.UNSETTLED)
    assert desk.item("filter-UNSETTLED").property("chosen")
    assert [one.objectName() for one in rows(desk)] == ["row-aa"]


def test_the_journal_is_proven_and_the_day_exported(desk: Desk) -> None:
    """From beside the totals, with the results in words."""
    begun(desk, known("bb"))
    tap(desk, "prove")
    tap(desk, "export")
    assert calls(desk) == [("prove",), ("export",)]
    rewards = [known(f"op-{number}", f"Reward {number}") for number in range(30)]
    show(desk, rewards)
    show(desk, rewards, whole=False)
    assert "does not hold" in str(desk.item("proof").property("text"))
    assert box(desk.item("counterPage")).contains(box(desk.item("proof")))


def test_a_clerk_is_told_whom_to_ask(desk: Desk) -> None:
    """Nothing of the day shows, not even its filters."""
    begun(desk, member=CLEO)
    desk.counter.day_book.become(DayBookState())
    desk.picture()
    assert "The day is for managers" in desk.texts()
    assert desk.maybe("filter-ALL") is None
    assert not desk.item("dayPane").isVisible()


def test_locking_forgets_what_was_chosen(desk: Desk) -> None:
    """The next manager begins with the totals."""
    begun(desk, unsure("aa"))
    tap(desk, "row-aa")
    tap(desk, "byHand")
    desk.counter.session.facts["member"] = None
    desk.counter.session.become(Locked())
    begun(desk, unsure("aa"))
    assert desk.maybe("sendHand") is None
    assert desk.maybe("checkAgain") is None


def test_a_thousand_rows_cost_a_screenful(desk: Desk) -> None:
    """The list makes what is seen, and a change at the top keeps the rest."""
    begun(desk, *(known(f"op-{number}") for number in range(MANY)))
    assert desk.item("dayList").property("count") == MANY
    assert len(rows(desk)) < 60
    shown = desk.item("dayList").property("contentY")
    show(desk, [known(f"op-{number}") for number in range(MANY)] + [unsure("aa")])
    assert desk.item("dayList").property("count") == MANY + 1
    assert desk.item("dayList").property("contentY") == pytest.approx(shown, abs=200)


def test_rows_are_made_once_however_often_the_page_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A touch must not cost a thousand rows."""
    begun(desk, unsure("aa"), known("bb"))
    monkeypatch.setattr("ui.counter_joins.day.day_rows", None)
    tap(desk, "row-aa")
    tap(desk, "byHand")
    assert desk.item("sendHand").isVisible()


def test_keys_walk_the_rows_and_choose_one(desk: Desk) -> None:
    """Tab reaches the list once; up and down walk it with a ring; space chooses."""
    begun(desk, unsure("aa"), unsure("ab"), known("bb"))
    desk.item("filter-EDITS").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.activeFocusItem().objectName() == "row-aa"
    rings = desk.items(lambda item: item.objectName() == "focusRing" and item.isVisible())
    assert [ring.parentItem().objectName() for ring in rings] == ["row-aa"]
    desk.key(Qt.Key.Key_Down)
    assert desk.window.activeFocusItem().objectName() == "row-ab"
    desk.key(Qt.Key.Key_Space)
    assert desk.stage.counter.day_view.props.detail.key == "ab"
    desk.picture()
    desk.key(Qt.Key.Key_Tab)
    assert desk.window.activeFocusItem().objectName() == "checkAgain"
    desk.key(Qt.Key.Key_Backtab)
    desk.key(Qt.Key.Key_Backtab)
    assert desk.window.activeFocusItem().objectName() == "filter-EDITS"


def test_keys_keep_their_place_in_the_form(desk: Desk) -> None:
    """Choosing a reason does not take the focus from it."""
    begun(desk, unsure("aa"))
    for name in ("row-aa", "byHand", "neverHappened"):
        tap(desk, name)
    desk.item("reason-goods-kept").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Space)
    assert desk.window.activeFocusItem().objectName() == "reason-goods-kept"
    assert desk.stage.counter.day_view.hand_view.props.ready


@IN_EACH_SHAPE
def test_every_control_is_large_enough_and_on_the_screen(desk: Desk, shape: str) -> None:
    """15 mm for a finger; nothing stands outside its part of the page."""
    begun(desk, unsure("aa"), known("bb"), shape=shape)
    for name in ("row-aa", "byHand"):
        tap(desk, name)
    least = int(15 * pixels_per_millimetre(SHAPES[shape], INCHES[shape]))
    page = box(desk.item("counterPage"))
    names = ("row-aa", "filter-ALL", "happened", "neverHappened", "closeHand", "sendHand")
    for name in names:
        found = box(desk.item(name))
        assert min(found.width(), found.height()) >= least, name
        assert page.contains(found), name


@IN_EACH_SHAPE
@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES.keys())
def test_a_hostile_title_stays_in_its_row(desk: Desk, title: str, shape: str) -> None:
    """And leaves time, person and verbs where they are."""
    begun(desk, unsure("aa", title=title), shape=shape)
    tap(desk, "row-aa")
    row = box(desk.item("row-aa"))
    below = [
        box(item)
        for item in desk.items(lambda item: bool(item.property("text")) and item.isVisible())
        if _within(item, "row-aa")
    ]
    assert below
    assert all(row.adjusted(-1, -1, 1, 1).contains(one) for one in below)
    assert box(desk.item("counterPage")).contains(box(desk.item("checkAgain")))


def test_everything_is_read_out(desk: Desk) -> None:
    """Rows as sentences, totals as sentences, verbs with what they are about."""
    begun(desk, unsure("aa"), known("bb"))
    found = readable(desk)
    at = desk.stage.words.wording().clock_time(NOW)
    assert Found("Button", f"{at}, Claim, Tote bag, Unsure, customer") in found
    assert Found("ListItem", "Espresso doppio: 1 claimed, 0 handed over") in found
    tap(desk, "row-aa")
    assert Found("Button", "Check Tote bag again") in readable(desk)
    assert not [one for one in readable(desk) if one.role == "Button" and not one.name]


def _within(item: QQuickItem | None, name: str) -> bool:
    while item is not None:
        if item.objectName() == name:
            return True
        item = item.parentItem()
    return False
