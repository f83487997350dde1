"""The tour: the real user interface driven through every screen, a picture of each."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.settings_file import LANGUAGES, EarlyDisplay
from ui.app import FAILED, WRONGLY_SET_UP, close_stage, first_frame, off_the_gui_thread
from ui.bridge import Bridge, run
from ui.first_frame import Stage, make_application, set_the_stage


def start(*, out: Path, layouts: Sequence[str] | None, language: str) -> int:
    """Write the pictures into a folder; return 0, or 1 when a screen could not be reached."""
    if language not in LANGUAGES:
        print(f"There is no language {language!r}; there are: {', '.join(LANGUAGES)}.")  # noqa: T201
        return WRONGLY_SET_UP
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"The folder {out} cannot be made: {error.strerror}.")  # noqa: T201
        return WRONGLY_SET_UP
    # Each layout needs a window of its exact size, whatever screen there is.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    early = EarlyDisplay(language="nl" if language == "nl" else "en", renderer="software")
    application = make_application(early.renderer)
    stage = set_the_stage(early, SystemClock())

    async def main(bridge: Bridge) -> int:
        return await _live(stage, bridge, out, layouts)

    code = run(application, main)
    close_stage(stage)
    return code


async def _live(stage: Stage, bridge: Bridge, out: Path, layouts: Sequence[str] | None) -> int:
    stage.window.show()
    await first_frame(stage)
    tour_running = await off_the_gui_thread("ui.tour_running")
    with tempfile.TemporaryDirectory(prefix="pickup-kiosk-tour-") as folder:
        done = await tour_running.make_tour(stage, bridge, out, Path(folder), layouts)
    return 0 if done else FAILED
