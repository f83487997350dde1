"""Leat's dates: ISO 8601 in UTC, to the second, with offset (contract section 2)."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """Write an aware moment as Leat does, `2023-11-13T14:37:04+00:00`."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()


def unstamp(text: str) -> datetime:
    """Read a date with an offset back; a date without one, or no date, raises `ValueError`."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a date needs its offset from UTC")
    return moment.astimezone(UTC)
