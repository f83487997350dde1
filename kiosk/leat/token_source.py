"""Where a call gets its bearer token; issues and renews it for client credentials."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Final

from kiosk.clock import Clock
from kiosk.leat.auth import Auth, ClientCredentials, StaticToken
from kiosk.leat.errors import LeatError, Reach
from kiosk.leat.models.token import AccessToken

RENEW_BEFORE: Final = 120.0
"""Seconds before expiry at which a token is renewed; at most a tenth of its life."""
RENEW_AGAIN_AFTER: Final = 15.0
"""Seconds from a failed renewal to the next attempt, while the old token holds."""


@dataclass(frozen=True, slots=True)
class _Held:
    token: str = field(repr=False)
    renew_at: float
    expires_at: float


class TokenSource:
    """Holds the token in force. `issue` asks Leat for a new one.

    There are no refresh tokens: renewal is a new issue. One issue at a time, and nobody waits for
    another's while the old token holds; a failure to get any token says NEVER_SENT, since the call
    that wanted it did not leave.
    """

    def __init__(
        self,
        auth: Auth,
        issue: Callable[[ClientCredentials], Awaitable[AccessToken]],
        clock: Clock,
    ) -> None:
        self._auth = auth
        self._issue = issue
        self._clock = clock
        self._issuing = asyncio.Lock()
        self._held: _Held | None = None

    @property
    def renewable(self) -> bool:
        """Whether a refused token can be replaced by another."""
        return isinstance(self._auth, ClientCredentials)

    async def token(self) -> str:
        """Return a token in force, renewing it first when it is due; raises LeatError."""
        if isinstance(self._auth, StaticToken):
            return self._auth.token
        if self._held is not None and self._issuing.locked() and self._holds(self._held):
            return self._held.token
        async with self._issuing:
            held = self._held
            if held is not None and self._clock.monotonic() < held.renew_at:
                return held.token
            try:
                return await self._renew(self._auth)
            except LeatError:
                # Leat may have refused the token meanwhile, and then it is no longer held.
                if held is None or held is not self._held or not self._holds(held):
                    raise
                again_at = self._clock.monotonic() + RENEW_AGAIN_AFTER
                self._held = replace(held, renew_at=min(again_at, held.expires_at))
                return held.token

    def discard(self, refused: str) -> None:
        """Forget the token that Leat refused as expired, so that the next call gets another."""
        if self._held is not None and self._held.token == refused:
            self._held = None

    async def replace(self, refused: str) -> str:
        """Return another token than the one Leat refused as expired; raises LeatError.

        A static token has no other.
        """
        if isinstance(self._auth, StaticToken):
            return self._auth.token
        async with self._issuing:
            if self._held is not None and self._held.token != refused:
                return self._held.token
            self._held = None
            return await self._renew(self._auth)

    def _holds(self, held: _Held) -> bool:
        return self._clock.monotonic() < held.expires_at

    async def _renew(self, credentials: ClientCredentials) -> str:
        try:
            issued = await self._issue(credentials)
        except LeatError as error:
            error.reach = Reach.NEVER_SENT
            raise
        now, life = self._clock.monotonic(), float("inf")
        # Zero is no life: nobody issues a token that is of no use.
        if issued.expires_in:
            life = float(issued.expires_in)
        margin = min(RENEW_BEFORE, life / 10)
        self._held = _Held(issued.access_token, now + life - margin, now + life)
        return issued.access_token
