"""Single records by their uuid, or the API's refusal when there is none."""

from kiosk.sandbox.refusals import (
    CONTACT_NOT_FOUND,
    IDENTIFIER_INACTIVE,
    IDENTIFIER_NOT_FOUND,
    REWARD_NOT_FOUND,
    SHOP_NOT_FOUND,
    LeatRefusalError,
)
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import (
    ContactRecord,
    IdentifierRecord,
    RewardRecord,
    ShopRecord,
    TransactionRecord,
)


def contact(database: Database, uuid: str) -> ContactRecord:
    """Return a contact; raises 55031."""
    found = database.one(ContactRecord, "SELECT * FROM contacts WHERE uuid = ?", uuid)
    if found is None:
        raise LeatRefusalError(CONTACT_NOT_FOUND)
    return found


def contact_by_email(database: Database, email: str) -> ContactRecord:
    """Return the contact with this address, in any case; raises 55031, anonymous ones included."""
    found = database.one(
        ContactRecord, "SELECT * FROM contacts WHERE email = lower(?) AND email != ''", email
    )
    if found is None:
        raise LeatRefusalError(CONTACT_NOT_FOUND)
    return found


def identifier(database: Database, value: str) -> IdentifierRecord:
    """Return an active identifier, linked or not; raises 60003 and 60004."""
    found = database.one(IdentifierRecord, "SELECT * FROM identifiers WHERE value = ?", value)
    if found is None:
        raise LeatRefusalError(IDENTIFIER_NOT_FOUND)
    if not found.active:
        raise LeatRefusalError(IDENTIFIER_INACTIVE)
    return found


def shop(database: Database, uuid: str) -> ShopRecord:
    """Return a shop; raises 1008."""
    found = database.one(ShopRecord, "SELECT * FROM shops WHERE uuid = ?", uuid)
    if found is None:
        raise LeatRefusalError(SHOP_NOT_FOUND)
    return found


def shops(database: Database) -> list[ShopRecord]:
    """Return every shop."""
    return database.all(ShopRecord, "SELECT * FROM shops ORDER BY id")


def reward(database: Database, uuid: str) -> RewardRecord:
    """Return a reward, active or not; raises 6003."""
    found = database.one(RewardRecord, "SELECT * FROM rewards WHERE uuid = ?", uuid)
    if found is None:
        raise LeatRefusalError(REWARD_NOT_FOUND)
    return found


def transaction(database: Database, uuid: str) -> TransactionRecord | None:
    """Return a loyalty transaction of any type, or None."""
    return database.one(TransactionRecord, "SELECT * FROM transactions WHERE uuid = ?", uuid)


def default_identifier(database: Database, contact_uuid: str) -> str | None:
    """Return the value of a contact's first identifier, or None."""
    value: str | None = database.value(
        "SELECT value FROM identifiers WHERE contact_uuid = ? ORDER BY rowid", contact_uuid
    )
    return value
