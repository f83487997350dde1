"""Titles in a sentence."""

import pytest

from tests.helpers.hostile_titles import HOSTILE_TITLES
from ui.wording.titles import shown_title


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_stays_what_it_is(title: str) -> None:
    """Nothing is taken out of it and nothing interpreted; white space becomes one space."""
    assert shown_title(title).split() == title.split()


@pytest.mark.parametrize("title", ["", " ", "\n\t", "\u00a0"])
def test_a_reward_without_a_title_has_a_stand_in(title: str) -> None:
    """Something can be read out and pressed."""
    assert shown_title(title) == "Reward without a name"


def test_a_title_is_one_line() -> None:
    """Line breaks would tear a button apart."""
    assert shown_title("  Cup\r\nof \u2028 tea ") == "Cup of tea"
