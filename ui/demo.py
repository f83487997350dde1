"""The demo: a sandbox, a kiosk on it, and a tray of sample cards beside the screen."""

import tempfile
from pathlib import Path

from kiosk.settings_file import EarlyDisplay
from ui.app import CloseGuard, close_window, has_display
from ui.bridge import Bridge, run
from ui.first_frame import Opening, make_application, open_window, show_window
from ui.waiting import first_frame, load_behind_the_window

EARLY = EarlyDisplay(language="en", renderer="software")


def start(*, out: Path, counter: bool = False) -> int:
    """Run the demo until it is closed; without a display, make the tour instead.

    `counter` shows a counter in place of a self-service kiosk.
    """
    if not has_display():
        import ui.tour  # noqa: PLC0415 - only where there is no display

        print("There is no display: here is the tour, as pictures.")  # noqa: T201
        return ui.tour.start(out=out, language="en", parts=("counter",) if counter else None)
    application = make_application(EARLY.renderer)
    opening = open_window(EARLY)
    show_window(opening.window, windowed=True)

    async def main(bridge: Bridge) -> int:
        return await _live(opening, bridge, counter=counter)

    code = run(application, main)
    close_window(opening)
    return code


async def _live(opening: Opening, bridge: Bridge, *, counter: bool) -> int:
    closing = CloseGuard(opening.window, bridge)
    await first_frame(opening.window)
    demo_running = await load_behind_the_window("ui.demo_running")
    try:
        with tempfile.TemporaryDirectory(prefix="pickup-kiosk-demo-") as folder:
            keep_open = demo_running.keep_open
            return int(await keep_open(opening, bridge, Path(folder), counter=counter))
    finally:
        opening.window.removeEventFilter(closing)
