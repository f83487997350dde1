"""The form by which staff give credits, in the real window."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.counter.finder import FinderState
from kiosk.counter.gift import GiftState
from kiosk.counter.plan import Plan, PlanKind
from kiosk.counter.work import Step, Summary
from kiosk.leat import Unit
from kiosk.operations import Outcome, Refused, Unsure
from kiosk.operations.operation import GiveCredits
from kiosk.operations.outcome import Cause, CreditsGiven, Done, NotApplied
from kiosk.visit.problems import Problem
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.ui.counter.desk import IN_EACH_SHAPE, INCHES, SHAPES, Desk
from tests.ui.reader import Found, readable
from tests.unit.counter.examples import file_of
from ui.density import pixels_per_millimetre

EUROS = Unit(name="purchase_amount", label="Purchase amount", prefix="€", is_default=True)
VISITS = Unit(name="visits", label="Visits")
FORM = GiftState(open=True, units=(EUROS, VISITS), unit=EUROS, most=10_000)
KNOWN = replace(FORM, text="24,90", expected=24)
GIFT = GiveCredits("op-1", "visit-1", "contact-1", "shop-1", credits=24)


def finger(shape: str) -> int:
    """Return how many pixels of this screen 15 mm are, whole ones."""
    return int(15 * pixels_per_millimetre(SHAPES[shape], INCHES[shape]))


def begun(desk: Desk, state: GiftState = FORM, *, shape: str = "tablet") -> Desk:
    """Open the form over a contact, and wait until it has come to rest."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(file=file_of()))
    show(desk, state)
    panel = desk.item("giftPanel")
    desk.qtbot.waitUntil(lambda: panel.property("risen") == 1)
    desk.qtbot.waitUntil(lambda: panel.height() == panel.property("tall"))
    desk.picture()
    return desk


def show(desk: Desk, state: GiftState) -> None:
    desk.counter.gift.become(state)
    desk.picture()


def calls(desk: Desk) -> list[tuple[Any, ...]]:
    return desk.counter.gift.calls


def gave(desk: Desk) -> bool:
    return ("give",) in desk.counter.calls


def text_of(desk: Desk, name: str) -> str:
    return str(desk.item(name).property("text"))


def test_it_covers_the_counter_while_it_is_open(desk: Desk) -> None:
    """What lies behind takes neither touches nor keys; closed, it is gone."""
    begun(desk)
    assert not desk.item("page-day").isEnabled()
    QTest.mouseClick(
        desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    )
    assert calls(desk) == []
    show(desk, replace(FORM, open=False))
    assert desk.item("page-day").isEnabled()
    desk.qtbot.waitUntil(lambda: not desk.item("giftPanel").isVisible())


@IN_EACH_SHAPE
def test_nothing_behind_it_flashes_while_its_size_changes(desk: Desk, shape: str) -> None:
    """It stands on the window's lower edge all the time, and grows and shrinks without a jump."""
    desk.open(shape=shape)
    desk.counter.finder.become(FinderState(file=file_of()))
    panel = desk.item("giftPanel")
    bottoms: list[float] = []
    heights: list[float] = []
    panel.yChanged.connect(lambda: bottoms.append(panel.y() + panel.height()))
    panel.heightChanged.connect(lambda: heights.append(panel.height()))
    show(desk, replace(FORM, units=()))
    desk.qtbot.waitUntil(lambda: panel.property("risen") == 1)
    bottoms.clear()
    heights.clear()
    several = tuple(Unit(name=str(n), label=f"Unit number {n}") for n in range(6))
    for state in (replace(FORM, units=several, unit=several[0]), FORM, replace(FORM, units=())):
        before = panel.height()
        show(desk, state)
        desk.qtbot.waitUntil(lambda: panel.height() == panel.property("tall"))
        if panel.height() != before:
            between = sorted((before, panel.height()))
            assert any(between[0] < one < between[1] for one in heights), "it jumped"
        heights.clear()
    assert all(bottom >= desk.window.height() for bottom in bottoms)


@IN_EACH_SHAPE
def test_its_size_is_the_same_whatever_is_calculated(desk: Desk, shape: str) -> None:
    """Its keys stay under the thumb from the first figure to the sum."""
    begun(desk, shape=shape)
    panel = desk.item("giftPanel")
    tall = panel.property("tall")
    for state in (
        replace(FORM, text="2"),
        KNOWN,
        replace(KNOWN, expected=9_999),
        replace(FORM, text="999999999"),
        replace(FORM, text="2", problem=Problem.ACCOUNT_LIMIT),
        replace(FORM, text="2", problem=Problem.OFFLINE),
    ):
        show(desk, state)
        assert panel.property("tall") == tall


