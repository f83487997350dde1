"""Operations against a real server over HTTP: what the journal says is what its books say."""

import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.leat import LeatClient, Reward, StaticToken
from kiosk.operations import Claim, Claimed, Collect, Collected, Done, Unsure, new_operation_id
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.fold import OperationState
from kiosk.operations.journal import Journal
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess

pytestmark = pytest.mark.anyio

CARD = "PK100002"
FAULTS = [
    ("", OperationState.DONE),
    ("drop_after_applying", OperationState.DONE),
    ("server_fault_after_applying", OperationState.DONE),
    ("truncated_json", OperationState.DONE),
    ("drop_before_applying", OperationState.UNSURE),
    ("maintenance_page", OperationState.UNSURE),
    ("too_many_requests", OperationState.NOT_APPLIED),
    ("expired_token", OperationState.NOT_APPLIED),
]


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    with SandboxProcess(tmp_path_factory.mktemp("sandbox") / "shop.sqlite") as process:
        yield process


@pytest.fixture
async def leat(sandbox: SandboxProcess) -> AsyncIterator[LeatClient]:
    sandbox.reset()
    async with LeatClient(sandbox.url, StaticToken(sandbox.token), pacing=None) as client:
        yield client


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    journal = await Journal.open(tmp_path / "journal.sqlite3")
    yield journal
    await journal.close()


@dataclass(frozen=True)
class Counter:
    """A desk at the sandbox's first shop, with one contact before it."""

    leat: LeatClient
    journal: Journal
    desk: OperationsDesk
    shop_uuid: str
    contact_uuid: str

    async def claim_of(self, title: str) -> Claim:
        rewards = await self.leat.rewards(self.shop_uuid, self.contact_uuid)
        reward: Reward = next(reward for reward in rewards if reward.title == title)
        return Claim(
            new_operation_id(),
            "visit-1",
            self.contact_uuid,
            reward.uuid,
            reward.title,
            self.shop_uuid,
            reward.required_credits or 0,
        )

    async def state(self, operation_id: str) -> OperationState:
        records = {r.operation.operation_id: r.state for r in await self.journal.operations()}
        return records[operation_id]


@pytest.fixture
async def counter(leat: LeatClient, journal: Journal) -> Counter:
    shop_uuid = (await leat.shops())[0].uuid
    found = await leat.find_contact_identifier(CARD)
    assert found.contact is not None
    desk = OperationsDesk(
        leat, journal, shop_uuid=shop_uuid, kiosk_id="door", clock=SkippingClock()
    )
    return Counter(leat, journal, desk, shop_uuid, found.contact.uuid)


def receptions(sandbox: SandboxProcess, contact_uuid: str) -> list[dict[str, Any]]:
    books = sandbox.books(contact_uuid=contact_uuid, channel="OAUTH_API")
    return list(books["receptions"])


@pytest.mark.parametrize(("fault", "state"), FAULTS)
async def test_a_claim_is_what_the_books_say(
    counter: Counter,
    sandbox: SandboxProcess,
    fault: str,
    state: OperationState,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A claim that took effect is found, whatever became of its answer, and no other."""
    claim = await counter.claim_of("Tote bag")
    if fault:
        sandbox.fault("POST /reward-receptions", fault, count=1)
    with caplog.at_level(logging.WARNING):
        outcome = await counter.desk.claim(claim, CARD)
        if isinstance(outcome, Unsure):
            outcome = await counter.desk.settle(claim)
    assert await counter.state(claim.operation_id) is state
    booked = receptions(sandbox, counter.contact_uuid)
    if state is OperationState.DONE:
        assert isinstance(outcome, Done)
        assert isinstance(outcome.effect, Claimed)
        assert [one["uuid"] for one in booked] == [outcome.effect.reception_uuid]
        assert outcome.effect.waits
        assert outcome.effect.credits_spent == 120
    else:
        assert booked == []


@pytest.mark.parametrize(("fault", "state"), FAULTS)
async def test_a_collect_is_what_the_books_say(
    counter: Counter,
    sandbox: SandboxProcess,
    fault: str,
    state: OperationState,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A reward is handed over once or not at all, and the journal knows which."""
    claimed = await counter.desk.claim(await counter.claim_of("Tote bag"))
    assert isinstance(claimed, Done)
    assert isinstance(claimed.effect, Claimed)
    collect = Collect(
        new_operation_id(),
        "visit-1",
        counter.contact_uuid,
        claimed.effect.reception_uuid,
        "Tote bag",
    )
    if fault:
        sandbox.fault("PUT /collectable-rewards/collect/*", fault, count=1)
    with caplog.at_level(logging.WARNING):
        outcome = await counter.desk.collect(collect)
        if isinstance(outcome, Unsure):
            outcome = await counter.desk.settle(collect)
    assert await counter.state(collect.operation_id) is state
    waiting = [item.uuid for item in await counter.leat.collectable_rewards(counter.contact_uuid)]
    assert (collect.transaction_uuid in waiting) is (state is not OperationState.DONE)
    if state is OperationState.DONE:
        assert isinstance(outcome, Done)
        assert isinstance(outcome.effect, Collected)
        assert outcome.effect.undoable is (fault == "")
