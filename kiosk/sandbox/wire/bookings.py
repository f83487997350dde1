"""Loyalty transactions and collectables as JSON (contract sections 8 to 10 and 13)."""

from typing import Any

from kiosk.sandbox.store import records
from kiosk.sandbox.store.credit_receptions import unit_named
from kiosk.sandbox.wire import contacts, rewards, shops, units
from kiosk.sandbox.wire.rendering import Rendering


def transaction(booking: records.Booking, rendering: Rendering) -> dict[str, Any]:
    """Render a reception of any type; `credits` is negative when they were spent."""
    match booking.transaction.type:
        case records.CREDIT_RECEPTION:
            return _common(booking) | _credit_reception(booking)
        case records.DIGITAL_REWARD_RECEPTION:
            return _common(booking) | _digital(booking, rendering)
        case _:
            return _common(booking) | _physical(booking, rendering)


def collectable(booking: records.Booking, rendering: Rendering) -> dict[str, Any]:
    """Render an item of List Collectable Rewards; its uuid is the transaction's."""
    return {
        "contact": contacts.embedded(booking.contact),
        "created_at": booking.transaction.created_at,
        "uuid": booking.transaction.uuid,
        "title": booking.transaction.title,
        "reward": _reward(booking, rendering),
        "expires_at": booking.transaction.expires_at,
        "has_been_collected": booking.transaction.collected_by is not None,
    }


def collect_receipt(booking: records.Booking, rendering: Rendering) -> dict[str, Any]:
    """Render the answer of a collect: slim with the redemption's uuid, or the old full shape.

    The full one is the collectable itself, with the transaction's uuid and no balance.
    """
    if rendering.looseness.collect_answer == "slim":
        return {"uuid": booking.transaction.collected_by, "status": "COLLECTED"}
    holder = {"uuid": booking.contact.uuid, "email": booking.contact.email}
    return collectable(booking, rendering) | {"contact": holder}


def _common(booking: records.Booking) -> dict[str, Any]:
    identifier = booking.identifier
    return {
        "type": booking.transaction.type,
        "uuid": booking.transaction.uuid,
        "credits": booking.transaction.credits,
        "contact": contacts.embedded(booking.contact),
        "shop": shops.embedded(booking.shop),
        "contact_identifier": None if identifier is None else contacts.inline(identifier),
        "created_at": booking.transaction.created_at,
        "channel": booking.transaction.channel,
    }


def _physical(booking: records.Booking, rendering: Rendering) -> dict[str, Any]:
    final = not booking.transaction.waits
    collected = booking.transaction.collected_by is not None
    return {
        "title": booking.transaction.title,
        "reward": _reward(booking, rendering),
        "expires_at": booking.transaction.expires_at,
        "has_been_collected": collected
        or (final and rendering.looseness.final_receptions_are_collected),
    }


def _digital(booking: records.Booking, rendering: Rendering) -> dict[str, Any]:
    code = booking.transaction.code
    return {
        "title": booking.transaction.title,
        "digital_reward": _reward(booking, rendering),
        "digital_reward_code": None if code is None else {"code": code},
    }


def _credit_reception(booking: records.Booking) -> dict[str, Any]:
    return {
        "unit": units.rendered(unit_named(booking.transaction.unit_name)),
        "unit_value": booking.transaction.unit_value,
        "till": None,
    }


def _reward(booking: records.Booking, rendering: Rendering) -> dict[str, Any] | None:
    if booking.reward is None or rendering.looseness.null_rewards:
        return None
    return rewards.embedded(booking.reward, rendering)
