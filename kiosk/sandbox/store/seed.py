"""Filling the tables with the sample shop."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from kiosk.sandbox.sample_contacts import (
    INACTIVE_CARD,
    POS_TRANSACTION,
    SAMPLE_CONTACTS,
    UNLINKED_CARD,
    PastClaim,
    SampleContact,
)
from kiosk.sandbox.sample_rewards import FIRST_ID, SAMPLE_REWARDS
from kiosk.sandbox.sample_shop import SHOPS
from kiosk.sandbox.store.bookings import book
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import (
    CREDIT_RECEPTION,
    DASHBOARD_CHANNEL,
    REWARD_RECEPTION,
    ContactRecord,
    IdentifierRecord,
    TransactionRecord,
)
from kiosk.sandbox.store.schema import TABLES
from kiosk.sandbox.timestamps import stamp

FIRST_CONTACT_ID = 2_625_740


def is_empty(database: Database) -> bool:
    """Say whether nothing was ever put into the tables."""
    return database.value("SELECT 1 FROM shops") is None


def reset(database: Database, now: datetime) -> None:
    """Empty every table and fill it with the sample shop, as of `now`, in one transaction."""
    with database.transaction():
        for table in reversed(TABLES):
            database.execute(f"DELETE FROM {table}")  # noqa: S608 - our own constant names
        database.insert_rows("tokens", ("token", "expires_at"), [(SANDBOX_TOKEN, None)])
        database.insert("shops", *SHOPS)
        _seed_rewards(database)
        for number, contact in enumerate(SAMPLE_CONTACTS, start=FIRST_CONTACT_ID):
            _seed_contact(database, number, contact, now)
        database.insert(
            "identifiers", IdentifierRecord(UNLINKED_CARD, None, active=True, contact_uuid=None)
        )
        database.insert_rows("pos_transactions", ("uuid",), [(POS_TRANSACTION,)])


def _seed_rewards(database: Database) -> None:
    database.insert(
        "rewards", *(r.record(number) for number, r in enumerate(SAMPLE_REWARDS, start=FIRST_ID))
    )
    database.insert_rows(
        "reward_shops",
        ("reward_uuid", "shop_uuid"),
        [(reward.uuid, shop) for reward in SAMPLE_REWARDS for shop in reward.shops],
    )
    database.insert_rows(
        "digital_codes",
        ("code", "reward_uuid"),
        [(code, reward.uuid) for reward in SAMPLE_REWARDS for code in reward.codes],
    )


def _seed_contact(database: Database, number: int, contact: SampleContact, now: datetime) -> None:
    database.insert(
        "contacts",
        ContactRecord(number, contact.uuid, contact.email, contact.name, contact.tier, balance=0),
    )
    database.insert(
        "identifiers",
        *(
            IdentifierRecord(card, None, active=card != INACTIVE_CARD, contact_uuid=contact.uuid)
            for card in contact.cards
        ),
    )
    for transaction in _history(contact, now):
        book(database, transaction)


def _history(contact: SampleContact, now: datetime) -> Iterator[TransactionRecord]:
    # Leat keeps balances as the sum of what happened: so does the sample, oldest first.
    spent = sum(past.reward.credits for past in contact.claims)
    oldest = max((past.hours_ago for past in contact.claims), default=0.0)
    if contact.credits + spent:
        yield TransactionRecord(
            id=None,
            uuid=f"credits-{contact.name.lower()}",
            type=CREDIT_RECEPTION,
            contact_uuid=contact.uuid,
            shop_uuid=SHOPS[0].uuid,
            identifier_value=None,
            title=None,
            credits=contact.credits + spent,
            created_at=stamp(now - timedelta(hours=oldest + 24.0)),
            channel=DASHBOARD_CHANNEL,
        )
    numbers = count(1)
    for past in sorted(contact.claims, key=lambda past: -past.hours_ago):
        yield _past_claim(contact, past, next(numbers), now)


def _past_claim(
    contact: SampleContact, past: PastClaim, number: int, now: datetime
) -> TransactionRecord:
    claimed_at = now - timedelta(hours=past.hours_ago)
    days = past.reward.days
    return TransactionRecord(
        id=None,
        uuid=f"reception-{contact.name.lower()}-{past.reward.name}-{number}",
        type=REWARD_RECEPTION,
        contact_uuid=contact.uuid,
        shop_uuid=past.shop_uuid,
        identifier_value=None,
        title=past.reward.title,
        credits=-past.reward.credits,
        created_at=stamp(claimed_at),
        channel=DASHBOARD_CHANNEL,
        reward_uuid=past.reward.uuid,
        waits=True,
        expires_at=None if days is None else stamp(claimed_at + timedelta(days=days)),
    )
