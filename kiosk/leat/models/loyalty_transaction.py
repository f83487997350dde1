"""Loyalty transactions: the credits' history (contract section 9)."""

from kiosk.leat.models.credit_reception import CreditReception
from kiosk.leat.models.reward_reception import RewardReception

LoyaltyTransaction = CreditReception | RewardReception
"""One row of the history, told apart by `type`."""

TRANSACTION_OF_TYPE: dict[str, type[CreditReception] | type[RewardReception]] = {
    "credit_reception": CreditReception,
    "reward_reception": RewardReception,
    "digital_reward_reception": RewardReception,
}
"""The types this kiosk knows; rows of others are skipped, as the vendor's own SDK does."""
