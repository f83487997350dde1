"""What staff decide at the counter is what the server's books say."""

import logging
from collections.abc import AsyncIterator

import pytest

from kiosk.counter.history import HistoryRow, NoUndo, RowKind, Undo
from kiosk.counter.work import Asking, Quiet, Working
from kiosk.operations.by_hand import CannotSettleError, HandRefusal
from kiosk.operations.events import HandReason, Intended, SettledBy
from kiosk.operations.operation import Collect, contact_of
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    Collected,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    NotApplied,
    Refused,
    Unsure,
)
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.counter.acting import Tasks
from tests.unit.counter.conftest import Staffed
from tests.unit.counter.shop import OpenShop, booked, effect_of, open_shop

pytestmark = pytest.mark.anyio
ADA, BO = "PK100001", "PK100002"
CLAIM_ROUTE = "POST /reward-receptions"
COLLECT_ROUTE = "PUT /collectable-rewards/collect/*"
GIFT_ROUTE = "POST /credit-receptions"


@pytest.fixture
async def shop(sandbox: SandboxProcess, staffed: Staffed, tasks: Tasks) -> AsyncIterator[OpenShop]:
    """A counter with Mo the manager at it, where time passes by itself."""
    async with open_shop(sandbox, staffed, SkippingClock(), tasks) as shop:
        shop.counter.session.open(staffed.mo)
        yield shop


async def handed_over(shop: OpenShop, *titles: str) -> list[object]:
    waiting = shop.file.offers.collectables
    shop.counter.hand_over(tuple(o.transaction_uuid for o in waiting if o.title in titles))
    return list(await shop.came_of_it())


async def row(shop: OpenShop, uuid: str) -> HistoryRow:
    """Read the newest page of the history anew, and return one row of it."""
    shop.counter.finder.show_history(1)
    await shop.tasks.all_done()
    assert shop.file.history is not None
    return next(one for one in shop.file.history.rows if one.uuid == uuid)


async def given(shop: OpenShop, text: str, *, till: str = "", unit: str | None = None) -> object:
    """Give what a text of the form says, by amount."""
    shop.counter.begin_gift()
    await shop.tasks.all_done()
    if unit is not None:
        shop.counter.gift.choose_unit(unit)
    shop.counter.gift.type(text)
    shop.counter.gift.type_till(till)
    await shop.tasks.all_done()
    shop.counter.give()
    return await shop.said_yes()


async def given_outcome(
    shop: OpenShop, text: str, *, till: str = "", unit: str | None = None
) -> Done:
    outcome = await given(shop, text, till=till, unit=unit)
    assert isinstance(outcome, Done)
    return outcome


async def test_several_handed_over_in_one_go(shop: OpenShop, sandbox: SandboxProcess) -> None:
    """Each is an operation of its own in the journal, and a redemption of its own at Leat."""
    await shop.scan(ADA)
    outcomes = await handed_over(shop, "Espresso doppio", "Shop T-shirt")
    assert all(isinstance(one, Done) for one in outcomes)
    assert len(booked(sandbox)["redemptions"]) == 2
    assert not shop.file.offers.collectables
    events = await shop.events()
    decided = [one.operation for one in events if isinstance(one, Intended)]
    assert [type(one) for one in decided] == [Collect, Collect]
    assert {contact_of(one) for one in decided} == {"contact-ada"}


async def test_one_that_was_collected_elsewhere(shop: OpenShop, sandbox: SandboxProcess) -> None:
    """Leat refuses it, the other is handed over, and the summary tells them apart."""
    await shop.scan(ADA)
    espresso, shirt = (
        next(o for o in shop.file.offers.collectables if o.title == title)
        for title in ("Espresso doppio", "Shop T-shirt")
    )
    assert sandbox.call("PUT", f"/collectable-rewards/collect/{espresso.transaction_uuid}")
    shop.counter.hand_over((espresso.transaction_uuid, shirt.transaction_uuid))
    first, second = await shop.came_of_it()
    assert isinstance(first, Refused)
    assert isinstance(effect_of(second), Collected)
    assert sandbox.books()["consistent"]


