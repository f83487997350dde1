"""Titles in a sentence."""

import pytest

from tests.helpers.hostile_titles import HOSTILE_TITLES
from ui.wording.titles import LONGEST_IN_SENTENCE, shown_title, title_in_sentence


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


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_leaves_room_for_its_sentence(title: str) -> None:
    """A short one is whole, a long one is cut where it can be seen."""
    shown, cut = shown_title(title), title_in_sentence(title)
    if len(shown) <= LONGEST_IN_SENTENCE:
        assert cut == shown
    else:
        assert len(cut) <= LONGEST_IN_SENTENCE
        assert cut.endswith("…")
        assert shown.startswith(cut[:-1])
