"""Loyalty transactions with what Leat embeds in them, and the one way to book one."""

from dataclasses import dataclass

from kiosk.sandbox.store import lookups
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import (
    Booking,
    ContactRecord,
    IdentifierRecord,
    RewardRecord,
    ShopRecord,
    TransactionRecord,
)


def book(database: Database, transaction: TransactionRecord) -> None:
    """Insert a transaction and move its contact's balance by its credits, inside a transaction."""
    database.insert("transactions", transaction)
    database.execute(
        "UPDATE contacts SET balance = balance + ? WHERE uuid = ?",
        transaction.credits,
        transaction.contact_uuid,
    )


class Embedder:
    """Completes transactions into bookings, reading each embedded record once.

    Made anew for every request, since it remembers what it read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._contacts: dict[str, ContactRecord] = {}
        self._shops: dict[str, ShopRecord] = {}
        self._rewards: dict[str, RewardRecord | None] = {}

    def booking(self, transaction: TransactionRecord) -> Booking:
        """Return the transaction with its contact, shop, identifier and reward as they are now."""
        contact = self._contacts.get(transaction.contact_uuid)
        if contact is None:
            contact = lookups.contact(self._database, transaction.contact_uuid)
            self._contacts[contact.uuid] = contact
        shop = self._shops.get(transaction.shop_uuid)
        if shop is None:
            shop = lookups.shop(self._database, transaction.shop_uuid)
            self._shops[shop.uuid] = shop
        return Booking(
            transaction, contact, shop, self._identifier(transaction), self._reward(transaction)
        )

    def _identifier(self, transaction: TransactionRecord) -> IdentifierRecord | None:
        if transaction.identifier_value is None:
            return None
        return self._database.one(
            IdentifierRecord,
            "SELECT * FROM identifiers WHERE value = ?",
            transaction.identifier_value,
        )

    def _reward(self, transaction: TransactionRecord) -> RewardRecord | None:
        uuid = transaction.reward_uuid
        if uuid is None:
            return None
        if uuid not in self._rewards:
            self._rewards[uuid] = self._database.one(
                RewardRecord, "SELECT * FROM rewards WHERE uuid = ?", uuid
            )
        return self._rewards[uuid]


@dataclass(frozen=True)
class Criteria:
    """Which loyalty transactions are asked for; None means any. Times are stamps."""

    types: tuple[str, ...]
    contact_uuid: str | None = None
    shop_uuid: str | None = None
    bounds: tuple[tuple[str, str], ...] = ()
    """Pairs of an SQL comparison and a stamp that `created_at` must satisfy."""

    def where(self) -> tuple[str, list[str]]:
        """Return an SQL condition and its values."""
        clauses = [f"type IN ({', '.join('?' * len(self.types))})"]
        values = list(self.types)
        if self.contact_uuid is not None:
            clauses.append("contact_uuid = ?")
            values.append(self.contact_uuid)
        if self.shop_uuid is not None:
            clauses.append("shop_uuid = ?")
            values.append(self.shop_uuid)
        for comparison, moment in self.bounds:
            clauses.append(f"created_at {comparison} ?")
            values.append(moment)
        return " AND ".join(clauses), values


def page(
    database: Database, criteria: Criteria, *, newest_first: bool, limit: int, offset: int
) -> tuple[int, list[Booking]]:
    """Return how many transactions meet the criteria, and a page of them as bookings."""
    where, values = criteria.where()
    # The condition is made of fixed text above; every value is bound.
    total = int(database.value(f"SELECT count(*) FROM transactions WHERE {where}", *values))  # noqa: S608
    order = "DESC" if newest_first else "ASC"
    found = database.all(
        TransactionRecord,
        f"SELECT * FROM transactions WHERE {where} "  # noqa: S608
        f"ORDER BY created_at {order}, id {order} LIMIT ? OFFSET ?",
        *values,
        limit,
        offset,
    )
    embedder = Embedder(database)
    return total, [embedder.booking(transaction) for transaction in found]
