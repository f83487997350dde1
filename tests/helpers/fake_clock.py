"""A clock that tests move by hand, so that nothing sleeps."""

import asyncio
import heapq
import itertools
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


class FakeClock:
    """Implements `kiosk.clock.Clock`; `advance` wakes the sleepers that are due, in order."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._elapsed = 0.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        due: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._elapsed + seconds, next(self._order), due))
        await due

    def tick(self, seconds: float) -> None:
        """Move time without waking anyone (for code that only reads the clock)."""
        self._elapsed += seconds

    async def advance(self, seconds: float) -> None:
        """Move time and let every sleeper that becomes due run."""
        target = self._elapsed + seconds
        while self._sleepers and self._sleepers[0][0] <= target:
            due_at, _, sleeper = heapq.heappop(self._sleepers)
            self._elapsed = max(self._elapsed, due_at)
            if not sleeper.done():
                sleeper.set_result(None)
            await _drain()
        self._elapsed = target
        await _drain()


class SkippingClock(FakeClock):
    """A clock whose sleeps end at once and move time by their length; it remembers each."""

    def __init__(self, start: datetime = START) -> None:
        super().__init__(start)
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.tick(max(0.0, seconds))
        await asyncio.sleep(0)


async def _drain() -> None:
    for _ in range(20):
        await asyncio.sleep(0)
