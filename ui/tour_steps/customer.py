"""The steps of the customers' screens, in the order a curious shop owner would ask for them."""

from kiosk.health import SupportCode
from ui.tour_guide import Tour
from ui.tour_steps.sample import (
    ADA,
    ANONYMOUS,
    BO,
    CAS,
    CLAIM,
    COLLECT,
    DEE,
    ELI,
    FAY,
    FIND,
    INACTIVE,
    NOBODY,
    UNLINKED,
    add_odd_titles,
)
from ui.tour_steps.step import Part, Step

CONFIRM, CANCEL, PRIMARY, DONE = "confirmButton", "cancelButton", "resultPrimary", "doneButton"


async def _idle(tour: Tour) -> None:
    await tour.until(lambda: bool(tour.stage.shop.props.showcase), "the shop's rewards")
    await tour.until(lambda: not tour.stage.health.props.closed, "an open kiosk")
    await tour.screen("idle")


async def _identifying(tour: Tour) -> None:
    await tour.fault(FIND, "delay", delay_seconds=2.0)
    tour.hand.scan(ADA)
    await tour.screen("identifying")


async def _offers(tour: Tour) -> None:
    await tour.screen("offers")


async def _offers_end(tour: Tour) -> None:
    await tour.scroll_to_end()


async def _confirm_claim(tour: Tour) -> None:
    await tour.visit(ADA)
    tour.hand.press_claimable("Crème brûlée")
    await tour.calm()


async def _claiming(tour: Tour) -> None:
    await tour.fault(CLAIM, "delay", delay_seconds=2.5)
    tour.hand.press(CONFIRM)
    await tour.calm()


async def _finishing_first(tour: Tour) -> None:
    tour.hand.scan(BO)
    await tour.pause()


async def _it_is_yours(tour: Tour) -> None:
    await tour.screen("result")


async def _collecting(tour: Tour) -> None:
    await tour.fault(COLLECT, "delay", delay_seconds=1.5)
    tour.hand.press(PRIMARY)
    await tour.pause()


async def _handed_over(tour: Tour) -> None:
    await tour.until(lambda: bool(tour.stage.visit.shown.result.proof), "the handover")
    await tour.calm()


async def _confirm_collect(tour: Tour) -> None:
    await tour.visit(ADA)
    tour.hand.press_collectable("Espresso doppio")
    await tour.calm()


async def _goodbye(tour: Tour) -> None:
    tour.hand.press(CANCEL)
    await tour.calm()
    tour.hand.press(DONE)
    await tour.screen("goodbye")


async def _still_there(tour: Tour) -> None:
    await tour.visit(ADA)
    tour.clock.skip(48)
    await tour.until(lambda: tour.stage.visit.asks_still_there, "the question")
    await tour.pause()


async def _rich(tour: Tour) -> None:
    await tour.visit(BO)


async def _right_away(tour: Tour) -> None:
    await tour.visit(BO)
    await tour.claim("Cupcake of the day")


async def _code(tour: Tour) -> None:
    await tour.visit(BO)
    await tour.claim("Cinema ticket")


async def _no_code(tour: Tour) -> None:
    await tour.visit(BO)
    await tour.claim("Donation to charity")


async def _poor(tour: Tour) -> None:
    await tour.visit(CAS)


async def _anonymous(tour: Tour) -> None:
    await tour.visit(ANONYMOUS)


async def _expired(tour: Tour) -> None:
    await tour.visit(DEE)
    await tour.scroll_to_end()


async def _other_branch(tour: Tour) -> None:
    await tour.visit(ELI)


async def _confirm_other_branch(tour: Tour) -> None:
    tour.hand.press_collectable("Harbour brunch")
    await tour.calm()


async def _hundreds(tour: Tour) -> None:
    await tour.visit(FAY)
    await tour.scroll_to_end()


async def _odd_titles(tour: Tour) -> None:
    await add_odd_titles(tour)
    await tour.visit(ADA)


async def _odd_confirm(tour: Tour) -> None:
    tour.hand.press_claimable("Donau")
    await tour.calm()


async def _turned_away(tour: Tour, card: str) -> None:
    tour.scan_anew(card)
    await tour.screen("problem")


async def _unknown(tour: Tour) -> None:
    await _turned_away(tour, NOBODY)


