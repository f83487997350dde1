"""A contact's offers as rows of words."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from kiosk.visit.offers import Offers, make_claimables
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import OFFERS, claimable, collectable, reward
from ui.places import ILLUSTRATIONS
from ui.wording.offers import Row, offer_rows, summary
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars", UTC)


def rows(offers: Offers, columns: int = 2) -> tuple[Row, ...]:
    return offer_rows(offers, columns, WORDING, START)


def tiles(offers: Offers, columns: int = 2) -> list[dict[str, object]]:
    return [tile for row in rows(offers, columns) if row.kind == "tiles" for tile in row.content]


def test_what_waits_comes_before_what_can_be_bought() -> None:
    """Each under its heading."""
    assert [(row.kind, row.key) for row in rows(OFFERS)] == [
        ("heading", "collect"),
        ("collectable", "waiting"),
        ("heading", "spend"),
        ("tiles", "tiles-0-2"),
        ("heading", "expired"),
        ("collectable", "old"),
    ]


def test_what_is_too_late_stands_last_under_its_own_heading() -> None:
    """Where nothing else waits, the first heading says so."""
    only_late = replace(OFFERS, collectables=OFFERS.collectables[1:])
    assert [row.key for row in rows(only_late)] == [
        "collect",
        "nothing-waits",
        "spend",
        "tiles-0-2",
        "expired",
        "old",
    ]
    assert "expired" not in [row.key for row in rows(Offers(5, OFFERS.collectables[:1]))]


def test_an_affordable_reward_says_the_verb_and_the_price() -> None:
    """And one that is not says what is missing, and how far it has come."""
    bag, gold = tiles(OFFERS)
    assert (bag["spoken"], bag["toGo"], bag["share"]) == ("Claim Title of bag, 40 Stars", "", 1.0)
    assert gold["spoken"] == "Title of gold, 5,000 Stars, 4,900 more to go"
    assert (gold["toGo"], gold["share"]) == ("4,900 more to go", 0.02)


def test_a_collectable_says_since_when_and_until_when() -> None:
    """An expired one cannot be collected, and says since when that is so."""
    soon = collectable("soon", START + timedelta(days=3))
    gone = collectable("gone", START - timedelta(days=3), expired=True)
    [first, second] = [
        row.content for row in rows(Offers(1, (soon, gone))) if row.kind == "collectable"
    ]
    assert first["spoken"] == "Collect Title of soon, Claimed yesterday, Collect by 23 November"
    assert (first["since"], first["until"]) == ("Claimed yesterday", "Collect by 23 November")
    assert second["spoken"] == "Title of gone, Expired on 18 November"
    assert (second["since"], second["until"]) == ("", "Expired on 18 November")
    assert (first["first"], second["first"]) == (True, False)
    assert (first["expired"], second["expired"]) == (False, True)


def test_a_collectable_of_unknown_age_is_still_offered() -> None:
    """Nothing is said about since when, and the rest is."""
    unknown = collectable("soon", START + timedelta(days=3), claimed_at=None)
    [row] = [row.content for row in rows(Offers(1, (unknown,))) if row.kind == "collectable"]
    assert row["since"] == ""
    assert row["spoken"] == "Collect Title of soon, Collect by 23 November"


@pytest.mark.parametrize(
    ("offers", "key"),
    [
        (Offers(10, (), OFFERS.claimables), "nothing-waits"),
        (Offers(10, OFFERS.collectables, ()), "nothing-on-offer"),
        (Offers(10, (), (claimable("gold", 50, missing=40),)), "nothing-within-reach"),
    ],
)
def test_an_empty_shelf_says_so_kindly(offers: Offers, key: str) -> None:
    """With a title, a text and a picture."""
    [row] = [row for row in rows(offers) if row.key == key]
    assert row.content["title"]
    assert row.content["text"]
    assert (ILLUSTRATIONS / f"{row.content['picture']}.png").is_file()


@pytest.mark.parametrize(
    ("balance", "title"),
    [
        (-5, "Keep saving"),
        (0, "Keep saving"),
        (34, "Keep saving"),
        (35, "Almost there"),
        (49, "Almost there"),
    ],
)
def test_who_can_buy_nothing_is_told_how_far_it_is(balance: int, title: str) -> None:
    """The least that is missing; "almost" from 70 percent of the cheapest price on."""
    shelf = make_claimables(balance, [reward("far", 500), reward("near", 50)])
    [said] = [
        r.content for r in rows(Offers(balance, (), shelf)) if r.key == "nothing-within-reach"
    ]
    assert said["title"] == title
    assert said["text"] == f"{50 - balance} Stars more and the first reward is yours."


@given(count=st.integers(0, 40), columns=st.integers(1, 7))
def test_every_reward_is_on_exactly_one_tile(count: int, columns: int) -> None:
    """Rows are full but for the last, in the order of the offers, whatever fits across."""
    offers = Offers(50, (), make_claimables(50, [reward(str(i), i) for i in range(count)]))
    content = [row.content for row in rows(offers, columns) if row.kind == "tiles"]
    assert all(len(row) == columns for row in content[:-1])
    assert [tile["uuid"] for row in content for tile in row] == [str(i) for i in range(count)]


@given(st.integers(0, 5), st.integers(1, 5))
def test_keys_name_a_row_once(waiting: int, columns: int) -> None:
    """So that a refresh finds each again."""
    offers = Offers(
        50,
        tuple(collectable(str(i), expired=i % 2 == 1) for i in range(waiting)),
        make_claimables(50, [reward(str(i), i) for i in range(9)]),
    )
    keys = [(row.kind, row.key) for row in rows(offers, columns)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_is_listed_as_it_is(title: str) -> None:
    """On its tile, in its row, and to the ear."""
    shown = shown_title(title)
    offers = Offers(50, (collectable(title=title),), (claimable(cost=40, title=title),))
    [tile] = tiles(offers)
    assert (tile["title"], tile["spoken"]) == (shown, f"Claim {shown}, 40 Stars")
    [row] = [row.content for row in rows(offers) if row.kind == "collectable"]
    assert row["title"] == shown
    assert row["spoken"].startswith(f"Collect {shown}, ")


def test_a_free_reward_is_within_reach_of_everybody() -> None:
    """Nothing is divided by nothing."""
    [tile] = tiles(Offers(0, (), (claimable(cost=0),)))
    assert (tile["share"], tile["toGo"]) == (1.0, "")


def test_the_summary_counts_what_can_be_done_now() -> None:
    """Not what is expired, nor what is out of reach."""
    waiting, within_reach = summary(OFFERS, WORDING).splitlines()
    assert waiting.startswith("1 reward")
    assert within_reach.startswith("With your Stars you can choose")
    assert "1 reward" in within_reach


def test_the_summary_leaves_out_what_is_not_there() -> None:
    """Nobody is told that they have none of something."""
    assert summary(Offers(0, (), (claimable(cost=5, missing=5),)), WORDING) == ""
    assert len(summary(Offers(9, (), (claimable(cost=5),)), WORDING).splitlines()) == 1
