"""Amounts as people type them on a till: with a comma or a point, and checked."""

import re
from decimal import Decimal
from enum import Enum, auto
from typing import Final

MOST_CREDITS: Final = 1_000_000
"""Credits; more is a slip of the finger. Leat has a lower maximum of its own (contract §6)."""

_AMOUNT: Final = re.compile(r"\d{1,7}(?:[.,]\d{1,2})?")
_WHOLE: Final = re.compile(r"\d{1,7}")


class Slip(Enum):
    """What is wrong with a typed number."""

    EMPTY = auto()
    NO_NUMBER = auto()
    NOTHING = auto()
    """It is 0."""
    TOO_MUCH = auto()


def amount_of(text: str) -> Decimal | Slip:
    """Return an amount such as 10,40 as a decimal, or what is wrong with it."""
    return _number(text.strip().replace(" ", ""), _AMOUNT)


def credits_of_text(text: str) -> int | Slip:
    """Return whole credits, or what is wrong with the text."""
    found = _number(text.strip().replace(" ", ""), _WHOLE)
    return found if isinstance(found, Slip) else int(found)


def _number(text: str, form: re.Pattern[str]) -> Decimal | Slip:
    if not text:
        return Slip.EMPTY
    if not text.isascii() or form.fullmatch(text) is None:
        return Slip.NO_NUMBER
    number = Decimal(text.replace(",", "."))
    if number == 0:
        return Slip.NOTHING
    return Slip.TOO_MUCH if number > MOST_CREDITS else number
