"""Sending: the one request of each operation, and the effect that its answer tells."""

from decimal import Decimal
from typing import assert_never

from kiosk.leat import CreditReception
from kiosk.operations.booked_rows import (
    claim_reversed_from,
    claimed_from,
    given_from,
    taken_back_from,
)
from kiosk.operations.leat_calls import OperationCalls
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
)
from kiosk.operations.outcome import Collected, CollectReversed, Effect, RewardEdited


async def send(  # noqa: PLR0911 - one return an operation
    leat: OperationCalls, operation: Operation, identifier_value: str | None
) -> Effect:
    """Send the operation's one request and return its effect; raises LeatError.

    The identifier goes to Leat with what names a contact, and nowhere else.
    """
    match operation:
        case Claim():
            reception = await leat.create_reward_reception(
                operation.contact_uuid, operation.reward_uuid, operation.shop_uuid, identifier_value
            )
            return claimed_from(reception, operation)
        case Collect():
            receipt = await leat.collect(operation.transaction_uuid)
            return Collected(operation.transaction_uuid, receipt.redemption_uuid)
        case ReverseCollect():
            await leat.reverse_redemption(operation.redemption_uuid)
            return CollectReversed(operation.transaction_uuid, operation.redemption_uuid)
        case ReverseClaim():
            returned = await leat.reverse_reward_reception(operation.reception_uuid)
            return claim_reversed_from(returned, operation)
        case GiveCredits():
            return given_from(await _give(leat, operation, identifier_value))
        case ReverseCreditReception():
            taken = await leat.reverse_credit_reception(operation.reception_uuid)
            return taken_back_from(taken, operation)
        case EditReward():
            return await _edit(leat, operation)
        case _:
            assert_never(operation)


async def _give(
    leat: OperationCalls, operation: GiveCredits, identifier_value: str | None
) -> CreditReception:
    amount = operation.unit_value
    return await leat.create_credit_reception(
        operation.contact_uuid,
        operation.shop_uuid,
        credits_given=operation.credits,
        unit_value=None if amount is None else Decimal(amount),
        unit_name=operation.unit_name,
        contact_identifier_value=identifier_value,
        pos_transaction_uuid=operation.pos_transaction_uuid,
    )


async def _edit(leat: OperationCalls, operation: EditReward) -> RewardEdited:
    """Send only what differs: somebody else may have edited the rest meanwhile."""
    after, changed = operation.after, operation.changed
    await leat.update_reward(
        operation.reward_uuid,
        title=after.title if "title" in changed else None,
        description=after.description if "description" in changed else None,
        required_credits=after.required_credits if "required_credits" in changed else None,
    )
    return RewardEdited(operation.reward_uuid)
