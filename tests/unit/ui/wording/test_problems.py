"""What each problem says."""

import pytest

from kiosk.health import SupportCode
from kiosk.visit.problems import Problem
from ui.places import ILLUSTRATIONS
from ui.wording.health import closed_sentence
from ui.wording.problems import EXPECTED, TRY_AGAIN, problem_sentence
from ui.wording.wording import Wording


@pytest.mark.parametrize("problem", Problem)
def test_each_problem_says_what_happened_and_what_to_do(problem: Problem) -> None:
    """Two sentences of words: no code, no name of a constant, no marker left open."""
    sentence = problem_sentence(problem, Wording(credit_name="Stars"))
    assert sentence.title
    assert sentence.text.endswith((".", "?"))
    assert not any(sign in sentence.title + sentence.text for sign in "%_{}0123456789")
    assert sentence.title != sentence.text


@pytest.mark.parametrize("problem", Problem)
def test_each_problem_has_its_picture(problem: Problem) -> None:
    """It is among the project's own illustrations."""
    picture = problem_sentence(problem, Wording()).picture
    assert (ILLUSTRATIONS / f"{picture}.png").is_file()


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (Problem.OFFLINE, SupportCode.OFFLINE),
        (Problem.BUSY, SupportCode.TOO_MANY_REQUESTS),
        (Problem.MAINTENANCE, SupportCode.MAINTENANCE),
        (Problem.JOURNAL, SupportCode.JOURNAL_UNUSABLE),
        (Problem.KIOSK_NOT_ALLOWED, SupportCode.TOKEN_REFUSED),
        (Problem.SHOP_NOT_SET_UP, SupportCode.SHOP_REFUSED),
    ],
)
def test_a_card_before_a_closed_kiosk_meets_the_same_picture(
    problem: Problem, code: SupportCode
) -> None:
    """A scan changes the words; a cable that is pulled out would tell of another trouble."""
    closed = closed_sentence(code, Wording())
    assert closed is not None
    assert problem_sentence(problem, Wording()).picture == closed.picture


def test_no_two_problems_say_the_same() -> None:
    """Staff who hear the title know which it is."""
    titles = [problem_sentence(problem, Wording()).title for problem in Problem]
    assert len(set(titles)) == len(Problem)


@pytest.mark.parametrize(
    "problem",
    [Problem.INSUFFICIENT_CREDITS, Problem.OFFLINE, Problem.MAINTENANCE],
)
def test_the_shops_word_for_credits_is_used(problem: Problem) -> None:
    """Members know no other."""
    sentence = problem_sentence(problem, Wording(credit_name="Stars"))
    assert "Stars" in sentence.title + sentence.text
    assert "credits" not in sentence.title + sentence.text


def test_only_what_may_pass_is_tried_again() -> None:
    """Trying does not make a card known, nor a reward come back."""
    assert Problem.CARD_UNKNOWN not in TRY_AGAIN
    assert Problem.KIOSK_NOT_ALLOWED not in TRY_AGAIN
    assert {Problem.OFFLINE, Problem.BUSY, Problem.MAINTENANCE} <= TRY_AGAIN


def test_trouble_that_staff_must_mend_keeps_its_number() -> None:
    """What is expected is nobody's fault, and trying again is not offered for it."""
    assert not EXPECTED & TRY_AGAIN
    assert not EXPECTED & {
        Problem.KIOSK_NOT_ALLOWED,
        Problem.SHOP_NOT_SET_UP,
        Problem.ACCOUNT_LIMIT,
        Problem.REQUEST_REFUSED,
        Problem.NOT_COLLECTABLE,
    }


def test_what_never_arrived_may_be_chosen_again() -> None:
    """It says so, and that nothing was spent: its reader has waited for just that."""
    text = problem_sentence(Problem.NEVER_ARRIVED, Wording()).text
    assert "Nothing was spent" in text
    assert "choose it again" in text
