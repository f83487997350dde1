"""Members and rewards added for a test, beside the sample shop's."""

from datetime import datetime, timedelta
from uuid import uuid4

from kiosk.sandbox.control.bodies import NewContact, NewReward, RewardChange
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.store import catalogue, lookups
from kiosk.sandbox.store.bookings import book
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import (
    CREDIT_RECEPTION,
    DASHBOARD_CHANNEL,
    DIGITAL,
    PHYSICAL,
    REWARD_RECEPTION,
    ContactRecord,
    IdentifierRecord,
    RewardRecord,
    TransactionRecord,
)
from kiosk.sandbox.timestamps import stamp


def add_contact(database: Database, asked: NewContact, now: datetime) -> str:
    """Add a member whose collectables were paid for; raises 6003. Returns the member's uuid."""
    uuid = f"contact-{uuid4()}"
    with database.transaction():
        rewards = [lookups.reward(database, reward) for reward in asked.collectables]
        number = 1 + int(database.value("SELECT max(id) FROM contacts"))
        database.insert(
            "contacts",
            ContactRecord(number, uuid, asked.email.lower(), asked.name, tier=None, balance=0),
        )
        database.insert("identifiers", IdentifierRecord(asked.identifier, None, asked.active, uuid))
        given = asked.credits + sum(reward.required_credits for reward in rewards)
        if given:
            book(database, _past(uuid, given, now))
        for reward in rewards:
            book(database, _past_claim(uuid, reward, now))
    return uuid


def add_rewards(database: Database, asked: NewReward) -> list[str]:
    """Add `count` equal rewards, numbered in their titles when there are several."""
    with database.transaction():
        first = 1 + int(database.value("SELECT max(id) FROM rewards"))
        shops = asked.shops
        if shops is None:
            shops = tuple(shop.uuid for shop in lookups.shops(database))
        added = [_record(asked, first + number, number) for number in range(asked.count)]
        database.insert("rewards", *added)
        database.insert_rows(
            "reward_shops",
            ("reward_uuid", "shop_uuid"),
            [(reward.uuid, shop) for reward in added for shop in shops],
        )
        database.insert_rows(
            "digital_codes",
            ("code", "reward_uuid"),
            [(code, added[0].uuid) for code in asked.codes],
        )
    return [reward.uuid for reward in added]


def change_reward(database: Database, uuid: str, change: RewardChange) -> None:
    """Set the named columns of a reward; raises 6003."""
    columns = change.model_dump(exclude_unset=True)
    catalogue.update(database, uuid, columns=columns, attributes={})


def _record(asked: NewReward, number: int, index: int) -> RewardRecord:
    digital = asked.reward_type == DIGITAL
    return RewardRecord(
        id=number,
        uuid=f"reward-{uuid4()}",
        title=asked.title if asked.count == 1 else f"{asked.title} {index + 1}",
        description=asked.description,
        required_credits=asked.required_credits,
        reward_type=asked.reward_type,
        picture=asked.picture,
        is_active=True,
        pre_redeemable=asked.pre_redeemable if asked.reward_type == PHYSICAL else None,
        expiration_duration=None if digital else asked.expiration_duration,
        stock=asked.stock,
        cost_price=None,
        claim_limit=asked.claim_limit,
        attributes="{}",
    )


def _past(contact_uuid: str, amount: int, now: datetime) -> TransactionRecord:
    return TransactionRecord(
        id=None,
        uuid=str(uuid4()),
        type=CREDIT_RECEPTION,
        contact_uuid=contact_uuid,
        shop_uuid=DEFAULT_SHOP_UUID,
        identifier_value=None,
        title=None,
        credits=amount,
        created_at=stamp(now),
        channel=DASHBOARD_CHANNEL,
    )


def _past_claim(contact_uuid: str, reward: RewardRecord, now: datetime) -> TransactionRecord:
    seconds = reward.expiration_duration
    return TransactionRecord(
        id=None,
        uuid=str(uuid4()),
        type=REWARD_RECEPTION,
        contact_uuid=contact_uuid,
        shop_uuid=DEFAULT_SHOP_UUID,
        identifier_value=None,
        title=reward.title,
        credits=-reward.required_credits,
        created_at=stamp(now),
        channel=DASHBOARD_CHANNEL,
        reward_uuid=reward.uuid,
        waits=True,
        expires_at=None if seconds is None else stamp(now + timedelta(seconds=seconds)),
    )
