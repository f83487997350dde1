"""What staff decide, against a real server over HTTP: what an outcome says its books say.

Every fault, on each write, is in tests/reliability.
"""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pytest

from kiosk.leat import LeatClient, StaticToken
from kiosk.operations import (
    Cause,
    Claim,
    Claimed,
    Collect,
    Collected,
    Done,
    NotApplied,
    Operation,
    Outcome,
    Refused,
    Unsure,
    new_operation_id,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.operation import (
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
)
from kiosk.operations.outcome import (
    ClaimReversed,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    RewardEdited,
)
from kiosk.operations.reading_back import text_of
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from kiosk.sandbox.sample_contacts import POS_TRANSACTION
from kiosk.sandbox.store.credit_receptions import MAX_CREDITS
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.operations.staff_examples import MANAGER

pytestmark = pytest.mark.anyio

CARD: Final = "PK100002"
CONTACT: Final = "contact-bo"
CREDITS: Final = 12_500
SHOP: Final = "shop-corner-utrecht"
BAG: Final = "reward-tote-bag"


@dataclass
class Counter:
    """A manager at the counter, with Leat's books open beside them."""

    sandbox: SandboxProcess
    leat: LeatClient
    desk: OperationsDesk

    async def do(self, operation: Operation) -> Outcome:
        return await self.desk.perform(operation, MANAGER, identifier_value=CARD)

    async def claimed(self) -> str:
        """Claim a bag and return its transaction."""
        outcome = await self.do(claim())
        assert isinstance(outcome, Done)
        assert isinstance(outcome.effect, Claimed)
        return outcome.effect.reception_uuid

    async def handed_over(self, transaction: str) -> str:
        """Hand a bag over and return its redemption."""
        outcome = await self.do(collect(transaction))
        assert isinstance(outcome, Done)
        assert isinstance(outcome.effect, Collected)
        assert outcome.effect.redemption_uuid is not None
        return outcome.effect.redemption_uuid

    def balance(self) -> int:
        return int(self.sandbox.books()["balances"][CONTACT])

    def credit_rows(self) -> list[dict[str, Any]]:
        """Return the credit receptions that came through the API."""
        books = self.sandbox.books(contact_uuid=CONTACT, channel="OAUTH_API")
        assert books["consistent"]
        return list(books["credit_receptions"])

    async def waiting(self) -> set[str]:
        return {row.uuid for row in await self.leat.collectable_rewards(CONTACT)}


@pytest.fixture
async def counter(sandbox: SandboxProcess, tmp_path: Path) -> AsyncIterator[Counter]:
    clock = SkippingClock()
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    async with LeatClient(
        sandbox.url, StaticToken(sandbox.token), pacing=None, clock=clock
    ) as leat:
        await leat.credit_balance(CONTACT)
        settlement = Settlement(leat, journal, clock, SettlingRules())
        desk = OperationsDesk(
            leat, journal, settlement, shop_uuid=SHOP, kiosk_id="counter", clock=clock
        )
        desk.open()
        yield Counter(sandbox, leat, desk)
    await journal.close()


def claim() -> Claim:
    return Claim(
        new_operation_id(), "visit", CONTACT, BAG, "Tote bag", SHOP, 120, pre_redeemable=True
    )


def collect(transaction: str) -> Collect:
    return Collect(new_operation_id(), "visit", CONTACT, transaction, "Tote bag")


def undo_collect(transaction: str, redemption: str) -> ReverseCollect:
    return ReverseCollect(new_operation_id(), "visit", CONTACT, transaction, redemption, "Tote bag")


def undo_claim(transaction: str) -> ReverseClaim:
    return ReverseClaim(new_operation_id(), "visit", CONTACT, transaction, "Tote bag", 120, SHOP)


def undo_credits(reception: str, number: int) -> ReverseCreditReception:
    return ReverseCreditReception(new_operation_id(), "visit", CONTACT, reception, number, SHOP)


def give(number: int, **more: Any) -> GiveCredits:
    return GiveCredits(new_operation_id(), "visit", CONTACT, SHOP, credits=number, **more)


def give_for(amount: str, unit: str | None = None, **more: Any) -> GiveCredits:
    return GiveCredits(
        new_operation_id(), "visit", CONTACT, SHOP, unit_value=amount, unit_name=unit, **more
    )


async def test_a_number_of_credits(counter: Counter) -> None:
    """They are the contact's, at this shop, and the balance is the one after."""
    outcome = await counter.do(give(35))
    (booked,) = counter.credit_rows()
    assert outcome == Done(CreditsGiven(booked["uuid"], 35, CREDITS + 35))
    assert (booked["credits"], booked["shop_uuid"]) == (35, SHOP)
    assert booked["unit_value"] is None
    assert counter.balance() == CREDITS + 35


@pytest.mark.parametrize(
    ("amount", "unit", "credits_", "booked_unit"),
    [
        ("10.40", None, 10, "purchase_amount"),
        ("1999.99", "purchase_amount", 1999, "purchase_amount"),
        ("3", "visits", 15, "visits"),
    ],
)
async def test_credits_for_an_amount(
    counter: Counter, amount: str, unit: str | None, credits_: int, booked_unit: str
) -> None:
    """By Leat's rules, in the unit that was meant, as calculated beforehand."""
    calculated = await counter.leat.calculate_credits(SHOP, float(amount), unit, CONTACT)
    outcome = await counter.do(give_for(amount, unit, expected=calculated))
    (booked,) = counter.credit_rows()
    assert outcome == Done(CreditsGiven(booked["uuid"], credits_, CREDITS + credits_))
    assert (booked["unit_name"], booked["unit_value"]) == (booked_unit, float(amount))
    assert calculated == booked["credits"] == credits_


async def test_more_than_the_maximum(counter: Counter) -> None:
    """Leat refuses it and books nothing."""
    assert await counter.do(give(MAX_CREDITS + 1)) == Refused(1015)
    assert counter.credit_rows() == []
    assert isinstance(await counter.do(give(MAX_CREDITS)), Done)


async def test_while_leat_is_at_another_reception(counter: Counter) -> None:
    """Its lock is a certain no: the next decision goes out."""
    counter.sandbox.fault("POST /credit-receptions", "refusal", code=60001)
    assert await counter.do(give(5)) == Refused(60001)
    assert isinstance(await counter.do(give(5)), Done)
    assert len(counter.credit_rows()) == 1


async def test_a_till_receipt_is_linked_once(counter: Counter) -> None:
    """A second gift for the same receipt, and one for none, are refused."""
    linked = await counter.do(give_for("5", pos_transaction_uuid=POS_TRANSACTION))
    assert isinstance(linked, Done)
    again = await counter.do(give_for("5", pos_transaction_uuid=POS_TRANSACTION))
    assert again == Refused(6001)
    unknown = await counter.do(give_for("5", pos_transaction_uuid="pos-nobody"))
    assert unknown == Refused(1027)
    assert len(counter.credit_rows()) == 1


async def test_credits_that_were_given_are_taken_back_once(counter: Counter) -> None:
    """As many, negative; a second time neither this kiosk nor Leat does it."""
    await counter.do(give(35))
    (given,) = counter.credit_rows()
    outcome = await counter.do(undo_credits(given["uuid"], 35))
    _, taken = counter.credit_rows()
    assert outcome == Done(CreditsTakenBack(given["uuid"], taken["uuid"], 35, CREDITS))
    assert (taken["credits"], taken["reverses"]) == (-35, given["uuid"])
    assert counter.balance() == CREDITS
    again = await counter.do(undo_credits(given["uuid"], 35))
    assert again == NotApplied(Cause.REVERSED)
    assert len(counter.credit_rows()) == 2


async def test_a_claim_is_undone_once(counter: Counter) -> None:
    """Its credits come back, and what waited waits no more."""
    transaction = await counter.claimed()
    assert counter.balance() == CREDITS - 120
    outcome = await counter.do(undo_claim(transaction))
    (returned,) = counter.credit_rows()
    effect = ClaimReversed(transaction, returned["uuid"], 120, CREDITS)
    assert outcome == Done(effect)
    assert returned["reverses"] == transaction
    assert counter.balance() == CREDITS
    assert await counter.waiting() == set()
    assert await counter.do(undo_claim(transaction)) == NotApplied(Cause.REVERSED)
    assert await counter.do(collect(transaction)) == NotApplied(Cause.REVERSED)


async def test_a_handover_is_taken_back_once_and_can_be_made_again(counter: Counter) -> None:
    """The reward waits again under its own uuid; the second hand-over has a key of its own."""
    transaction = await counter.claimed()
    first = await counter.handed_over(transaction)
    assert await counter.waiting() == set()
    assert await counter.do(undo_collect(transaction, first)) == Done(
        CollectReversed(transaction, first)
    )
    assert await counter.waiting() == {transaction}
    again = await counter.do(undo_collect(transaction, first))
    assert again == NotApplied(Cause.REVERSED)
    second = await counter.handed_over(transaction)
    books = counter.sandbox.books(contact_uuid=CONTACT)
    booked = [(row["uuid"], row["reversed_at"] is None) for row in books["redemptions"]]
    assert booked == [(first, False), (second, True)]
    assert counter.balance() == CREDITS - 120


async def test_what_is_handed_over_keeps_its_claim(counter: Counter) -> None:
    """First the goods come back, then the credits: nothing is sent the other way round."""
    transaction = await counter.claimed()
    redemption = await counter.handed_over(transaction)
    assert await counter.do(undo_claim(transaction)) == NotApplied(Cause.COLLECTED)
    assert counter.balance() == CREDITS - 120
    await counter.do(undo_collect(transaction, redemption))
    assert isinstance(await counter.do(undo_claim(transaction)), Done)
    assert counter.balance() == CREDITS


@pytest.mark.parametrize("what", ["handover", "claim", "credits"])
async def test_what_somebody_else_has_undone_is_refused(counter: Counter, what: str) -> None:
    """Another kiosk's undoing is not in this journal, and Leat knows it."""
    transaction = await counter.claimed()
    await counter.do(give(35))
    (given,) = counter.credit_rows()
    undone: dict[str, tuple[str, Operation, int]] = {
        "claim": (f"/reward-receptions/{transaction}", undo_claim(transaction), 1003),
        "credits": (
            f"/credit-receptions/{given['uuid']}",
            undo_credits(given["uuid"], 35),
            1003,
        ),
    }
    if what == "handover":
        redemption = await counter.handed_over(transaction)
        undoing = undo_collect(transaction, redemption)
        undone[what] = (f"/collectable-rewards/{redemption}", undoing, 80300)
    route, operation, code = undone[what]
    assert counter.sandbox.call("POST", f"{route}/reverse").is_success
    before = counter.balance()
    assert await counter.do(operation) == Refused(code)
    assert counter.balance() == before


async def edit_of(counter: Counter, **changes: Any) -> EditReward:
    before = text_of(await counter.leat.reward(BAG))
    return EditReward(new_operation_id(), "visit", BAG, before, replace(before, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Tas “Zuid” & co, 50% = ½ €"},
        {"description": "Eén regel\nen nog één"},
        {"description": ""},
        {"required_credits": 0},
        {"title": "Bag", "description": "Blue", "required_credits": 75},
    ],
)
async def test_a_reward_reads_as_it_was_decided(counter: Counter, changes: dict[str, Any]) -> None:
    """For everybody, and what the edit left alone stays as somebody else wrote it meanwhile."""
    edit = await edit_of(counter, **changes)
    if "required_credits" not in changes:
        counter.sandbox.call("PUT", f"/rewards/{BAG}", data={"required_credits": "99"})
    assert await counter.do(edit) == Done(RewardEdited(BAG))
    reads = text_of(await counter.leat.reward(BAG))
    assert (reads.title, reads.description) == (edit.after.title, edit.after.description)
    assert reads.required_credits == changes.get("required_credits", 99)


async def test_a_reward_that_is_no_more_is_refused(counter: Counter) -> None:
    """Leat knows no such reward, or the text is too long for it."""
    edit = await edit_of(counter, title="x" * 256)
    assert await counter.do(edit) == Refused(1003)
    after = replace(edit.before, title="Bag")
    gone = EditReward(new_operation_id(), "visit", "reward-gone", edit.before, after)
    assert await counter.do(gone) == Refused(6003)


async def test_lost_answers_are_found(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    """Each kind once: what is read back is what the books say, and no write is sent again."""
    transaction = await counter.claimed()
    await counter.do(give(7))
    (given,) = counter.credit_rows()
    lost: tuple[tuple[str, Operation], ...] = (
        ("POST /credit-receptions", give(120)),
        ("POST /credit-receptions", give_for("9.99", "purchase_amount", expected=8)),
        ("POST /credit-receptions/*/reverse", undo_credits(given["uuid"], 7)),
        ("POST /reward-receptions/*/reverse", undo_claim(transaction)),
        ("PUT /rewards/*", await edit_of(counter, title="Bag", required_credits=99)),
    )
    for route, operation in lost:
        counter.sandbox.fault(route, "drop_after_applying")
        with caplog.at_level(logging.WARNING):
            assert await counter.do(operation) == Unsure(Cause.NO_ANSWER)
        outcome = await counter.desk.settle(operation.operation_id)
        assert isinstance(outcome, Done), route
    credits_booked = [row["credits"] for row in counter.credit_rows()]
    assert credits_booked == [7, 120, 9, -7, 120]
    assert counter.balance() == CREDITS + 129
    reads = text_of(await counter.leat.reward(BAG))
    assert (reads.title, reads.required_credits) == ("Bag", 99)
