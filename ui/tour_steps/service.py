"""What staff see of a self-service kiosk: they confirm a hand-over, and open the service menu."""

from ui.sample_staff import CLERK, MANAGER
from ui.tour_guide import Tour
from ui.tour_steps.colleague import type_pin
from ui.tour_steps.sample import ADA
from ui.tour_steps.step import Part, Step


async def _staff_asked(tour: Tour) -> None:
    await tour.until(lambda: not tour.stage.health.props.closed, "an open kiosk")
    await tour.visit(ADA)
    tour.hand.press_collectable("Espresso doppio")
    await tour.calm()
    tour.hand.press("confirmButton")
    await tour.screen("staff")


async def _staff_refused(tour: Tour) -> None:
    await type_pin(tour, "7531")
    await tour.calm()


async def _pad(tour: Tour) -> None:
    await type_pin(tour, CLERK.pin)
    await tour.screen("result")
    tour.go_idle()
    await tour.screen("idle")
    # Not two seconds of a finger in the corner.
    tour.stage.counter.askForService()
    await tour.until(lambda: tour.stage.counter.props.shown, "the pad")
    await tour.calm()


async def _menu(tour: Tour) -> None:
    await type_pin(tour, MANAGER.pin)
    await tour.until(lambda: not tour.stage.counter.props.locked, "the menu")
    await tour.calm()


SERVICE = Part(
    "service",
    (
        Step("staff-confirm", _staff_asked),
        Step("staff-wrong-pin", _staff_refused),
        Step("service-pad", _pad),
        Step("service-menu", _menu),
    ),
    collect="staff",
)
