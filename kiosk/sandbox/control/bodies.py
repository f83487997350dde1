"""Bodies of the control plane's calls."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kiosk.sandbox.faults import FaultKind


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

    identifier: str = Field(min_length=1)
    name: str = ""
    email: str = ""
    credits: int = 0
    active: bool = True
    collectables: tuple[str, ...] = ()


class NewReward(_Body):
    """A reward to add, `count` times; every shop offers it unless `shops` says which."""

    title: str
    required_credits: int = Field(ge=0)
    description: str | None = None
    reward_type: Literal["PHYSICAL", "DIGITAL", "EXTERNAL"] = "PHYSICAL"
    picture: str | None = None
    pre_redeemable: bool = True
    expiration_duration: int | None = None
    stock: int | None = None
    claim_limit: int | None = None
    shops: tuple[str, ...] | None = None
    codes: tuple[str, ...] = ()
    count: int = Field(default=1, ge=1, le=10_000)


class RewardChange(_Body):
    """What to change of a reward beyond what the API lets one edit; absent fields stay."""

    is_active: bool | None = None
    stock: int | None = None
    claim_limit: int | None = None
    pre_redeemable: bool | None = None
    expiration_duration: int | None = None
    picture: str | None = None
