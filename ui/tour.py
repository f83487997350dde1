"""The tour: the real user interface driven through every screen, a picture of each."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.settings_file import LANGUAGES, EarlyDisplay
from ui.app import FAILED, WRONGLY_SET_UP, close_window
from ui.bridge import Bridge, run
from ui.first_frame import Opening, make_application, open_window
from ui.tour_steps import STEPS
from ui.waiting import first_frame, load_behind_the_window


class Plan(NamedTuple):
    """Where the pictures go, in which layouts, and the last step; None means all."""

    out: Path
    layouts: Sequence[str] | None
    until: str | None


def start(
    *, out: Path, language: str, layouts: Sequence[str] | None = None, until: str | None = None
) -> int:
    """Write the pictures into a folder; return 0, 1 when a screen could not be reached, or 2.

    `layouts` None means all; `until` names the last step, None goes to the end. A language or a
    step that does not exist, or a folder that cannot be made, is refused with exit code 2.
    """
    refusal = _refusal(out, language, until)
    if refusal is not None:
        print(refusal, file=sys.stderr)  # noqa: T201 - the command's answer
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


def _refusal(out: Path, language: str, until: str | None) -> str | None:
    if language not in LANGUAGES:
        return f"There is no language {language!r}; there are: {', '.join(LANGUAGES)}."
    steps = [step.name for step in STEPS]
    if until is not None and until not in steps:
        return f"There is no step {until!r}; there are: {', '.join(steps)}."
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"The folder {out} cannot be made: {error.strerror}."
    return None


async def _live(opening: Opening, bridge: Bridge, plan: Plan) -> int:
    opening.window.show()
    await first_frame(opening.window)
    tour_running = await load_behind_the_window("ui.tour_running")
    with tempfile.TemporaryDirectory(prefix="pickup-kiosk-tour-") as folder:
        done = await tour_running.make_tour(opening, bridge, plan, Path(folder))
    return 0 if done else FAILED
