"""Finding who a card belongs to, and their balance (contract 4 and 5)."""

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.context import rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer
from kiosk.sandbox.fields import query_fields
from kiosk.sandbox.store import lookups
from kiosk.sandbox.store.records import ContactRecord
from kiosk.sandbox.wire import contacts


async def find_identifier(request: Request) -> Response:
    """GET /contact-identifiers/find; 1003, 60003, 60004. An unlinked card has contact null."""
    sandbox = sandbox_of(request)
    value = query_fields(request).text("contact_identifier_value")
    identifier = lookups.identifier(sandbox.database, value)
    holder = None
    if identifier.contact_uuid is not None:
        holder = lookups.contact(sandbox.database, identifier.contact_uuid)
    found = contacts.found(identifier, holder)
    return answer(found, sandbox.looseness, documented_empty="array")


async def find_one_by(request: Request) -> Response:
    """GET /contacts/find-one-by?email=; 1003, 55031."""
    email = query_fields(request).text("email")
    return _whole(request, lookups.contact_by_email(sandbox_of(request).database, email))


async def get_contact(request: Request) -> Response:
    """GET /contacts/{uuid}; 55031."""
    uuid = request.path_params["contact_uuid"]
    return _whole(request, lookups.contact(sandbox_of(request).database, uuid))


async def credit_balance(request: Request) -> Response:
    """GET /contacts/{uuid}/credit-balance; 55031."""
    sandbox = sandbox_of(request)
    contact = lookups.contact(sandbox.database, request.path_params["contact_uuid"])
    return answer({"balance": contact.balance}, sandbox.looseness)


def _whole(request: Request, contact: ContactRecord) -> Response:
    sandbox = sandbox_of(request)
    identifier = lookups.default_identifier(sandbox.database, contact.uuid)
    body = contacts.whole(contact, identifier, rendering_of(request))
    return answer(body, sandbox.looseness)
