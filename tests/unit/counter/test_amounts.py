"""Amounts as people type them."""

from decimal import Decimal

import pytest

from kiosk.counter.amounts import MOST_CREDITS, Slip, amount_of, credits_of_text


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("10", "10"),
        ("10,40", "10.40"),
        ("10.4", "10.4"),
        (" 1 000,5 ", "1000.5"),
        ("0,05", "0.05"),
        (str(MOST_CREDITS), str(MOST_CREDITS)),
    ],
)
def test_an_amount(text: str, amount: str) -> None:
    """With a comma or a point, spaces anywhere, and exactly as typed: no binary fractions."""
    assert amount_of(text) == Decimal(amount)
    assert str(amount_of(text)) == amount


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("", Slip.EMPTY),
        ("  ", Slip.EMPTY),
        ("0", Slip.NOTHING),
        ("0,00", Slip.NOTHING),
        ("ten", Slip.NO_NUMBER),
        ("-5", Slip.NO_NUMBER),
        ("1.234", Slip.NO_NUMBER),
        ("1.234,50", Slip.NO_NUMBER),
        ("1e3", Slip.NO_NUMBER),
        ("٤٧", Slip.NO_NUMBER),
        ("NaN", Slip.NO_NUMBER),
        ("1000001", Slip.TOO_MUCH),
        ("99999999", Slip.NO_NUMBER),
    ],
)
def test_a_slip(text: str, slip: Slip) -> None:
    """What could be meant in two ways is not guessed at."""
    assert amount_of(text) is slip


@pytest.mark.parametrize(
    ("text", "found"),
    [("50", 50), (" 1 000 ", 1000), ("007", 7), ("5,5", Slip.NO_NUMBER), ("0", Slip.NOTHING)],
)
def test_credits_are_whole(text: str, found: int | Slip) -> None:
    """There is no half of one."""
    assert credits_of_text(text) == found
