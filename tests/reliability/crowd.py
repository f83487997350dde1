"""Who is where: people walk between two kiosks and the till, and are in one place at a time."""

from collections.abc import Iterable
from datetime import timedelta
from random import Random
from typing import Final

from kiosk.operations.reading_back import COLLECTED_AT_ONCE
from kiosk.operations.settling_rules import SKEW_ALLOWANCE
from tests.reliability.fast_time import FastTime

WALK: Final[timedelta] = COLLECTED_AT_ONCE + SKEW_ALLOWANCE
"""What a person needs from one place to another, at the least: the kiosks rely on it."""


class Crowd:
    """The contacts of a soak."""

    def __init__(self, contacts: Iterable[str], fast: FastTime, random: Random) -> None:
        self._contacts = tuple(contacts)
        self._fast = fast
        self._random = random
        self._busy: set[str] = set()
        self._seen: dict[str, tuple[str, float]] = {}

    def come(self, place: str) -> str | None:
        """Return somebody who comes to a place now; None when nobody can be there yet."""
        who = self._random.choice(self._contacts)
        if who in self._busy:
            return None
        seen_at, since = self._seen.get(who, (place, 0.0))
        if seen_at != place and self._fast.passed() - since < WALK.total_seconds():
            return None
        self._busy.add(who)
        return who

    def leave(self, who: str, place: str) -> None:
        """Let somebody go, from now on."""
        self._busy.discard(who)
        self._seen[who] = (place, self._fast.passed())
