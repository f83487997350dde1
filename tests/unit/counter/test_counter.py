"""The counter's parts, joined: on the sandbox, with a journal and a staff list on disk."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.day_book import DayBookState
from kiosk.counter.finder import FinderState
from kiosk.counter.gift import GiftState
from kiosk.counter.pin_pad import PadState
from kiosk.counter.session import Locked, Open
from kiosk.counter.staff_list import StaffListState
from kiosk.counter.work import (
    Asking,
    AskingManager,
    CountingDown,
    Quiet,
    Summary,
    Working,
)
from kiosk.operations.events import Intended
from kiosk.operations.operation import Collect
from kiosk.operations.outcome import Claimed, ClaimReversed, CreditsGiven, Done
from kiosk.scan import Rejected, RejectReason
from kiosk.staff.roster import Roster
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import FakeClock
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.counter.acting import Tasks, settle_down, until
from tests.unit.counter.conftest import CLERK_PIN, MANAGER_PIN, Staffed
from tests.unit.counter.shop import IDLE_SECONDS, OpenShop, booked, effect_of, open_shop

pytestmark = pytest.mark.anyio
ADA, BO = "PK100001", "PK100002"
BAG = "reward-tote-bag"
CLAIM_ROUTE = "POST /reward-receptions"


@pytest.fixture
async def shop(sandbox: SandboxProcess, staffed: Staffed, tasks: Tasks) -> AsyncIterator[OpenShop]:
    """A locked counter."""
    async with open_shop(sandbox, staffed, FakeClock(), tasks) as shop:
        yield shop


@pytest.fixture
async def clerks(shop: OpenShop) -> OpenShop:
    """A counter with Cleo the clerk at it."""
    shop.counter.session.open(shop.staffed.cleo)
    return shop


@pytest.fixture
async def managers(shop: OpenShop) -> OpenShop:
    """A counter with Mo the manager at it."""
    shop.counter.session.open(shop.staffed.mo)
    return shop


def roster_of(shop: OpenShop) -> Roster:
    return Roster(shop.staffed.path)


async def type_pin(shop: OpenShop, pin: str) -> None:
    for digit in pin:
        shop.counter.pad.press(digit)
    await shop.counter.pad.look()


async def type_managers_pin(shop: OpenShop, pin: str) -> None:
    for digit in pin:
        shop.counter.manager_pad.press(digit)
    await shop.counter.manager_pad.look()


async def test_a_pin_opens_the_counter(shop: OpenShop) -> None:
    """The session is its owner's, and the journal has both ends of it by their id."""
    await type_pin(shop, CLERK_PIN)
    assert shop.session() == Open(shop.staffed.cleo)
    shop.counter.session.lock()
    cleo = shop.staffed.cleo.staff_id
    assert await shop.acts() == [(cleo, "signed-in", ""), (cleo, "locked", "")]


async def test_a_locked_counter_takes_no_scan(shop: OpenShop) -> None:
    """Neither a card nor a typed number shows anybody, and Leat is not even asked."""
    shop.hold(ADA)
    shop.counter.find(ADA)
    await shop.tasks.all_done()
    assert shop.counter.finder.state == FinderState()


async def test_a_scan_opens_a_file(clerks: OpenShop) -> None:
    """It is a sign of life as well."""
    clerks.clock.tick(IDLE_SECONDS - 1)
    clerks.counter.session.look()
    assert (await clerks.scan(ADA)).contact_uuid == "contact-ada"
    assert clerks.session() == Open(clerks.staffed.cleo)


async def test_what_is_no_card(clerks: OpenShop) -> None:
    """The file before is closed, and the sentence is about the scan."""
    await clerks.scan(ADA)
    clerks.counter.take_scan(Rejected(RejectReason.TOO_LONG, 0.0))
    assert clerks.counter.finder.state == FinderState(problem=Problem.SCAN_UNREADABLE)


