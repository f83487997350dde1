"""A Leat client whose network is a function, for tables of requests and answers."""

import json
from collections.abc import Callable
from typing import Any

import httpx

from kiosk.leat import LeatClient, StaticToken
from tests.helpers.fake_clock import SkippingClock

BASE_URL = "https://api.leat.test"
TOKEN = StaticToken("secret-token")


def scripted_client(
    handler: Callable[[httpx.Request], httpx.Response], clock: SkippingClock | None = None
) -> LeatClient:
    """Return a client that never waits and hands each request to the handler."""
    return LeatClient(
        BASE_URL,
        TOKEN,
        transport=httpx.MockTransport(handler),
        clock=clock or SkippingClock(),
        randomness=lambda: 0.0,
    )


class Script:
    """Answers in order, the last one again and again; remembers the requests."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        told = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(told, Exception):
            raise told
        # A response is used up by reading it, so each request gets its own.
        return httpx.Response(told.status_code, headers=told.headers, content=told.content)


def data(value: Any, meta: Any = None) -> httpx.Response:
    """Return a success in Leat's envelope."""
    # Like PHP's, this JSON is ASCII, and so can spell half a surrogate pair.
    body = {"data": value, "meta": {} if meta is None else meta}
    return httpx.Response(200, content=json.dumps(body))


def refused(code: int, **more: Any) -> httpx.Response:
    """Return a refusal in Leat's documented shape."""
    body = {"message": "Nee | No.", "code": code, "status_code": 400, **more}
    return httpx.Response(400, content=json.dumps(body))
