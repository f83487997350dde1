"""The lock that wrong PINs bring down: how many there may be, and how long it lasts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

TRIES: Final = 5
"""Wrong PINs in a row until the lock."""
FIRST_LOCK: Final = timedelta(seconds=30)
LONGEST_LOCK: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Tries:
    """The wrong PINs so far.

    `wrong` counts those since the last lock, `locks` the locks since the last right PIN;
    `locked_until` is UTC.
    """

    wrong: int = 0
    locks: int = 0
    locked_until: datetime | None = None

    @property
    def left(self) -> int:
        """How many wrong PINs there may still be before the next lock."""
        return TRIES - self.wrong

    def seconds_locked(self, now: datetime) -> float:
        """Return how many seconds the lock still lasts at `now` (UTC); 0 when there is none.

        Never longer than the lock was made for: a machine's clock may have been set back since.
        """
        if self.locked_until is None:
            return 0.0
        left = min(self.locked_until - now, lock_length(self.locks))
        return max(0.0, left.total_seconds())


def lock_length(locks: int) -> timedelta:
    """Return how long the lock of this number lasts (from 1): 30 s, doubling, an hour at most."""
    return min(FIRST_LOCK * (1 << min(max(locks, 1) - 1, 16)), LONGEST_LOCK)


def with_one_more(tries: Tries, now: datetime) -> Tries:
    """Return the tries with one more wrong PIN at `now` (UTC), and the lock that it may bring."""
    if tries.wrong + 1 < TRIES:
        return replace(tries, wrong=tries.wrong + 1, locked_until=None)
    locks = tries.locks + 1
    return Tries(wrong=0, locks=locks, locked_until=now + lock_length(locks))