def test_closed_it_is_gone_before_it_is_emptied(desk: Desk) -> None:
    """Nobody sees the form lose what was in it."""
    begun(desk, KNOWN)
    show(desk, GiftState())
    assert not desk.item("giftPanel").isVisible()


@pytest.mark.parametrize(
    ("keys", "typed"), [(("1", "0"), ["1", "0"]), (("point",), ["0."]), (("erase",), [])]
)
def test_the_pad_types(desk: Desk, keys: tuple[str, ...], typed: list[str]) -> None:
    """Each key on the text as it is."""
    begun(desk)
    for key in keys:
        desk.tap(f"amount-{key}")
    assert calls(desk) == [("type", text) for text in typed]


def test_the_pad_erases(desk: Desk) -> None:
    """The last figure."""
    begun(desk, KNOWN)
    desk.tap("amount-erase")
    assert calls(desk) == [("type", "24,9")]


def test_the_keyboard_types_whatever_has_the_focus(desk: Desk) -> None:
    """Figures, comma, point and erase; letters are nothing."""
    begun(desk, replace(FORM, text="1"))
    assert desk.focused() == "giftNumber"
    desk.type("2x,")
    desk.key(Qt.Key.Key_Backspace)
    desk.key(Qt.Key.Key_Tab)
    desk.type("3")
    assert calls(desk) == [("type", "12"), ("type", "1,"), ("type", ""), ("type", "13")]


def test_a_number_of_credits_has_no_point(desk: Desk) -> None:
    """Its key takes no touch."""
    begun(desk, replace(FORM, by_amount=False, text="2"))
    desk.tap("amount-point")
    desk.type(",")
    assert calls(desk) == []
    assert not desk.item("amount-point").isEnabled()


def test_give_asks_back(desk: Desk) -> None:
    """One touch, once the number is there, or Enter."""
    begun(desk, KNOWN)
    assert text_of(desk, "giftGive") == "Give 24 Stars"
    desk.key(Qt.Key.Key_Return)
    desk.tap("giftGive")
    assert desk.counter.calls == [("give",), ("give",)]


@pytest.mark.parametrize(
    ("state", "message"),
    [
        (FORM, "Type the amount"),
        (replace(FORM, text="1", calculating=True), "Calculating…"),
        (
            replace(FORM, text="1", problem=Problem.OFFLINE),
            "No connection right now. Try again in a moment.",
        ),
        (replace(FORM, by_amount=False, text="10001"), "At most 10,000 Stars at once"),
    ],
)
def test_what_cannot_be_given_says_why(desk: Desk, state: GiftState, message: str) -> None:
    """By its button nor by Enter."""
    begun(desk, state)
    desk.tap("giftGive")
    desk.key(Qt.Key.Key_Return)
    assert not gave(desk)
    assert not desk.item("giftGive").isEnabled()
    assert text_of(desk, "giftMessage") == message


def test_try_again(desk: Desk) -> None:
    """The same text is calculated once more; a refusal has nothing to try."""
    begun(desk, replace(FORM, text="24,90", problem=Problem.OFFLINE))
    desk.tap("giftRetry")
    assert calls(desk) == [("type", "24,90")]
    show(desk, replace(FORM, text="24,90", problem=Problem.REQUEST_REFUSED, code=60007))
    assert not desk.item("giftRetry").isVisible()
    assert text_of(desk, "giftMessage") == "No such unit: choose another one"


def test_amount_or_credits(desk: Desk) -> None:
    """A switch of two, of which one is chosen."""
    begun(desk)
    assert desk.item("giftByAmount").property("chosen")
    assert not desk.item("giftAsCredits").property("chosen")
    desk.tap("giftAsCredits")
    desk.tap("giftByAmount")
    assert calls(desk) == [("by_amount", False), ("by_amount", True)]


def test_units(desk: Desk) -> None:
    """As many as the shop has; a single one is no choice."""
    begun(desk)
    assert desk.item("giftUnit-purchase_amount").property("chosen")
    desk.tap("giftUnit-visits")
    assert calls(desk) == [("choose_unit", "visits")]
    show(desk, replace(FORM, units=(EUROS,)))
    assert desk.maybe("giftUnit-visits") is None


