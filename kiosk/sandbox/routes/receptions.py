"""Claiming and reversing a claim (page Reward Receptions)."""

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.context import rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer
from kiosk.sandbox.fields import body_fields
from kiosk.sandbox.store import claims
from kiosk.sandbox.wire import bookings


async def create(request: Request) -> Response:
    """POST /reward-receptions; 1003 and every refusal of `claims.claim`."""
    sandbox = sandbox_of(request)
    fields = await body_fields(request)
    fields.require("contact_uuid", "reward_uuid", "shop_uuid")
    booking = claims.claim(
        sandbox.database,
        claims.ClaimRequest(
            contact_uuid=fields.text("contact_uuid"),
            reward_uuid=fields.text("reward_uuid"),
            shop_uuid=fields.text("shop_uuid"),
            identifier_value=fields.optional_text("contact_identifier_value"),
        ),
        sandbox.looseness,
        sandbox.now(),
    )
    return answer(bookings.transaction(booking, rendering_of(request)), sandbox.looseness)


async def reverse(request: Request) -> Response:
    """POST /reward-receptions/{uuid}/reverse: a credit reception; 1003."""
    sandbox = sandbox_of(request)
    uuid = request.path_params["reward_reception_uuid"]
    booking = claims.reverse(sandbox.database, uuid, sandbox.looseness, sandbox.now())
    return answer(bookings.transaction(booking, rendering_of(request)), sandbox.looseness)
