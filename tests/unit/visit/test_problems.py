"""What Leat's codes mean to a customer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.leat import REFUSAL_OF_CODE
from kiosk.visit.problems import Problem, problem_of_code

MEANINGS = [
    (1000, Problem.OUT_OF_ORDER),
    (1003, Problem.REQUEST_REFUSED),
    (1008, Problem.SHOP_NOT_SET_UP),
    (1010, Problem.CARD_INACTIVE),
    (1013, Problem.CARD_UNKNOWN),
    (1015, Problem.CREDITS_MAXIMUM),
    (1017, Problem.INSUFFICIENT_CREDITS),
    (1018, Problem.OUT_OF_STOCK),
    (1019, Problem.CLAIM_LIMIT),
    (1048, Problem.CARD_UNKNOWN),
    (1052, Problem.REWARD_INACTIVE),
    (1053, Problem.KIOSK_NOT_ALLOWED),
    (1102, Problem.SHOP_NOT_SET_UP),
    (1103, Problem.SHOP_NOT_SET_UP),
    (3000, Problem.KIOSK_NOT_ALLOWED),
    (6003, Problem.REWARD_GONE),
    (7002, Problem.KIOSK_NOT_ALLOWED),
    (7011, Problem.KIOSK_NOT_ALLOWED),
    (55007, Problem.CARD_UNKNOWN),
    (55012, Problem.CONTACT_GONE),
    (55018, Problem.SHOP_NOT_SET_UP),
    (55031, Problem.CONTACT_GONE),
    (60000, Problem.ACCOUNT_LIMIT),
    (60001, Problem.STILL_IN_PROGRESS),
    (60003, Problem.CARD_UNKNOWN),
    (60004, Problem.CARD_INACTIVE),
    (60011, Problem.CARD_NOT_LINKED),
    (60013, Problem.REWARD_GONE),
    (80300, Problem.NOT_COLLECTABLE),
]
OTHERS = sorted(set(REFUSAL_OF_CODE) - {code for code, _ in MEANINGS})


@pytest.mark.parametrize(("code", "problem"), MEANINGS)
def test_each_code_that_a_visit_can_meet_has_its_meaning(code: int, problem: Problem) -> None:
    """Codes of cards, contacts, rewards, shops, credits and rights (contract section 3)."""
    assert code in REFUSAL_OF_CODE
    assert problem_of_code(code) is problem


@pytest.mark.parametrize("code", OTHERS)
def test_codes_of_calls_that_a_visit_never_makes_are_plain_refusals(code: int) -> None:
    """Vouchers, units, log-in codes, creating contacts: the customer is told no, and who helps."""
    assert problem_of_code(code) is Problem.REQUEST_REFUSED


@given(st.integers().filter(lambda code: code not in REFUSAL_OF_CODE))
def test_a_code_nobody_knows_is_a_refusal(code: int) -> None:
    """A code that no page lists is still a no."""
    assert problem_of_code(code) is Problem.REQUEST_REFUSED
