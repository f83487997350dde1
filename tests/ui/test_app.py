"""The start: a display to show on, and a window that closes in order."""

import asyncio

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.kiosk import Kiosk
from ui.app import CloseGuard, has_display
from ui.bridge import Bridge, run
from ui.waiting import first_frame


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_looked_for(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, found: bool
) -> None:
    """On Linux by what says where it is."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert has_display() is found


def test_a_closing_window_asks_for_shutdown_and_waits(
    kiosk: Kiosk, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays until what is under way has ended, and then may close."""
    monkeypatch.setattr("sys.excepthook", None)
    kiosk.window.show()

    async def main(bridge: Bridge) -> int:
        guard = CloseGuard(kiosk.window, bridge)
        kiosk.window.close()
        assert kiosk.window.isVisible()
        async with asyncio.timeout(5):
            await bridge.shutdown.wait()
        kiosk.window.close()
        assert not kiosk.window.isVisible()
        kiosk.window.removeEventFilter(guard)
        return 0

    assert run(qapp, main) == 0


def test_the_first_frame_is_waited_for(
    kiosk: Kiosk, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a window that nobody sees holds up nothing."""
    monkeypatch.setattr("sys.excepthook", None)

    async def main(_: Bridge) -> int:
        kiosk.window.show()
        async with asyncio.timeout(4):
            await first_frame(kiosk.window)
        kiosk.window.hide()
        monkeypatch.setattr("ui.waiting.FIRST_FRAME_SECONDS", 0.0)
        await first_frame(kiosk.window)
        return 0

    assert run(qapp, main) == 0
