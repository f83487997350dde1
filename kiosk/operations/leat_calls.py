"""The little of Leat that operations need, so that anything of this shape can stand in for it."""

from datetime import datetime
from typing import Protocol

from kiosk.leat import (
    CollectableReward,
    CollectReceipt,
    LoyaltyTransaction,
    Page,
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
