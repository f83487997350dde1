"""What the rewards page says."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from kiosk.counter.shelf import LONGEST_DESCRIPTION, LONGEST_TITLE, Draft, ShelfState
from kiosk.leat import Reward
from kiosk.operations.reading_back import text_of
from kiosk.visit.problems import Problem
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import reward
from ui.wording.counter.shelf import ShelfProps, reward_rows, shelf_props
from ui.wording.wording import Wording

STARS = Wording(QLocale("en_GB"), "Stars")
LISTED = (reward("bag", 40), reward("cake", 1200, is_active=False))


def opened(**changes: Any) -> ShelfState:
    """The bag is open, as its own call tells it: without what only the list has."""
    facts: dict[str, Any] = {"reward_type": "", "pre_redeemable": None}
    detail = reward("bag", 40, **(facts | changes))
    text = text_of(detail)
    return ShelfState(LISTED, opened=detail, read=text, draft=Draft.of(text))


def shown(state: ShelfState, chosen: str = "bag") -> ShelfProps:
    return shelf_props(state, chosen, STARS)


def typed(**changes: str) -> ShelfProps:
    state = opened()
    assert state.draft is not None
    return shown(replace(state, draft=replace(state.draft, **changes)))


def facts(state: ShelfState) -> dict[str, str]:
    return {fact.label: fact.value for fact in shown(state).facts}


def row(of: Reward) -> dict[str, Any]:
    (only,) = reward_rows((of,), STARS)
    return dict(only.content)


def test_a_row_says_title_and_price_and_what_is_not_on_offer() -> None:
    """To the eye and to the ear."""
    bag, cake = (one.content for one in reward_rows(LISTED, STARS))
    assert (bag["title"], bag["price"], bag["mark"]) == ("Title of bag", "40 Stars", "")
    assert bag["spoken"] == "Open Title of bag, 40 Stars"
    assert cake["spoken"] == "Open Title of cake, 1,200 Stars, Not on offer"


def test_a_row_without_a_price_says_so() -> None:
    """It is not free."""
    assert row(reward("bag", None))["price"] == "No price"


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_no_title_breaks_a_row_or_the_question(title: str) -> None:
    """On one line, with nothing in it taken for a place marker."""
    content = row(reward("bag", 40, title=title))
    assert "\n" not in content["title"]
    assert content["spoken"].endswith(", 40 Stars")
    question = shown(opened(title=title)).leaveText
    assert question.endswith("is not saved yet.")
    assert "\u202e" not in content["title"] + question


@pytest.mark.parametrize(
    ("state", "listing"),
    [
        (ShelfState(loading=True), "loading"),
        (ShelfState(problem=Problem.OFFLINE), "problem"),
        (ShelfState(), "empty"),
        (ShelfState(LISTED, loading=True), "rows"),
    ],
)
def test_the_list_says_why_there_is_none(state: ShelfState, listing: str) -> None:
    """And what was read before stays while it is read anew."""
    assert shown(state, "").listing == listing


def test_an_old_list_says_that_it_is_one() -> None:
    """A refresh that fails takes nothing off the screen."""
    props = shown(ShelfState(LISTED, problem=Problem.OFFLINE), "")
    assert props.listing == "rows"
    assert "No connection" in props.stale


@pytest.mark.parametrize(
    ("state", "chosen", "detail"),
    [
        (ShelfState(LISTED), "", "none"),
        (ShelfState(LISTED), "bag", "loading"),
        (ShelfState(LISTED, problem=Problem.REWARD_GONE), "bag", "problem"),
        (opened(), "bag", "shown"),
        (replace(opened(), problem=Problem.OFFLINE), "bag", "shown"),
    ],
)
def test_the_detail_says_how_far_it_is(state: ShelfState, chosen: str, detail: str) -> None:
    """What was asked for and is not read yet is on its way, or cannot be had."""
    assert shown(state, chosen).detail == detail


def test_what_only_the_list_tells_is_taken_from_it() -> None:
    """Leat's call for one reward leaves out its kind and how it waits (contract §7)."""
    assert facts(opened())["Kind"] == "Goods from the shop"
    assert facts(opened())["Pickup"] == "Waits until it is collected"


