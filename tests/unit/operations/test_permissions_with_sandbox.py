"""Who may decide what, against a real server: what is not theirs reaches neither it nor the disk.

Every kind for every role and setting, with a Leat that is played, is in test_permissions.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pytest

from kiosk.leat import LeatClient, StaticToken
from kiosk.operations import (
    Claim,
    Claimed,
    Collect,
    Collected,
    Done,
    Operation,
    new_operation_id,
)
from kiosk.operations.actors import Actor, Customer
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.errors import NotPermitted
from kiosk.operations.events import HandReason
from kiosk.operations.journal import Journal
from kiosk.operations.journal.proof import stored_events
from kiosk.operations.operation import (
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
)
from kiosk.operations.outcome import CreditsGiven, Effect, Unsure
from kiosk.operations.reading_back import text_of
from kiosk.operations.settlement import Settlement
from kiosk.operations.settling_rules import SettlingRules
from kiosk.operations.staff_settlement import StaffSettlement
from tests.helpers.fake_clock import SkippingClock
from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.operations.staff_examples import CLERK, MANAGER, OF_STAFF, name_of

pytestmark = pytest.mark.anyio

CONTACT: Final = "contact-bo"
SHOP: Final = "shop-corner-utrecht"
BAG: Final = "reward-tote-bag"


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    with SandboxProcess(tmp_path_factory.mktemp("sandbox") / "shop.sqlite") as process:
        yield process


@dataclass
class Counter:
    """The operations layer of a kiosk, with Leat's books and its own journal open beside it."""

    sandbox: SandboxProcess
    leat: LeatClient
    desk: OperationsDesk
    words: StaffSettlement
    file: Path

    def written(self) -> tuple[object, object]:
        """Return all that was ever asked, booked and journalled."""
        return self.sandbox.books(), stored_events(self.file, archives=True)

    async def effect(self, operation: Operation) -> Effect:
        """Carry a manager's decision out, and return what it did."""
        outcome = await self.desk.perform(operation, MANAGER)
        assert isinstance(outcome, Done)
        return outcome.effect

    async def ready(self, example: Operation) -> Operation:
        """Return a decision of this kind, after all that it needs at Leat was done."""
        one = new_operation_id(), "visit", CONTACT
        match example:
            case GiveCredits():
                return replace(
                    example,
                    operation_id=one[0],
                    contact_uuid=CONTACT,
                    shop_uuid=SHOP,
                    pos_transaction_uuid=None,
                )
            case ReverseCreditReception():
                gift = GiveCredits(new_operation_id(), "visit", CONTACT, SHOP, credits=5)
                given = await self.effect(gift)
                assert isinstance(given, CreditsGiven)
                return ReverseCreditReception(*one, given.made_uuid, 5, SHOP)
            case ReverseClaim():
                return ReverseClaim(*one, await self._claimed(), "Tote bag", 120, SHOP)
            case ReverseCollect():
                claimed = await self._claimed()
                collect = Collect(new_operation_id(), "visit", CONTACT, claimed, "Tote bag")
                collected = await self.effect(collect)
                assert isinstance(collected, Collected)
                assert collected.redemption_uuid is not None
                return ReverseCollect(*one, claimed, collected.redemption_uuid, "Tote bag")
            case EditReward():
                before = text_of(await self.leat.reward(BAG))
                after = replace(before, title="Tote bag, blue")
                return EditReward(one[0], "visit", BAG, before, after)
            case _:
                raise TypeError("not a manager's")

    async def _claimed(self) -> str:
        claim = Claim(
            new_operation_id(), "visit", CONTACT, BAG, "Tote bag", SHOP, 120, pre_redeemable=True
        )
        claimed = await self.effect(claim)
        assert isinstance(claimed, Claimed)
        return claimed.reception_uuid


@pytest.fixture
async def counter(sandbox: SandboxProcess, tmp_path: Path) -> AsyncIterator[Counter]:
    sandbox.reset()
    clock = SkippingClock()
    file = tmp_path / "journal.sqlite3"
    journal = await Journal.open(file)
    async with LeatClient(
        sandbox.url, StaticToken(sandbox.token), pacing=None, clock=clock
    ) as leat:
        await leat.credit_balance(CONTACT)
        settlement = Settlement(leat, journal, clock, SettlingRules())
        desk = OperationsDesk(
            leat, journal, settlement, shop_uuid=SHOP, kiosk_id="counter", clock=clock
        )
        desk.open()
        words = StaffSettlement(leat, journal, settlement, desk, clock)
        yield Counter(sandbox, leat, desk, words, file)
    await journal.close()


@pytest.mark.parametrize("actor", [CLERK, Customer()], ids=["clerk", "customer"])
@pytest.mark.parametrize("example", OF_STAFF, ids=name_of)
async def test_what_is_a_managers_leaves_no_trace_for_anybody_else(
    counter: Counter, example: Operation, actor: Actor
) -> None:
    """No request, no booking, nothing journalled; as a manager's the same decision is done."""
    operation = await counter.ready(example)
    before = counter.written()
    with pytest.raises(NotPermitted):
        await counter.desk.perform(operation, actor, identifier_value="PK100002")
    assert counter.written() == before
    outcome = await counter.desk.perform(operation, MANAGER, identifier_value="PK100002")
    assert isinstance(outcome, Done)
    assert counter.written() != before


async def test_a_clerks_word_settles_nothing(counter: Counter) -> None:
    """Leat is not even asked; a manager's word counts, since Leat tells the same."""
    gift = GiveCredits(new_operation_id(), "visit", CONTACT, SHOP, credits=5)
    counter.sandbox.fault("POST /credit-receptions", "drop_after_applying")
    assert isinstance(await counter.desk.perform(gift, MANAGER), Unsure)
    before = counter.written()
    with pytest.raises(NotPermitted):
        await counter.words.settle(
            gift.operation_id, CLERK, happened=True, reason=HandReason.FOUND_AT_LEAT
        )
    assert counter.written() == before
    settled = await counter.words.settle(
        gift.operation_id, MANAGER, happened=True, reason=HandReason.FOUND_AT_LEAT
    )
    assert isinstance(settled.outcome, Done)
    assert settled.settler_id == MANAGER.staff_id
