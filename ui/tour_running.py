"""The running tour: one kiosk on its own sandbox, resized for each layout."""

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize

from kiosk.health import HealthMonitor
from kiosk.logs import close_logs, configure_logs
from kiosk.visit.events import NobodyHere
from ui.bridge import Bridge
from ui.density import pixels_per_millimetre
from ui.first_frame import Opening
from ui.hand import Hand, NothingToPressError
from ui.running import open_the_shop
from ui.sandboxed import own_sandbox, sandbox_auth, sandbox_settings
from ui.services import open_services
from ui.stage import set_the_stage
from ui.tour import Plan
from ui.tour_guide import HurriedDesk, StepFailedError, Tour, TourClock
from ui.tour_steps import STEPS
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
SHOWN_CHARACTERS = 80


async def make_tour(opening: Opening, bridge: Bridge, plan: Plan, folder: Path) -> bool:
    """Write the pictures that the plan asks for; return whether every step was reached."""
    handlers, clock = configure_logs(level=logging.ERROR), TourClock()
    stage = set_the_stage(opening, clock)
    try:
        async with own_sandbox(folder) as sandbox:
            settings = sandbox_settings(sandbox.url, folder, stage.display.language_code)
            dress_the_stage(stage, settings.display)
            monitor = HealthMonitor()
            join_health(stage, monitor)
            async with open_services(settings, sandbox_auth(), clock, monitor) as services:
                hurried = replace(services, desk=HurriedDesk(services.desk))
                conductor = open_the_shop(stage, bridge, settings, hurried, clock)
                tour = Tour(
                    stage,
                    Hand(stage.window),
                    sandbox,
                    clock,
                    services.journal,
                    lambda: conductor.dispatch(NobodyHere()),
                )
                chosen = [
                    one for one in LAYOUTS if plan.layouts is None or one.name in plan.layouts
                ]
                done = [await _tour_of(layout, tour, plan) for layout in chosen]
                await bridge.end()
    finally:
        close_logs(handlers)
    return all(done)


async def _tour_of(layout: Layout, tour: Tour, plan: Plan) -> bool:
    """Go through every step in one layout; a step that fails is told and does not stop the rest."""
    size = QSize(layout.width, layout.height)
    tour.stage.window.resize(size)
    tour.stage.display.measure(pixels_per_millimetre(size, layout.inches))
    complete = True
    for number, step in enumerate(STEPS, start=1):
        name = f"{number:02d}-{layout.name}-{step.name}"
        try:
            await step.go(tour)
        except (StepFailedError, NothingToPressError) as error:
            complete = False
            print(f"{name}: not reached, {error}")  # noqa: T201 - the command's answer
        else:
            shown = " / ".join(tour.hand.titles()[:2])[:SHOWN_CHARACTERS]
            print(f"{name}: {shown}", flush=True)  # noqa: T201 - the command's answer
            picture = tour.stage.window.grabWindow()
            await asyncio.get_running_loop().run_in_executor(
                None, picture.save, str(plan.out / f"{name}.png")
            )
        if step.name == plan.until:
            break
    await tour.restore()
    return complete
