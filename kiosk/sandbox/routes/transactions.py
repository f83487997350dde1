"""Loyalty transactions, filtered, sorted and paged (contract section 9)."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.context import Sandbox, rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer
from kiosk.sandbox.fields import Fields, query_fields
from kiosk.sandbox.refusals import invalid
from kiosk.sandbox.store import lookups
from kiosk.sandbox.store.bookings import Criteria, page
from kiosk.sandbox.store.records import (
    CREDIT_RECEPTION,
    DIGITAL_REWARD_RECEPTION,
    REWARD_RECEPTION,
)
from kiosk.sandbox.timestamps import stamp, unstamp
from kiosk.sandbox.wire import bookings

DEFAULT_LIMIT = 10
MAX_LIMIT = 100
TYPES = {
    None: (CREDIT_RECEPTION, REWARD_RECEPTION, DIGITAL_REWARD_RECEPTION),
    "credit_receptions": (CREDIT_RECEPTION,),
    "reward_receptions": (REWARD_RECEPTION, DIGITAL_REWARD_RECEPTION),
}
"""The `type` parameter is plural where the items' own type is singular."""
COMPARISONS = {"gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
NEWEST_FIRST = {None: True, "-created_at": True, "created_at": False}
"""Without `sort`, the newest come first ("the last 10"), as the older pages say."""


async def list_transactions(request: Request) -> Response:
    """GET /loyalty-transactions; 1003, 1008, 55031."""
    sandbox = sandbox_of(request)
    fields = query_fields(request)
    sort = fields.optional_text("sort")
    if sort not in NEWEST_FIRST:
        raise invalid("sort", "The selected sort is invalid.")
    number = _between(fields, "page", 1, 1_000_000, default=1)
    limit = _between(fields, "limit", 1, MAX_LIMIT, default=DEFAULT_LIMIT)
    criteria = _criteria(fields, sandbox)
    offset = (number - 1) * limit
    total, found = page(
        sandbox.database, criteria, newest_first=NEWEST_FIRST[sort], limit=limit, offset=offset
    )
    rendering = rendering_of(request)
    meta = {
        "page": number,
        "limit": str(limit) if sandbox.looseness.limit_as_string else limit,
        "viewing_from": offset + 1 if found else 0,
        "viewing_to": offset + len(found) if found else 0,
        "last_page": max(1, -(-total // limit)),
        "total": total,
    }
    data = [bookings.transaction(booking, rendering) for booking in found]
    return answer(data, sandbox.looseness, meta=meta)


def _criteria(fields: Fields, sandbox: Sandbox) -> Criteria:
    kind = fields.optional_text("type")
    if kind not in TYPES:
        raise invalid("type", "The selected type is invalid.")
    contact_uuid = fields.optional_text("contact_uuid")
    if contact_uuid is not None:
        lookups.contact(sandbox.database, contact_uuid)
    shop_uuid = fields.optional_text("shop_uuid")
    if shop_uuid is not None:
        lookups.shop(sandbox.database, shop_uuid)
    return Criteria(
        TYPES[kind],
        None if sandbox.looseness.ignore_contact_filter else contact_uuid,
        shop_uuid,
        (*_bounds(fields), *_lag(sandbox)),
    )


def _lag(sandbox: Sandbox) -> list[tuple[str, str]]:
    seconds = sandbox.looseness.list_lag_seconds
    return [("<=", stamp(sandbox.now() - timedelta(seconds=seconds)))] if seconds else []


def _bounds(fields: Fields) -> list[tuple[str, str]]:
    bounds = []
    for name, comparison in COMPARISONS.items():
        field = f"created_at[{name}]"
        text = fields.optional_text(field)
        if text is None:
            continue
        try:
            bounds.append((comparison, stamp(unstamp(text))))
        except ValueError:
            raise invalid(field, "The created at does not match ISO 8601.") from None
    return bounds


def _between(fields: Fields, name: str, least: int, most: int, *, default: int) -> int:
    number = fields.optional_whole(name)
    if number is None:
        return default
    if not least <= number <= most:
        raise invalid(name, f"The {name} must be between {least} and {most}.")
    return number
