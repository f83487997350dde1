"""asyncio on Qt's event loop: nothing is lost, and everything ends."""

import asyncio
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from ui.bridge import Bridge, run

Main = Callable[[Bridge], Awaitable[int]]


@pytest.fixture
def run_main(qapp: QGuiApplication) -> Iterator[Callable[[Main], int]]:
    """Run a main function as the kiosk does; hooks are put back."""
    hook = sys.excepthook
    yield lambda main: run(qapp, main)
    sys.excepthook = hook


def test_the_exit_code_is_mains(run_main: Callable[[Main], int]) -> None:
    """Qt's timers and asyncio's tasks run beside each other until then."""
    ticks: list[int] = []

    async def main(bridge: Bridge) -> int:
        timer = QTimer()
        timer.timeout.connect(lambda: ticks.append(1))
        timer.start(1)
        QTimer.singleShot(30, bridge.shutdown.set)
        await bridge.shutdown.wait()
        timer.stop()
        return 3

    assert run_main(main) == 3
    assert ticks


def test_what_a_task_raises_is_reported_at_once(
    run_main: Callable[[Main], int], caplog: pytest.LogCaptureFixture
) -> None:
    """While the kiosk goes on, not when the task is forgotten."""
    reported: list[str] = []

    async def fails() -> None:
        raise ValueError("a defect")

    async def main(bridge: Bridge) -> int:
        task = bridge.spawn(fails(), "picture")
        await asyncio.wait([task])
        await asyncio.sleep(0)
        reported.extend(record.getMessage() for record in caplog.records)
        return 0

    with caplog.at_level(logging.ERROR):
        assert run_main(main) == 0
    assert reported == ["task picture failed"]
    assert "a defect" in caplog.text


def test_the_end_cancels_what_still_runs_and_waits_for_it(run_main: Callable[[Main], int]) -> None:
    """So that nothing writes after its files are closed."""
    ended: list[str] = []

    async def endless(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(name)

    async def main(bridge: Bridge) -> int:
        for name in ("watch", "shop front"):
            bridge.spawn(endless(name), name)
        await asyncio.sleep(0)
        await bridge.end()
        assert sorted(ended) == ["shop front", "watch"]
        return 0

    assert run_main(main) == 0


def test_what_main_leaves_is_ended_for_it(run_main: Callable[[Main], int]) -> None:
    """Also when it fails."""
    tasks: list[asyncio.Task[None]] = []

    async def endless() -> None:
        await asyncio.Event().wait()

    async def main(bridge: Bridge) -> int:
        tasks.append(bridge.spawn(endless(), "watch"))
        await asyncio.sleep(0)
        raise LookupError("no journal")

    with pytest.raises(LookupError):
        run_main(main)
    assert tasks[0].cancelled()


def test_an_error_in_a_callback_is_logged(
    run_main: Callable[[Main], int], caplog: pytest.LogCaptureFixture
) -> None:
    """It belongs to no task, and would be lost."""

    def fails() -> None:
        raise ValueError("a defect")

    async def main(_: Bridge) -> int:
        asyncio.get_running_loop().call_soon(fails)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return 0

    with caplog.at_level(logging.ERROR):
        assert run_main(main) == 0
    assert "a defect" in caplog.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_asks_for_shutdown(number: int) -> None:
    """What is under way is finished; the process ends by itself, without a warning."""
    program = f"""
import asyncio, os
from PySide6.QtGui import QGuiApplication
from ui.bridge import run
application = QGuiApplication([])
async def main(bridge):
    asyncio.get_running_loop().call_later(0.01, os.kill, os.getpid(), {int(number)})
    await bridge.shutdown.wait()
    print("closing")
    return 5
raise SystemExit(run(application, main))
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (done.stdout, done.stderr, done.returncode) == ("closing\n", "", 5)


def test_an_uncaught_error_is_logged_and_an_interrupt_is_not(
    run_main: Callable[[Main], int],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The hook is the kiosk's own from the first run on."""
    shown: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_: shown.append(kind))

    async def main(_: Bridge) -> int:
        error = ValueError("a defect")
        sys.excepthook(ValueError, error, None)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        return 0

    with caplog.at_level(logging.CRITICAL):
        run_main(main)
    assert [record.getMessage() for record in caplog.records] == ["uncaught ValueError"]
    assert shown == [KeyboardInterrupt]
