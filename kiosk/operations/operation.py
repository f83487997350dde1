"""The operations of a kiosk: what a person decided, before anything is sent.

They hold pseudonymous ids only: no e-mail, name or identifier, since they are journalled as they
are.
"""

import uuid
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal, InvalidOperation


@dataclass(frozen=True, slots=True)
class Claim:
    """The decision to spend `credits` (whole credits) of a contact on a reward.

    `pre_redeemable` is what the offer said, for answers that leave the reward out.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    reward_uuid: str
    reward_title: str
    shop_uuid: str
    credits: int
    pre_redeemable: bool = False


@dataclass(frozen=True, slots=True)
class Collect:
    """The decision to hand over a reward that waits under a loyalty transaction's uuid.

    `listed` tells whether Leat's own list had shown it waiting: only then does a list without it
    mean that it was collected, and not that the list lags behind the claim (contract §15).
    `listed_at` is when that list was read (UTC, by Leat's clock), None when nobody noted it.
    `expires_at` is UTC, None for a reward that waits for ever.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    transaction_uuid: str
    title: str
    listed: bool = True
    expires_at: datetime | None = None
    listed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReverseCollect:
    """The decision to take a hand-over back, so that the reward waits again (contract §10).

    `redemption_uuid` is the only key to it; `transaction_uuid` is what will wait again.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    transaction_uuid: str
    redemption_uuid: str
    title: str


@dataclass(frozen=True, slots=True)
class ReverseClaim:
    """The decision to undo a claim, so that its `credits` (whole) come back (contract §8).

    `shop_uuid` is None where the claim's row did not tell its shop.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    reception_uuid: str
    title: str
    credits: int
    shop_uuid: str | None = None


@dataclass(frozen=True, slots=True)
class GiveCredits:
    """The decision to give a contact credits: a number of them, or by Leat's rules for an amount.

    `unit_value` is an amount in plain digits ("10.40"), `unit_name` the unit it is of, None for
    the default one (api-docs page 004). `expected` is what Leat calculated beforehand, None when
    the number was given outright. Raises ValueError unless something above 0 is given.
    """

    operation_id: str
    visit_id: str
    contact_uuid: str
    shop_uuid: str
    credits: int | None = None
    unit_value: str | None = None
    unit_name: str | None = None
    expected: int | None = None
    pos_transaction_uuid: str | None = None

    def __post_init__(self) -> None:
        amount = None if self.unit_value is None else _decimal(self.unit_value)
        given = [number for number in (self.credits, amount) if number is not None]
        if not given or min(given) <= 0:
            raise ValueError("nothing is given")


@dataclass(frozen=True, slots=True)
class ReverseCreditReception:
    """The decision to take given `credits` (whole, more than 0) back (api-docs page 004)."""

    operation_id: str
    visit_id: str
    contact_uuid: str
    reception_uuid: str
    credits: int
    shop_uuid: str | None = None


@dataclass(frozen=True, slots=True)
class RewardText:
    """What of a reward can be edited: its texts, and its price in whole credits."""

    title: str
    description: str
    required_credits: int


@dataclass(frozen=True, slots=True)
class EditReward:
    """The decision to change a reward at Leat for everybody (api-docs page 003).

    Raises ValueError when nothing differs.
    """

    operation_id: str
    visit_id: str
    reward_uuid: str
    before: RewardText
    after: RewardText

    def __post_init__(self) -> None:
        if not self.changed:
            raise ValueError("nothing is changed")

    @property
    def changed(self) -> tuple[str, ...]:
        """The names of what differs: only that is sent, and only that is looked for."""
        return tuple(
            one.name
            for one in fields(RewardText)
            if getattr(self.before, one.name) != getattr(self.after, one.name)
        )


ContactOperation = (
    Claim | Collect | ReverseCollect | ReverseClaim | GiveCredits | ReverseCreditReception
)
"""The operations on one contact's credits and rewards."""
Operation = ContactOperation | EditReward


def subject_of(operation: Operation) -> str:
    """Return the uuid of what it changes, a contact or a reward: one operation on it at a time."""
    return operation.reward_uuid if isinstance(operation, EditReward) else operation.contact_uuid


def contact_of(operation: Operation) -> str | None:
    """Return the uuid of the contact it is about, None for none."""
    return None if isinstance(operation, EditReward) else operation.contact_uuid


def title_of(operation: Operation) -> str:
    """Return the title of the reward as it was then; it may hold anything. "" without a reward."""
    match operation:
        case Claim(reward_title=title):
            return title
        case Collect(title=title) | ReverseCollect(title=title) | ReverseClaim(title=title):
            return title
        case EditReward(after=RewardText(title=title)):
            return title
        case GiveCredits() | ReverseCreditReception():
            return ""


def credits_of(operation: Operation) -> int | None:
    """Return the whole credits that it spends, gives back, gives or takes; None for none.

    Of an amount, what Leat calculated beforehand.
    """
    match operation:
        case Claim(credits=number) | ReverseClaim(credits=number):
            return number
        case ReverseCreditReception(credits=number):
            return number
        case GiveCredits():
            return operation.expected if operation.credits is None else operation.credits
        case Collect() | ReverseCollect() | EditReward():
            return None


def support_number(operation_id: str) -> str:
    """Return the short form of an operation's id that people can read out: six characters."""
    return operation_id[:6].upper()


def new_operation_id() -> str:
    """Return an id for one human decision; a new decision gets a new one."""
    return uuid.uuid4().hex


def _decimal(amount: str) -> Decimal:
    try:
        number = Decimal(amount)
    except InvalidOperation:
        raise ValueError("the amount is no number") from None
    if not number.is_finite():
        raise ValueError("the amount is no number")
    return number
