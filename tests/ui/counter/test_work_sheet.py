"""The sheet over the counter in the real window: asked, allowed, called back, told."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.counter.finder import FinderState
from kiosk.counter.pin_pad import PadState, PadTrouble
from kiosk.counter.plan import Plan, PlanKind
from kiosk.counter.work import (
    Asking,
    AskingManager,
    CountingDown,
    Quiet,
    Step,
    Summary,
    Working,
    WorkState,
)
from kiosk.operations.actors import Role
from kiosk.operations.operation import EditReward, RewardText
from kiosk.operations.outcome import Cause, Collected, Done, Refused, Unsure
from kiosk.visit.offers import Offers
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, Desk
from tests.ui.reader import Found, readable
from tests.unit.counter.examples import claim, file_of, handover_of
from tests.unit.visit.examples import claimed, collectable

CLAIM = Plan(PlanKind.CLAIM, (claim(),))
EDIT = Plan(
    PlanKind.EDIT_REWARD,
    (
        EditReward(
            "op-1", "v", "r", RewardText("Bag", "", 40), RewardText("W" * 300, "word " * 300, 45)
        ),
    ),
    Role.MANAGER,
)
LONG = Plan(PlanKind.CLAIM, (claim(title=HOSTILE_TITLES["one long word"]),), needs_identity=True)
MANY = handover_of(*"abcdefghijkl")
WAITS = Done(claimed("new"))
CODE = Done(claimed(waits=False, digital=True, code="ABCD-1234"))


def told(plan: Plan, *outcomes: object) -> Summary:
    return Summary(plan, tuple(map(Step, plan.operations, outcomes)))  # type: ignore[arg-type]


def show(desk: Desk, state: WorkState, *, shape: str = "tablet") -> Desk:
    """Show a state of the work over an open file, once touches get through."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(file=file_of()))
    desk.counter.work.become(state)
    settle(desk)
    return desk


def settle(desk: Desk) -> None:
    shield = desk.item("workShield")
    desk.qtbot.waitUntil(lambda: not shield.isVisible())
    desk.picture()


def test_it_covers_the_page_and_goes(desk: Desk) -> None:
    """Nothing behind it takes a touch or a key while it is there."""
    show(desk, Asking(CLAIM))
    assert not desk.item("counterPage").isEnabled()
    desk.counter.work.become(Quiet())
    assert desk.item("counterPage").isEnabled()
    assert desk.maybe("workConfirm") is None


def test_the_verb_confirms_and_cancel_calls_back(desk: Desk) -> None:
    """By touch, and by keys: the verb has the focus, Escape is the way back."""
    show(desk, Asking(CLAIM))
    assert desk.focused() == "Claim Tote bag for 40 Stars"
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Escape)
    desk.tap("workConfirm")
    desk.tap("workCancel")
    assert desk.counter.work.calls == [("confirm",), ("call_back",)] * 2


def test_the_second_tap_of_a_double_tap_answers_nothing(desk: Desk) -> None:
    """Nobody has read the sheet yet: neither a finger nor a key."""
    desk.open()
    desk.counter.finder.become(FinderState(file=file_of()))
    desk.counter.work.become(Asking(CLAIM))
    desk.tap("workConfirm")
    desk.key(Qt.Key.Key_Space)
    assert desk.counter.work.calls == []


def test_who_it_is_must_be_ticked_first(desk: Desk) -> None:
    """The tick goes to the work; the verb waits for its answer, and the file hears of it."""
    plan = Plan(PlanKind.CLAIM, (claim(),), needs_identity=True)
    show(desk, Asking(plan))
    assert not desk.item("workConfirm").isEnabled()
    desk.tap("identityCheck")
    assert desk.counter.work.calls == [("check_identity", True)]
    desk.counter.work.become(Asking(plan, identity_checked=True))
    desk.tap("workConfirm")
    assert desk.counter.work.calls[-1] == ("confirm",)
    assert desk.counter.finder.calls == [("confirm_identity",)]


def test_a_manager_types_their_pin(desk: Desk) -> None:
    """On keys for fingers or on a keyboard; what is wrong is said; Escape leaves it."""
    show(desk, AskingManager(EDIT, identity_checked=False))
    desk.tap("pin-4")
    desk.type("7")
    desk.counter.manager_pad.become(PadState(digits=4))
    desk.tap("pin-enter")
    assert desk.counter.manager_pad.calls[:2] == [("press", "4"), ("press", "7")]
    assert "manager's PIN" in desk.bridge.spawned
    desk.counter.manager_pad.become(PadState(trouble=PadTrouble.MANAGERS_ONLY))
    assert "manager" in str(desk.item("managerMessage").property("text"))
    desk.key(Qt.Key.Key_Escape)
    assert desk.counter.work.calls == [("call_back",)]


def test_a_hand_over_can_be_called_back_with_one_touch(desk: Desk) -> None:
    """The way back is big and has the focus; the seconds are read out."""
    show(desk, CountingDown(handover_of("a"), 2))
    assert desk.focused() == "Cancel, hand nothing over"
    assert desk.item("workCancel").width() > desk.window.width() / 2
    assert "2" in desk.texts()
    desk.tap("workCancel")
    desk.key(Qt.Key.Key_Escape)
    assert desk.counter.work.calls == [("call_back",)] * 2


