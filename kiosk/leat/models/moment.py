"""Leat's dates, in all the forms they arrive in (contract section 2)."""

from datetime import UTC, datetime
from typing import Annotated, Final

from pydantic import BeforeValidator

_FIRST_YEAR: Final = 2
_NEVER_FROM_YEAR: Final = 9000


def read_moment(value: object) -> datetime:
    """Return an ISO 8601 text as an aware UTC time; without an offset it is UTC already.

    Takes `T` or a space between, `Z` or an offset, and fractions of a second.
    Raises ValueError for anything else.
    """
    if isinstance(value, str):
        value = datetime.fromisoformat(value.strip())
    if not isinstance(value, datetime):
        raise ValueError("not a date")  # noqa: TRY004 - pydantic turns ValueError into its own
    aware = value if value.tzinfo is not None else value.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC)
    except OverflowError:
        raise ValueError("a date outside the calendar") from None


def _moment_or_none(value: object) -> datetime | None:
    try:
        return read_moment(value)
    except ValueError:
        return None


def _expiry_or_none(value: object) -> datetime | None:
    moment = _moment_or_none(value)
    if moment is None or not _FIRST_YEAR <= moment.year < _NEVER_FROM_YEAR:
        return None
    return moment


Moment = Annotated[datetime, BeforeValidator(read_moment)]
"""A moment that must be there, aware, in UTC."""
MaybeMoment = Annotated[datetime | None, BeforeValidator(_moment_or_none)]
"""A moment in UTC, or None: Leat enforces expiry itself, so an odd date fails nothing."""
MaybeExpiry = Annotated[datetime | None, BeforeValidator(_expiry_or_none)]
"""When something expires, in UTC, or None for never: so is 9999-12-31, and a year before 2."""
