"""Leat's dates: ISO 8601 in UTC, to the second, with offset (contract section 2)."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """Write an aware moment as Leat does, `2023-11-13T14:37:04+00:00`."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()


def unstamp(text: str) -> datetime:
    """Read a date with an offset back; raises `ValueError` for one without, or for no date.

    No date is also one that UTC's calendar does not hold.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a date needs its offset from UTC")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a date outside the calendar") from None
