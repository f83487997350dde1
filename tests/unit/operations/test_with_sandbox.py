"""Operations against a real server over HTTP: what an outcome says is what its books say.

Every fault, on each request, is in tests/reliability.
"""

import logging
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

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
    Refused,
    Unsure,
    new_operation_id,
)
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.journal import Journal
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess

pytestmark = pytest.mark.anyio

CARD = "PK100002"
CONTACT = "contact-bo"
SHOP = "shop-corner-utrecht"
CLAIM_ROUTE = "POST /reward-receptions"
COLLECT_ROUTE = "PUT /collectable-rewards/collect/*"


@pytest.fixture
async def desk(sandbox: SandboxProcess, tmp_path: Path) -> AsyncIterator[OperationsDesk]:
    clock = SkippingClock()
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    async with LeatClient(
        sandbox.url, StaticToken(sandbox.token), pacing=None, clock=clock
    ) as leat:
        await leat.credit_balance(CONTACT)
        settlement = Settlement(leat, journal, clock, SettlingRules())
        desk = OperationsDesk(
            leat, journal, settlement, shop_uuid=SHOP, kiosk_id="door", clock=clock
        )
        desk.open()
        yield desk
    await journal.close()


def claim_of(reward: str, title: str, credits_: int, *, waits: bool = False) -> Claim:
    return Claim(
        new_operation_id(), "visit-1", CONTACT, reward, title, SHOP, credits_, pre_redeemable=waits
    )


BAG = ("reward-tote-bag", "Tote bag", 120)


async def claimed(desk: OperationsDesk, claim: Claim) -> Claimed:
    outcome = await desk.claim(claim, CARD)
    assert isinstance(outcome, Done)
    assert isinstance(outcome.effect, Claimed)
    return outcome.effect


async def test_a_claim_says_what_was_booked(desk: OperationsDesk, sandbox: SandboxProcess) -> None:
    """Its uuid, what it cost, what is left, and that it waits, until when."""
    sandbox.change_reward("reward-tote-bag", expiration_duration=86_400)
    effect = await claimed(desk, claim_of(*BAG))
    books = sandbox.books(contact_uuid=CONTACT, channel="OAUTH_API")
    (booked,) = books["receptions"]
    assert effect.reception_uuid == booked["uuid"]
    assert booked["identifier_value"] == CARD
    assert effect.credits_spent == -booked["credits"] == 120
    assert effect.balance_after == books["balances"][CONTACT]
    assert effect.expires_at == datetime.fromisoformat(booked["expires_at"])
    assert effect.waits
    assert not effect.digital


async def test_a_digital_claim_brings_its_code(
    desk: OperationsDesk, sandbox: SandboxProcess
) -> None:
    """The code that Leat took from the pool for it."""
    effect = await claimed(desk, claim_of("reward-cinema-ticket", "Cinema ticket", 200))
    (booked,) = sandbox.books(contact_uuid=CONTACT, channel="OAUTH_API")["receptions"]
    assert effect.code == booked["code"]
    assert effect.digital
    assert not effect.waits


async def test_a_refusal_is_leats_own(desk: OperationsDesk, sandbox: SandboxProcess) -> None:
    """The second birthday cake is one too many, and nothing is spent on it."""
    cake = ("reward-birthday-cake", "Birthday cake", 90)
    await claimed(desk, claim_of(*cake))
    assert await desk.claim(claim_of(*cake)) == Refused(1019)
    assert len(sandbox.books(channel="OAUTH_API")["receptions"]) == 1


async def test_a_collect_says_how_to_undo_it(desk: OperationsDesk, sandbox: SandboxProcess) -> None:
    """Its redemption's uuid is the one in the books, and Leat takes it back by that."""
    reception = await claimed(desk, claim_of(*BAG))
    collect = Collect(new_operation_id(), "visit-1", CONTACT, reception.reception_uuid, BAG[1])
    outcome = await desk.collect(collect)
    (booked,) = sandbox.books(contact_uuid=CONTACT)["redemptions"]
    assert outcome == Done(Collected(reception.reception_uuid, booked["uuid"]))
    assert sandbox.call("POST", f"/collectable-rewards/{booked['uuid']}/reverse").is_success


async def test_a_collect_whose_answer_is_lost_cannot_be_undone(
    desk: OperationsDesk, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """The list says that it is gone, and no list says under which redemption."""
    reception = await claimed(desk, claim_of(*BAG))
    sandbox.fault(COLLECT_ROUTE, "drop_after_applying")
    collect = Collect(new_operation_id(), "visit-1", CONTACT, reception.reception_uuid, BAG[1])
    with caplog.at_level(logging.WARNING):
        assert await desk.collect(collect) == Unsure(Cause.NO_ANSWER)
        settled = await desk.settle(collect.operation_id)
    assert settled == Done(Collected(reception.reception_uuid, None))


async def test_a_claim_whose_answer_is_lost_is_found(
    desk: OperationsDesk, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """What is read back says the same as the lost answer, but for nothing."""
    sandbox.fault(CLAIM_ROUTE, "truncated_json")
    claim = claim_of(*BAG, waits=True)
    with caplog.at_level(logging.WARNING):
        assert await desk.claim(claim) == Unsure(Cause.UNREADABLE)
        settled = await desk.settle(claim.operation_id)
    (booked,) = sandbox.books(contact_uuid=CONTACT, channel="OAUTH_API")["receptions"]
    assert isinstance(settled, Done)
    assert isinstance(settled.effect, Claimed)
    assert settled.effect.reception_uuid == booked["uuid"]
    assert settled.effect.waits


async def test_what_leat_did_not_take_may_be_decided_again(
    desk: OperationsDesk, sandbox: SandboxProcess, caplog: pytest.LogCaptureFixture
) -> None:
    """A 429 is a certain no: the next decision goes out at once."""
    sandbox.fault(CLAIM_ROUTE, "too_many_requests")
    with caplog.at_level(logging.WARNING):
        assert await desk.claim(claim_of(*BAG)) == NotApplied(Cause.BUSY)
    await claimed(desk, claim_of(*BAG))
