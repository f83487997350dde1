"""Time that passes for a kiosk and for the sandbox's process together, without anybody waiting."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from tests.helpers.sandbox_process import SandboxProcess


class SharedClock:
    """A `kiosk.clock.Clock` whose sleeps end at once and move the sandbox's clock as well.

    A sandbox has one, from its start to its end: its time never goes back.
    """

    def __init__(self, sandbox: SandboxProcess) -> None:
        self._sandbox = sandbox
        self._skipped = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._skipped)

    def monotonic(self) -> float:
        return time.monotonic() + self._skipped

    async def sleep(self, seconds: float) -> None:
        self.skip(seconds)
        await asyncio.sleep(0)

    def skip(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self._skipped += max(0.0, seconds)
        self._sandbox.loosen(clock_skew_seconds=self._skipped)
