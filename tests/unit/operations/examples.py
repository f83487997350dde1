"""Operations and Leat's answers to them, as tests need them."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from kiosk.leat import (
    CollectableReward,
    CollectReceipt,
    CreditReception,
    LoyaltyTransaction,
    Page,
    RedemptionReversal,
    Reward,
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


def credit_reception(uuid: str = "credit-1", **changes: Any) -> CreditReception:
    """Return five credits that a contact got, with changes to the wire's fields."""
    wire: dict[str, Any] = {
        "type": "credit_reception",
        "uuid": uuid,
        "credits": 5,
        "created_at": START.isoformat(),
        "contact": {"uuid": "contact-1", "credit_balance": {"balance": 14}},
        "shop": {"uuid": "shop-1", "name": "Corner"},
    }
    return CreditReception.model_validate(wire | changes)


CODE: dict[str, Any] = {
    "digital_reward_code": {"code": "CINEMA-1"},
    "digital_reward": {"uuid": "reward-1"},
}
"""Changes to `reception` that make it one of a digital reward."""


async def answer_with_code() -> RewardReception:
    """Answer a claim with a code."""
    return reception(digital_reward_code={"code": "CINEMA-1"})


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
        self.asked_for: list[tuple[str | None, TransactionFilter | None]] = []
        self.on_claim: Callable[[], Awaitable[RewardReception]] = _answering(reception())
        self.on_collect: Callable[[], Awaitable[CollectReceipt]] = _answering(
            CollectReceipt(redemption_uuid="redemption-1")
        )
        self.on_read: Callable[[], None] = lambda: None
        self.on_credits: Callable[[], Awaitable[CreditReception]] = _answering(credit_reception())
        self.on_reversal: Callable[[], Awaitable[RedemptionReversal]] = _answering(
            RedemptionReversal(uuid="redemption-1", status="REVERSED")
        )
        self.on_edit: Callable[[], Awaitable[Reward]] = _answering(Reward(uuid="reward-1"))
        self.reward_now = Reward(uuid="reward-1")

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

    async def reverse_redemption(self, redemption_uuid: str) -> RedemptionReversal:
        self.sent.append(f"reverse redemption {redemption_uuid}")
        return await self.on_reversal()

    async def reverse_reward_reception(self, uuid: str) -> CreditReception:
        self.sent.append(f"reverse claim {uuid}")
        return await self.on_credits()

    async def create_credit_reception(  # noqa: PLR0913 - the endpoint's own parameters
        self,
        contact_uuid: str,
        shop_uuid: str,
        *,
        credits_given: int | None = None,
        unit_value: Decimal | float | None = None,
        unit_name: str | None = None,
        contact_identifier_value: str | None = None,
        pos_transaction_uuid: str | None = None,
    ) -> CreditReception:
        given = {
            "credits": credits_given,
            "value": unit_value,
            "unit": unit_name,
            "till": pos_transaction_uuid,
        }
        told = " ".join(f"{name} {value}" for name, value in given.items() if value is not None)
        self.sent.append(f"give {contact_uuid} at {shop_uuid} {told}")
        self.identifiers.append(contact_identifier_value)
        return await self.on_credits()

    async def reverse_credit_reception(self, uuid: str) -> CreditReception:
        self.sent.append(f"reverse credits {uuid}")
        return await self.on_credits()

    async def reward(self, uuid: str) -> Reward:
        assert uuid == "reward-1"
        self.reads += 1
        self.on_read()
        return self.reward_now

    async def update_reward(
        self,
        uuid: str,
        *,
        title: str | None = None,
        description: str | None = None,
        required_credits: int | None = None,
    ) -> Reward:
        self.sent.append(f"edit {uuid}: {title!r}, {description!r}, {required_credits}")
        return await self.on_edit()

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
        created_from: datetime | None = None,
    ) -> Page[LoyaltyTransaction]:
        assert contact_uuid == "contact-1"
        self.asked_for.append((shop_uuid, kind))
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
