"""The tour: the real user interface driven through every screen, a picture of each."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.settings_file import LANGUAGES, EarlyDisplay
from ui.app import FAILED, WRONGLY_SET_UP, close_window, first_frame, off_the_gui_thread
from ui.bridge import Bridge, run
from ui.first_frame import Opening, make_application, open_window


class Plan(NamedTuple):
    """Where the pictures go, in which layouts, and the last step; None means all."""

    out: Path
    layouts: Sequence[str] | None
    until: str | None


def start(
    *, out: Path, language: str, layouts: Sequence[str] | None = None, until: str | None = None
) -> int:
    """Write the pictures into a folder; return 0, or 1 when a screen could not be reached.

    `layouts` None means all; `until` names the last step, None goes to the end.
    """
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
    opening = open_window(early)

    async def main(bridge: Bridge) -> int:
        return await _live(opening, bridge, Plan(out, layouts, until))

    code = run(application, main)
    close_window(opening)
    return code


async def _live(opening: Opening, bridge: Bridge, plan: Plan) -> int:
    opening.window.show()
    await first_frame(opening.window)
    tour_running = await off_the_gui_thread("ui.tour_running")
    with tempfile.TemporaryDirectory(prefix="pickup-kiosk-tour-") as folder:
        done = await tour_running.make_tour(opening, bridge, plan, Path(folder))
    return 0 if done else FAILED
