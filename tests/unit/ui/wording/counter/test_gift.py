"""What the form says by which a contact gets credits."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from kiosk.counter.amounts import MOST_CREDITS, Slip, amount_of, credits_of_text
from kiosk.counter.gift import GiftState
from kiosk.leat import Unit
from kiosk.visit.problems import Problem
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.counter.examples import file_of
from ui.wording.counter.gift import GiftProps, gift_props
from ui.wording.problems import TRY_AGAIN
from ui.wording.wording import Wording

STARS = Wording(QLocale("en_GB"), "Stars")
EUROS = Unit(name="purchase_amount", label="Purchase amount", prefix="€", is_default=True)
VISITS = Unit(name="visits", label="Visits")
FORM = GiftState(open=True, units=(EUROS, VISITS), unit=EUROS, most=10_000)


def shown(wording: Wording = STARS, **changes: Any) -> GiftProps:
    return gift_props(replace(FORM, **changes), file_of(), wording)


def typed(text: str, **changes: Any) -> GiftProps:
    """Return the form as it is with this text, once Leat has calculated."""
    state = replace(FORM, text=text, **changes)
    number = amount_of(text) if state.by_amount else credits_of_text(text)
    slip = number if isinstance(number, Slip) and number is not Slip.EMPTY else None
    return gift_props(replace(state, slip=slip), file_of(), STARS)


def test_a_new_form() -> None:
    """For whom it is, by the masked address alone, and what to do first."""
    props = shown()
    assert (props.title, props.to) == ("Give Stars", "To a•••@e•••.com, who has 100 Stars")
    assert (props.message, props.tone, props.complete) == ("Type the amount", "hint", False)
    assert (props.before, props.after, props.giveText) == ("€", "", "Give Stars")
    assert props.open


def test_a_closed_form() -> None:
    """It is for nobody."""
    props = gift_props(GiftState(), None, STARS)
    assert (props.open, props.to) == (False, "")


def test_what_an_amount_gives() -> None:
    """It stands below the amount, and on the button."""
    props = shown(text="24,90", expected=24)
    assert (props.message, props.tone) == ("Gives 24 Stars", "good")
    assert (props.giveText, props.complete) == ("Give 24 Stars", True)


def test_while_leat_calculates() -> None:
    """Nothing of the amount before stays, and nothing can be given."""
    props = shown(text="24,90", calculating=True)
    assert (props.message, props.tone) == ("Calculating…", "busy")
    assert (props.giveText, props.complete) == ("Give Stars", False)


def test_a_number_of_credits() -> None:
    """It is what is given; units have nothing to do with it."""
    props = typed("25", by_amount=False)
    assert (props.message, props.giveText, props.after) == (
        "Gives 25 Stars",
        "Give 25 Stars",
        "Stars",
    )
    assert (props.units, props.before) == ((), "")
    assert typed("", by_amount=False).message == "Type how many Stars"


@pytest.mark.parametrize("text", ["", "10,", "0."])
def test_an_amount_that_is_only_begun(text: str) -> None:
    """It is no mistake."""
    assert (typed(text).message, typed(text).tone) == ("Type the amount", "hint")


@pytest.mark.parametrize(
    ("text", "by_amount", "message"),
    [
        ("ten", True, "That is no amount, such as 10 or 10.40"),
        ("2,5", False, "That is no whole number of Stars"),
        ("0", True, "It must be more than nothing"),
        ("0", False, "It must be more than nothing"),
        (str(MOST_CREDITS + 1), True, "At most 1,000,000 at once"),
        (str(MOST_CREDITS + 1), False, "At most 10,000 Stars at once"),
        ("10001", False, "At most 10,000 Stars at once"),
    ],
)
def test_a_slip_of_the_finger(text: str, message: str, *, by_amount: bool) -> None:
    """It is told in words, and nothing can be given."""
    props = typed(text, by_amount=by_amount)
    assert (props.message, props.tone, props.complete) == (message, "bad", False)


def test_an_amount_that_gives_too_much() -> None:
    """Leat would refuse it: it is said before."""
    props = shown(text="10001", expected=10_001)
    assert (props.message, props.complete) == ("At most 10,000 Stars at once", False)
    assert shown(text="10000", expected=10_000).complete


@pytest.mark.parametrize(
    ("problem", "code", "message"),
    [
        (Problem.REQUEST_REFUSED, 60007, "No such unit: choose another one"),
        (Problem.REQUEST_REFUSED, 1003, "Leat does not accept this as it is."),
        (Problem.CREDITS_MAXIMUM, 1015, "At most 10,000 Stars at once"),
        (Problem.OFFLINE, None, "No connection right now. Try again in a moment."),
    ],
)
def test_what_leat_does_not_calculate(problem: Problem, code: int | None, message: str) -> None:
    """The reason, in words for staff."""
    props = shown(text="10", problem=problem, code=code)
    assert (props.message, props.tone, props.complete) == (message, "bad", False)
    assert props.retry is (problem in TRY_AGAIN)


def test_a_maximum_that_is_not_known() -> None:
    """Then it is said without the number."""
    props = shown(text="10", problem=Problem.CREDITS_MAXIMUM, code=1015, most=None)
    assert props.message == "That is more Stars than the shop gives at once. Give fewer."


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_words(problem: Problem) -> None:
    """And none of them a number."""
    message = shown(text="10", problem=problem, code=4711).message
    assert message
    assert "4711" not in message


def test_units_to_choose_from() -> None:
    """By their labels; where there is no choice there is nothing to choose."""
    props = shown()
    assert [(one.name, one.label, one.chosen) for one in props.units] == [
        ("purchase_amount", "Purchase amount", True),
        ("visits", "Visits", False),
    ]
    assert shown(units=(EUROS,)).units == ()


def test_a_unit_without_a_prefix_stands_behind_the_number() -> None:
    """Two visits, but € 2."""
    props = shown(unit=VISITS, text="2")
    assert (props.before, props.after, props.spokenNumber) == ("", "Visits", "2 Visits")
    assert shown(text="2").spokenNumber == "€ 2"
    assert shown(unit=None).after == ""


@pytest.mark.parametrize(
    ("unit", "label"),
    [
        (Unit(name="visits"), "visits"),
        (Unit(name="visits", label=" "), "visits"),
        (Unit(name=""), "Unit without a name"),
    ],
)
def test_a_unit_without_a_label(unit: Unit, label: str) -> None:
    """Its name stands in, or words that say that it has none."""
    assert shown(units=(EUROS, unit)).units[1].label == label


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_hostile_names(title: str) -> None:
    """A unit and a word for credits are shown on one line, and replace nothing."""
    unit = Unit(name=title, label=title, prefix=title)
    props = shown(Wording(QLocale("en_GB"), title), units=(unit, EUROS), unit=unit, text="1")
    assert all("\n" not in one.label for one in props.units)
    assert "%1" not in shown(text="1", expected=1).message


def test_the_point_is_the_languages() -> None:
    """A comma for the Dutch."""
    assert shown().point == "."
    assert shown(Wording(QLocale("nl"), "Stars")).point == ","
