"""The demo: a sandbox, a kiosk on it, and a tray of sample cards beside the screen."""

import tempfile
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.settings_file import EarlyDisplay
from ui.app import CloseGuard, close_stage, first_frame, has_display, off_the_gui_thread
from ui.bridge import Bridge, run
from ui.first_frame import Stage, make_application, set_the_stage, show_window
from ui.view_models.tray import TrayViewModel

EARLY = EarlyDisplay(language="en", renderer="software")


def start(*, out: Path) -> int:
    """Run the demo until it is closed; without a display, make the tour instead."""
    if not has_display():
        import ui.tour  # noqa: PLC0415 - only where there is no display

        print("There is no display: here is the tour, as pictures.")  # noqa: T201
        return ui.tour.start(out=out, layouts=None, language="en")
    application = make_application(EARLY.renderer)
    tray = TrayViewModel()
    stage = set_the_stage(EARLY, SystemClock(), root="DemoMain.qml", extra={"tray": tray})
    show_window(stage.window, windowed=True)

    async def main(bridge: Bridge) -> int:
        return await _live(stage, tray, bridge)

    code = run(application, main)
    close_stage(stage)
    return code


async def _live(stage: Stage, tray: TrayViewModel, bridge: Bridge) -> int:
    closing = CloseGuard(stage.window, bridge)
    await first_frame(stage)
    demo_running = await off_the_gui_thread("ui.demo_running")
    try:
        with tempfile.TemporaryDirectory(prefix="pickup-kiosk-demo-") as folder:
            return int(await demo_running.keep_open(stage, tray, bridge, Path(folder)))
    finally:
        stage.window.removeEventFilter(closing)
