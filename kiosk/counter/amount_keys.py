"""The keys of a till: what a typed number becomes when the next one is pressed."""

import re
from typing import Final

ERASE: Final = "erase"
"""The key that takes the last sign away."""

_POINTS: Final = (".", ",")
_BEGUN_WHOLE: Final = re.compile(r"\d{0,7}", re.ASCII)
_BEGUN_AMOUNT: Final = re.compile(r"\d{0,7}(?:[.,]\d{0,2})?", re.ASCII)


def after_key(text: str, key: str, *, whole: bool) -> str:
    """Return the text after a key: a digit, a point or comma, or `ERASE`.

    A key after which no amount (or, with `whole`, no whole number) could be made any more changes
    nothing, so that a slip of the finger costs no erasing.
    """
    if key == ERASE:
        return text[:-1]
    is_point = key in _POINTS
    begun = "" if text == "0" and not is_point else text
    begun = "0" if is_point and not begun else begun
    form = _BEGUN_WHOLE if whole else _BEGUN_AMOUNT
    return begun + key if key and form.fullmatch(begun + key) else text


def is_begun(text: str) -> bool:
    """Whether a text is only the beginning of an amount: nothing yet, or a point to go on from."""
    return not text or text[-1] in _POINTS
