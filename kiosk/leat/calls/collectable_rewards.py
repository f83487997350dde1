"""Collectable rewards: pickup (contract section 10, api-docs pages 000 and 001)."""

from kiosk.leat.calls.base import Calls
from kiosk.leat.models.collectable_reward import CollectableReward
from kiosk.leat.models.redemption import CollectAnswer, CollectReceipt, RedemptionReversal
from kiosk.leat.request import api_request


class CollectableRewardCalls(Calls):
    """What waits for a contact, handing it over, and taking it back."""

    async def collectable_rewards(self, contact_uuid: str) -> tuple[CollectableReward, ...]:
        """Return what waits, of all shops, perhaps expired or collected; raises ContactNotFound.

        A row that cannot be read fails the whole answer: its absence would mean "collected".
        """
        request = api_request("GET", "/collectable-rewards", query={"contact_uuid": contact_uuid})
        return await self._all(request, CollectableReward)

    async def collect(self, loyalty_transaction_uuid: str) -> CollectReceipt:
        """Hand a reward over; the receipt's uuid alone can undo it.

        Raises RewardNotFound or NotCollectable (gone, collected before, or expired). A 2xx that
        does not say collected is UnreadableAnswer: settle it.
        """
        request = api_request(
            "PUT", "/collectable-rewards/collect/{uuid}", loyalty_transaction_uuid
        )
        return (await self._one(request, CollectAnswer)).receipt

    async def reverse_redemption(self, redemption_uuid: str) -> RedemptionReversal:
        """Undo a hand-over by its redemption's uuid, not the transaction's; it waits again."""
        request = api_request("POST", "/collectable-rewards/{uuid}/reverse", redemption_uuid)
        return await self._one(request, RedemptionReversal)
