"""Passing remarks, the words of a check, and the goodbye."""

import pytest

from kiosk.visit.state import Choice, Notice
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import claimable, collectable
from ui.wording.notices import checking_text, goodbye_text, notice_text
from ui.wording.titles import title_in_sentence
from ui.wording.wording import Wording

STARS = Wording(credit_name="Stars")


@pytest.mark.parametrize("notice", Notice)
def test_each_notice_says_something(notice: Notice) -> None:
    """One sentence each, and no two the same."""
    assert notice_text(notice).endswith(".")
    assert [notice_text(one) for one in Notice].count(notice_text(notice)) == 1


def test_nothing_to_remark_is_no_text() -> None:
    """The bar is hidden by it."""
    assert notice_text(None) == ""


@pytest.mark.parametrize("waiting", [0, 1, 2, 300])
def test_the_goodbye_says_how_much_still_waits(waiting: int) -> None:
    """With its number; without one there is only thanks."""
    said = goodbye_text(waiting)
    assert said
    assert said.startswith(str(waiting)) is (waiting > 0)


@pytest.mark.parametrize("resumed", [False, True])
@pytest.mark.parametrize("choice", [claimable(title="Mug"), collectable(title="Mug")], ids=type)
def test_a_check_says_what_is_checked_and_that_nothing_is_lost(
    choice: Choice, *, resumed: bool
) -> None:
    """By its title; credits are spoken of only where some were to be spent."""
    told = checking_text(choice, STARS, resumed=resumed)
    assert "about Mug got lost" in told
    assert ("your Stars are never spent twice" in told) is (choice == claimable(title="Mug"))
    assert told.startswith("Last time") is resumed
    assert "%" not in told


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_under_check_stands_there_as_it_is(title: str) -> None:
    """Nothing of it is replaced, and it replaces nothing."""
    hostile, plain = (
        checking_text(claimable(title=one), STARS, resumed=True) for one in (title, "PLAIN")
    )
    assert hostile == plain.replace("PLAIN", title_in_sentence(title))
