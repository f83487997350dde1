"""Reward receptions: claims (contract section 8, api-docs page 002)."""

from kiosk.leat.calls.base import Calls
from kiosk.leat.models.credit_reception import CreditReception
from kiosk.leat.models.reward_reception import RewardReception
from kiosk.leat.request import api_request


class RewardReceptionCalls(Calls):
    """Spend credits on a reward, and give them back."""

    async def create_reward_reception(
        self,
        contact_uuid: str,
        reward_uuid: str,
        shop_uuid: str,
        contact_identifier_value: str | None = None,
    ) -> RewardReception:
        """Claim a reward: the credits go at once. Sent once; on reach UNKNOWN, settle it.

        Raises InsufficientCredits, OutOfStock, ClaimLimitReached, RewardInactive, RewardNotFound,
        ContactNotFound, ShopNotFound, InvalidInput, and ShopNotLinked, LoyaltyProgramInactive,
        IdentifierNotFound or IdentifierInactive as well.
        """
        form = {
            "contact_uuid": contact_uuid,
            "reward_uuid": reward_uuid,
            "shop_uuid": shop_uuid,
            "contact_identifier_value": contact_identifier_value,
        }
        return await self._one(
            api_request("POST", "/reward-receptions", form=form), RewardReception
        )

    async def reverse_reward_reception(self, uuid: str) -> CreditReception:
        """Undo a claim; returns the credits given back. Effect on stock or pickup: undocumented."""
        request = api_request("POST", "/reward-receptions/{uuid}/reverse", uuid)
        return await self._one(request, CreditReception)
