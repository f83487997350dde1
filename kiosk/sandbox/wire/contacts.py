"""Contacts and identifiers (contract sections 4 and 5)."""

from typing import Any

from kiosk.sandbox.store.records import ContactRecord, IdentifierRecord
from kiosk.sandbox.wire.rendering import Rendering


def balance(contact: ContactRecord) -> dict[str, int]:
    """Render the balance that is embedded in a contact; `balance` is credits."""
    return {"id": contact.id, "balance": contact.balance}


def embedded(contact: ContactRecord) -> dict[str, Any]:
    """Render the contact inside a reception or a collectable, with its balance of now."""
    return {"uuid": contact.uuid, "email": contact.email, "credit_balance": balance(contact)}


def found(identifier: IdentifierRecord, contact: ContactRecord | None) -> dict[str, Any]:
    """Render the answer of Find Contact Identifier; `contact` is null for an unlinked card."""
    holder = None if contact is None else {"uuid": contact.uuid, "email": contact.email}
    return inline(identifier) | {"contact": holder}


def inline(identifier: IdentifierRecord) -> dict[str, Any]:
    """Render the identifier inside a reception; its name defaults to its value."""
    return {
        "name": identifier.value if identifier.name is None else identifier.name,
        "value": identifier.value,
        "active": bool(identifier.active),
    }


def whole(contact: ContactRecord, identifier: str | None, rendering: Rendering) -> dict[str, Any]:
    """Render Get Contact, `current_values` with a login link and code included.

    The real API sends live login secrets there; these open nothing, and prove that a client drops
    them.
    """
    values = {
        "email": contact.email,
        "firstname": contact.first_name,
        "lastname": None,
        "loyalty_balance": contact.balance,
        "default_contact_identifier": identifier,
        "is_anonymous": not contact.email,
        "created_at": "2024-03-01 09:30:00+00:00",
        "custom_app_login_url": f"{rendering.base_url}/app/login?token=login-of-{contact.uuid}",
        "custom_app_login_code": f"{contact.id % 1_000_000:06d}",
    }
    return {
        "id": contact.id,
        "uuid": contact.uuid,
        "email": contact.email,
        "tier": None if contact.tier is None else _tier(contact.tier),
        "subscriptions": [],
        "credit_balance": balance(contact),
        "prepaid_balance": {"balance_in_cents": 0},
        "attributes": [],
        "current_values": values,
        "current_display_values": {
            name: "" if value is None else str(value) for name, value in values.items()
        },
    }


def _tier(name: str) -> dict[str, Any]:
    position = 2 if name == "Gold" else 1
    return {
        "uuid": f"tier-{name.lower()}",
        "name": name,
        "description": None,
        "position": position,
        "media": None,
    }
