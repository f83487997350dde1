"""The counter as a clerk sees it: the pad, a contact, hand-overs, claims, history, a gift."""

from ui.sample_staff import CLERK, MANAGER
from ui.tour_guide import Tour
from ui.tour_steps.colleague import (
    answer,
    claim,
    open_file,
    page,
    sheet,
    shows,
    sign_in,
    tap_keys,
    type_pin,
)
from ui.tour_steps.sample import (
    ADA,
    BO,
    CAS,
    CLAIM,
    COLLECT,
    ELI,
    FAY,
    FIND_BY_EMAIL,
    GIVE,
)
from ui.tour_steps.step import Step

WRONG_PIN = "7531"
NOTHING_WAITS, TOO_MANY = 80300, 1015
"""Leat's refusals of a hand-over and of a gift (contract §3)."""


async def _locked(tour: Tour) -> None:
    await tour.until(lambda: tour.stage.counter.props.shown, "the counter")
    await tour.until(lambda: bool(tour.stage.shop.props.name), "the shop's name")
    await tour.calm()


async def _wrong_pin(tour: Tour) -> None:
    await type_pin(tour, WRONG_PIN)
    await tour.until(lambda: not shows(tour.stage.counter.pad_view, "good"), "the refusal")
    await tour.pause()


async def _locked_out(tour: Tour) -> None:
    pad = tour.stage.counter.pad_view
    while not shows(pad, "locked"):
        await type_pin(tour, WRONG_PIN)
        await tour.pause()


async def _find(tour: Tour) -> None:
    tour.clock.skip(60)
    await sign_in(tour, CLERK)


async def _keys(tour: Tour) -> None:
    tour.hand.press("findKeys")
    await tour.pause()
    await tap_keys(tour, "nobody@example.nl")
    await tour.calm()


async def _looking(tour: Tour) -> None:
    await tour.fault(FIND_BY_EMAIL, "delay", delay_seconds=2.5)
    tour.hand.press("findButton")
    await tour.until(
        lambda: shows(tour.stage.counter.contact_view, "phase") == "searching", "the search"
    )
    await tour.calm()
    # The ring comes late, so that a quick answer brings none.
    await tour.pause()


async def _not_found(tour: Tour) -> None:
    await tour.until(lambda: shows(tour.stage.counter.contact_view, "bad"), "the answer")
    await tour.calm()


async def _contact(tour: Tour) -> None:
    await open_file(tour, ADA)


async def _countdown(tour: Tour) -> None:
    tour.hand.press("handOverAll")
    await sheet(tour, "countdown")


async def _working(tour: Tour) -> None:
    await tour.fault(COLLECT, "delay", delay_seconds=2.0)
    await tour.fault(COLLECT, "refusal", code=NOTHING_WAITS)
    tour.clock.skip(3)
    await tour.until(lambda: shows(tour.stage.counter.work_view, "phase") == "working", "the work")
    await tour.calm()


async def _one_refused(tour: Tour) -> None:
    await sheet(tour, "summary")


async def _nothing_waits(tour: Tour) -> None:
    await open_file(tour, CAS)


async def _other_branch(tour: Tour) -> None:
    await open_file(tour, ELI)


async def _hundreds(tour: Tour) -> None:
    await open_file(tour, FAY)


async def _claim_question(tour: Tour) -> None:
    await open_file(tour, ADA)
    await claim(tour, "Crème brûlée")


async def _claimed(tour: Tour) -> None:
    await answer(tour, "summary")
    await tour.until(lambda: bool(shows(tour.stage.counter.work_view, "moreText")), "the way on")
    await tour.calm()


async def _by_email(tour: Tour) -> None:
    tour.hand.press("workConfirm")
    await tour.calm()
    tour.hand.press("doneButton")
    await tour.calm()
    tour.hand.press("findKeys")
    await tour.pause()
    await tap_keys(tour, "bo@example.nl")
    tour.hand.press("findButton")
    await tour.until(lambda: shows(tour.stage.counter.contact_view, "phase") == "file", "the file")
    await tour.calm()


async def _identity_question(tour: Tour) -> None:
    await claim(tour, "Cinema ticket")


async def _identity_checked(tour: Tour) -> None:
    tour.hand.press("identityCheck")
    await tour.calm()


