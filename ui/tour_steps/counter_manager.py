"""The counter as a manager sees it: troubles, the rewards, the day, the staff, odd titles."""

from kiosk.counter.day import DayFilter
from kiosk.health import SupportCode
from kiosk.operations.events import HandReason
from ui.sample_staff import MANAGER
from ui.tour_guide import Tour
from ui.tour_steps.colleague import (
    answer,
    claim,
    open_file,
    open_reward,
    page,
    sheet,
    shows,
    sign_in,
    tap_keys,
    type_pin,
)
from ui.tour_steps.sample import ADA, BO, FIND, add_odd_titles
from ui.tour_steps.step import Step

NEARLY_LOCKED_SECONDS = 105
"""Of the 120 after which a counter that is left alone locks itself."""


async def _trouble(tour: Tour) -> None:
    await sign_in(tour, MANAGER)
    await tour.fault(FIND, "maintenance_page", count=3)
    tour.hand.scan(BO)
    await tour.until(lambda: shows(tour.stage.counter.contact_view, "bad"), "the problem")
    # Straight to the screens: the kiosk waits for more than one such answer.
    tour.stage.health.show((SupportCode.MAINTENANCE,))
    await tour.calm()
    await tour.control("DELETE", "/faults")


async def _lock_warning(tour: Tour) -> None:
    tour.stage.health.show(())
    await open_file(tour, BO)
    tour.clock.skip(NEARLY_LOCKED_SECONDS)
    await tour.until(lambda: bool(tour.stage.counter.props.lockWarning), "the warning")
    await tour.pause()


async def _rewards(tour: Tour) -> None:
    await page(tour, "rewards")
    await tour.until(lambda: tour.stage.counter.shelf_view.props.listing == "rows", "the rewards")
    await tour.calm()


async def _reward(tour: Tour) -> None:
    await open_reward(tour, "Crème brûlée")


async def _edit(tour: Tour) -> None:
    tour.hand.press("priceField")
    await tour.pause()
    await tap_keys(tour, "5")
    tour.hand.press("titleField")
    await tour.pause()
    await tap_keys(tour, "xl")
    await tour.calm()


async def _leave_edit(tour: Tour) -> None:
    tour.hand.press("key-done")
    await tour.pause()
    tour.hand.press("page-contact")
    await tour.until(lambda: shows(tour.stage.counter.shelf_view, "leaving"), "the question")
    await tour.calm()


async def _edit_question(tour: Tour) -> None:
    tour.hand.press("keepEditing")
    await tour.calm()
    tour.hand.press("saveReward")
    await sheet(tour, "asking")


async def _day(tour: Tour) -> None:
    await answer(tour, "summary")
    tour.hand.press("workConfirm")
    await tour.calm()
    await page(tour, "day")


async def _day_detail(tour: Tour) -> None:
    tour.hand.press_topmost("row-")
    await tour.calm()


async def _by_hand(tour: Tour) -> None:
    tour.hand.press("byHand")
    await tour.calm()
    tour.hand.press("neverHappened")
    await tour.pause()
    tour.hand.press(f"reason-{HandReason.NOT_AT_LEAT}")
    await tour.calm()


async def _by_hand_refused(tour: Tour) -> None:
    tour.hand.press("sendHand")
    await tour.until(
        lambda: bool(shows(tour.stage.counter.day_view.hand_view, "trouble")), "the answer"
    )
    await tour.calm()


async def _proven(tour: Tour) -> None:
    tour.hand.press("closeHand")
    await tour.pause()
    tour.hand.press("closeDetail")
    await tour.pause()
    tour.hand.press("prove")
    await tour.until(lambda: bool(shows(tour.stage.counter.day_view, "proof")), "the proof")
    tour.hand.press("export")
    await tour.until(lambda: bool(shows(tour.stage.counter.day_view, "exported")), "the file")
    await tour.calm()


async def _nothing_needs_you(tour: Tour) -> None:
    await tour.settle_by_hand()
    tour.hand.press(f"filter-{DayFilter.UNSETTLED.name}")
    await tour.calm()


async def _staff(tour: Tour) -> None:
    await page(tour, "staff")
    await tour.until(lambda: bool(shows(tour.stage.counter.staff_view, "members")), "the list")
    await tour.calm()


async def _staff_add(tour: Tour) -> None:
    tour.hand.press("staffVerb")
    await tour.calm()
    await tap_keys(tour, "anne-fleur")
    await tour.calm()


async def _staff_pin(tour: Tour) -> None:
    tour.hand.press("staffVerb")
    await tour.calm()
    await type_pin(tour, "1234")
    await tour.calm()


async def _staff_remove(tour: Tour) -> None:
    tour.hand.press("staffBack")
    await tour.calm()
    tour.hand.press_topmost("remove-")
    await tour.calm()


async def _odd_contact(tour: Tour) -> None:
    await add_odd_titles(tour)
    await page(tour, "contact")
    await open_file(tour, ADA)


async def _odd_question(tour: Tour) -> None:
    await claim(tour, "Donau")


async def _odd_day(tour: Tour) -> None:
    await answer(tour, "summary")
    tour.hand.press("workConfirm")
    await tour.calm()
    await page(tour, "day")
    tour.hand.press(f"filter-{DayFilter.ALL.name}")
    await tour.calm()
    tour.hand.press_topmost("row-")
    await tour.calm()


async def _odd_reward(tour: Tour) -> None:
    await page(tour, "rewards")
    await open_reward(tour, "Donau")


LOCKING = (
    Step("counter-trouble", _trouble),
    Step("counter-lock-warning", _lock_warning),
)
REWARDS = (
    Step("counter-rewards", _rewards),
    Step("counter-reward", _reward),
    Step("counter-reward-edit", _edit),
    Step("counter-reward-leave", _leave_edit),
    Step("counter-reward-question", _edit_question),
)
DAY = (
    Step("counter-day", _day),
    Step("counter-day-detail", _day_detail),
    Step("counter-by-hand", _by_hand),
    Step("counter-by-hand-refused", _by_hand_refused),
    Step("counter-day-proven", _proven),
    Step("counter-day-nothing", _nothing_needs_you),
)
STAFF = (
    Step("counter-staff", _staff),
    Step("counter-staff-add", _staff_add),
    Step("counter-staff-pin", _staff_pin),
    Step("counter-staff-remove", _staff_remove),
)
ODD = (
    Step("counter-odd-contact", _odd_contact),
    Step("counter-odd-question", _odd_question),
    Step("counter-odd-day", _odd_day),
    Step("counter-odd-reward", _odd_reward),
)
