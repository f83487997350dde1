"""The little of Leat that operations need, so that anything of this shape can stand in for it."""

from datetime import datetime
from decimal import Decimal
from typing import Protocol

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


class OperationCalls(Protocol):
    """`kiosk.leat.LeatClient` as the operations desk sees it; every call may raise LeatError."""

    async def create_reward_reception(
        self,
        contact_uuid: str,
        reward_uuid: str,
        shop_uuid: str,
        contact_identifier_value: str | None = None,
    ) -> RewardReception:
        """Claim: spend the contact's credits on the reward, at the shop."""
        ...

    async def collect(self, loyalty_transaction_uuid: str) -> CollectReceipt:
        """Hand over what waits under a loyalty transaction."""
        ...

    async def reverse_redemption(self, redemption_uuid: str) -> RedemptionReversal:
        """Take a hand-over back by its redemption's uuid."""
        ...

    async def reverse_reward_reception(self, uuid: str) -> CreditReception:
        """Undo a claim; returns the credits that come back."""
        ...

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
        """Give credits: a number of them, or by Leat's rules for an amount."""
        ...

    async def reverse_credit_reception(self, uuid: str) -> CreditReception:
        """Take given credits back."""
        ...

    async def reward(self, uuid: str) -> Reward:
        """Return one reward as it reads now."""
        ...

    async def update_reward(
        self,
        uuid: str,
        *,
        title: str | None = None,
        description: str | None = None,
        required_credits: int | None = None,
    ) -> Reward:
        """Change what is given of a reward."""
        ...

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
        created_from: datetime | None = None,
    ) -> Page[LoyaltyTransaction]:
        """Return a page of the transactions since then, the newest first."""
        ...

    async def collectable_rewards(self, contact_uuid: str) -> tuple[CollectableReward, ...]:
        """Return what waits for the contact."""
        ...

    def server_now(self) -> datetime:
        """Return the time by Leat's clock, UTC."""
        ...
