"""Giving credits, calculating them and reversing a gift (page Credit Receptions)."""

import math
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from kiosk.sandbox.refusals import (
    CREDITS_ABOVE_MAXIMUM,
    POS_TRANSACTION_LINKED,
    POS_TRANSACTION_NOT_FOUND,
    UNIT_NOT_FOUND,
    LeatRefusalError,
    invalid,
)
from kiosk.sandbox.store import lookups
from kiosk.sandbox.store.bookings import Embedder, book
from kiosk.sandbox.store.claims import check_identifier
from kiosk.sandbox.store.database import Database
from kiosk.sandbox.store.records import (
    API_CHANNEL,
    CREDIT_RECEPTION,
    LARGEST,
    Booking,
    TransactionRecord,
    Unit,
)
from kiosk.sandbox.timestamps import stamp

UNITS = (
    Unit(1, "purchase_amount", "Purchase amount", "€", is_default=True, credits_per_unit=1.0),
    Unit(2, "visits", "Visits", "", is_default=False, credits_per_unit=5.0),
)
"""The account's units; the sandbox gives 1 credit a euro, rounded down, and 5 a visit."""

MAX_CREDITS = 10_000
"""The loyalty program's `max_amount`: the most credits that one reception may give."""


@dataclass(frozen=True)
class CreditRequest:
    """The body of a create-credit-reception call; one of `credits` and `unit_value` is given."""

    contact_uuid: str
    shop_uuid: str
    credits: int | None
    unit_value: float | None
    unit_name: str | None
    identifier_value: str | None
    pos_transaction_uuid: str | None


def unit_named(name: str | None) -> Unit:
    """Return a unit, the default one for None; raises 60007."""
    for unit in UNITS:
        if (unit.is_default and name is None) or unit.name == name:
            return unit
    raise LeatRefusalError(UNIT_NOT_FOUND)


def calculate(unit_value: float, unit_name: str | None) -> int:
    """Return the credits that this many units earn; raises 60007, and 1003 beyond LARGEST."""
    earned = unit_value * unit_named(unit_name).credits_per_unit
    if not abs(earned) <= LARGEST:
        raise invalid("unit_value", "The unit value is too large.")
    return math.floor(earned)


def give(database: Database, request: CreditRequest, now: datetime) -> Booking:
    """Book a credit reception; raises 55031, 1008, 60003, 60004, 60007, 1003, 1015, 1027 and 6001.

    Explicit credits override the rule and may be negative (a partial refund), even below a
    balance of nothing.
    """
    with database.transaction():
        lookups.contact(database, request.contact_uuid)
        lookups.shop(database, request.shop_uuid)
        check_identifier(database, request.identifier_value, request.contact_uuid)
        unit = unit_named(request.unit_name)
        amount = request.credits
        if amount is None:
            amount = calculate(request.unit_value or 0.0, unit.name)
        if amount > MAX_CREDITS:
            raise LeatRefusalError(CREDITS_ABOVE_MAXIMUM)
        transaction = TransactionRecord(
            id=None,
            uuid=str(uuid4()),
            type=CREDIT_RECEPTION,
            contact_uuid=request.contact_uuid,
            shop_uuid=request.shop_uuid,
            identifier_value=request.identifier_value,
            title=None,
            credits=amount,
            created_at=stamp(now),
            channel=API_CHANNEL,
            unit_name=unit.name,
            unit_value=request.unit_value,
        )
        _link_pos_transaction(database, request.pos_transaction_uuid, transaction.uuid)
        book(database, transaction)
        return Embedder(database).booking(transaction)


def reverse(database: Database, uuid: str, now: datetime) -> Booking:
    """Book the same reception with the negative of its credits; unknown or reversed before: 1003.

    What reversed something else cannot itself be reversed.
    """
    with database.transaction():
        given = lookups.transaction(database, uuid)
        if given is None or given.type != CREDIT_RECEPTION:
            raise invalid("credit_reception_uuid", "The credit reception does not exist.")
        if given.reversed_by is not None or given.reverses is not None:
            raise invalid("credit_reception_uuid", "The credit reception was already reversed.")
        taken = TransactionRecord(
            id=None,
            uuid=str(uuid4()),
            type=CREDIT_RECEPTION,
            contact_uuid=given.contact_uuid,
            shop_uuid=given.shop_uuid,
            identifier_value=given.identifier_value,
            title=None,
            credits=-given.credits,
            created_at=stamp(now),
            channel=API_CHANNEL,
            unit_name=given.unit_name,
            unit_value=given.unit_value,
            reverses=given.uuid,
        )
        book(database, taken)
        database.execute("UPDATE transactions SET reversed_by = ? WHERE uuid = ?", taken.uuid, uuid)
        return Embedder(database).booking(taken)


def _link_pos_transaction(database: Database, pos_uuid: str | None, reception_uuid: str) -> None:
    if pos_uuid is None:
        return
    linked = database.rows(
        "SELECT credit_reception_uuid FROM pos_transactions WHERE uuid = ?", pos_uuid
    )
    if not linked:
        raise LeatRefusalError(POS_TRANSACTION_NOT_FOUND)
    if linked[0][0] is not None:
        raise LeatRefusalError(POS_TRANSACTION_LINKED)
    database.execute(
        "UPDATE pos_transactions SET credit_reception_uuid = ? WHERE uuid = ?",
        reception_uuid,
        pos_uuid,
    )