async def test_a_hand_over_is_undone_and_then_its_claim(
    shop: OpenShop, sandbox: SandboxProcess
) -> None:
    """One step back each: it waits again, then the credits are back; a third there is not."""
    await shop.scan(BO)
    claimed = effect_of(await shop.claim("reward-tote-bag"))
    assert isinstance(claimed, Claimed)
    uuid = claimed.reception_uuid
    await handed_over(shop, "Tote bag")
    assert (await row(shop, uuid)).undo is Undo.HANDOVER
    shop.counter.undo(uuid)
    assert isinstance(effect_of(await shop.said_yes()), CollectReversed)
    assert [one.title for one in shop.file.offers.collectables] == ["Tote bag"]
    shop.counter.work.call_back()
    assert (await row(shop, uuid)).undo is Undo.CLAIM
    shop.counter.undo(uuid)
    await shop.said_yes()
    assert shop.file.offers.credits == 12_500
    after = await row(shop, uuid)
    assert (after.undo, after.why_not) == (None, NoUndo.UNDONE)
    assert shop.file.history is not None
    newest = next(one for one in shop.file.history.rows if one.kind is RowKind.CAME_BACK)
    assert (newest.credits, newest.why_not) == (120, NoUndo.IS_UNDOING)
    assert sandbox.books()["consistent"]