@pytest.mark.parametrize(
    ("changes", "label", "value"),
    [
        ({"stock": None}, "Stock", "Unlimited"),
        ({"stock": 1200}, "Stock", "1,200 left"),
        ({"stock": 0}, "Stock", "Sold out"),
        ({"cost_price": None}, "Cost price", "Not filled in"),
        ({"cost_price": 0}, "Cost price", "0, as filled in at Leat"),
        ({"cost_price": 7.5}, "Cost price", "7.5, as filled in at Leat"),
        ({"cost_price": 1234}, "Cost price", "1,234, as filled in at Leat"),
        ({"pre_redeemable": False}, "Pickup", "Handed over right away"),
        ({"expiration_duration": 14 * 86400}, "Pickup", "Waits for 14 day(s)"),
        ({"reward_type": "EXTERNAL"}, "Kind", "Not known"),
    ],
)
def test_stock_cost_and_pickup_are_told_in_words(
    changes: dict[str, Any], label: str, value: str
) -> None:
    """No raw value of Leat's, and nothing empty."""
    assert facts(opened(**changes))[label] == value


def test_what_is_digital_waits_for_no_pickup() -> None:
    """So nothing is said of it."""
    told = facts(opened(reward_type="DIGITAL"))
    assert told["Kind"] == "Digital, a code"
    assert "Pickup" not in told


def test_what_nothing_tells_is_not_made_up() -> None:
    """A reward that has left the list."""
    told = facts(replace(opened(), rewards=()))
    assert (told["Kind"], told["Pickup"]) == ("Not known", "Not known")


def test_the_way_a_number_is_written_is_the_languages() -> None:
    """A comma in Dutch."""
    dutch = shelf_props(opened(cost_price=7.5), "bag", Wording(QLocale("nl"), "Stars"))
    assert {fact.value for fact in dutch.facts} >= {"7,5, as filled in at Leat"}


def test_an_untouched_reward_has_nothing_to_save() -> None:
    """And says so, rather than only being grey."""
    props = shown(opened())
    assert not props.typed
    assert not props.canSave
    assert props.hint == "Nothing is changed yet."


def test_a_change_can_be_saved() -> None:
    """Then there is nothing to hint at."""
    props = typed(credits="45")
    assert (props.typed, props.canSave, props.hint) == (True, True, "")


def test_spaces_alone_are_nothing_to_save() -> None:
    """They are typed all the same, and can be undone."""
    props = typed(title="Title of bag ")
    assert (props.typed, props.canSave) == (True, False)
    assert "spaces" in props.hint


@pytest.mark.parametrize(
    ("changes", "field", "fault"),
    [
        ({"title": "  "}, "title", "It needs a title."),
        ({"title": "x" * (LONGEST_TITLE + 2)}, "title", "2 character(s) too many."),
        (
            {"description": "x" * (LONGEST_DESCRIPTION + 1)},
            "description",
            "1 character(s) too many.",
        ),
        ({"credits": "12,5"}, "price", "A whole number of Stars, from 0 to 1,000,000."),
        ({"credits": ""}, "price", "A whole number of Stars, from 0 to 1,000,000."),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    changes: dict[str, str], field: str, fault: str
) -> None:
    """In words that say how to mend it; nothing can be saved until then."""
    props = typed(**changes)
    said = {name: getattr(props, name).fault for name in ("title", "description", "price")}
    assert said == {name: fault if name == field else "" for name in said}
    assert not props.canSave
    assert props.hint == "First mend what is marked."


@pytest.mark.parametrize(
    ("length", "count"),
    [(79, ""), (80, "20 character(s) left"), (100, "0 character(s) left"), (101, "")],
)
def test_characters_are_counted_near_the_limit(length: int, count: str) -> None:
    """Before that they do not matter, and after it the fault counts."""
    assert typed(title="x" * length).title.count == count