def test_the_seconds_do_not_begin_it_anew(desk: Desk) -> None:
    """The way back answers all the time, and keeps the focus."""
    show(desk, CountingDown(handover_of("a"), 3))
    desk.counter.work.become(CountingDown(handover_of("a"), 1))
    assert not desk.item("workShield").isVisible()
    desk.key(Qt.Key.Key_Space)
    assert desk.counter.work.calls == [("call_back",)]


def test_what_is_being_sent_cannot_be_left(desk: Desk) -> None:
    """There is nothing to press, and Escape does nothing."""
    show(desk, Working(CLAIM, (Step(claim()),)))
    desk.key(Qt.Key.Key_Escape)
    assert desk.maybe("workCancel") is None
    assert desk.counter.work.calls == []
    desk.counter.work.become(Working(CLAIM, (Step(claim()),), 0.5))
    assert "Checking" in str(desk.item("workText").property("text"))


def test_the_summary_goes_by_done_or_escape(desk: Desk) -> None:
    """The button has the focus."""
    show(desk, told(handover_of("a"), Done(Collected("t", "r"))))
    assert desk.focused() == "Done, close the summary"
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Escape)
    assert desk.counter.work.calls == [("call_back",)] * 2


def test_a_code_goes_with_its_summary(desk: Desk) -> None:
    """It is drawn and written while it is there, and nothing is left of it."""
    show(desk, told(CLAIM, CODE))
    assert "ABCD-1234" in desk.texts()
    desk.counter.work.become(Quiet())
    desk.picture()
    assert all("ABCD-1234" not in str(item.property("text")) for item in desk.items())


@IN_EACH_SHAPE
def test_a_code_of_usual_length_is_not_broken(desk: Desk, shape: str) -> None:
    """Somebody reads it out, or copies it: it stands in one line, clear of its drawing."""
    done = Done(claimed(waits=False, digital=True, code="CINEMA-1001-CORNER"))
    show(desk, told(CLAIM, done), shape=shape)
    code = desk.item("outcomeCode")
    assert code.property("lineCount") == 1
    drawing = desk.item("outcomeQr")
    assert drawing.isVisible()
    assert not box(code).intersects(box(drawing))


def test_what_was_claimed_can_be_handed_over_at_once(desk: Desk) -> None:
    """As soon as it is listed."""
    show(desk, told(CLAIM, WAITS))
    assert not desk.item("workCancel").isVisible()
    offers = Offers(60, (collectable("new", title="Bag"),))
    desk.counter.finder.become(FinderState(file=file_of(offers=offers)))
    desk.picture()
    desk.tap("workCancel")
    assert desk.counter.calls == [("hand_over", ("new",))]


def test_every_row_has_a_sign_and_words(desk: Desk) -> None:
    """What a reader hears of several, the ones that need staff first."""
    plan = handover_of("a", "b", "c")
    outcomes = (Done(Collected("t", "r")), Refused(80300), Unsure(Cause.NO_ANSWER))
    show(desk, told(plan, *outcomes))
    rows = [name for role, name in readable(desk) if role == "ListItem" and "Tote bag:" in name]
    assert ["not known yet" in rows[0], "Not done." in rows[1], "Handed over." in rows[2]] == [
        True
    ] * 3
    assert Found("Button", "Done, close the summary") in readable(desk)


FULL: dict[str, WorkState] = {
    "claim": Asking(LONG),
    "edit": Asking(EDIT),
    "manager": AskingManager(EDIT, identity_checked=False),
    "countdown": CountingDown(MANY, 3),
    "unsure": told(MANY, *[Unsure(Cause.NO_ANSWER)] * 12),
    "code": told(LONG, Done(claimed(waits=False, digital=True, code="X" * 400))),
}


@IN_EACH_SHAPE
def test_however_much_it_says_the_ways_on_stay_in_reach(desk: Desk, shape: str) -> None:
    """Every control of the sheet is a finger high and inside the window."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(file=file_of()))
    touch = 15 * float(desk.stage.display.property("pixelsPerMillimetre")) - 1
    for name, state in FULL.items():
        desk.counter.work.become(state)
        desk.qtbot.waitUntil(lambda: desk.item("workPanel").property("risen") == 1)
        desk.picture()
        controls = desk.items(is_control)
        assert controls, name
        for item in controls:
            top = item.mapToScene(QPointF(0, 0))
            end = item.mapToScene(QPointF(item.width(), item.height()))
            assert min(top.x(), top.y()) >= 0, name
            assert end.x() <= desk.window.width(), name
            assert end.y() <= desk.window.height(), name
            assert item.height() >= touch, name


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def is_control(item: QQuickItem) -> bool:
    named = item.objectName() in {"workConfirm", "workCancel", "identityCheck"}
    return item.isVisible() and (named or item.objectName().startswith("pin-"))
