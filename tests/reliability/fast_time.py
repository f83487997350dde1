"""Time that runs a number of times faster, and the same in several processes."""

import asyncio
import selectors
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self


@dataclass(frozen=True)
class FastTime:
    """`speed` seconds pass in one, since `began` (UNIX time) at `at` (the machine's monotonic).

    As text it goes from a process to those that it starts.
    """

    speed: float
    began: float
    at: float

    @classmethod
    def beginning(cls, speed: float) -> Self:
        """Let it begin now."""
        return cls(speed, time.time(), time.monotonic())

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the time that was written as text."""
        return cls(*map(float, text.split("/")))

    def __str__(self) -> str:
        return f"{self.speed!r}/{self.began!r}/{self.at!r}"

    def passed(self) -> float:
        """Return the fast seconds since the beginning."""
        return (time.monotonic() - self.at) * self.speed


class FastClock:
    """A `kiosk.clock.Clock` on fast time, for a process whose event loop is an ordinary one."""

    def __init__(self, fast: FastTime, wrong_by: timedelta = timedelta()) -> None:
        self._fast = fast
        self._wrong_by = wrong_by

    def now(self) -> datetime:
        moment = datetime.fromtimestamp(self._fast.began, UTC) + self._wrong_by
        return moment + timedelta(seconds=self._fast.passed())

    def monotonic(self) -> float:
        return self._fast.passed()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._fast.speed)


class FastLoopClock(FastClock):
    """The same for a process whose event loop is fast itself."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _FastSelector(selectors.DefaultSelector):
    def __init__(self, speed: float) -> None:
        super().__init__()
        self._speed = speed

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(None if timeout is None else timeout / self._speed)


class FastLoop(asyncio.SelectorEventLoop):
    """An event loop on fast time: every sleep, timer and timeout in it is that much shorter."""

    def __init__(self, fast: FastTime) -> None:
        self._fast = fast
        super().__init__(_FastSelector(fast.speed))

    def time(self) -> float:
        return self._fast.passed()
