"""What every request passes before its route: faults, counting, rate limit, bearer token."""

import asyncio
import logging
from email.utils import format_datetime

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.sandbox.context import Sandbox
from kiosk.sandbox.fault_effects import Exchange, happen, too_many, unauthenticated
from kiosk.sandbox.rate import RateMeter
from kiosk.sandbox.route_table import RouteTable, ServedRoute
from kiosk.sandbox.store import tokens
from kiosk.sandbox.whole_body import replay, whole_body

logger = logging.getLogger(__name__)


class Gate:
    """ASGI middleware around the routes; logs method, route and status, never a value."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox, table: RouteTable) -> None:
        self._app = app
        self._sandbox = sandbox
        self._table = table
        self._meter = RateMeter(sandbox.clock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"].rstrip("/") or "/"
        scope = {**scope, "path": path}
        route = self._table.find(scope["method"], path)
        name = f"{scope['method']} (other)" if route is None else route.name
        answer = _Answering(send, self._sandbox, name)
        if route is None:
            await self._app(scope, receive, answer)
            return
        body = await whole_body(receive)
        if body is None:
            return

        async def serve(send: Send) -> None:
            if route.is_api and not self._is_authorized(scope):
                await unauthenticated()(scope, receive, send)
            else:
                await self._app(scope, replay(body, receive), send)

        exchange = Exchange(scope, receive, answer, serve)
        try:
            await self._pass(route, exchange, answer)
        except asyncio.CancelledError:
            # The server stops while a fault holds the request.
            exchange.connection.drop()
            await exchange.until_closed()

    async def _pass(self, route: ServedRoute, exchange: Exchange, answer: "_Answering") -> None:
        sandbox = self._sandbox
        sandbox.requests[route.name] += 1
        if route.is_api:
            answer.count = self._meter.count()
        fault = sandbox.faults.take(route.name)
        if fault is not None:
            await happen(fault, exchange, sandbox.clock, sandbox.looseness)
        elif sandbox.looseness.enforce_rate_limit and answer.count > sandbox.looseness.rate_limit:
            refused = too_many(self._meter.seconds_left())
            await refused(exchange.scope, exchange.receive, exchange.send)
        else:
            await exchange.serve(exchange.send)

    def _is_authorized(self, scope: Scope) -> bool:
        scheme, _, token = Headers(scope=scope).get("authorization", "").partition(" ")
        sandbox = self._sandbox
        return scheme.lower() == "bearer" and tokens.is_valid(
            sandbox.database, token.strip(), sandbox.now()
        )


class _Answering:
    """An ASGI `send` that adds the headers that every answer of Leat carries."""

    def __init__(self, send: Send, sandbox: Sandbox, route: str) -> None:
        self._send = send
        self._sandbox = sandbox
        self._route = route
        self.count = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            headers["Date"] = format_datetime(self._sandbox.now(), usegmt=True)
            if self.count:
                limit = self._sandbox.looseness.rate_limit
                headers["Cache-Control"] = "no-cache, private"
                headers["X-RateLimit-Limit"] = str(limit)
                headers["X-RateLimit-Remaining"] = str(max(0, limit - self.count))
            logger.info("%s %s", self._route, message["status"])
        await self._send(message)
