"""Rows of Leat's history: which could be what an operation booked, and what such a row tells.

An operation that books is one that makes a loyalty transaction: a claim, credits given or taken
back, and the credits that come back when a claim is undone (contract §8, §9; api-docs page 004).
"""

from decimal import Decimal
from typing import Final, assert_never

from kiosk.leat import (
    CreditReception,
    LoyaltyTransaction,
    RewardReception,
    TransactionFilter,
    Unit,
)
from kiosk.operations.operation import (
    Claim,
    GiveCredits,
    ReverseClaim,
    ReverseCreditReception,
)
from kiosk.operations.outcome import Claimed, ClaimReversed, CreditsGiven, CreditsTakenBack

API_CHANNEL: Final = "OAUTH_API"
"""The `channel` of what was booked through the API (contract §8)."""
TILL_CHANNEL: Final = "BUSINESS_DASHBOARD"
"""The `channel` of what was booked at a till (contract §8)."""

BookingOperation = Claim | GiveCredits | ReverseClaim | ReverseCreditReception
BookedEffect = Claimed | CreditsGiven | ClaimReversed | CreditsTakenBack


def list_filter_of(operation: BookingOperation) -> TransactionFilter:
    """Return which kind of rows may hold what the operation booked."""
    return "reward_receptions" if isinstance(operation, Claim) else "credit_receptions"


def shop_filter_of(operation: BookingOperation) -> str | None:
    """Return the shop whose rows may hold it; None where nobody says at which it is booked."""
    if isinstance(operation, ReverseClaim | ReverseCreditReception):
        return None
    return operation.shop_uuid


def fits(row: LoyaltyTransaction, operation: BookingOperation) -> bool:
    """Tell whether a row is told as this operation would have been booked."""
    return (
        row.channel in {None, API_CHANNEL}
        and row.contact is not None
        and row.contact.uuid == operation.contact_uuid
        and _at_its_shop(row, operation)
        and _says_the_same(row, operation)
    )


def almost_fits(row: LoyaltyTransaction, operation: BookingOperation) -> bool:
    """Tell whether Leat may have told this operation with another number, channel or title."""
    contact, shop = row.contact, row.shop
    return (
        row.channel != TILL_CHANNEL
        and (contact is None or contact.uuid == operation.contact_uuid)
        and (shop is None or operation.shop_uuid is None or shop.uuid == operation.shop_uuid)
        and _is_of_its_kind(row, operation)
    )


def effect_of(row: LoyaltyTransaction, operation: BookingOperation) -> BookedEffect:
    """Return the effect of an operation as the row that it booked tells it."""
    match operation, row:
        case Claim(), RewardReception():
            return claimed_from(row, operation)
        case GiveCredits(), CreditReception():
            return given_from(row)
        case ReverseClaim(), CreditReception():
            return claim_reversed_from(row, operation)
        case ReverseCreditReception(), CreditReception():
            return taken_back_from(row, operation)
        case _:
            raise TypeError("a row of another kind")


def claimed_from(reception: RewardReception, claim: Claim) -> Claimed:
    """Return the effect of a claim as Leat tells it (contract §8).

    A reception of a reward that is not pre-redeemable is final at once; when the answer leaves
    the reward out, the offer decides.
    """
    reward = reception.claimed_reward
    digital = (
        reception.type == "digital_reward_reception"
        or reception.digital_reward is not None
        or (reward is not None and reward.reward_type == "DIGITAL")
    )
    known = None if reward is None else reward.pre_redeemable
    pre_redeemable = claim.pre_redeemable if known is None else known
    return Claimed(
        reception_uuid=reception.uuid,
        title=reception.title or claim.reward_title,
        credits_spent=-reception.credits,
        balance_after=_balance_in(reception),
        expires_at=reception.expires_at,
        waits=pre_redeemable and not digital and reception.has_been_collected is not True,
        digital=digital,
        code=reception.digital_reward_code,
    )


def given_from(reception: CreditReception) -> CreditsGiven:
    """Return the effect of giving credits as Leat tells it (api-docs page 004)."""
    return CreditsGiven(reception.uuid, reception.credits, _balance_in(reception))


def claim_reversed_from(reception: CreditReception, operation: ReverseClaim) -> ClaimReversed:
    """Return the effect of undoing a claim: the reception that gives its credits back."""
    return ClaimReversed(
        operation.reception_uuid, reception.uuid, reception.credits, _balance_in(reception)
    )


def taken_back_from(
    reception: CreditReception, operation: ReverseCreditReception
) -> CreditsTakenBack:
    """Return the effect of taking credits back: a reception of as many, negative.

    Page 004 says so, and shows a positive number in its example of the answer.
    """
    return CreditsTakenBack(
        operation.reception_uuid, reception.uuid, abs(reception.credits), _balance_in(reception)
    )


def _balance_in(row: LoyaltyTransaction) -> int | None:
    balance = None if row.contact is None else row.contact.credit_balance
    return None if balance is None else balance.balance


def _at_its_shop(row: LoyaltyTransaction, operation: BookingOperation) -> bool:
    """A reversal is booked "with the same data", and nobody says whether that is the same shop."""
    if isinstance(operation, ReverseClaim | ReverseCreditReception):
        return row.shop is None or operation.shop_uuid in {None, row.shop.uuid}
    return row.shop is not None and row.shop.uuid == operation.shop_uuid


def _says_the_same(row: LoyaltyTransaction, operation: BookingOperation) -> bool:
    match operation:
        case Claim():
            return (
                isinstance(row, RewardReception)
                and _is_its_reward(row, operation)
                and row.credits == -operation.credits
            )
        case GiveCredits():
            return isinstance(row, CreditReception) and _gives_the_same(row, operation)
        case ReverseClaim(credits=credits_back):
            # Credits for an amount are a purchase's, and no claim's that came back.
            return (
                isinstance(row, CreditReception)
                and row.credits == credits_back
                and row.unit_value is None
            )
        case ReverseCreditReception(credits=credits_given):
            return isinstance(row, CreditReception) and row.credits == -credits_given
        case _:
            assert_never(operation)


def _is_of_its_kind(row: LoyaltyTransaction, operation: BookingOperation) -> bool:
    match operation:
        case Claim():
            reward = row.claimed_reward if isinstance(row, RewardReception) else None
            return isinstance(row, RewardReception) and (
                reward is None or reward.uuid == operation.reward_uuid
            )
        case GiveCredits() | ReverseClaim():
            return isinstance(row, CreditReception) and row.credits >= 0
        case ReverseCreditReception():
            return isinstance(row, CreditReception) and row.credits <= 0
        case _:
            assert_never(operation)


def _is_its_reward(row: RewardReception, claim: Claim) -> bool:
    reward = row.claimed_reward
    # Leat leaves the reward out once it was deleted, and of some digital claims.
    return row.title == claim.reward_title if reward is None else reward.uuid == claim.reward_uuid


def _gives_the_same(row: CreditReception, operation: GiveCredits) -> bool:
    """Rules by the hour may give other credits than were expected, so an amount tells more.

    A reversal repeats the amount of what it takes back (page 004), and has fewer credits than 0.
    """
    amount = None if operation.unit_value is None else Decimal(operation.unit_value)
    told = None if row.unit_value is None else Decimal(str(row.unit_value))
    if row.credits < 0 or told != amount:
        return False
    if operation.credits is not None:
        return row.credits == operation.credits
    return _is_its_unit(row.unit, operation.unit_name)


def _is_its_unit(unit: Unit | None, name: str | None) -> bool:
    if name is None:
        return unit is None or unit.is_default is not False
    return unit is not None and unit.name == name
