"""Giving, reversing and calculating credits (page Credit Receptions)."""

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.context import rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer
from kiosk.sandbox.fields import body_fields, query_fields
from kiosk.sandbox.refusals import INVALID_INPUT, LeatRefusalError, invalid
from kiosk.sandbox.store import credit_receptions, lookups
from kiosk.sandbox.wire import bookings


async def create(request: Request) -> Response:
    """POST /credit-receptions; 1003 and every refusal of `credit_receptions.give`."""
    sandbox = sandbox_of(request)
    fields = await body_fields(request)
    fields.require("contact_uuid", "shop_uuid")
    asked = credit_receptions.CreditRequest(
        contact_uuid=fields.text("contact_uuid"),
        shop_uuid=fields.text("shop_uuid"),
        credits=fields.optional_whole("credits"),
        unit_value=fields.optional_number("unit_value"),
        unit_name=fields.optional_text("unit_name"),
        identifier_value=fields.optional_text("contact_identifier_value"),
        # The pages say `_uuid`, the vendor's SDK sends `_id`: contract section 13.
        pos_transaction_uuid=fields.optional_text("pos_transaction_uuid")
        or fields.optional_text("pos_transaction_id"),
    )
    if asked.credits is None and asked.unit_value is None:
        sentence = "The credits field is required when unit value is not present."
        raise LeatRefusalError(
            INVALID_INPUT, errors={"credits": [sentence], "unit_value": [sentence]}
        )
    booking = credit_receptions.give(sandbox.database, asked, sandbox.now())
    return answer(bookings.transaction(booking, rendering_of(request)), sandbox.looseness)


async def reverse(request: Request) -> Response:
    """POST /credit-receptions/{uuid}/reverse: the negative reception; 1003."""
    sandbox = sandbox_of(request)
    uuid = request.path_params["credit_reception_uuid"]
    booking = credit_receptions.reverse(sandbox.database, uuid, sandbox.now())
    return answer(bookings.transaction(booking, rendering_of(request)), sandbox.looseness)


async def calculate(request: Request) -> Response:
    """GET /credit-receptions/calculate; 1003, 1008, 55031, 60007. Books nothing."""
    sandbox = sandbox_of(request)
    fields = query_fields(request)
    fields.require("shop_uuid", "unit_value")
    lookups.shop(sandbox.database, fields.text("shop_uuid"))
    contact_uuid = fields.optional_text("contact_uuid")
    if contact_uuid is not None:
        lookups.contact(sandbox.database, contact_uuid)
    value = fields.optional_number("unit_value")
    if value is None:
        raise invalid("unit_value", "The unit value field is required.")
    amount = credit_receptions.calculate(value, fields.optional_text("unit_name"))
    return answer({"credits": amount}, sandbox.looseness)