async def test_a_hand_over_of_unknown_key_says_so(
    shop: OpenShop, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """The answer that carried it was lost: found by reading, and never to be undone from here."""
    await shop.scan(ADA)
    (shirt,) = (o for o in shop.file.offers.collectables if o.title == "Shop T-shirt")
    sandbox.fault(COLLECT_ROUTE, "drop_after_applying")
    told: list[float | None] = []
    shop.counter.work.listen(
        lambda state: told.append(state.checking) if isinstance(state, Working) else None
    )
    with caplog.at_level(logging.WARNING):
        outcomes = await handed_over(shop, "Shop T-shirt")
    assert outcomes == [Done(Collected(shirt.transaction_uuid, None))]
    assert any(share is not None for share in told)
    after = await row(shop, shirt.transaction_uuid)
    assert (after.kind, after.undo, after.why_not) == (
        RowKind.HANDED_OVER,
        None,
        NoUndo.KEY_UNKNOWN,
    )
    shop.counter.undo(shirt.transaction_uuid)
    assert not isinstance(shop.work(), Asking)


async def test_credits_for_an_amount(shop: OpenShop, sandbox: SandboxProcess) -> None:
    """As many as were shown, linked to the till's transaction; they can be taken back once."""
    await shop.scan(ADA)
    gift = effect_of(await given_outcome(shop, "10,40", till="pos-corner-0001"))
    assert isinstance(gift, CreditsGiven)
    assert (gift.credits, shop.file.offers.credits) == (10, 110)
    (reception,) = booked(sandbox)["credit_receptions"]
    assert (reception["unit_value"], reception["unit_name"]) == (10.4, "purchase_amount")
    assert (await row(shop, gift.made_uuid)).undo is Undo.CREDITS
    shop.counter.undo(gift.made_uuid)
    assert isinstance(effect_of(await shop.said_yes()), CreditsTakenBack)
    assert shop.file.offers.credits == 100
    assert (await row(shop, gift.made_uuid)).why_not is NoUndo.UNDONE


async def test_credits_for_another_unit(shop: OpenShop) -> None:
    """Three visits are fifteen here, as Leat calculated."""
    await shop.scan(ADA)
    await given_outcome(shop, "3", unit="visits")
    assert shop.file.offers.credits == 115


async def test_more_credits_than_leat_gives(shop: OpenShop) -> None:
    """The form knows the program's maximum: it is not even asked back."""
    await shop.scan(ADA)
    shop.counter.begin_gift()
    await shop.tasks.all_done()
    shop.counter.gift.type("10001")
    await shop.tasks.all_done()
    shop.counter.give()
    assert shop.work() == Quiet()


async def test_more_credits_than_leat_gives_when_nobody_knew(
    shop: OpenShop, sandbox: SandboxProcess
) -> None:
    """Where the maximum cannot be read Leat refuses, with its code."""
    sandbox.fault("GET /loyalty-program", "refusal", count=None)
    await shop.scan(ADA)
    assert await given(shop, "10001") == Refused(1015)
    assert not booked(sandbox)["credit_receptions"]


async def test_a_gift_still_in_progress(shop: OpenShop, sandbox: SandboxProcess) -> None:
    """The same, with its own code."""
    await shop.scan(ADA)
    sandbox.fault(GIFT_ROUTE, "refusal", code=60001)
    assert await given(shop, "10") == Refused(60001)


async def test_an_unsure_gift_is_found(
    shop: OpenShop, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """It settles as a claim does, by reading back, and is given once."""
    await shop.scan(ADA)
    sandbox.fault(GIFT_ROUTE, "drop_after_applying")
    with caplog.at_level(logging.WARNING):
        outcome = await given_outcome(shop, "10")
    (reception,) = booked(sandbox)["credit_receptions"]
    effect = outcome.effect
    assert isinstance(effect, CreditsGiven)
    assert effect.made_uuid == reception["uuid"]


async def test_the_word_of_a_manager(
    shop: OpenShop, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """It counts where Leat does not contradict it, and once Leat can book the request no more."""
    await shop.scan(BO)
    sandbox.fault(CLAIM_ROUTE, "drop_before_applying")
    with caplog.at_level(logging.WARNING):
        assert await shop.claim("reward-tote-bag") == Unsure(Cause.NO_ANSWER)
    book = shop.counter.day_book
    assert book.state.day is not None
    (record,) = book.state.day.unsettled
    operation_id = record.operation.operation_id

    async def word(*, happened: bool, reason: HandReason) -> CannotSettleError | None:
        book.settle(operation_id, happened=happened, reason=reason)
        await shop.tasks.all_done()
        return book.state.refused

    too_much = await word(happened=True, reason=HandReason.FOUND_AT_LEAT)
    assert too_much is not None
    assert too_much.refusal is HandRefusal.NOTHING_LIKE_IT
    too_early = await word(happened=False, reason=HandReason.NOT_AT_LEAT)
    assert too_early is not None
    assert too_early.refusal is HandRefusal.STILL_POSSIBLE
    assert too_early.until is not None
    shop.clock.tick((too_early.until - shop.clock.now()).total_seconds())
    assert await word(happened=False, reason=HandReason.NOT_AT_LEAT) is None
    assert not book.state.day.unsettled
    (settled,) = book.state.day.settled
    assert (settled.outcome, settled.settled_by) == (NotApplied(Cause.BY_HAND), SettledBy.STAFF)
    assert (settled.settler_id, settled.reason) == (
        shop.staffed.mo.staff_id,
        HandReason.NOT_AT_LEAT,
    )


async def test_checking_again_finds_it(
    shop: OpenShop, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """What Leat did not tell for a while it tells later; the day shows it settled."""
    await shop.scan(BO)
    sandbox.fault(CLAIM_ROUTE, "drop_after_applying")
    sandbox.fault("GET /loyalty-transactions", "refusal", count=None)
    with caplog.at_level(logging.WARNING):
        assert await shop.claim("reward-tote-bag") == Unsure(Cause.NO_ANSWER)
    sandbox.clear_faults()
    book = shop.counter.day_book
    assert book.state.day is not None
    (record,) = book.state.day.unsettled
    book.check(record.operation.operation_id)
    await shop.tasks.all_done()
    assert not book.state.day.unsettled
    (settled,) = book.state.day.settled
    assert isinstance(settled.outcome, Done)
    assert len(booked(sandbox)["receptions"]) == 1


async def test_an_address_that_nobody_has(shop: OpenShop, sandbox: SandboxProcess) -> None:
    """The counter says so, and makes nobody."""
    before = sandbox.books()["balances"]
    shop.counter.find("new@example.nl")
    await shop.tasks.all_done()
    assert shop.counter.finder.state.file is None
    assert shop.counter.finder.state.problem is Problem.CONTACT_GONE
    books = sandbox.books()
    assert books["balances"] == before
    assert not [route for route in books["requests"] if "create" in route or "POST" in route]
    assert "found-by-email" not in [what for _, what, _ in await shop.acts()]
