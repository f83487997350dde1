"""Shops: in a list, and embedded with an address full of nulls (contract section 6)."""

from typing import Any

from kiosk.sandbox.store.records import ShopRecord


def listed(shop: ShopRecord) -> dict[str, Any]:
    """Render a shop of List Shops and Get Shop."""
    return {"uuid": shop.uuid, "name": shop.name, "type": shop.type, "reference": shop.reference}


def embedded(shop: ShopRecord) -> dict[str, Any]:
    """Render the shop inside a reception."""
    return {
        "id": shop.id,
        "uuid": shop.uuid,
        "type": shop.type,
        "name": shop.name,
        "address": {
            "id": shop.id + 44,
            "shop_id": shop.id,
            "street": shop.street,
            "housenumber": None,
            "postalcode": None,
            "city": shop.city,
            "state": None,
            "country": None,
            "latitude": None,
            "longitude": None,
            "house_number": None,
            "postal_code": None,
        },
    }