def test_the_tills_transaction_is_folded_away(desk: Desk) -> None:
    """Unfolded, it takes keys for itself; the next form is without it again."""
    begun(desk)
    assert not desk.item("giftTill").isVisible()
    desk.tap("giftTillUnfold")
    assert desk.focused() == "giftTill"
    desk.type("a7")
    assert calls(desk) == [("await_till", True), ("type_till", "a"), ("type_till", "a7")]
    show(desk, replace(FORM, till="scanned-1"))
    assert text_of(desk, "giftTill") == "scanned-1"
    show(desk, replace(FORM, open=False))
    show(desk, FORM)
    assert not desk.item("giftTill").isVisible()
    assert text_of(desk, "giftTill") == ""


def test_cancel(desk: Desk) -> None:
    """By touch or by Escape."""
    begun(desk, KNOWN)
    desk.tap("giftCancel")
    desk.key(Qt.Key.Key_Escape)
    assert calls(desk) == [("close",), ("close",)]
    assert not gave(desk)


@pytest.mark.parametrize(
    ("outcome", "closes"),
    [
        (Done(CreditsGiven("made-1", 24)), True),
        (Unsure(Cause.NO_ANSWER), True),
        (None, True),
        (Refused(60001), False),
        (NotApplied(Cause.OFFLINE), False),
    ],
)
def test_it_closes_unless_nothing_was_given(
    desk: Desk, outcome: Outcome | None, *, closes: bool
) -> None:
    """What may have been given is not given again by a touch too many."""
    begun(desk, KNOWN)
    plan = Plan(PlanKind.GIVE_CREDITS, (GIFT,))
    desk.counter.work.become(Summary(plan, (Step(GIFT, outcome),)))
    assert calls(desk) == ([("close",)] if closes else [])


def test_other_work_leaves_it(desk: Desk) -> None:
    """Only the summary of a gift closes the form."""
    begun(desk, KNOWN)
    plan = Plan(PlanKind.CLAIM, (GIFT,))
    desk.counter.work.become(Summary(plan, (Step(GIFT, Done(CreditsGiven("made-1", 24))),)))
    assert calls(desk) == []


@IN_EACH_SHAPE
@pytest.mark.parametrize("title", ["one long word", "markup", "right to left"])
def test_hostile_units_leave_the_keys_in_the_window(desk: Desk, shape: str, title: str) -> None:
    """Every key is a finger wide and on the screen; so are both verbs."""
    unit = Unit(name="u", label=HOSTILE_TITLES[title], prefix=HOSTILE_TITLES[title])
    others = tuple(Unit(name=str(n), label=text) for n, text in enumerate(HOSTILE_TITLES.values()))
    desk.stage.words.credit_name = HOSTILE_TITLES[title][:60]
    begun(desk, replace(KNOWN, units=(unit, *others), unit=unit), shape=shape)
    size = desk.window.size()
    for name in [*(f"amount-{n}" for n in range(10)), "amount-erase", "giftCancel", "giftGive"]:
        item = desk.item(name)
        corner = item.mapToScene(QPointF(item.width(), item.height()))
        assert item.mapToScene(QPointF(0, 0)).x() >= 0, name
        assert corner.x() <= size.width(), name
        assert corner.y() <= size.height(), name
        assert item.height() >= finger(shape), name


def test_what_a_reader_finds(desk: Desk) -> None:
    """The number with its unit, the choices, each key, the verbs; no word twice."""
    begun(desk, KNOWN)
    found = readable(desk)
    assert Found("EditableText", "€ 24,90") in found
    assert Found("RadioButton", "Purchase amount") in found
    assert {"1", "0", "Decimal point", "Take the last figure away"} <= {
        one.name for one in found if one.role == "Button"
    }
    assert Found("Button", "Give 24 Stars") in found
    assert Found("Button", "Cancel: give nothing") in found
    assert not {"24,90", "Gives 24 Stars", "Cancel"} & {one.name for one in found}


def test_a_covered_form_is_not_read(desk: Desk) -> None:
    """While it is asked back, the question alone speaks."""
    begun(desk, KNOWN)
    desk.item("giftPanel").parentItem().setEnabled(False)
    names = {one.name for one in readable(desk)}
    assert not {"Give Stars", "€ 24,90", "Given for"} & names
    desk.item("giftPanel").parentItem().setEnabled(True)
    assert desk.focused() == "giftNumber"
