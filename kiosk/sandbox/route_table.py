"""Which request belongs to which route, before the framework looks at it."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.faults import normal_route

API_PREFIX = "/api/v3/oauth/clients"
"""The part of every API address before its route (contract section 1)."""

Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class ServedRoute:
    """One route: `template` relative to the API's prefix, or to the server's root."""

    method: str
    template: str
    endpoint: Endpoint
    is_api: bool = True

    @property
    def name(self) -> str:
        """How faults and books call it: "PUT /collectable-rewards/collect/*"."""
        return normal_route(f"{self.method} {self.template}")

    @property
    def path(self) -> str:
        """The whole path template, as the framework takes it."""
        if not self.is_api:
            return self.template
        return API_PREFIX + self.template.rstrip("/")


class RouteTable:
    """The routes in their order; the first that fits a request is its route."""

    def __init__(self, routes: Sequence[ServedRoute]) -> None:
        self._patterns = [
            (route.method, re.compile(re.sub(r"{[^}]*}", "[^/]+", route.path)), route)
            for route in routes
        ]
        self.names = frozenset(route.name for route in routes)

    def find(self, method: str, path: str) -> ServedRoute | None:
        """Return the route of a request, or None."""
        for known, pattern, route in self._patterns:
            if known == method and pattern.fullmatch(path):
                return route
        return None
