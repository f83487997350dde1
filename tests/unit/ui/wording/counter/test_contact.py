"""What the counter says of a contact: who, what they have, why something cannot be had."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import QLocale

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.finder import FinderState
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.counter.examples import file_of
from tests.unit.visit.examples import OFFERS, claimable, collectable
from ui.wording.counter.contact import contact_props, contact_rows, ready_uuids
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars", UTC)


def cards(offers: Offers, columns: int = 2) -> dict[str, dict[str, object]]:
    """Return every card of the list by what it is about."""
    found: dict[str, dict[str, object]] = {}
    for row in contact_rows(offers, columns, WORDING, START):
        if row.kind == "collectable":
            found[row.key] = row.content
        elif row.kind == "tiles":
            found.update({card["uuid"]: card for card in row.content})
    return found


def test_without_a_file_a_card_is_asked_for() -> None:
    """And nothing of anybody is there."""
    props = contact_props(FinderState(), WORDING)
    assert (props.phase, props.title, props.bad) == ("find", "Scan a card", False)
    assert not props.masked + props.credits + props.tier


def test_looking_is_a_phase_of_its_own() -> None:
    """The page shows that something goes on."""
    assert contact_props(FinderState(searching=True), WORDING).phase == "searching"


@pytest.mark.parametrize("problem", Problem)
@pytest.mark.parametrize("by_address", [True, False])
def test_every_problem_has_a_sentence_for_staff(problem: Problem, by_address: bool) -> None:  # noqa: FBT001
    """None sends staff to a member of staff."""
    props = contact_props(FinderState(problem=problem), WORDING, by_address=by_address)
    assert props.bad
    assert props.text.endswith(".")
    assert "member of staff" not in props.text


@pytest.mark.parametrize(
    ("problem", "title"),
    [
        (Problem.CARD_UNKNOWN, "Nobody found"),
        (Problem.CARD_INACTIVE, "Nobody found"),
        (Problem.MAINTENANCE, "Nobody can be looked up"),
        (Problem.OFFLINE, "Nobody can be looked up"),
    ],
)
def test_who_could_not_be_looked_up_is_not_called_unknown(problem: Problem, title: str) -> None:
    """A customer must not hear that they are no member because of a maintenance."""
    props = contact_props(FinderState(problem=problem), WORDING)
    assert props.title == title
    assert props.spoken.startswith(f"{title}. ")


def test_an_unknown_address_says_so() -> None:
    """For a card the same refusal means another thing."""
    gone = FinderState(problem=Problem.CONTACT_GONE, code=55031)
    assert contact_props(gone, WORDING, by_address=True).text.startswith(
        "No member has this e-mail address."
    )
    assert "e-mail" not in contact_props(gone, WORDING).text


def test_only_what_staff_cannot_mend_has_a_number() -> None:
    """An everyday refusal shows no code."""
    unknown = FinderState(problem=Problem.CARD_UNKNOWN, code=60003)
    assert contact_props(unknown, WORDING).reference == ""
    limit = FinderState(problem=Problem.ACCOUNT_LIMIT, code=60000)
    assert "L-60000" in contact_props(limit, WORDING).reference


def test_a_file_tells_who_it_is_and_what_they_have() -> None:
    """The figure is apart from its word, which is smaller."""
    props = contact_props(FinderState(file=file_of()), WORDING)
    assert (props.phase, props.masked, props.tier) == ("file", "a•••@e•••.com", "Gold")
    assert (props.credits, props.creditWord) == ("100", "Stars")
    assert (props.found, props.check) == ("Found by card", "")


def test_a_shop_without_a_word_of_its_own_says_credits() -> None:
    """With their figure, in the plural that it needs."""
    props = contact_props(FinderState(file=file_of()), Wording(QLocale("en")))
    assert props.credits.startswith("100 ")
    assert props.creditWord == ""


def test_nobody_has_an_empty_name() -> None:
    """A contact without an address is called so."""
    assert contact_props(FinderState(file=file_of(masked="")), WORDING).masked == (
        "No e-mail address"
    )


def test_who_was_found_by_address_is_asked_who_they_are() -> None:
    """Until staff say that they have."""
    file = file_of(found_by=FoundBy.EMAIL)
    asked = contact_props(FinderState(file=file), WORDING)
    assert "ask who they are" in asked.found
    assert asked.check
    checked = contact_props(FinderState(file=replace(file, identity_checked=True)), WORDING)
    assert checked.check == ""
    assert "checked" in checked.found


def test_what_waits_has_its_verb_and_its_thing() -> None:
    """The verb is drawn; the reader hears the thing with it."""
    card = cards(OFFERS)["waiting"]
    assert card["verb"] == "Hand over"
    assert str(card["spoken"]).startswith("Hand over Title of waiting")
    assert card["why"] == ""


def test_an_expired_one_says_why_it_cannot_be_handed_over() -> None:
    """It has no verb, and is no part of all."""
    card = cards(OFFERS)["old"]
    assert (card["expired"], card["verb"]) == (True, "")
    assert card["why"] == "Expired on 19 November"
    assert ready_uuids(OFFERS) == ("waiting",)


def test_what_was_claimed_elsewhere_warns() -> None:
    """The words name the branch, and the reader hears them."""
    offers = Offers(1, (collectable("far", branch="Utrecht"),))
    card = cards(offers)["far"]
    assert "Utrecht" in str(card["warning"])
    assert "Utrecht" in str(card["spoken"])


def test_what_they_cannot_afford_comes_last_and_says_how_far_it_is() -> None:
    """It has a price and no verb."""
    every = cards(OFFERS)
    assert list(every)[-2:] == ["bag", "gold"]
    assert (every["bag"]["verb"], every["bag"]["price"]) == ("Claim", "40 Stars")
    assert (every["gold"]["verb"], every["gold"]["why"]) == ("", "4,900 more to go")


@pytest.mark.parametrize(("waiting", "verb"), [(0, None), (1, None), (2, "Hand over all (2)")])
def test_all_is_offered_when_there_are_several(waiting: int, verb: str | None) -> None:
    """One has a button of its own."""
    offers = Offers(1, tuple(collectable(f"w{number}") for number in range(waiting)))
    heading = contact_rows(offers, 2, WORDING, START)[0].content
    assert heading.get("verb") == verb


def test_what_is_empty_is_said_kindly() -> None:
    """Both halves have words and a picture."""
    kinds = [row.kind for row in contact_rows(Offers(0), 2, WORDING, START)]
    assert kinds == ["heading", "empty", "heading", "empty"]


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_hostile_title_stays_on_its_line(title: str) -> None:
    """And its place markers take nothing in."""
    offers = Offers(
        100,
        (collectable("w", START + timedelta(days=3), title=title),),
        (claimable("c", 40, title=title),),
    )
    for card in cards(offers).values():
        assert card["title"] == shown_title(title)
        assert shown_title(title) in str(card["spoken"])
        assert "\n" not in str(card["spoken"])


def test_rows_of_cards_are_as_wide_as_the_screen_allows() -> None:
    """A narrow one has a column."""
    offers = Offers(100, (), tuple(claimable(f"c{number}") for number in range(5)))
    for columns, rows in ((1, 5), (2, 3), (3, 2)):
        tiles = [r for r in contact_rows(offers, columns, WORDING, START) if r.kind == "tiles"]
        assert len(tiles) == rows
