"""The base of Leat's wire models and the loosenesses all of them share (contract sections 2-10).

Leat is written in PHP: an empty object may arrive as `[]`, a number as text, a missing value as
null, "" or not at all. Unknown fields are ignored, so that `current_values` (live login links) and
the like never get past the wire.
"""

import math
from typing import Annotated, Any, Final, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

LARGEST: Final = 2**31 - 1
"""Credits, the most that can be had or asked: what a database column and a screen hold."""
_LONGEST: Final = 100 * 365 * 24 * 60 * 60
"""Seconds, a hundred years: a longer wait for pickup is a way to say for ever."""


class WireModel(BaseModel):
    """Something Leat sent: frozen, lenient, and silent about its input when it does not fit."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        coerce_numbers_to_str=True,
        hide_input_in_errors=True,
        validate_by_name=True,
        validate_by_alias=True,
    )


def sound_text(text: str) -> str:
    """Return a text with U+FFFD for half a surrogate pair, which JSON can spell, no file takes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _text_or_none(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = sound_text(str(value))
    return text if text.strip() else None


def _text(value: object) -> object:
    text = _text_or_none(value)
    return "" if text is None else text


def whole_or_none(value: object) -> int | None:
    """Return a JSON number or digits in text as an int; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            return None
    return None


def bounded_or_none(value: object) -> int | None:
    """Return what `whole_or_none` does; None as well beyond LARGEST, above or below."""
    whole = whole_or_none(value)
    return None if whole is None or abs(whole) > LARGEST else whole


def _balance(value: object) -> int:
    if isinstance(value, float) and math.isfinite(value):
        value = math.floor(value)  # half a credit buys nothing
    if (whole := bounded_or_none(value)) is None:
        raise ValueError("not a number, or more than anybody has")
    return whole


def _price_or_none(value: int | None) -> int | None:
    return value if value is not None and 0 <= value <= LARGEST else None


def _span_or_none(value: int | None) -> int | None:
    return value if value is not None and 0 <= value <= _LONGEST else None


def _exact(value: object) -> int:
    if isinstance(value, str) or (whole := bounded_or_none(value)) is None:
        raise ValueError("not a whole number, or more than anybody has")
    return whole


def _amount_or_none(value: object) -> object:
    try:
        return float(str(value))
    except ValueError:
        return None


def _flag_or_none(value: object) -> bool | None:
    if isinstance(value, str):
        value = value.strip().lower()
    if value in (True, 1, "1", "true"):
        return True
    return False if value in (False, 0, "0", "false") else None


def _on_unless_off(value: object) -> bool:
    return _flag_or_none(value) is not False


def _off_unless_on(value: object) -> bool:
    return _flag_or_none(value) is True


def _nothing_as_none(value: Any) -> Any:
    return None if value in ([], {}, "", False) else value


def _misfit_as_none(value: Any, validate: ValidatorFunctionWrapHandler) -> Any:
    try:
        return validate(_nothing_as_none(value))
    except ValidationError:
        return None


T = TypeVar("T")

OpaqueId = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A uuid as Leat means it: any text ("123" is one), never empty, never with half a character."""
Text = Annotated[str, BeforeValidator(_text)]
"""Text that may be missing: then ""."""
MaybeText = Annotated[str | None, BeforeValidator(_text_or_none)]
"""Text, or None when it is null, blank or no text at all."""
MaybeWhole = Annotated[int | None, BeforeValidator(whole_or_none)]
"""A whole number, or None when it is null or none."""
MaybePrice = Annotated[MaybeWhole, AfterValidator(_price_or_none)]
"""Credits that a reward costs, 0 or more, or None when it is no such number."""
MaybeSpan = Annotated[MaybeWhole, AfterValidator(_span_or_none)]
"""Seconds, 0 to a hundred years, or None when it is no such number."""
MaybeAmount = Annotated[float | None, BeforeValidator(_amount_or_none)]
"""A number, or None when it is null or none."""
MaybeFlag = Annotated[bool | None, BeforeValidator(_flag_or_none)]
"""True, False, or None when Leat did not say."""
OnUnlessOff = Annotated[bool, BeforeValidator(_on_unless_off)]
"""False only if Leat says so."""
OffUnlessOn = Annotated[bool, BeforeValidator(_off_unless_on)]
"""True only if Leat says so."""
Balance = Annotated[int, BeforeValidator(_balance)]
"""Credits a contact has, rounded down; must be there, and no larger than a screen can show."""
Credits = Annotated[int, BeforeValidator(_exact)]
"""Credits that moved: an exact JSON number, at most LARGEST, or the answer is unreadable."""
Nullable = Annotated[T | None, BeforeValidator(_nothing_as_none)]
"""An object, or None when it is null or PHP's empty array; a misfit fails the answer."""
Maybe = Annotated[T | None, WrapValidator(_misfit_as_none)]
"""An object beside the point of the answer: None as well when it does not fit."""
