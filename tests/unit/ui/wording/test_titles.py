"""Titles in a sentence."""

import pytest

from tests.helpers.hostile_titles import HOSTILE_TITLES
from ui.wording.titles import LONGEST_IN_SENTENCE, shown_title, title_in_sentence

ISOLATES = "\u2068\u2069"


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_stays_what_it_is(title: str) -> None:
    """Nothing that shows is taken out, nothing interpreted; white space becomes one space."""
    left_out = str.maketrans("", "", "\u202e\u2066\0\x1b")
    assert shown_title(title).split() == title.translate(left_out).split()


@pytest.mark.parametrize(
    "character", ["\u202e", "\u2066", "\u200f", "\u061c", "\0", "\x1b", "\x9b"]
)
def test_a_title_turns_no_words_around_and_cuts_no_name(character: str) -> None:
    """Direction marks would mirror the sentence, and a zero byte ends an accessible name."""
    assert shown_title(f"Gift{character} card") == "Gift card"


@pytest.mark.parametrize(
    "title", ["", " ", "\n\t", "\u00a0", "\u200b", "\u202e\0", "\ufe0f \u200d"]
)
def test_a_reward_without_a_title_has_a_stand_in(title: str) -> None:
    """Something can be read out and pressed, also when all there is cannot be seen."""
    assert shown_title(title) == "Reward without a name"


def test_a_title_is_one_line() -> None:
    """Line breaks would tear a button apart."""
    assert shown_title("  Cup\r\nof \u2028 tea ") == "Cup of tea"


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_title_leaves_room_for_its_sentence(title: str) -> None:
    """A short one is whole, a long one is cut where it can be seen."""
    shown, cut = shown_title(title), title_in_sentence(title).strip(ISOLATES)
    if len(shown) <= LONGEST_IN_SENTENCE:
        assert cut == shown
    else:
        assert len(cut) <= LONGEST_IN_SENTENCE
        assert cut.endswith("…")
        assert shown.startswith(cut[:-1])


@pytest.mark.parametrize(
    ("title", "isolated"), [("بطاقة", True), ("בית café", True), ("Café", False), ("🎂", False)]
)
def test_a_title_keeps_its_direction_to_itself(title: str, *, isolated: bool) -> None:
    """Words from right to left do not pull the price beside them along."""
    expected = f"\u2068{title}\u2069" if isolated else title
    assert title_in_sentence(title) == expected
