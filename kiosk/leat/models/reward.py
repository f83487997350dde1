"""Rewards: what the shop offers for credits (contract section 7, api-docs page 003)."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import AliasChoices, Field, model_validator

from kiosk.leat.models.media import Media
from kiosk.leat.models.wire import (
    Maybe,
    MaybeAmount,
    MaybeFlag,
    MaybePrice,
    MaybeSpan,
    MaybeText,
    MaybeWhole,
    OnUnlessOff,
    OpaqueId,
    Text,
    WireModel,
    sound_text,
)

_OWN_FIELDS: Final = frozenset(
    {
        "id",
        "uuid",
        "title",
        "description",
        "required_credits",
        "media",
        "type",
        "reward_type",
        "is_active",
        "active",
        "pre_redeemable",
        "expiration_duration",
        "stock",
        "cost_price",
    }
)


def _plain(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else sound_text(str(value))


class Reward(WireModel):
    """A reward as any page sends it: only the uuid is sure to be there.

    `reward_type` is "PHYSICAL" or "DIGITAL"; others are kept as text. `expiration_duration` is in
    seconds from claim to expiry, None for never. `stock` None means unlimited. `attributes` are the
    account's own, which Leat flattens between its fields.
    """

    uuid: OpaqueId
    title: Text = ""
    description: MaybeText = None
    required_credits: MaybePrice = None
    media: Maybe[Media] = None
    reward_type: Text = Field(default="", validation_alias=AliasChoices("reward_type", "type"))
    is_active: OnUnlessOff = Field(
        default=True, validation_alias=AliasChoices("is_active", "active")
    )
    pre_redeemable: MaybeFlag = None
    expiration_duration: MaybeSpan = None
    stock: MaybeWhole = None
    cost_price: MaybeAmount = None
    attributes: Mapping[str, str | None] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _gather_attributes(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        # Null counts as missing, so that `active` can speak for an `is_active` of null.
        given = {name: value for name, value in data.items() if value is not None}
        own = {name: value for name, value in given.items() if name in _OWN_FIELDS}
        others = {name: value for name, value in data.items() if name not in _OWN_FIELDS}
        nested = others.pop("attributes", None)
        if isinstance(nested, Mapping):
            others.update(nested)
        own["attributes"] = {
            sound_text(str(name)): _plain(value)
            for name, value in others.items()
            if not isinstance(value, list | dict)
        }
        return own
