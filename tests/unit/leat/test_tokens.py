"""Client credentials become a token that is renewed before it expires, and once after a 401."""

import asyncio
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest

from kiosk.leat import ClientCredentials, LeatClient, LeatError, Reach, StaticToken, Unauthorized
from kiosk.leat.token_source import RENEW_AGAIN_AFTER
from tests.helpers.fake_clock import SkippingClock

pytestmark = pytest.mark.anyio

LIFE = 3600
EXPIRED: list[tuple[int, dict[str, Any]]] = [
    (401, {"message": "Unauthenticated."}),
    (400, {"message": "Token expired.", "code": 3000, "status_code": 400}),
]
"""Status and body of the two ways in which Leat refuses a token that may be renewed."""


class Leat:
    """A token endpoint and one route behind it; `accepted` None accepts every token issued."""

    def __init__(self, *, expires_in: Any = LIFE) -> None:
        self.expires_in = expires_in
        self.issued = 0
        self.refuse_issue: httpx.Response | httpx.TransportError | None = None
        self.refused_tokens: set[str] = set()
        self.refused_with: tuple[int, dict[str, Any]] = EXPIRED[0]
        self.seen: list[str] = []
        self.forms: list[dict[str, str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path != "/oauth/token":
            return self._serve(request.headers["Authorization"].removeprefix("Bearer "))
        assert "Authorization" not in request.headers
        self.forms.append(dict(parse_qsl(request.content.decode())))
        if isinstance(self.refuse_issue, httpx.TransportError):
            raise self.refuse_issue
        if self.refuse_issue is not None:
            return self.refuse_issue
        self.issued += 1
        body = {"token_type": "Bearer", "access_token": f"token-{self.issued}"}
        return httpx.Response(200, json={**body, "expires_in": self.expires_in})

    def _serve(self, token: str) -> httpx.Response:
        self.seen.append(token)
        if token in self.refused_tokens:
            status, body = self.refused_with
            return httpx.Response(status, json=body)
        return httpx.Response(
            200, json={"data": {"uuid": "n", "status": "COLLECTED", "balance": 1}}
        )


class SlowRenewal:
    """Leat, whose second token fails to come, and not before it is told to."""

    def __init__(self, leat: Leat) -> None:
        self._leat = leat
        self.asked = asyncio.Event()
        self.fail = asyncio.Event()

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token" and self._leat.issued:
            self.asked.set()
            await self.fail.wait()
            raise httpx.ReadTimeout("slow")
        return self._leat(request)


def client_of(leat: Leat | SlowRenewal, clock: SkippingClock) -> LeatClient:
    return LeatClient(
        "https://api.leat.test",
        ClientCredentials("7", "hush"),
        transport=httpx.MockTransport(leat),
        pacing=None,
        clock=clock,
    )


async def test_one_token_serves_many_calls() -> None:
    """The credentials are sent once, as the form the vendor's SDK sends."""
    leat = Leat()
    async with client_of(leat, SkippingClock()) as client:
        await asyncio.gather(*(client.collect("t") for _ in range(3)))
    assert leat.seen == ["token-1"] * 3
    assert leat.forms == [
        {"grant_type": "client_credentials", "client_id": "7", "client_secret": "hush"}
    ]


@pytest.mark.parametrize(
    ("expires_in", "after", "token"),
    [
        (3600, 3479, "token-1"),
        (3600, 3480, "token-2"),
        ("3600", 3480, "token-2"),
        (100, 89, "token-1"),
        (100, 90, "token-2"),
        (None, 10**9, "token-1"),
        ("soon", 10**9, "token-1"),
        (10**400, 10**9, "token-1"),
        (0, 10**9, "token-1"),
        (-1, 10**9, "token-1"),
    ],
)
async def test_a_token_is_renewed_before_it_expires(
    expires_in: Any, after: float, token: str
) -> None:
    """Two minutes before, or a tenth of a short life; without a known life, only after a 401."""
    leat, clock = Leat(expires_in=expires_in), SkippingClock()
    async with client_of(leat, clock) as client:
        await client.collect("t")
        clock.tick(after)
        await client.collect("t")
    assert leat.seen[-1] == token


async def test_a_failed_renewal_leaves_the_old_token_in_use() -> None:
    """As long as it lives there is no need to stop."""
    leat, clock = Leat(), SkippingClock()
    async with client_of(leat, clock) as client:
        await client.collect("t")
        leat.refuse_issue = httpx.ConnectError("refused")
        clock.tick(LIFE - 1)
        await client.collect("t")
        clock.tick(1)
        with pytest.raises(LeatError) as caught:
            await client.collect("t")
    assert leat.seen == ["token-1", "token-1"]
    assert caught.value.reach is Reach.NEVER_SENT


async def test_a_failed_renewal_is_not_tried_again_by_every_call() -> None:
    """One call in a while finds out whether Leat issues tokens again; the others do not wait."""
    leat, clock = Leat(), SkippingClock()
    async with client_of(leat, clock) as client:
        await client.collect("t")
        leat.refuse_issue = httpx.ConnectError("refused")
        clock.tick(LIFE - 60)
        await asyncio.gather(*(client.credit_balance("c") for _ in range(3)))
        assert len(leat.forms) == 2
        clock.tick(RENEW_AGAIN_AFTER)
        leat.refuse_issue = None
        await client.credit_balance("c")
    assert leat.seen == ["token-1"] * 4 + ["token-2"]


async def test_nobody_waits_for_anothers_renewal_while_the_token_holds() -> None:
    """A token endpoint that hangs must not hold up the shop."""
    leat, clock = Leat(), SkippingClock()
    slow = SlowRenewal(leat)
    async with client_of(slow, clock) as client:
        await client.credit_balance("c")
        clock.tick(LIFE - 60)
        renewing = asyncio.create_task(client.credit_balance("c"))
        await slow.asked.wait()
        await client.collect("t")
        assert not renewing.done()
        slow.fail.set()
        await renewing
    assert leat.seen == ["token-1"] * 3


async def test_a_token_refused_during_its_renewal_is_used_no_more() -> None:
    """Leat's word that it has expired counts for more than what it said when it issued it."""
    leat, clock = Leat(), SkippingClock()
    slow = SlowRenewal(leat)
    async with client_of(slow, clock) as client:
        await client.credit_balance("c")
        clock.tick(LIFE - 60)
        renewing = asyncio.create_task(client.collect("t"))
        await slow.asked.wait()
        leat.refused_tokens = {"token-1"}
        with pytest.raises(Unauthorized):
            await client.collect("t")
        slow.fail.set()
        with pytest.raises(LeatError) as caught:
            await renewing
    assert caught.value.reach is Reach.NEVER_SENT
    assert leat.seen == ["token-1", "token-1"]


@pytest.mark.parametrize("refused_with", EXPIRED)
async def test_a_read_answers_an_expired_token_with_a_new_one_once(
    refused_with: tuple[int, dict[str, Any]],
) -> None:
    """A first refusal makes a read leave again with another token; a second one is the end."""
    leat = Leat()
    leat.refused_tokens, leat.refused_with = {"token-1"}, refused_with
    async with client_of(leat, SkippingClock()) as client:
        await client.credit_balance("c")
        leat.refused_tokens = {"token-2", "token-3"}
        with pytest.raises(LeatError) as caught:
            await client.credit_balance("c")
    assert leat.seen == ["token-1", "token-2", "token-2", "token-3"]
    assert caught.value.reach is Reach.ANSWERED


@pytest.mark.parametrize("refused_with", EXPIRED)
async def test_a_write_is_never_sent_again_with_another_token(
    refused_with: tuple[int, dict[str, Any]],
) -> None:
    """A write leaves once, whatever the answer; the next decision finds a new token."""
    leat = Leat()
    leat.refused_tokens, leat.refused_with = {"token-1"}, refused_with
    async with client_of(leat, SkippingClock()) as client:
        with pytest.raises(LeatError) as caught:
            await client.collect("t")
        assert leat.seen == ["token-1"]
        await client.collect("t")
    assert leat.seen == ["token-1", "token-2"]
    assert caught.value.reach is Reach.ANSWERED


async def test_calls_refused_together_share_one_new_token() -> None:
    """The first to be refused renews; the others use what it got."""
    leat = Leat()
    async with client_of(leat, SkippingClock()) as client:
        await client.credit_balance("c")
        leat.refused_tokens = {"token-1"}
        await asyncio.gather(*(client.credit_balance("c") for _ in range(3)))
    assert leat.issued == 2


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(400, json={"error": "invalid_client"}), Unauthorized),
        (httpx.Response(401, json={"error": "invalid_client"}), Unauthorized),
        (httpx.Response(403), Unauthorized),
        (httpx.Response(500), LeatError),
        (httpx.Response(503, content=b"<html>"), LeatError),
        (httpx.Response(200, content=b"<html>"), LeatError),
        (httpx.Response(200, json={"token_type": "Bearer"}), LeatError),
        (httpx.Response(200, json={"access_token": "a\r\nX-Evil: 1"}), LeatError),
        (httpx.Response(200, json={"access_token": ""}), LeatError),
        (httpx.ReadTimeout("slow"), LeatError),
        (httpx.ConnectError("refused"), LeatError),
    ],
)
async def test_without_a_token_the_call_is_certainly_not_sent(
    answer: httpx.Response | httpx.TransportError, kind: type[LeatError]
) -> None:
    """Whatever became of the token's own request, the claim did not leave."""
    leat = Leat()
    leat.refuse_issue = answer
    async with client_of(leat, SkippingClock()) as client:
        with pytest.raises(kind) as caught:
            await client.collect("t")
    assert caught.value.reach is Reach.NEVER_SENT
    assert caught.value.route == "POST /oauth/token"
    assert leat.seen == []


@pytest.mark.parametrize("refused_with", EXPIRED)
async def test_a_static_token_is_not_renewed(refused_with: tuple[int, dict[str, Any]]) -> None:
    """There is nothing to renew it with: one refusal is enough."""
    leat = Leat()
    leat.refused_tokens, leat.refused_with = {"fixed"}, refused_with
    client = LeatClient(
        "https://api.leat.test", StaticToken("fixed"), transport=httpx.MockTransport(leat)
    )
    async with client:
        with pytest.raises(LeatError):
            await client.credit_balance("c")
    assert leat.seen == ["fixed"]
