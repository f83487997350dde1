"""Token check, tokens, shops, loyalty program, brand kit and units (contract 1 and 6)."""

import secrets

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox import sample_shop
from kiosk.sandbox.context import rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer, json_response
from kiosk.sandbox.fields import body_fields
from kiosk.sandbox.sample_cards import SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET
from kiosk.sandbox.store import lookups, tokens
from kiosk.sandbox.store.credit_receptions import MAX_CREDITS, UNITS, unit_named
from kiosk.sandbox.wire import shops, units


async def check_token(request: Request) -> Response:
    """GET /: the account behind the token."""
    return answer(sample_shop.ACCOUNT, sandbox_of(request).looseness)


async def issue_token(request: Request) -> Response:
    """POST /oauth/token: a token for client credentials; refusals in OAuth's own shape."""
    sandbox = sandbox_of(request)
    fields = await body_fields(request)
    if fields.optional_text("grant_type") != "client_credentials":
        return _oauth_error("unsupported_grant_type", "The grant type is not supported.", 400)
    known = secrets.compare_digest(
        f"{fields.optional_text('client_id')}\n{fields.optional_text('client_secret')}".encode(),
        f"{SANDBOX_CLIENT_ID}\n{SANDBOX_CLIENT_SECRET}".encode(),
    )
    if not known:
        return _oauth_error("invalid_client", "Client authentication failed", 401)
    lifetime = sandbox.looseness.token_lifetime_seconds
    token = tokens.issue(sandbox.database, lifetime, sandbox.now())
    return json_response(
        {"token_type": "Bearer", "expires_in": int(lifetime), "access_token": token}
    )


async def list_shops(request: Request) -> Response:
    """GET /shops: all of them, unpaged."""
    sandbox = sandbox_of(request)
    found = lookups.shops(sandbox.database)
    return answer([shops.listed(shop) for shop in found], sandbox.looseness)


async def get_shop(request: Request) -> Response:
    """GET /shops/{uuid}; 1008."""
    sandbox = sandbox_of(request)
    shop = lookups.shop(sandbox.database, request.path_params["shop_uuid"])
    return answer(shops.listed(shop), sandbox.looseness)


async def loyalty_program(request: Request) -> Response:
    """GET /loyalty-program: with the word that the account uses for credits."""
    unit = units.rendered(unit_named(None))
    return answer(
        {
            "id": sample_shop.PROGRAM_ID,
            "name": sample_shop.PROGRAM_NAME,
            "max_amount": MAX_CREDITS,
            "custom_credit_name": sample_shop.CREDIT_NAME,
            "unit": {name: unit[name] for name in ("name", "label", "prefix")},
        },
        sandbox_of(request).looseness,
    )


async def list_units(request: Request) -> Response:
    """GET /units: what credits are earned by."""
    found = [
        {name: value for name, value in units.rendered(unit).items() if name != "id"}
        for unit in UNITS
    ]
    return answer(found, sandbox_of(request).looseness)


async def brand_kit(request: Request) -> Response:
    """GET /brand-kit: logos, colours and font."""
    logo = rendering_of(request).media_url(sample_shop.BRAND_LOGO)
    kit = {"small_logo_url": logo, "large_logo_url": logo, **sample_shop.BRAND_KIT}
    return answer(kit, sandbox_of(request).looseness)


def _oauth_error(error: str, description: str, status: int) -> Response:
    body = {"error": error, "error_description": description, "message": description}
    return json_response(body, status)
