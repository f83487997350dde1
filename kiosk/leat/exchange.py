"""A call from start to end: pace, token, send, note the headers, read, try a read again."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

from kiosk.clock import Clock
from kiosk.leat.auth import Auth, ClientCredentials
from kiosk.leat.envelope import Envelope, open_envelope, read_json, read_model
from kiosk.leat.errors import Forbidden, LeatError, Unauthorized
from kiosk.leat.models.token import AccessToken
from kiosk.leat.models.wire import bounded_or_none
from kiosk.leat.pacing import Pacer, Pacing, is_own_refusal
from kiosk.leat.refusals import AccessTokenExpired
from kiosk.leat.request import Request
from kiosk.leat.retry import retry_delay
from kiosk.leat.server_clock import ServerClock
from kiosk.leat.token_source import TokenSource
from kiosk.leat.transport import Answer, Transport

_OAUTH_ROUTE = "/oauth/token"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FinishedCall:
    """How a call ended, tries included, for whoever watches over the API's health."""

    route: str
    """Method and path template, such as `GET /rewards`; no values."""
    error: LeatError | None
    """None when Leat's envelope came, whatever is in it."""
    clock_skew: timedelta | None
    """How far Leat's clock is ahead of this machine's now; None before the first answer."""


class Exchange:
    """Carries requests to Leat and envelopes back; raises LeatError."""

    def __init__(  # noqa: PLR0913 - the client alone makes it
        self,
        transport: Transport,
        auth: Auth,
        *,
        pacing: Pacing | None,
        clock: Clock,
        randomness: Callable[[], float],
        observe: Callable[[FinishedCall], None],
    ) -> None:
        self._transport = transport
        self._clock = clock
        self._randomness = randomness
        self._observe = observe
        self._pacer = None if pacing is None else Pacer(pacing, clock)
        self._tokens = TokenSource(auth, self._issue_token, clock)
        self.server_clock = ServerClock(clock)

    async def call(self, request: Request, *, retry: bool = True) -> Envelope:
        """Return a call's envelope. A write is sent once, whatever the answer; a read up to thrice.

        A renewable token that is refused, by a 401 or as expired, makes a read leave once more with
        a new one; a write leaves its new token to whoever decides again. The observer is told how
        it ended, unless own pacing did not let it leave.
        """
        try:
            envelope = await self._tried(request, retry=retry)
        except LeatError as error:
            if not is_own_refusal(error):
                self._tell(request, error)
            raise
        self._tell(request, None)
        return envelope

    def _tell(self, request: Request, error: LeatError | None) -> None:
        try:
            self._observe(FinishedCall(request.name, error, self.server_clock.skew))
        except Exception:  # noqa: BLE001 - a write that was applied must not look like a failure
            _log.exception("the observer failed")

    async def _tried(self, request: Request, *, retry: bool) -> Envelope:
        attempt = 0
        while True:
            try:
                return await self._authorized(request)
            except LeatError as error:
                again = retry and not request.is_write
                delay = retry_delay(error, attempt, self._randomness()) if again else None
                if delay is None:
                    raise
            attempt += 1
            await self._clock.sleep(delay)

    async def _authorized(self, request: Request) -> Envelope:
        token = await self._tokens.token()
        try:
            return await self._once(request, token)
        except (Unauthorized, AccessTokenExpired) as error:
            if isinstance(error, Forbidden) or not self._tokens.renewable:
                raise
            if request.is_write:
                self._tokens.discard(token)
                raise
        return await self._once(request, await self._tokens.replace(token))

    async def _once(self, request: Request, token: str) -> Envelope:
        await self._turn(request.name)
        sent_at = self._clock.monotonic()
        answer = await self._send(request, token)
        envelope = open_envelope(request.name, answer, self.server_clock.now())
        # Only an envelope is surely Leat's: a captive portal has a Date too.
        self.server_clock.observe(answer.headers.get("Date"), sent_at)
        return envelope

    async def _issue_token(self, credentials: ClientCredentials) -> AccessToken:
        form = {
            "grant_type": "client_credentials",
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
        }
        request = Request("POST", _OAUTH_ROUTE, _OAUTH_ROUTE, form=form)
        await self._turn(request.name)
        answer = await self._send(request, None)
        if answer.status in (400, 401, 403):
            raise Unauthorized(request.name, status=answer.status, detail="client credentials")
        body = read_json(request.name, answer, self.server_clock.now())
        return read_model(request.name, AccessToken, body)

    async def _turn(self, route: str) -> None:
        if self._pacer is not None:
            await self._pacer.turn(route)

    async def _send(self, request: Request, token: str | None) -> Answer:
        answer = await self._transport.send(request, token)
        if self._pacer is not None:
            remaining = bounded_or_none(answer.headers.get("X-RateLimit-Remaining"))
            limit = bounded_or_none(answer.headers.get("X-RateLimit-Limit"))
            if remaining is not None and limit is not None:
                self._pacer.observe(remaining, limit)
            if answer.status == HTTPStatus.TOO_MANY_REQUESTS:
                self._pacer.drain()
        return answer
