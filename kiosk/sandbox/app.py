"""The sandbox as one ASGI application."""

import json

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from kiosk.sandbox.context import Sandbox, sandbox_of
from kiosk.sandbox.control.routes import router as control
from kiosk.sandbox.envelope import plain_error, refusal
from kiosk.sandbox.gate import Gate
from kiosk.sandbox.refusals import LeatRefusalError
from kiosk.sandbox.route_table import RouteTable
from kiosk.sandbox.routes import SERVED_ROUTES


def build_app(sandbox: Sandbox) -> ASGIApp:
    """Put the API, the pictures and the control plane together over one sandbox."""
    app = FastAPI(
        openapi_url=None,
        redirect_slashes=False,
        exception_handlers={
            LeatRefusalError: _refused,
            HTTPException: _http_error,
            RequestValidationError: _misfit,
            Exception: _server_error,
        },
    )
    app.state.sandbox = sandbox
    for route in SERVED_ROUTES:
        app.add_api_route(route.path, route.endpoint, methods=[route.method])
    app.include_router(control)
    return Gate(app, sandbox, RouteTable(SERVED_ROUTES))


async def _refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, LeatRefusalError):
        raise error
    return refusal(error, sandbox_of(request).looseness)


async def _http_error(request: Request, error: Exception) -> Response:
    """Answer outside the API's envelope, in the words of the framework behind the real one."""
    if not isinstance(error, HTTPException):
        raise error
    route = request.url.path.lstrip("/")
    match error.status_code:
        case 404:
            message = f"The route {route} could not be found."
        case 405:
            message = f"The {request.method} method is not supported for route {route}."
        case _:
            message = error.detail
    response = plain_error(message, error.status_code)
    response.headers.update(error.headers or {})
    return response


async def _misfit(_request: Request, error: Exception) -> Response:
    """Say where a body of the control plane does not fit, in JSON whatever it holds.

    Its own values are left out: no JSON holds NaN.
    """
    if not isinstance(error, RequestValidationError):
        raise error
    told = [{name: one[name] for name in ("type", "loc", "msg")} for one in error.errors()]
    # In ASCII: a name may hold half a character, which no other encoding does.
    body = json.dumps({"detail": told})
    return Response(body, status_code=422, media_type="application/json")


async def _server_error(_request: Request, _error: Exception) -> Response:
    return plain_error("Server Error", 500)
