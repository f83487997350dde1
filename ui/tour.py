"""The tour: the real user interface driven through every screen, a picture of each."""

import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kiosk.settings_file import LANGUAGES
from ui.app import FAILED, WRONGLY_SET_UP
from ui.bridge import Bridge, run
from ui.first_frame import make_application
from ui.tour_steps import PARTS


class Plan(NamedTuple):
    """Where the pictures go, in which language and layouts; None means all of something.

    `parts` are names of `ui.tour_steps.PARTS`, `until` is the last step.
    """

    out: Path
    language: str
    layouts: Sequence[str] | None = None
    parts: Sequence[str] | None = None
    until: str | None = None


def start(
    *,
    out: Path,
    language: str,
    layouts: Sequence[str] | None = None,
    parts: Sequence[str] | None = None,
    until: str | None = None,
) -> int:
    """Write the pictures into a folder; return 0, 1 when a screen could not be reached, or 2.

    `layouts` and `parts` None mean all; `until` names the last step, None goes to the end. A
    language or a step that does not exist, or a folder that cannot be made, is refused with exit
    code 2.
    """
    plan = Plan(out, language, layouts, parts, until)
    refusal = _refusal(plan)
    if refusal is not None:
        print(refusal, file=sys.stderr)  # noqa: T201 - the command's answer
        return WRONGLY_SET_UP
    # Each layout needs a window of its exact size, whatever screen there is.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application("software")
    from ui.tour_running import make_tour  # noqa: PLC0415 - heavy, and not needed to refuse

    async def main(bridge: Bridge) -> int:
        with tempfile.TemporaryDirectory(prefix="pickup-kiosk-tour-") as folder:
            return 0 if await make_tour(bridge, plan, Path(folder)) else FAILED

    return run(application, main)


def _refusal(plan: Plan) -> str | None:
    if plan.language not in LANGUAGES:
        return f"There is no language {plan.language!r}; there are: {', '.join(LANGUAGES)}."
    asked = [part for part in PARTS if plan.parts is None or part.name in plan.parts]
    steps = [step.name for step in chain(*(part.steps for part in asked))]
    if plan.until is not None and plan.until not in steps:
        return f"There is no step {plan.until!r}; there are: {', '.join(steps)}."
    try:
        plan.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return f"The folder {plan.out} cannot be made: {error.strerror}."
    return None
