"""What waits for pickup, collecting it, and undoing that (page Collectable Rewards)."""

from datetime import datetime
from uuid import uuid4

from kiosk.sandbox.refusals import MODEL_NOT_FOUND, REWARD_NOT_FOUND, LeatRefusalError
from kiosk.sandbox.store import lookups
from kiosk.sandbox.store.bookings import Embedder
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import Booking, TransactionRecord
from kiosk.sandbox.timestamps import stamp


def collectables(
    database: Database,
    contact_uuid: str,
    *,
    created_until: datetime | None,
    unexpired_at: datetime | None,
    collected_too: bool,
) -> list[Booking]:
    """List a contact's collectables of every shop, oldest first; raises 55031.

    `created_until` hides newer ones and `unexpired_at` those expired by then, unless None.
    """
    lookups.contact(database, contact_uuid)
    collected = "" if collected_too else "AND collected_by IS NULL"
    found = database.all(
        TransactionRecord,
        # The only variable text is the fixed clause above.
        "SELECT * FROM transactions WHERE contact_uuid = ? AND waits = 1 "  # noqa: S608
        f"AND reversed_by IS NULL {collected} ORDER BY created_at, id",
        contact_uuid,
    )
    embedder = Embedder(database)
    return [
        embedder.booking(transaction)
        for transaction in found
        if (unexpired_at is None or not _expired(transaction, unexpired_at))
        and (created_until is None or transaction.created_at <= stamp(created_until))
    ]


def collect(database: Database, transaction_uuid: str, now: datetime) -> Booking:
    """Hand a collectable over, once; the booking's `collected_by` is the redemption's uuid.

    Refusals: 6003 for a transaction that never was collectable; 80300 when it is unknown,
    collected already, reversed, or expired (at its `expires_at` exactly, it is).
    """
    with database.transaction():
        waiting = lookups.transaction(database, transaction_uuid)
        if waiting is None:
            raise LeatRefusalError(MODEL_NOT_FOUND)
        if not waiting.waits:
            raise LeatRefusalError(REWARD_NOT_FOUND)
        if waiting.collected_by is not None or waiting.reversed_by is not None:
            raise LeatRefusalError(MODEL_NOT_FOUND)
        if _expired(waiting, now):
            raise LeatRefusalError(MODEL_NOT_FOUND, message="Reward is expired.")
        redemption_uuid = str(uuid4())
        database.insert_rows(
            "redemptions",
            ("uuid", "transaction_uuid", "collected_at"),
            [(redemption_uuid, transaction_uuid, stamp(now))],
        )
        _set_collected_by(database, transaction_uuid, redemption_uuid)
        collected = lookups.transaction(database, transaction_uuid) or waiting
        return Embedder(database).booking(collected)


def reverse_redemption(database: Database, redemption_uuid: str, now: datetime) -> None:
    """Undo a collect, so that the reward waits again, expired or not; raises 80300.

    Unknown redemptions and those reversed before are both "not found", as the API lists no codes
    for this call.
    """
    with database.transaction():
        transaction_uuid = database.value(
            "SELECT transaction_uuid FROM redemptions WHERE uuid = ? AND reversed_at IS NULL",
            redemption_uuid,
        )
        if transaction_uuid is None:
            raise LeatRefusalError(MODEL_NOT_FOUND)
        database.execute(
            "UPDATE redemptions SET reversed_at = ? WHERE uuid = ?", stamp(now), redemption_uuid
        )
        _set_collected_by(database, transaction_uuid, None)


def _set_collected_by(
    database: Database, transaction_uuid: str, redemption_uuid: str | None
) -> None:
    database.execute(
        "UPDATE transactions SET collected_by = ? WHERE uuid = ?",
        redemption_uuid,
        transaction_uuid,
    )


def _expired(transaction: TransactionRecord, now: datetime) -> bool:
    return transaction.expires_at is not None and transaction.expires_at <= stamp(now)
