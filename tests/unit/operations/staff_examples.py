"""What staff decide, one example of each kind, and who they are."""

from typing import Any, Final

from kiosk.leat import Reward
from kiosk.operations import Operation
from kiosk.operations.actors import Role, Staff
from kiosk.operations.operation import (
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    RewardText,
)
from kiosk.operations.outcome import (
    ClaimReversed,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Effect,
    RewardEdited,
)
from tests.unit.operations.examples import CLAIM, COLLECT

CLERK: Final = Staff("otter", Role.CLERK)
MANAGER: Final = Staff("heron", Role.MANAGER)

REVERSE_COLLECT: Final = ReverseCollect(
    operation_id="op-reverse-collect",
    visit_id="visit-1",
    contact_uuid="contact-1",
    transaction_uuid="reception-1",
    redemption_uuid="redemption-1",
    title="Tote bag",
)
REVERSE_CLAIM: Final = ReverseClaim(
    operation_id="op-reverse-claim",
    visit_id="visit-1",
    contact_uuid="contact-1",
    reception_uuid="reception-1",
    title="Tote bag",
    credits=120,
    shop_uuid="shop-1",
)
GIVE: Final = GiveCredits(
    operation_id="op-give",
    visit_id="visit-1",
    contact_uuid="contact-1",
    shop_uuid="shop-1",
    credits=5,
)
GIVE_AMOUNT: Final = GiveCredits(
    operation_id="op-give-amount",
    visit_id="visit-1",
    contact_uuid="contact-1",
    shop_uuid="shop-1",
    unit_value="10.40",
    unit_name="purchase_amount",
    expected=10,
    pos_transaction_uuid="till-1",
)
REVERSE_CREDITS: Final = ReverseCreditReception(
    operation_id="op-reverse-credits",
    visit_id="visit-1",
    contact_uuid="contact-1",
    reception_uuid="credit-0",
    credits=5,
    shop_uuid="shop-1",
)
EDIT: Final = EditReward(
    operation_id="op-edit",
    visit_id="visit-1",
    reward_uuid="reward-1",
    before=RewardText("Tote bag", "Sturdy canvas", 120),
    after=RewardText("Tote bag, blue", "Sturdy canvas", 100),
)

OF_STAFF: Final[tuple[Operation, ...]] = (
    REVERSE_COLLECT,
    REVERSE_CLAIM,
    GIVE,
    GIVE_AMOUNT,
    REVERSE_CREDITS,
    EDIT,
)
"""What only managers may decide."""
EVERY_KIND: Final[tuple[Operation, ...]] = (CLAIM, COLLECT, *OF_STAFF)

REVERSED: Final = CollectReversed("reception-1", "redemption-1")
EFFECTS_OF_STAFF: Final[tuple[Effect, ...]] = (
    REVERSED,
    ClaimReversed("reception-1", "credit-1", 120, 777),
    CreditsGiven("credit-1", 5, 777),
    CreditsTakenBack("credit-0", "credit-1", 5, 777),
    RewardEdited("reward-1"),
)


def reward_of(text: RewardText, **changes: Any) -> Reward:
    """Return the reward of `EDIT` as Leat has it when it reads so."""
    wire = {
        "uuid": "reward-1",
        "title": text.title,
        "description": text.description,
        "required_credits": text.required_credits,
    }
    return Reward.model_validate(wire | changes)


def name_of(operation: Operation) -> str:
    """Return what a test calls an example."""
    return operation.operation_id
