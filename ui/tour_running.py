"""The running tour: for each layout and part a new kiosk, all on one sandbox."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize

from kiosk.health import HealthMonitor
from kiosk.logs import close_logs, configure_logs
from kiosk.sandbox.process import SandboxProcess
from kiosk.settings_file import EarlyDisplay
from kiosk.visit.events import NobodyHere
from ui.app import close_window
from ui.bridge import Bridge
from ui.density import pixels_per_millimetre
from ui.first_frame import open_window
from ui.hand import Hand, NothingToPressError
from ui.running import open_the_shop
from ui.sandboxed import blocking, list_staff, own_sandbox, sandbox_auth, sandbox_settings
from ui.services import open_services
from ui.stage import Stage, set_the_stage
from ui.tour import Plan
from ui.tour_guide import HurriedDesk, StepFailedError, Tour, TourClock
from ui.tour_steps import PARTS
from ui.tour_steps.step import Part, Step
from ui.waiting import first_frame
from ui.wiring import dress_the_stage, join_health


class Layout(NamedTuple):
    """A window's size in pixels, and the diagonal in inches of the screen it stands for."""

    name: str
    width: int
    height: int
    inches: float


LAYOUTS = (
    Layout("portrait", 1080, 1920, 21.5),
    Layout("landscape", 1920, 1080, 21.5),
    Layout("tablet", 1280, 800, 10.1),
)
NUMBERS = dict(zip((step.name for step in chain(*(part.steps for part in PARTS))), count(1)))
"""The number of each step's picture: the same whatever is left out."""
DIGITS = max(2, len(str(len(NUMBERS))))
SHOWN_CHARACTERS = 80


async def make_tour(bridge: Bridge, plan: Plan, folder: Path) -> bool:
    """Write the pictures that the plan asks for; return whether every step was reached."""
    handlers = configure_logs(level=logging.ERROR)
    complete = True
    try:
        async with own_sandbox(folder) as sandbox:
            for layout in LAYOUTS:
                if plan.layouts is not None and layout.name not in plan.layouts:
                    continue
                for part in _parts(plan):
                    books = folder / layout.name / part.name
                    async with _kiosk(part, layout, plan, bridge, sandbox, books) as tour:
                        complete &= await _tour_of(part, layout, tour, plan)
    finally:
        close_logs(handlers)
    return complete


def _parts(plan: Plan) -> list[Part]:
    """Return the parts that are asked for, down to the one with the last step."""
    asked = [part for part in PARTS if plan.parts is None or part.name in plan.parts]
    for number, part in enumerate(asked, start=1):
        if plan.until in {step.name for step in part.steps}:
            return asked[:number]
    return asked


@asynccontextmanager
async def _kiosk(  # noqa: PLR0913, PLR0917 - what a kiosk of the tour is made of
    part: Part, layout: Layout, plan: Plan, bridge: Bridge, sandbox: SandboxProcess, folder: Path
) -> AsyncIterator[Tour]:
    """Open a new kiosk in a window of a layout's size, on the sample shop as new."""
    await blocking(sandbox.stop)
    await blocking(sandbox.start)
    await blocking(lambda: sandbox.control("POST", "/reset"))
    clock = TourClock()
    async with _stage(layout, plan.language, clock) as stage:
        settings = sandbox_settings(
            sandbox.url, folder, plan.language, mode=part.mode, collect=part.collect
        )
        await list_staff(settings)
        dress_the_stage(stage, settings.display)
        stage.display.measure(
            pixels_per_millimetre(QSize(layout.width, layout.height), layout.inches)
        )
        monitor = HealthMonitor()
        join_health(stage, monitor)
        async with open_services(settings, sandbox_auth(), clock, monitor) as services:
            hurried = replace(services, desk=HurriedDesk(services.desk))
            conductor = open_the_shop(stage, bridge, settings, hurried, clock).conductor
            try:
                yield Tour(
                    stage,
                    Hand(stage.window),
                    sandbox,
                    clock,
                    services.journal,
                    lambda: conductor.dispatch(NobodyHere()),
                )
            finally:
                stage.counter.lock()
                await bridge.end()


@asynccontextmanager
async def _stage(layout: Layout, language: str, clock: TourClock) -> AsyncIterator[Stage]:
    opening = open_window(EarlyDisplay(language="nl" if language == "nl" else "en"))
    try:
        opening.window.resize(QSize(layout.width, layout.height))
        opening.window.show()
        await first_frame(opening.window)
        yield set_the_stage(opening, clock)
    finally:
        close_window(opening)
        opening.translator.fall_silent()


async def _tour_of(part: Part, layout: Layout, tour: Tour, plan: Plan) -> bool:
    """Go through every step of a part; one that fails is told and does not stop the rest."""
    complete = True
    for step in part.steps:
        complete &= await _draw(step, layout, tour, plan.out)
        if step.name == plan.until:
            break
    return complete


async def _draw(step: Step, layout: Layout, tour: Tour, out: Path) -> bool:
    """Write a step's picture, and tell what it shows; return whether the step was reached."""
    name = f"{NUMBERS[step.name]:0{DIGITS}}-{layout.name}-{step.name}"
    try:
        await step.go(tour)
    except (StepFailedError, NothingToPressError) as error:
        print(f"{name}: not reached, {error}", flush=True)  # noqa: T201 - the command's answer
        return False
    shown = " / ".join(tour.hand.titles()[:2])[:SHOWN_CHARACTERS]
    print(f"{name}: {shown}", flush=True)  # noqa: T201 - the command's answer
    picture = tour.stage.window.grabWindow()
    await asyncio.get_running_loop().run_in_executor(None, picture.save, str(out / f"{name}.png"))
    return True
