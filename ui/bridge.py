"""asyncio on Qt's event loop: the only importer of qasync (DESIGN rule 4)."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from types import ModuleType, TracebackType
from typing import Any, cast

from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_API", "pyside6")

_log = logging.getLogger(__name__)

SHUTDOWN_SECONDS = 5.0


class Bridge:
    """Runs coroutines beside Qt, keeps them alive, reports their errors, ends them together."""

    def __init__(self) -> None:
        self.shutdown = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    def spawn(self, coroutine: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        """Start a coroutine; what it raises is logged at once, never lost with the task."""
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("task %s failed", task.get_name(), exc_info=error)

    async def end(self) -> None:
        """Cancel what still runs and wait for it, at most `SHUTDOWN_SECONDS`."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=SHUTDOWN_SECONDS)


def run(application: QGuiApplication, main: Callable[[Bridge], Awaitable[int]]) -> int:
    """Run `main` to its end on the application's event loop and return its exit code.

    `main` gets the bridge and returns once `bridge.shutdown` is set; the loop is never quit under
    a coroutine, and a closing window or a signal only sets that event.
    """
    event_loop = _event_loop_without_widgets()
    application.setQuitOnLastWindowClosed(False)

    async def guarded() -> int:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(_report)
        bridge = Bridge()
        _on_signals(loop, bridge.shutdown.set)
        try:
            return await main(bridge)
        finally:
            await bridge.end()

    sys.excepthook = _report_uncaught
    with asyncio.Runner(loop_factory=lambda: event_loop(application)) as runner:
        return runner.run(guarded())


def _event_loop_without_widgets() -> Callable[[QGuiApplication], asyncio.AbstractEventLoop]:
    """Import qasync, which wants QtWidgets only for the class of the application, 8 MB of it."""
    stand_in = ModuleType("PySide6.QtWidgets")
    vars(stand_in)["QApplication"] = QGuiApplication
    used = sys.modules.setdefault(stand_in.__name__, stand_in)
    try:
        from qasync import QEventLoop  # noqa: PLC0415 - heavy: behind the first window
    finally:
        if used is stand_in:
            del sys.modules[stand_in.__name__]
    return cast("Callable[[QGuiApplication], asyncio.AbstractEventLoop]", QEventLoop)


def _on_signals(loop: asyncio.AbstractEventLoop, stop: Callable[[], None]) -> None:
    if sys.platform == "win32":
        return
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stop)


def _report(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    _log.error("event loop: %s", context.get("message"), exc_info=context.get("exception"))


def _report_uncaught(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    _log.critical("uncaught %s", kind.__name__, exc_info=(kind, error, traceback))
