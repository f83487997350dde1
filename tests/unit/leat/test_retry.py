"""Reads are tried up to three times; a write is sent once, whatever happens."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest

from kiosk.leat import LeatClient, LeatError
from tests.helpers.fake_clock import SkippingClock
from tests.unit.leat.scripted import TOKEN, Script, data, refused, scripted_client

pytestmark = pytest.mark.anyio

PASSING = [
    httpx.ConnectError("refused"),
    httpx.ReadTimeout("slow"),
    httpx.RemoteProtocolError("stale connection"),
    httpx.Response(429),
    httpx.Response(429, headers={"Retry-After": "5"}),
    httpx.Response(500),
    httpx.Response(503, content=b"<html>back soon</html>"),
    httpx.Response(200, content=b'{"data": {"bal'),
    refused(1000),
]
LASTING = [
    httpx.Response(401),
    httpx.Response(403),
    httpx.Response(404),
    httpx.Response(405),
    httpx.Response(429, headers={"Retry-After": "6"}),
    httpx.Response(503, headers={"Retry-After": "3600"}),
    data({"wrong": "shape"}),
    refused(55031),
]
WRITES: list[Callable[[LeatClient], Awaitable[Any]]] = [
    lambda leat: leat.create_reward_reception("c", "r", "s"),
    lambda leat: leat.reverse_reward_reception("t"),
    lambda leat: leat.collect("t"),
    lambda leat: leat.reverse_redemption("n"),
    lambda leat: leat.create_credit_reception("c", "s", credits_given=1),
    lambda leat: leat.reverse_credit_reception("g"),
    lambda leat: leat.update_reward("r", title="x"),
]


@pytest.mark.parametrize("failure", PASSING)
async def test_a_read_outlives_two_passing_failures(
    failure: httpx.Response | httpx.TransportError,
) -> None:
    """The third attempt's answer is the call's."""
    script = Script(failure, failure, data({"balance": 7}))
    async with scripted_client(script) as leat:
        assert (await leat.credit_balance("c")).balance == 7
    assert len(script.requests) == 3


@pytest.mark.parametrize("failure", PASSING)
async def test_a_read_gives_up_after_three_attempts(
    failure: httpx.Response | httpx.TransportError,
) -> None:
    """A customer is waiting."""
    script = Script(failure)
    async with scripted_client(script) as leat:
        with pytest.raises(LeatError):
            await leat.credit_balance("c")
    assert len(script.requests) == 3


@pytest.mark.parametrize("failure", LASTING)
async def test_a_read_is_not_repeated_when_it_would_fail_again(
    failure: httpx.Response | httpx.TransportError,
) -> None:
    """A refusal, a bad token or a long wait does not get better in a second."""
    script = Script(failure)
    async with scripted_client(script) as leat:
        with pytest.raises(LeatError):
            await leat.credit_balance("c")
    assert len(script.requests) == 1


@pytest.mark.parametrize("failure", PASSING + LASTING)
@pytest.mark.parametrize("write", WRITES)
async def test_a_write_is_sent_once(
    write: Callable[[LeatClient], Awaitable[Any]],
    failure: httpx.Response | httpx.TransportError,
) -> None:
    """Leat has no idempotency key: a second request could claim twice."""
    script = Script(failure)
    async with scripted_client(script) as leat:
        with pytest.raises(LeatError):
            await write(leat)
    assert len(script.requests) == 1


@pytest.mark.parametrize(
    ("jitter", "waits"), [(0.0, [0.125, 0.5]), (0.5, [0.1875, 0.75]), (0.999, [0.25, 1.0])]
)
async def test_retries_back_off_with_jitter(jitter: float, waits: list[float]) -> None:
    """Kiosks that failed together do not come back together."""
    clock = SkippingClock()
    handler = httpx.MockTransport(Script(httpx.Response(500)))
    client = LeatClient(
        "https://api.leat.test",
        TOKEN,
        transport=handler,
        clock=clock,
        randomness=lambda: jitter,
    )
    async with client as leat:
        with pytest.raises(LeatError):
            await leat.shops()
    assert clock.slept == pytest.approx(waits, rel=0.01)


async def test_retry_after_is_waited_out() -> None:
    """Leat knows best when to come back, as long as a customer can stand it."""
    clock = SkippingClock()
    script = Script(httpx.Response(429, headers={"Retry-After": "3"}), data([]))
    async with scripted_client(script, clock) as leat:
        await leat.shops()
    assert clock.slept == [3.0]
