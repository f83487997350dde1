"""The contact's own phone, and the till: what happens to an account behind the kiosks' backs."""

from datetime import datetime
from typing import Final
from uuid import uuid4

from kiosk.sandbox.refusals import LeatRefusalError
from kiosk.sandbox.store import collects, lookups
from kiosk.sandbox.store.bookings import book
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import REWARD_RECEPTION, TransactionRecord
from kiosk.sandbox.timestamps import stamp

PHONE_CHANNEL: Final = "CUSTOMER_APP"


class Phone:
    """Books in Leat's own file, beside the API, and remembers each effect's uuid."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.effects: set[str] = set()

    def claim(self, contact_uuid: str, reward_uuid: str, shop_uuid: str, now: datetime) -> bool:
        """Claim the reward as a kiosk would, but for the channel; False when it costs too much."""
        with self._database.transaction():
            reward = lookups.reward(self._database, reward_uuid)
            if lookups.contact(self._database, contact_uuid).balance < reward.required_credits:
                return False
            reception = TransactionRecord(
                id=None,
                uuid=f"phone-{uuid4()}",
                type=REWARD_RECEPTION,
                contact_uuid=contact_uuid,
                shop_uuid=shop_uuid,
                identifier_value=None,
                title=reward.title,
                credits=-reward.required_credits,
                created_at=stamp(now),
                channel=PHONE_CHANNEL,
                reward_uuid=reward_uuid,
                waits=bool(reward.pre_redeemable),
            )
            book(self._database, reception)
        self.effects.add(reception.uuid)
        return True

    def waiting(self, contact_uuid: str) -> list[str]:
        """Return the transactions that wait for a contact, whatever a list says."""
        rows = self._database.rows(
            "SELECT uuid FROM transactions"
            " WHERE contact_uuid = ? AND waits = 1 AND collected_by IS NULL ORDER BY id",
            contact_uuid,
        )
        return [row["uuid"] for row in rows]

    def collect(self, transaction_uuid: str, now: datetime) -> bool:
        """Have it handed over at the till; False when it does not wait any more."""
        try:
            booking = collects.collect(self._database, transaction_uuid, now)
        except LeatRefusalError:
            return False
        self.effects.add(str(booking.transaction.collected_by))
        return True
