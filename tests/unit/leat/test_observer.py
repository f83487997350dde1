"""The observer hears once of each call how it ended, and can spoil none."""

import asyncio
import logging
from datetime import timedelta

import httpx
import pytest

from kiosk.leat import (
    FinishedCall,
    InsufficientCredits,
    LeatClient,
    LeatError,
    Pacing,
    ServerFault,
    TooManyRequests,
    UnreadableAnswer,
)
from kiosk.leat.auth import ClientCredentials
from tests.helpers.fake_clock import FakeClock, SkippingClock
from tests.unit.leat.scripted import BASE_URL, TOKEN, Script, data, refused

pytestmark = pytest.mark.anyio


class Heard:
    """The calls that ended, in order."""

    def __init__(self) -> None:
        self.calls: list[FinishedCall] = []

    def __call__(self, call: FinishedCall) -> None:
        self.calls.append(call)

    @property
    def ends(self) -> list[tuple[str, type[LeatError] | None]]:
        return [(one.route, type(one.error) if one.error else None) for one in self.calls]


def watched(script: Script, heard: Heard, pacing: Pacing | None = None) -> LeatClient:
    return LeatClient(
        BASE_URL,
        TOKEN,
        pacing=pacing,
        transport=httpx.MockTransport(script),
        clock=SkippingClock(),
        observe=heard,
    )


async def test_a_read_is_one_call_however_often_it_is_tried() -> None:
    """What the retries mended is no news, and what they could not is told once."""
    heard = Heard()
    async with watched(Script(httpx.Response(500), data([])), heard) as leat:
        await leat.shops()
    async with watched(Script(httpx.Response(500)), heard) as leat:
        with pytest.raises(ServerFault):
            await leat.rewards("s")
    assert heard.ends == [("GET /shops", None), ("GET /rewards", ServerFault)]


async def test_a_route_holds_no_values() -> None:
    """The observer may log it."""
    heard = Heard()
    async with watched(Script(refused(1017)), heard) as leat:
        with pytest.raises(InsufficientCredits):
            await leat.create_reward_reception("contact", "reward", "shop")
        with pytest.raises(InsufficientCredits):
            await leat.credit_balance("contact")
    assert heard.ends == [
        ("POST /reward-receptions", InsufficientCredits),
        ("GET /contacts/{uuid}/credit-balance", InsufficientCredits),
    ]


async def test_leats_envelope_is_a_success_whatever_is_in_it() -> None:
    """A record of another shape is no page of another network."""
    heard = Heard()
    async with watched(Script(data({"balance": "many"})), heard) as leat:
        with pytest.raises(UnreadableAnswer):
            await leat.credit_balance("contact")
    assert [error for _, error in heard.ends] == [None]


async def test_a_call_of_own_pacing_is_no_news() -> None:
    """The kiosk itself held it back: that says nothing of Leat."""
    heard = Heard()
    clock = FakeClock()
    client = LeatClient(
        BASE_URL,
        TOKEN,
        pacing=Pacing(per_second=0.01, burst=1),
        transport=httpx.MockTransport(Script(data([]))),
        clock=clock,
        observe=heard,
    )
    async with client as leat:
        await leat.shops()
        with pytest.raises(TooManyRequests):
            await leat.shops()
    assert len(heard.calls) == 1


async def test_a_token_that_cannot_be_had_ends_the_call() -> None:
    """The renewal's failure is the failure of the call that wanted it; a 429 there is Leat's."""
    heard = Heard()
    client = LeatClient(
        BASE_URL,
        ClientCredentials("id", "secret"),
        transport=httpx.MockTransport(Script(httpx.Response(429))),
        clock=SkippingClock(),
        observe=heard,
    )
    async with client as leat:
        with pytest.raises(TooManyRequests):
            await leat.collect("t")
    assert len(heard.calls) == 1
    assert isinstance(heard.calls[0].error, TooManyRequests)


async def test_the_skew_is_told_with_each_call() -> None:
    """None before Leat's first date, and then as it is now."""
    heard = Heard()
    date = {"Date": "Sat, 21 Nov 2026 13:00:00 GMT"}
    answers = Script(httpx.Response(404), httpx.Response(200, json={"data": []}, headers=date))
    async with watched(answers, heard) as leat:
        with pytest.raises(LeatError):
            await leat.shops()
        await leat.shops()
    assert [one.clock_skew for one in heard.calls] == [None, timedelta(hours=3)]


async def test_an_observer_that_fails_spoils_no_call(caplog: pytest.LogCaptureFixture) -> None:
    """A claim that was applied must not look as if nobody knew."""

    def broken(_: FinishedCall) -> None:
        raise ZeroDivisionError

    client = LeatClient(
        BASE_URL,
        TOKEN,
        transport=httpx.MockTransport(Script(data([]))),
        clock=SkippingClock(),
        observe=broken,
    )
    with caplog.at_level(logging.ERROR):
        async with client as leat:
            assert await leat.shops() == ()
    assert "the observer failed" in caplog.text


async def test_a_call_that_was_given_up_is_no_news() -> None:
    """A customer who walks away says nothing of Leat."""
    heard = Heard()
    never = asyncio.Event()

    async def silent(_: httpx.Request) -> httpx.Response:
        await never.wait()
        return data([])

    client = LeatClient(
        BASE_URL,
        TOKEN,
        transport=httpx.MockTransport(silent),
        clock=SkippingClock(),
        observe=heard,
    )
    async with client as leat:
        call = asyncio.create_task(leat.shops())
        for _ in range(5):
            await asyncio.sleep(0)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
    assert heard.calls == []
