"""Hours in milliseconds: an event loop whose waiting ends at once, and a clock that goes by it."""

import asyncio
import selectors
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

START = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


class _Leaper(selectors.DefaultSelector):
    """Leaps to the next timer instead of waiting for it, and counts the loop's turns down."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.turns_left = 0
        self.at_last_turn: Callable[[], None] = lambda: None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.turns_left -= 1
        if self.turns_left == 0:
            self.at_last_turn()
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise RuntimeError("everything waits for something that never comes")
            self.now += max(0.0, timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """Runs what is due, turn by turn, and no real time passes; all of it on one thread.

    The same work takes the same turns each time, so that a turn is a place to put a crash.
    """

    def __init__(self) -> None:
        self._leaper = _Leaper()
        super().__init__(self._leaper)
        self._leaper.at_last_turn = self.stop

    def time(self) -> float:
        return self._leaper.now

    def let_run(self, task: asyncio.Task[Any], turns: int) -> None:
        """Run for so many turns, or until the task is done."""
        if turns <= 0 or task.done():
            return

        self._leaper.turns_left = turns
        task.add_done_callback(self._end_turns)
        self.run_forever()
        self._leaper.turns_left = 0

    def _end_turns(self, _task: asyncio.Task[Any]) -> None:
        # The callback may come when the turns are over, and must not stop what runs then.
        if self._leaper.turns_left > 0:
            self.stop()


class VirtualClock:
    """A `kiosk.clock.Clock` that goes by a virtual loop; its wall clock may be set wrong."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop
        self.wrong_by = timedelta()

    def now(self) -> datetime:
        return START + self.wrong_by + timedelta(seconds=self._loop.time())

    def monotonic(self) -> float:
        return self._loop.time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class AtOnce(ThreadPoolExecutor):
    """A worker that does its work while it is asked to, so that every run is the same."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except BaseException as error:  # noqa: BLE001 - a future carries whatever was raised
            done.set_exception(error)
        return done
