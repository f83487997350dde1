"""Rows of the sandbox's tables as frozen records; field names are column names.

SQLite keeps truth values as 0 and 1; `bool` is made where a record meets the wire.
"""

from dataclasses import dataclass

LARGEST = 2**31 - 1
"""The largest whole number that is taken, above or below nothing: what a database column holds."""

LONGEST = 100 * 365 * 24 * 60 * 60
"""Seconds, a hundred years: the longest span that is taken, so that every date has a calendar."""

CREDIT_RECEPTION = "credit_reception"
REWARD_RECEPTION = "reward_reception"
DIGITAL_REWARD_RECEPTION = "digital_reward_reception"

PHYSICAL = "PHYSICAL"
DIGITAL = "DIGITAL"

API_CHANNEL = "OAUTH_API"
"""The channel of everything that was booked through the API."""

DASHBOARD_CHANNEL = "BUSINESS_DASHBOARD"
"""The channel of what the sample shop came with."""


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """A member; `balance` is credits, `email` is empty when anonymous, `tier` its name."""

    id: int
    uuid: str
    email: str
    first_name: str
    tier: str | None
    balance: int


@dataclass(frozen=True, slots=True)
class IdentifierRecord:
    """What a card holds; `contact_uuid` is None while the card is linked to nobody."""

    value: str
    name: str | None
    active: bool
    contact_uuid: str | None


@dataclass(frozen=True, slots=True)
class ShopRecord:
    """A branch; `street` and `city` may be unknown."""

    id: int
    uuid: str
    name: str
    type: str
    reference: str | None
    street: str | None
    city: str | None


@dataclass(frozen=True, slots=True)
class RewardRecord:
    """What credits buy.

    `expiration_duration` is seconds, `picture` a name under /media,
    `stock` None without end, `claim_limit` claims a contact, `attributes` a JSON object.
    """

    id: int
    uuid: str
    title: str
    description: str | None
    required_credits: int
    reward_type: str
    picture: str | None
    is_active: bool
    pre_redeemable: bool | None
    expiration_duration: int | None
    stock: int | None
    cost_price: int | None
    claim_limit: int | None
    attributes: str


@dataclass(frozen=True, slots=True)
class TransactionRecord:
    """One loyalty transaction of any type; `credits` is negative when they were spent.

    `waits` marks a claim that became collectable, `collected_by` holds its redemption's uuid.
    """

    id: int | None
    uuid: str
    type: str
    contact_uuid: str
    shop_uuid: str
    identifier_value: str | None
    title: str | None
    credits: int
    created_at: str
    channel: str
    reward_uuid: str | None = None
    waits: bool = False
    expires_at: str | None = None
    collected_by: str | None = None
    code: str | None = None
    unit_name: str | None = None
    unit_value: float | None = None
    reverses: str | None = None
    reversed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """What credits are earned by; `credits_per_unit` is the sandbox's only loyalty rule."""

    id: int
    name: str
    label: str
    prefix: str
    is_default: bool
    credits_per_unit: float


@dataclass(frozen=True, slots=True)
class Booking:
    """A transaction with everything that Leat embeds in it, read at one moment."""

    transaction: TransactionRecord
    contact: ContactRecord
    shop: ShopRecord
    identifier: IdentifierRecord | None
    reward: RewardRecord | None
