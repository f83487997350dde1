"""Making a fault happen to one request."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.responses import HTMLResponse, Response
from starlette.types import Message, Receive, Scope, Send

from kiosk.clock import Clock
from kiosk.sandbox.connection import STATE_KEY, Connection
from kiosk.sandbox.envelope import plain_error, refusal
from kiosk.sandbox.faults import AFTER_APPLYING, Fault, FaultKind
from kiosk.sandbox.looseness import Looseness
from kiosk.sandbox.refusals import INTERNAL_ERROR, LeatRefusalError

MAINTENANCE_HTML = (
    "<!DOCTYPE html><html><head><title>Service Unavailable</title></head>"
    "<body><h1>503</h1><p>Service Unavailable</p></body></html>"
)
PROXY_HTML = (
    "<!DOCTYPE html><html><head><title>Welcome</title></head>"
    "<body><h1>Welcome to this network</h1><p>Please log in.</p></body></html>"
)
_DROPS = {FaultKind.DROP_BEFORE_APPLYING, FaultKind.DROP_AFTER_APPLYING}
_RESETS = {FaultKind.RESET_BEFORE_APPLYING, FaultKind.RESET_AFTER_APPLYING}


@dataclass(frozen=True)
class Exchange:
    """One request on its way: its ASGI ends, and `serve`, which applies it and sends the answer."""

    scope: Scope
    receive: Receive
    send: Send
    serve: Callable[[Send], Awaitable[None]]

    @property
    def connection(self) -> Connection:
        """The TCP connection; raises `ConnectionResetError` where there is none (in a test)."""
        connection = self.scope.get("state", {}).get(STATE_KEY)
        if not isinstance(connection, Connection):
            raise ConnectionResetError("cut by a fault")
        return connection

    async def until_closed(self) -> None:
        """Wait until the server knows that the connection is gone, so that it expects no answer."""
        while (await self.receive())["type"] != "http.disconnect":
            pass


async def happen(fault: Fault, exchange: Exchange, clock: Clock, looseness: Looseness) -> None:
    """Let a fault happen to an exchange, in place of serving it plainly."""
    if fault.kind is FaultKind.DELAY:
        await clock.sleep(fault.delay_seconds)
        await exchange.serve(exchange.send)
        return
    served = _Recording()
    if fault.kind in AFTER_APPLYING:
        await exchange.serve(served)
    await clock.sleep(fault.delay_seconds)
    if fault.kind in _DROPS:
        exchange.connection.drop()
        await exchange.until_closed()
    elif fault.kind in _RESETS:
        exchange.connection.reset()
        await exchange.until_closed()
    elif fault.kind is FaultKind.CUT_BODY:
        await _cut(exchange, served)
    else:
        response = _response(fault, served, looseness)
        await response(exchange.scope, exchange.receive, exchange.send)


def unauthenticated() -> Response:
    """Answer a missing, unknown or expired token (the body's shape is Laravel's: contract 3)."""
    return plain_error("Unauthenticated.", 401)


def too_many(retry_after_seconds: int | None) -> Response:
    """Answer above the rate limit (shape unknown, contract 15.5; this is Laravel's)."""
    response = plain_error("Too Many Attempts.", 429)
    if retry_after_seconds is not None:
        response.headers["Retry-After"] = str(retry_after_seconds)
    return response


class _Recording:
    """An ASGI `send` that keeps the answer instead of sending it."""

    def __init__(self) -> None:
        self.start: Message = {}
        self.body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
        else:
            self.body += message.get("body", b"")

    def replayed(self) -> Response:
        """Return the answer that was kept."""
        response = Response(self.body, self.start["status"])
        response.raw_headers = self.start["headers"]
        return response


async def _cut(exchange: Exchange, served: _Recording) -> None:
    connection = exchange.connection
    half = served.body[: len(served.body) // 2]
    await exchange.send(served.start)
    await exchange.send({"type": "http.response.body", "body": half, "more_body": True})
    connection.finish()
    await exchange.until_closed()


def _response(fault: Fault, served: _Recording, looseness: Looseness) -> Response:
    half = served.body[: len(served.body) // 2]
    answers: dict[FaultKind, Callable[[], Response]] = {
        FaultKind.TOO_MANY_REQUESTS: lambda: too_many(fault.retry_after_seconds),
        FaultKind.SERVER_FAULT_AFTER_APPLYING: lambda: plain_error("Server Error", 500),
        FaultKind.INTERNAL_ERROR_AFTER_APPLYING: lambda: refusal(
            LeatRefusalError(INTERNAL_ERROR), looseness
        ),
        FaultKind.MAINTENANCE_PAGE: lambda: HTMLResponse(MAINTENANCE_HTML, 503),
        FaultKind.HTML_AFTER_APPLYING: lambda: HTMLResponse(PROXY_HTML, 200),
        FaultKind.TRUNCATED_JSON: lambda: Response(half, 200, media_type="application/json"),
        FaultKind.EXPIRED_TOKEN: unauthenticated,
        FaultKind.REFUSAL: lambda: refusal(LeatRefusalError(fault.code), looseness),
        FaultKind.DELAY_AFTER_APPLYING: served.replayed,
    }
    return answers[fault.kind]()
