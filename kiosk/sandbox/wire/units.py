"""Units of purchase (contract section 6)."""

from typing import Any

from kiosk.sandbox.store.records import Unit


def rendered(unit: Unit) -> dict[str, Any]:
    """Render a unit as receptions, the program and the unit list hold it."""
    return {
        "id": unit.id,
        "name": unit.name,
        "label": unit.label,
        "prefix": unit.prefix,
        "is_default": unit.is_default,
    }