async def test_a_receipt_is_no_card(managers: OpenShop) -> None:
    """While the till's transaction is asked for a scan is that; then it is a card again."""
    await managers.scan(BO)
    managers.counter.begin_gift()
    gift = managers.counter.gift
    gift.await_till(awaits=True)
    managers.hold(BO)
    await settle_down()
    assert gift.state.till == "", "the contact's own card"
    managers.hold(" 8e0-receipt ")
    managers.counter.take_scan(Rejected(RejectReason.TOO_LONG, 0.0))
    await settle_down()
    assert (gift.state.open, gift.state.till) == (True, "8e0-receipt")
    assert managers.file.contact_uuid == "contact-bo"
    gift.await_till(awaits=False)
    await managers.scan(ADA)
    assert managers.file.contact_uuid == "contact-ada"
    gift.await_till(awaits=True)
    assert not gift.state.awaits_till, "there is no form"


async def test_a_busy_counter_takes_no_scan(clerks: OpenShop) -> None:
    """What counts down or is under way belongs to the file that is open."""
    await clerks.scan(ADA)
    waiting = clerks.file.offers.collectables[0].transaction_uuid
    clerks.counter.hand_over((waiting,))
    assert isinstance(clerks.work(), CountingDown)
    clerks.hold(BO)
    clerks.counter.find(BO)
    await settle_down()
    assert clerks.file.contact_uuid == "contact-ada"
    assert isinstance(clerks.work(), CountingDown)
    clerks.counter.work.call_back()


async def test_the_next_card_drops_the_question_about_the_one_before(clerks: OpenShop) -> None:
    """A yes after that would be about somebody who does not show any more."""
    await clerks.scan(BO)
    clerks.counter.claim(BAG)
    assert isinstance(clerks.work(), Asking)
    await clerks.scan(ADA)
    assert clerks.work() == Quiet()


async def test_the_next_card_puts_a_summary_away(clerks: OpenShop, sandbox: SandboxProcess) -> None:
    """A queue is served without a touch between two customers."""
    await clerks.scan(BO)
    await clerks.claim(BAG)
    await clerks.scan(ADA)
    assert clerks.work() == Quiet()
    assert len(booked(sandbox)["receptions"]) == 1


async def test_a_claim_goes_out_as_the_clerks(clerks: OpenShop, sandbox: SandboxProcess) -> None:
    """With the card that was shown; the journal knows who decided it, and not the card."""
    await clerks.scan(BO)
    claimed = effect_of(await clerks.claim(BAG))
    assert isinstance(claimed, Claimed)
    (reception,) = booked(sandbox)["receptions"]
    assert (reception["uuid"], reception["identifier_value"]) == (claimed.reception_uuid, BO)
    events = await clerks.events()
    (intent,) = [event for event in events if isinstance(event, Intended)]
    assert (intent.staff_id, intent.identity_checked) == (clerks.staffed.cleo.staff_id, False)
    assert BO not in repr(events)


async def test_after_a_summary_all_is_read_again(managers: OpenShop) -> None:
    """Credits, what waits, the history and the day are as they are now."""
    await managers.scan(BO)
    managers.counter.finder.show_history(1)
    await managers.tasks.all_done()
    assert managers.file.history is not None
    rows = len(managers.file.history.rows)
    await managers.claim(BAG)
    assert managers.file.offers.credits == 12_500 - 120
    assert [one.title for one in managers.file.offers.collectables] == ["Tote bag"]
    assert managers.file.history is not None
    assert len(managers.file.history.rows) == rows + 1
    day = managers.counter.day_book.state.day
    assert day is not None
    assert len(day.settled) == 1
    assert managers.counter.shelf.state.rewards


async def test_nothing_is_decided_about_nobody(managers: OpenShop) -> None:
    """Without a file every touch is for nothing."""
    counter = managers.counter
    counter.claim(BAG)
    counter.hand_over(("some",))
    counter.undo("some")
    counter.begin_gift()
    counter.give()
    counter.save_reward()
    await managers.tasks.all_done()
    assert managers.work() == Quiet()
    assert counter.gift.state == GiftState()


