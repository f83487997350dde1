"""What a number becomes as the keys of a till are pressed."""

from decimal import Decimal

import pytest

from kiosk.counter.amount_keys import ERASE, after_key, is_begun
from kiosk.counter.amounts import Slip, amount_of, credits_of_text


def pressed(*keys: str, whole: bool = False) -> str:
    text = ""
    for key in keys:
        text = after_key(text, key, whole=whole)
    return text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("10,40", "10,40"),
        ("10.40", "10.40"),
        (",5", "0,5"),
        ("007", "7"),
        ("0,07", "0,07"),
        ("10,,4", "10,4"),
        ("10,4.", "10,4"),
        ("10,401", "10,40"),
        ("12345678", "1234567"),
        ("1a-2", "12"),
    ],
)
def test_an_amount(keys: str, text: str) -> None:
    """A key that cannot belong to one is not taken; a nought in front goes."""
    assert pressed(*keys) == text


@pytest.mark.parametrize(("keys", "text"), [("25", "25"), ("2,5", "25"), ("0", "0"), ("05", "5")])
def test_a_whole_number(keys: str, text: str) -> None:
    """It has no point."""
    assert pressed(*keys, whole=True) == text


def test_erasing() -> None:
    """The last sign goes; of nothing, nothing."""
    assert after_key("10,", ERASE, whole=False) == "10"
    assert after_key("", ERASE, whole=False) == ""


@pytest.mark.parametrize("key", ["", "x", "\n", "-"])
def test_what_is_no_key(key: str) -> None:
    """It changes nothing that was typed."""
    assert after_key("0", key, whole=True) == "0"
    assert after_key("7", key, whole=False) == "7"


@pytest.mark.parametrize(
    ("text", "begun"), [("", True), ("10,", True), ("0.", True), ("0", False), ("10,4", False)]
)
def test_what_is_only_begun(text: str, *, begun: bool) -> None:
    """Nobody is told that it is no amount while they are in the middle of it."""
    assert is_begun(text) is begun


@pytest.mark.parametrize("whole", [True, False])
def test_keys_make_no_slip_but_nought_or_too_much(*, whole: bool) -> None:
    """What the keys can make is a number, unless it is only begun."""
    for keys in ("1", "10,", "10,4", "0", "9999999", ",", "1,2,3"):
        text = pressed(*keys, whole=whole)
        found = credits_of_text(text) if whole else amount_of(text)
        assert (
            is_begun(text)
            or isinstance(found, Decimal | int)
            or found
            in {
                Slip.NOTHING,
                Slip.TOO_MUCH,
            }
        )
