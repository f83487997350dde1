"""Claiming a reward and reversing a claim: each is one transaction (page Reward Receptions)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from kiosk.sandbox.looseness import Looseness
from kiosk.sandbox.refusals import (
    CLAIM_LIMIT_REACHED,
    IDENTIFIER_NOT_LINKED,
    INSUFFICIENT_CREDITS,
    OUT_OF_STOCK,
    REWARD_INACTIVE,
    REWARD_NOT_FOUND,
    LeatRefusalError,
    invalid,
)
from kiosk.sandbox.store import catalogue, lookups
from kiosk.sandbox.store.bookings import Embedder, book
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import (
    API_CHANNEL,
    CREDIT_RECEPTION,
    DIGITAL,
    DIGITAL_REWARD_RECEPTION,
    REWARD_RECEPTION,
    Booking,
    RewardRecord,
    TransactionRecord,
)
from kiosk.sandbox.timestamps import stamp


@dataclass(frozen=True)
class ClaimRequest:
    """The body of a create-reward-reception call; `identifier_value` is optional there."""

    contact_uuid: str
    reward_uuid: str
    shop_uuid: str
    identifier_value: str | None = None


def claim(database: Database, request: ClaimRequest, rules: Looseness, now: datetime) -> Booking:
    """Spend a contact's credits on a reward; raises the refusal of the first rule that fails.

    The API does not say in which order it checks; here: contact 55031, shop 1008, identifier
    60003, 60004 and 60011 (linked to someone else), reward 6003 (also when the shop does not
    offer it), inactive 1052, claim limit 1019, stock 1018, credits 1017.
    """
    with database.transaction():
        contact = lookups.contact(database, request.contact_uuid)
        lookups.shop(database, request.shop_uuid)
        check_identifier(database, request.identifier_value, request.contact_uuid)
        reward = lookups.reward(database, request.reward_uuid)
        _check(database, request, reward, rules)
        if contact.balance < reward.required_credits:
            raise LeatRefusalError(INSUFFICIENT_CREDITS)
        transaction = _reception(database, request, reward, rules, now)
        if reward.stock is not None:
            database.execute("UPDATE rewards SET stock = stock - 1 WHERE uuid = ?", reward.uuid)
        book(database, transaction)
        return Embedder(database).booking(transaction)


def reverse(database: Database, uuid: str, rules: Looseness, now: datetime) -> Booking:
    """Undo a claim: its credits come back as a new credit reception, which is returned.

    The claim leaves the collectables, its stock and its place under the claim limit come back; a
    digital code stays used, since it may have been seen. Unknown, already reversed, or (unless
    switched) still collected: 1003. The real API's side effects are unknown (contract 15.9);
    refusing a collected one keeps goods and credits from both ending up with the contact.
    """
    with database.transaction():
        claimed = lookups.transaction(database, uuid)
        if claimed is None or claimed.reward_uuid is None:
            raise invalid("reward_reception_uuid", "The reward reception does not exist.")
        if claimed.reversed_by is not None:
            raise invalid("reward_reception_uuid", "The reward reception was already reversed.")
        if claimed.collected_by is not None and not rules.reverse_collected_receptions:
            raise invalid("reward_reception_uuid", "The reward has been collected.")
        returned = TransactionRecord(
            id=None,
            uuid=str(uuid4()),
            type=CREDIT_RECEPTION,
            contact_uuid=claimed.contact_uuid,
            shop_uuid=claimed.shop_uuid,
            identifier_value=claimed.identifier_value,
            title=None,
            credits=-claimed.credits,
            created_at=stamp(now),
            channel=API_CHANNEL,
            reverses=claimed.uuid,
        )
        book(database, returned)
        database.execute(
            "UPDATE transactions SET reversed_by = ? WHERE uuid = ?", returned.uuid, uuid
        )
        database.execute(
            "UPDATE rewards SET stock = stock + 1 WHERE uuid = ? AND stock IS NOT NULL",
            claimed.reward_uuid,
        )
        return Embedder(database).booking(returned)


def check_identifier(database: Database, value: str | None, contact_uuid: str) -> None:
    """Refuse an identifier that is unknown, inactive or not this contact's; None passes."""
    if value is not None and lookups.identifier(database, value).contact_uuid != contact_uuid:
        raise LeatRefusalError(IDENTIFIER_NOT_LINKED)


def _check(
    database: Database, request: ClaimRequest, reward: RewardRecord, rules: Looseness
) -> None:
    offered = catalogue.is_offered(database, reward.uuid, request.shop_uuid)
    if not offered and not rules.claims_at_any_shop:
        raise LeatRefusalError(REWARD_NOT_FOUND)
    if not reward.is_active:
        raise LeatRefusalError(REWARD_INACTIVE)
    if reward.claim_limit is not None:
        claims = catalogue.claim_counts(database, request.contact_uuid).get(reward.uuid, 0)
        if claims >= reward.claim_limit:
            raise LeatRefusalError(CLAIM_LIMIT_REACHED)
    if reward.stock is not None and reward.stock <= 0:
        raise LeatRefusalError(OUT_OF_STOCK)


def _reception(
    database: Database,
    request: ClaimRequest,
    reward: RewardRecord,
    rules: Looseness,
    now: datetime,
) -> TransactionRecord:
    uuid = str(uuid4())
    digital = reward.reward_type == DIGITAL
    waits = bool(reward.pre_redeemable) and not digital
    expires_at = None
    if waits and reward.expiration_duration is not None:
        expires_at = stamp(now + timedelta(seconds=reward.expiration_duration))
    return TransactionRecord(
        id=None,
        uuid=uuid,
        type=DIGITAL_REWARD_RECEPTION if digital else REWARD_RECEPTION,
        contact_uuid=request.contact_uuid,
        shop_uuid=request.shop_uuid,
        identifier_value=request.identifier_value,
        title=reward.title,
        credits=-reward.required_credits,
        created_at=stamp(now),
        channel=API_CHANNEL,
        reward_uuid=reward.uuid,
        waits=waits,
        expires_at=expires_at,
        code=_take_code(database, reward, uuid, rules) if digital else None,
    )


def _take_code(
    database: Database, reward: RewardRecord, transaction_uuid: str, rules: Looseness
) -> str | None:
    sql = "SELECT code FROM digital_codes WHERE reward_uuid = ? AND transaction_uuid IS NULL"
    code = database.value(f"{sql} ORDER BY code LIMIT 1", reward.uuid)
    if code is None:
        if rules.refuse_claims_without_code:
            raise LeatRefusalError(OUT_OF_STOCK)
        return None
    database.execute(
        "UPDATE digital_codes SET transaction_uuid = ? WHERE code = ?", transaction_uuid, code
    )
    return str(code)