async def test_what_is_not_on_offer_is_not_asked(clerks: OpenShop) -> None:
    """Nor what the contact cannot pay, what does not wait, and a row that nobody shows."""
    await clerks.scan(ADA)
    for reward in ("reward-mug", "no-such-reward"):
        clerks.counter.claim(reward)
    clerks.counter.hand_over(("no-such-reward",))
    clerks.counter.undo("no-such-row")
    assert clerks.work() == Quiet()


async def test_an_expired_reward_is_not_handed_over(clerks: OpenShop) -> None:
    """Of several chosen ones the others are."""
    await clerks.scan("PK100007")
    assert {one.expired for one in clerks.file.offers.collectables} == {True, False}
    clerks.counter.hand_over(tuple(o.transaction_uuid for o in clerks.file.offers.collectables))
    state = clerks.work()
    assert isinstance(state, CountingDown)
    (handed_over,) = state.plan.operations
    expected = next(one for one in clerks.file.offers.collectables if not one.expired)
    assert isinstance(handed_over, Collect)
    assert handed_over.transaction_uuid == expected.transaction_uuid
    clerks.counter.work.call_back()


async def test_after_an_email_who_it_is_must_be_confirmed(
    clerks: OpenShop, sandbox: SandboxProcess
) -> None:
    """The look-up is journalled by the contact's id, and so is that it was confirmed."""
    file = await clerks.find("bo@example.nl")
    assert file.found_by is FoundBy.EMAIL
    clerks.counter.claim(BAG)
    clerks.counter.work.confirm()
    await settle_down()
    assert not booked(sandbox)["receptions"]
    clerks.counter.work.check_identity(checked=True)
    assert isinstance(effect_of(await clerks.said_yes()), Claimed)
    events = await clerks.events()
    (intent,) = [event for event in events if isinstance(event, Intended)]
    assert intent.identity_checked
    assert (clerks.staffed.cleo.staff_id, "found-by-email", "contact-bo") in await clerks.acts()
    assert "example.nl" not in repr(events)


async def test_a_clerks_gift_is_the_managers_who_typed_their_pin(
    clerks: OpenShop, sandbox: SandboxProcess
) -> None:
    """A clerk's own PIN is not enough; the session stays the clerk's."""
    await clerks.scan(ADA)
    clerks.counter.begin_gift()
    clerks.counter.gift.by_amount(chosen=False)
    clerks.counter.gift.type("25")
    clerks.counter.give()
    clerks.counter.work.confirm()
    assert isinstance(clerks.work(), AskingManager)
    await type_managers_pin(clerks, CLERK_PIN)
    assert isinstance(clerks.work(), AskingManager)
    await type_managers_pin(clerks, MANAGER_PIN)
    (outcome,) = await clerks.came_of_it()
    assert isinstance(effect_of(outcome), CreditsGiven)
    (given,) = booked(sandbox)["credit_receptions"]
    assert (given["contact_uuid"], given["credits"]) == ("contact-ada", 25)
    (intent,) = [event for event in await clerks.events() if isinstance(event, Intended)]
    assert intent.staff_id == clerks.staffed.mo.staff_id
    assert clerks.counter.session.member == clerks.staffed.cleo


async def test_a_managers_pin_confirms_only_what_it_was_typed_for(
    clerks: OpenShop, sandbox: SandboxProcess
) -> None:
    """Called back while it is looked at, and something else asked: that is not confirmed by it."""
    await clerks.scan(ADA)
    clerks.counter.begin_gift()
    clerks.counter.gift.by_amount(chosen=False)
    clerks.counter.gift.type("25")
    clerks.counter.give()
    clerks.counter.work.confirm()
    looking = asyncio.create_task(type_managers_pin(clerks, MANAGER_PIN))
    await until(clerks.counter.manager_pad, lambda state: state.looking)
    clerks.counter.work.call_back()
    clerks.counter.gift.type("10000")
    clerks.counter.give()
    clerks.counter.work.confirm()
    await looking
    await clerks.tasks.all_done()
    assert isinstance(clerks.work(), AskingManager)
    assert not booked(sandbox)["credit_receptions"]


