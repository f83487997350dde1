"""Operations and Leat's answers to them, as tests need them."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from kiosk.leat import (
    CollectableReward,
    CollectReceipt,
    CreditReception,
    LoyaltyTransaction,
    Page,
    RewardReception,
    TransactionFilter,
)
from kiosk.operations import Claim, Collect
from kiosk.operations.journal import Journal
from tests.helpers.fake_clock import START, FakeClock

T = TypeVar("T")

CLAIM = Claim(
    operation_id="op-claim",
    visit_id="visit-1",
    contact_uuid="contact-1",
    reward_uuid="reward-1",
    reward_title="Tote bag",
    shop_uuid="shop-1",
    credits=120,
    pre_redeemable=True,
)
COLLECT = Collect(
    operation_id="op-collect",
    visit_id="visit-1",
    contact_uuid="contact-1",
    transaction_uuid="reception-1",
    title="Tote bag",
)


def reception(uuid: str = "reception-1", **changes: Any) -> RewardReception:
    """Return the answer to `CLAIM`, with changes to the wire's fields."""
    wire: dict[str, Any] = {
        "type": "reward_reception",
        "uuid": uuid,
        "title": "Tote bag",
        "credits": -120,
        "created_at": START.isoformat(),
        "contact": {
            "uuid": "contact-1",
            "email": "ada@example.com",
            "credit_balance": {"balance": 9},
        },
        "shop": {"uuid": "shop-1", "name": "Corner"},
        "reward": {
            "uuid": "reward-1",
            "title": "Tote bag",
            "reward_type": "PHYSICAL",
            "pre_redeemable": True,
        },
        "expires_at": None,
        "has_been_collected": False,
    }
    return RewardReception.model_validate(wire | changes)


CODE: dict[str, Any] = {
    "digital_reward_code": {"code": "CINEMA-1"},
    "digital_reward": {"uuid": "reward-1"},
}
"""Changes to `reception` that make it one of a digital reward."""


async def answer_with_code() -> RewardReception:
    """Answer a claim with a code."""
    return reception(digital_reward_code={"code": "CINEMA-1"})


def credit_reception() -> CreditReception:
    """Return a row of the history that is no claim at all."""
    return CreditReception.model_validate(
        {
            "type": "credit_reception",
            "uuid": "credit-1",
            "credits": 5,
            "created_at": START.isoformat(),
        }
    )


def collectable(uuid: str = "reception-1", **changes: Any) -> CollectableReward:
    """Return one waiting reward."""
    wire: dict[str, Any] = {"uuid": uuid, "title": "Tote bag", "created_at": START.isoformat()}
    return CollectableReward.model_validate(wire | changes)


class FakeLeat:
    """Leat as the desk sees it: it counts what it was sent and answers as it is told.

    `on_claim` and `on_collect` run within the request and may raise or wait.
    """

    def __init__(self, clock: FakeClock, skew: timedelta = timedelta()) -> None:
        self._clock = clock
        self._skew = skew
        self.sent: list[str] = []
        self.identifiers: list[str | None] = []
        self.history: list[LoyaltyTransaction] = []
        self.waiting: list[CollectableReward] = []
        self.page_of_history = 1
        self.last_page: int | None = 1
        self.unknown = 0
        self.since: datetime | None = None
        self.reads = 0
        self.on_claim: Callable[[], Awaitable[RewardReception]] = _answering(reception())
        self.on_collect: Callable[[], Awaitable[CollectReceipt]] = _answering(
            CollectReceipt(redemption_uuid="redemption-1")
        )
        self.on_read: Callable[[], None] = lambda: None

    async def create_reward_reception(
        self,
        contact_uuid: str,
        reward_uuid: str,
        shop_uuid: str,
        contact_identifier_value: str | None = None,
    ) -> RewardReception:
        self.sent.append(f"claim {reward_uuid} for {contact_uuid} at {shop_uuid}")
        self.identifiers.append(contact_identifier_value)
        return await self.on_claim()

    async def collect(self, loyalty_transaction_uuid: str) -> CollectReceipt:
        self.sent.append(f"collect {loyalty_transaction_uuid}")
        return await self.on_collect()

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
        created_from: datetime | None = None,
    ) -> Page[LoyaltyTransaction]:
        assert (contact_uuid, shop_uuid, kind) == ("contact-1", "shop-1", "reward_receptions")
        self.reads += 1
        self.since = created_from
        self.on_read()
        rows = tuple(self.history) if page == self.page_of_history else ()
        return Page(
            rows,
            page=page,
            last_page=self.last_page,
            total=len(self.history),
            unknown=self.unknown,
        )

    async def collectable_rewards(self, contact_uuid: str) -> tuple[CollectableReward, ...]:
        assert contact_uuid == "contact-1"
        self.reads += 1
        self.on_read()
        return tuple(self.waiting)

    def server_now(self) -> datetime:
        return (self._clock.now() + self._skew).astimezone(UTC)


def _answering(answer: T) -> Callable[[], Awaitable[T]]:
    async def respond() -> T:
        return answer

    return respond


def raising(error: BaseException) -> Callable[[], Awaitable[Any]]:
    """Return what makes a request fail."""

    async def respond() -> Any:
        raise error

    return respond


async def state_of(journal: Journal) -> list[str]:
    """Return the state of every operation in a journal."""
    return [record.state.value for record in await journal.operations()]