async def _unlinked(tour: Tour) -> None:
    await _turned_away(tour, UNLINKED)


async def _inactive(tour: Tour) -> None:
    await _turned_away(tour, INACTIVE)


async def _unreadable(tour: Tour) -> None:
    await _turned_away(tour, "X" * 200)


async def _sold_out(tour: Tour) -> None:
    await tour.visit(BO)
    await tour.fault(CLAIM, "refusal", code=1018)
    await tour.claim("Tote bag")


async def _checking(tour: Tour) -> None:
    await tour.visit(BO)
    await tour.fault(CLAIM, "drop_before_applying")
    await tour.claim("Breakfast for two", screen="checking")


async def _not_settled(tour: Tour) -> None:
    await tour.screen("result")


async def _checking_again(tour: Tour) -> None:
    tour.scan_anew(BO)
    await tour.screen("checking")


async def _never_arrived(tour: Tour) -> None:
    await tour.screen("result")
    await tour.settle_by_hand()
    tour.scan_anew(BO)
    await tour.until(lambda: bool(tour.stage.visit.shown.result.secondaryText), "the result")
    await tour.calm()


async def _went_through(tour: Tour) -> None:
    await tour.visit(BO)
    await tour.control("PUT", "/looseness", {"list_lag_seconds": 600})
    await tour.fault(CLAIM, "drop_after_applying")
    await tour.claim("Cupcake of the day")
    tour.go_idle()
    await tour.control("PUT", "/looseness", {"list_lag_seconds": 0})
    tour.scan_anew(BO)
    await tour.screen("result")


async def _maintenance(tour: Tour) -> None:
    await tour.fault(FIND, "maintenance_page", count=3)
    await _turned_away(tour, BO)
    await tour.control("DELETE", "/faults")


async def _offline(tour: Tour) -> None:
    await tour.cut_off()
    await _turned_away(tour, BO)


async def _closed_offline(tour: Tour) -> None:
    tour.go_idle()
    await tour.until(lambda: tour.stage.health.props.closed, "the closed screen")
    await tour.calm()


async def _trouble(tour: Tour, code: SupportCode) -> None:
    # Straight to the screens: a disk that fills up, or an hour without an answer, takes too long.
    tour.stage.health.show((code,))
    await tour.calm()


async def _out_of_order(tour: Tour) -> None:
    await _trouble(tour, SupportCode.JOURNAL_UNUSABLE)


async def _staff_mark(tour: Tour) -> None:
    await _trouble(tour, SupportCode.OPERATIONS_WAIT)


CUSTOMER = Part(
    "customer",
    (
        Step("idle", _idle),
        Step("identifying", _identifying),
        Step("offers", _offers),
        Step("offers-end", _offers_end),
        Step("confirm-claim", _confirm_claim),
        Step("claiming", _claiming),
        Step("finishing-first", _finishing_first),
        Step("it-is-yours", _it_is_yours),
        Step("collecting", _collecting),
        Step("handed-over", _handed_over),
        Step("confirm-collect", _confirm_collect),
        Step("goodbye", _goodbye),
        Step("still-there", _still_there),
        Step("offers-rich", _rich),
        Step("right-away", _right_away),
        Step("digital-code", _code),
        Step("digital-without-code", _no_code),
        Step("offers-no-credits", _poor),
        Step("offers-anonymous", _anonymous),
        Step("offers-expired", _expired),
        Step("offers-other-branch", _other_branch),
        Step("confirm-other-branch", _confirm_other_branch),
        Step("offers-hundreds", _hundreds),
        Step("odd-titles", _odd_titles),
        Step("odd-confirm", _odd_confirm),
        Step("card-unknown", _unknown),
        Step("card-unlinked", _unlinked),
        Step("card-inactive", _inactive),
        Step("scan-unreadable", _unreadable),
        Step("sold-out", _sold_out),
        Step("checking", _checking),
        Step("not-settled", _not_settled),
        Step("checking-again", _checking_again),
        Step("never-arrived", _never_arrived),
        Step("went-through", _went_through),
        Step("maintenance", _maintenance),
        Step("offline", _offline),
        Step("closed-offline", _closed_offline),
        Step("out-of-order", _out_of_order),
        Step("staff-mark", _staff_mark),
    ),
)
