"""The kiosk's composition root: start-up as a list of steps."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from kiosk.settings_file import early_display
from ui.first_frame import (
    Opening,
    import_beside,
    make_application,
    open_window,
    show_window,
)

if TYPE_CHECKING:
    from ui.bridge import Bridge

NO_DISPLAY = (
    "There is no display to show the kiosk on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
    "Start it in a desktop session, or run `pickup-kiosk tour --out DIR` for pictures of it."
)
WRONGLY_SET_UP = 2
FAILED = 1


def start(*, config: Path | None, windowed: bool) -> int:
    """Run the kiosk until it is closed; return the exit code."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201 - the command's answer
        return WRONGLY_SET_UP
    early = early_display(config)
    application = make_application(early.renderer)
    import_beside("asyncio")
    opening = open_window(early)
    show_window(opening.window, windowed=windowed)
    # Loaded while the window system maps the window, which so appears earlier.
    from ui.bridge import run  # noqa: PLC0415

    async def main(bridge: "Bridge") -> int:
        return await live(opening, bridge, config)

    code = run(application, main)
    close_window(opening)
    return code


async def live(opening: Opening, bridge: "Bridge", config: Path | None) -> int:
    """Load what is heavy behind the first frame, then run until shutdown."""
    from ui.waiting import first_frame, load_behind_the_window  # noqa: PLC0415 - as the bridge

    closing = CloseGuard(opening.window, bridge)
    await first_frame(opening.window)
    running = await load_behind_the_window("ui.running")
    try:
        return int(await running.keep_open(opening, bridge, config))
    finally:
        opening.window.removeEventFilter(closing)


def has_display() -> bool:
    """Tell whether there is a screen to open a window on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def close_window(opening: Opening) -> None:
    """Take the window down before the objects it shows."""
    opening.window.close()
    opening.engine.deleteLater()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class CloseGuard(QObject):
    """Turns a closing window into a shutdown, so that nothing under way is cut off."""

    def __init__(self, window: QObject, bridge: "Bridge") -> None:
        super().__init__()
        self._bridge = bridge
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Close and not self._bridge.shutdown.is_set():
            self._bridge.shutdown.set()
            event.ignore()
            return True
        return False