async def test_a_managers_undo(managers: OpenShop, sandbox: SandboxProcess) -> None:
    """A claim from the history: its credits are back, and the row cannot be undone again."""
    await managers.scan(BO)
    claimed = effect_of(await managers.claim(BAG))
    assert isinstance(claimed, Claimed)
    managers.counter.finder.show_history(1)
    await managers.tasks.all_done()
    managers.counter.undo(claimed.reception_uuid)
    assert isinstance(effect_of(await managers.said_yes()), ClaimReversed)
    assert booked(sandbox)["balances"]["contact-bo"] == 12_500
    assert managers.file.offers.credits == 12_500
    managers.counter.undo(claimed.reception_uuid)
    assert isinstance(managers.work(), Summary)


async def test_an_edit_is_asked_back_and_saved(managers: OpenShop, sandbox: SandboxProcess) -> None:
    """The list shows it at once."""
    shelf = managers.counter.shelf
    shelf.open(BAG)
    await managers.tasks.all_done()
    shelf.type(title="Big bag")
    managers.counter.save_reward()
    assert isinstance(await managers.said_yes(), Done)
    assert not shelf.state.changed
    assert "Big bag" in {one.title for one in shelf.state.rewards}
    assert sandbox.call("GET", f"/rewards/{BAG}").json()["data"]["title"] == "Big bag"


async def test_locking_puts_everything_away(managers: OpenShop) -> None:
    """File, question, gift, draft, day, staff, half a PIN: nothing is left for who comes next."""
    counter = managers.counter
    await managers.scan(BO)
    counter.begin_gift()
    counter.gift.type("10")
    counter.gift.type_till("pos-1")
    counter.shelf.open(BAG)
    counter.day_book.look()
    counter.staff.look()
    counter.claim(BAG)
    counter.manager_pad.press("4")
    await settle_down()
    counter.session.lock()
    await managers.clock.advance(1.0)
    await managers.tasks.all_done()
    assert managers.session() == Locked()
    assert counter.finder.state == FinderState()
    assert managers.work() == Quiet()
    assert (counter.gift.state.text, counter.gift.state.till) == ("", "")
    assert counter.gift.state.expected is None
    assert (counter.shelf.state.opened, counter.shelf.state.draft) == (None, None)
    assert counter.day_book.state == DayBookState()
    assert counter.staff.state == StaffListState()
    assert counter.manager_pad.state == counter.pad.state == PadState()


async def test_locking_forgets_half_a_managers_pin(clerks: OpenShop) -> None:
    """Also when nothing is asked."""
    clerks.counter.manager_pad.press("4")
    clerks.counter.session.lock()
    assert clerks.counter.manager_pad.state == PadState()


async def test_the_next_contact_gets_an_empty_form(managers: OpenShop) -> None:
    """What was typed for one is neither shown nor given to another."""
    await managers.scan(BO)
    managers.counter.begin_gift()
    managers.counter.gift.by_amount(chosen=False)
    managers.counter.gift.type("25")
    await managers.scan(ADA)
    assert managers.counter.gift.state.text == ""
    managers.counter.give()
    assert managers.work() == Quiet()


async def test_reading_a_file_again_keeps_the_form(managers: OpenShop) -> None:
    """It is the same contact's."""
    await managers.scan(BO)
    managers.counter.begin_gift()
    managers.counter.gift.by_amount(chosen=False)
    managers.counter.gift.type("25")
    managers.counter.finder.refresh()
    await managers.tasks.all_done()
    assert managers.counter.gift.state.text == "25"


async def test_locking_calls_a_hand_over_back(clerks: OpenShop, sandbox: SandboxProcess) -> None:
    """Nobody is there to give the goods away: nothing is sent."""
    await clerks.scan(ADA)
    clerks.counter.hand_over((clerks.file.offers.collectables[0].transaction_uuid,))
    await settle_down()
    await clerks.clock.advance(1.0)
    clerks.counter.session.lock()
    await clerks.clock.advance(60.0)
    await clerks.tasks.all_done()
    assert clerks.work() == Quiet()
    assert not booked(sandbox)["redemptions"]