async def _code(tour: Tour) -> None:
    await answer(tour, "summary")


async def _checking(tour: Tour) -> None:
    tour.hand.press("workConfirm")
    await open_file(tour, FAY)
    await claim(tour, "Bouquet")
    await tour.fault(CLAIM, "drop_before_applying")
    tour.hand.press("workConfirm")
    await tour.until(lambda: shows(tour.stage.counter.work_view, "checking") > 0, "the check")
    await tour.calm()


async def _unsure(tour: Tour) -> None:
    await sheet(tour, "summary")


async def _history(tour: Tour) -> None:
    tour.hand.press("workConfirm")
    await open_file(tour, ADA)
    tour.hand.press("historyButton")
    await tour.until(lambda: shows(tour.stage.counter.history_view, "known"), "the history")
    await tour.calm()


async def _undo_question(tour: Tour) -> None:
    tour.hand.press_topmost("undo-")
    await sheet(tour, "asking")


async def _manager_pin(tour: Tour) -> None:
    await answer(tour, "manager")


async def _undone(tour: Tour) -> None:
    await type_pin(tour, MANAGER.pin)
    await sheet(tour, "summary")


async def _history_undone(tour: Tour) -> None:
    tour.hand.press("workConfirm")
    await tour.calm()


async def _history_empty(tour: Tour) -> None:
    await open_file(tour, CAS)
    tour.hand.press("historyButton")
    await tour.until(lambda: shows(tour.stage.counter.history_view, "known"), "the history")
    await tour.calm()


async def _gift(tour: Tour) -> None:
    await open_file(tour, BO)
    tour.hand.press("giveButton")
    await tour.calm()


async def _gift_amount(tour: Tour) -> None:
    for key in ("2", "5", "point", "5", "0"):
        tour.hand.press(f"amount-{key}")
    await tour.until(lambda: shows(tour.stage.counter.gift_view, "complete"), "what it comes to")
    await tour.calm()


async def _gift_question(tour: Tour) -> None:
    tour.hand.press("giftGive")
    await sheet(tour, "asking")


async def _gift_refused(tour: Tour) -> None:
    await tour.fault(GIVE, "refusal", code=TOO_MANY)
    await answer(tour, "manager")
    await type_pin(tour, MANAGER.pin)
    await sheet(tour, "summary")


async def _gift_too_many(tour: Tour) -> None:
    tour.hand.press("workConfirm")
    await tour.calm()
    tour.hand.press("giftAsCredits")
    for _ in range(7):
        tour.hand.press("amount-9")
    await tour.calm()


async def _managers_day(tour: Tour) -> None:
    tour.hand.press("giftCancel")
    await tour.calm()
    await page(tour, "day")


FINDING = (
    Step("counter-locked", _locked),
    Step("counter-wrong-pin", _wrong_pin),
    Step("counter-locked-out", _locked_out),
    Step("counter-find", _find),
    Step("counter-keys", _keys),
    Step("counter-looking", _looking),
    Step("counter-not-found", _not_found),
    Step("counter-contact", _contact),
)
HANDING_OVER = (
    Step("counter-countdown", _countdown),
    Step("counter-working", _working),
    Step("counter-one-refused", _one_refused),
    Step("counter-nothing-waits", _nothing_waits),
    Step("counter-other-branch", _other_branch),
    Step("counter-hundreds", _hundreds),
)
SPENDING = (
    Step("counter-claim", _claim_question),
    Step("counter-claimed", _claimed),
    Step("counter-by-email", _by_email),
    Step("counter-identity", _identity_question),
    Step("counter-identity-checked", _identity_checked),
    Step("counter-code", _code),
    Step("counter-checking", _checking),
    Step("counter-unsure", _unsure),
)
HISTORY_OF = (
    Step("counter-history", _history),
    Step("counter-undo", _undo_question),
    Step("counter-managers-pin", _manager_pin),
    Step("counter-undone", _undone),
    Step("counter-history-undone", _history_undone),
    Step("counter-history-empty", _history_empty),
)
GIVING = (
    Step("counter-gift", _gift),
    Step("counter-gift-amount", _gift_amount),
    Step("counter-gift-question", _gift_question),
    Step("counter-gift-refused", _gift_refused),
    Step("counter-gift-too-many", _gift_too_many),
    Step("counter-managers-day", _managers_day),
)
