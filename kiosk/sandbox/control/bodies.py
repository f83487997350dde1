"""Bodies of the control plane's calls."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.sandbox.faults import FaultKind
from kiosk.sandbox.store.records import LARGEST, LONGEST


def _whole(text: str) -> str:
    text.encode()  # JSON can spell half a surrogate pair, which no database takes
    return text


Text = Annotated[str, AfterValidator(_whole)]
"""Text that a column holds."""
Number = Annotated[int, Field(ge=-LARGEST, le=LARGEST)]
"""A whole number that a column holds."""
Span = Annotated[int, Field(ge=-LONGEST, le=LONGEST)]
"""Seconds, a hundred years at most; negative ones are over already."""


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FaultOrder(_Body):
    """A fault to come: `route` like "POST /reward-receptions", or `*` for every route.

    Path parameters are written as in the API's template or as `*`; `count` null means without end.
    """

    route: str
    fault: FaultKind
    count: int | None = Field(default=1, ge=1)
    delay_seconds: float = Field(default=0.0, ge=0, le=3600)
    retry_after_seconds: int | None = Field(default=1, ge=0)
    code: int = 1003


class NewContact(_Body):
    """A member to add: a card with credits, and rewards (by uuid) that wait for it."""

    identifier: Text = Field(min_length=1)
    name: Text = ""
    email: Text = ""
    credits: Number = 0
    active: bool = True
    collectables: tuple[Text, ...] = ()


class NewReward(_Body):
    """A reward to add, `count` times; every shop offers it unless `shops` says which."""

    title: Text
    required_credits: Number = Field(ge=0)
    description: Text | None = None
    reward_type: Literal["PHYSICAL", "DIGITAL", "EXTERNAL"] = "PHYSICAL"
    picture: Text | None = None
    pre_redeemable: bool = True
    expiration_duration: Span | None = None
    stock: Number | None = None
    claim_limit: Number | None = None
    shops: tuple[Text, ...] | None = None
    codes: tuple[Text, ...] = ()
    count: int = Field(default=1, ge=1, le=10_000)


class RewardChange(_Body):
    """What to change of a reward beyond what the API lets one edit; absent fields stay."""

    is_active: bool = True
    stock: Number | None = None
    claim_limit: Number | None = None
    pre_redeemable: bool | None = None
    expiration_duration: Span | None = None
    picture: Text | None = None
