"""Time, injected: nothing in the kiosk asks the machine for it directly (DESIGN rule 9)."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol

_BOOT_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)


class Clock(Protocol):
    """What the kiosk needs of time; tests pass one that they move by hand."""

    def now(self) -> datetime:
        """Return the wall-clock time, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds that only ever grow, for measuring spans."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait for a span of seconds without holding the event loop."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> datetime:
        """Return the wall-clock time, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds since an arbitrary moment; never goes back, and counts a machine's sleep.

        Linux has two such clocks, and Python's stands still while the machine is suspended.
        """
        return time.monotonic() if _BOOT_CLOCK is None else time.clock_gettime(_BOOT_CLOCK)

    async def sleep(self, seconds: float) -> None:
        """Wait for a span of seconds without holding the event loop."""
        await asyncio.sleep(seconds)