async def test_what_is_under_way_keeps_the_counter_open(
    clerks: OpenShop, sandbox: SandboxProcess
) -> None:
    """Staff see what becomes of it, however long that takes, and then there is the whole wait."""
    await clerks.scan(BO)
    sandbox.fault(CLAIM_ROUTE, "delay", delay_seconds=0.2)
    clerks.counter.claim(BAG)
    clerks.counter.work.confirm()
    await until(clerks.counter.work, lambda state: isinstance(state, Working))
    clerks.clock.tick(IDLE_SECONDS * 2)
    clerks.counter.session.look()
    assert clerks.session() == Open(clerks.staffed.cleo)
    await clerks.came_of_it()
    clerks.counter.session.look()
    assert clerks.session() == Open(clerks.staffed.cleo)
    clerks.clock.tick(IDLE_SECONDS)
    clerks.counter.session.look()
    assert clerks.session() == Locked()


async def test_a_summary_that_comes_after_the_lock_is_shown_to_nobody(
    clerks: OpenShop, sandbox: SandboxProcess
) -> None:
    """It was carried out, it is in the day book, and it is no business of who signs in next."""
    await clerks.scan(BO)
    sandbox.fault(CLAIM_ROUTE, "delay", delay_seconds=0.2)
    clerks.counter.claim(BAG)
    clerks.counter.work.confirm()
    shown: list[object] = []
    clerks.counter.work.listen(shown.append)
    await settle_down()
    clerks.counter.session.lock()
    await clerks.tasks.all_done()
    assert shown[-1] == Quiet()
    assert not any(isinstance(state, Summary) for state in shown)
    assert clerks.counter.finder.state == FinderState()
    assert len(booked(sandbox)["receptions"]) == 1
    (record,) = await clerks.journal.operations()
    assert isinstance(record.outcome, Done)


async def test_who_is_taken_off_the_list_is_signed_out(managers: OpenShop) -> None:
    """At the next look at it, also when another program did it."""
    counter = managers.counter
    roster_of(managers).add("Ada", managers.staffed.mo.role, "90210")
    counter.staff.look()
    await managers.tasks.all_done()
    assert isinstance(managers.session(), Open)
    counter.staff.remove("Mo")
    await managers.tasks.all_done()
    assert managers.session() == Locked()
    assert counter.staff.state.members == ()


async def test_a_manager_changes_the_staff_and_a_clerk_does_not(
    shop: OpenShop,
) -> None:
    """And it is journalled by the ids of both."""
    shop.counter.session.open(shop.staffed.cleo)
    shop.counter.staff.remove("Mo")
    await shop.tasks.all_done()
    shop.counter.session.lock()
    shop.counter.session.open(shop.staffed.mo)
    shop.counter.staff.remove("Cleo")
    cleo, mo = shop.staffed.cleo.staff_id, shop.staffed.mo.staff_id
    assert (mo, "staff-removed", cleo) in await shop.acts()
    assert [one.name for one in roster_of(shop).members()] == ["Mo"]


async def test_a_journal_that_takes_no_acts(
    shop: OpenShop, caplog: pytest.LogCaptureFixture
) -> None:
    """The counter can be locked all the same; the log says that it was not noted."""
    await shop.journal.close()
    with caplog.at_level(logging.WARNING):
        shop.counter.session.open(shop.staffed.cleo)
        shop.counter.session.lock()
        await shop.tasks.all_done()
    assert shop.session() == Locked()
    assert len(caplog.records) == 2


async def test_what_runs_all_day(shop: OpenShop) -> None:
    """The session looks whether anybody is there, and both pads count a lock down."""
    shop.counter.session.open(shop.staffed.cleo)
    shop.counter.start()
    await settle_down()
    await shop.clock.advance(IDLE_SECONDS + 1.0)
    assert shop.session() == Locked()
    await shop.tasks.end()
