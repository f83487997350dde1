"""What waits, collecting it and reversing that (page Collectable Rewards)."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.context import rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer
from kiosk.sandbox.fields import query_fields
from kiosk.sandbox.store import collects
from kiosk.sandbox.wire import bookings


async def list_collectables(request: Request) -> Response:
    """GET /collectable-rewards?contact_uuid=; 1003, 55031. Of every shop, unpaged."""
    sandbox = sandbox_of(request)
    looseness, now = sandbox.looseness, sandbox.now()
    lag = looseness.list_lag_seconds
    found = collects.collectables(
        sandbox.database,
        query_fields(request).text("contact_uuid"),
        created_until=now - timedelta(seconds=lag) if lag else None,
        unexpired_at=None if looseness.list_expired_collectables else now,
        collected_too=looseness.list_collected_collectables,
    )
    rendering = rendering_of(request)
    return answer([bookings.collectable(booking, rendering) for booking in found], looseness)


async def collect(request: Request) -> Response:
    """PUT /collectable-rewards/collect/{uuid}; 6003, 80300."""
    sandbox = sandbox_of(request)
    uuid = request.path_params["loyalty_transaction_uuid"]
    booking = collects.collect(sandbox.database, uuid, sandbox.now())
    return answer(bookings.collect_receipt(booking, rendering_of(request)), sandbox.looseness)


async def reverse(request: Request) -> Response:
    """POST /collectable-rewards/{redemption uuid}/reverse; 80300."""
    sandbox = sandbox_of(request)
    uuid = request.path_params["redemption_uuid"]
    collects.reverse_redemption(sandbox.database, uuid, sandbox.now())
    return answer({"uuid": uuid, "status": "REVERSED"}, sandbox.looseness)
