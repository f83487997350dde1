"""Reward receptions: claims (contract section 8, api-docs page 002)."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from kiosk.leat.models.contact import ContactReference
from kiosk.leat.models.moment import MaybeExpiry, MaybeMoment
from kiosk.leat.models.reward import Reward
from kiosk.leat.models.shop import Shop
from kiosk.leat.models.wire import Credits, Maybe, MaybeFlag, MaybeText, OpaqueId, Text, WireModel


def _code(value: object) -> object:
    return value.get("code") if isinstance(value, dict) else value


class RewardReception(WireModel):
    """One claim, physical or digital; `uuid` is the loyalty transaction's, for collect and reverse.

    `credits` is what the claim cost, negative (0 for a free reward). `reward` is None once the
    reward was deleted, and on a digital claim, which has `digital_reward` instead and a code only
    if Leat had one. `contact.credit_balance` is the balance now. `created_at` None is no reason to
    doubt the claim it answers, but in the history it proves nothing.
    """

    type: Literal["reward_reception", "digital_reward_reception"] = "reward_reception"
    uuid: OpaqueId
    title: Text = ""
    credits: Annotated[Credits, Field(le=0)]
    created_at: MaybeMoment = None
    contact: Maybe[ContactReference] = None
    shop: Maybe[Shop] = None
    reward: Maybe[Reward] = None
    digital_reward: Maybe[Reward] = None
    digital_reward_code: Annotated[MaybeText, BeforeValidator(_code)] = Field(
        default=None, repr=False
    )
    expires_at: MaybeExpiry = None
    has_been_collected: MaybeFlag = None
    channel: MaybeText = None

    @property
    def claimed_reward(self) -> Reward | None:
        """The reward, whichever field Leat put it in; None when it was deleted since."""
        return self.reward or self.digital_reward
