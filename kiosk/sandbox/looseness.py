"""What is loose or unknown about Leat, on switches, so that a client can be tried on all of it."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kiosk.sandbox.store.records import LONGEST


class Looseness(BaseModel):
    """How this Leat behaves where the real one is inconsistent, changed, or undocumented.

    Defaults are the newest documented behaviour; the contract's section is named at each switch.
    Spans are in seconds, a hundred years at most.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    empty_meta: Literal["documented", "object", "array"] = "documented"
    """Empty `meta` as `{}` or `[]`; documented: `[]` for identifiers, else `{}` (2, 4)."""
    collect_answer: Literal["slim", "full"] = "slim"
    """Collect answers `{uuid, status}`, or the whole collectable as before 2026 (10)."""
    null_media: bool = False
    """Every reward has `media: null` (7)."""
    null_rewards: bool = False
    """Receptions hold `reward: null`, as after the reward was deleted (8)."""
    custom_attributes: bool = True
    """Custom attributes of rewards lie flat among their other fields (7)."""
    errors_as_strings: bool = False
    """Values of `errors` are strings instead of arrays of strings (3)."""
    limit_as_string: bool = False
    """`meta.limit` of a paged list is text (2)."""
    list_expired_collectables: bool = True
    """Expired collectables stay in the list (15.2, unknown)."""
    list_collected_collectables: bool = False
    """Collected ones stay in the list with `has_been_collected: true` (10)."""
    final_receptions_are_collected: bool = False
    """A claim with nothing to collect has `has_been_collected: true` (8, unknown)."""
    list_inactive_rewards: bool = False
    """Rewards that are not active stay in the list (7)."""
    hide_unaffordable_rewards: bool = False
    """With a contact, the list drops rewards above its balance (15.11, unknown)."""
    claims_at_any_shop: bool = False
    """A shop may claim a reward that it does not offer; else 6003 (15.12, unknown)."""
    refuse_claims_without_code: bool = False
    """A dry pool of digital codes refuses with 1018; else the code is null (8, unknown)."""
    reverse_collected_receptions: bool = False
    """A collected claim may be reversed; else 1003 until its redemption is (15.9, unknown)."""
    ignore_contact_filter: bool = False
    """Loyalty transactions come back for every contact (15.7, unknown)."""
    list_lag_seconds: float = Field(default=0.0, ge=0, le=LONGEST)
    """New receptions are missing from lists this long, in seconds (15.3, unknown)."""
    clock_skew_seconds: float = Field(default=0.0, ge=-LONGEST, le=LONGEST)
    """The server's clock is this many seconds ahead of the machine's."""
    enforce_rate_limit: bool = False
    """Above the limit, answer 429 with `Retry-After` (15.5, unknown)."""
    rate_limit: int = Field(default=5000, ge=1)
    """Requests a minute in `X-RateLimit-Limit` (2)."""
    token_lifetime_seconds: float = Field(default=3600.0, gt=0, le=LONGEST)
    """`expires_in` of tokens from /oauth/token (15.10, unknown)."""
