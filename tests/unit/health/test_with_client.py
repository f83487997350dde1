"""Client, health and monitor together, over networks that misbehave."""

import asyncio
import ssl
from email.utils import format_datetime

import httpx
import pytest

from kiosk.clock import Clock
from kiosk.health import HealthMonitor
from kiosk.health.api_health import ApiHealth
from kiosk.leat import LeatClient, LeatError, StaticToken
from tests.helpers.fake_clock import START, FakeClock, SkippingClock

pytestmark = pytest.mark.anyio


class Network:
    """Answers as it is told to, or fails."""

    def __init__(self) -> None:
        self.answer: httpx.Response | Exception = httpx.ConnectError("no route")

    def __call__(self, _: httpx.Request) -> httpx.Response:
        if isinstance(self.answer, Exception):
            raise self.answer
        kept = self.answer
        return httpx.Response(kept.status_code, headers=kept.headers, content=kept.content)


def leat(network: Network, monitor: HealthMonitor, clock: Clock) -> LeatClient:
    return LeatClient(
        "https://api.leat.test",
        StaticToken("t"),
        transport=httpx.MockTransport(network),
        clock=clock,
        observe=ApiHealth(monitor, clock).observe,
    )


def untrusted() -> httpx.ConnectError:
    error = httpx.ConnectError("handshake")
    error.__cause__ = ssl.SSLCertVerificationError("not yet valid")
    return error


WELL = httpx.Response(200, json={"data": []}, headers={"Date": format_datetime(START, usegmt=True)})


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (httpx.ConnectError("no route"), "N1"),
        (untrusted(), "N2"),
        (httpx.Response(200, content=b"<html>Log in to the Wi-Fi"), "N3"),
        (httpx.Response(302, headers={"Location": "https://wifi.test"}), "N3"),
        (httpx.Response(503, content=b"<html>Be right back"), "N4"),
        (httpx.Response(502), "N5"),
        (httpx.Response(429, headers={"Retry-After": "60"}), "N6"),
        (httpx.ReadTimeout("silence"), "N7"),
        (httpx.Response(401), "A1"),
        (httpx.Response(403), "A2"),
        (httpx.Response(404, content=b"nothing here"), "A3"),
        (httpx.Response(400, json={"message": "", "code": 3000, "status_code": 400}), "A1"),
        (httpx.Response(400, json={"message": "", "code": 1008, "status_code": 400}), "A4"),
    ],
)
async def test_every_trouble_of_the_network_shows_and_passes(
    monitor: HealthMonitor, answer: httpx.Response | Exception, code: str
) -> None:
    """A kiosk that starts into it says so at once, and is well again with the first answer."""
    network = Network()
    network.answer = answer
    async with leat(network, monitor, SkippingClock()) as client:
        with pytest.raises(LeatError):
            await client.rewards("shop")
        assert [one.value for one in monitor.codes] == [code]
        network.answer = WELL
        await client.rewards("shop")
    assert monitor.codes == ()


@pytest.mark.parametrize(
    ("answer", "codes"),
    [
        (httpx.ConnectError("no route"), ["N1"]),
        (httpx.Response(401), ["A1"]),
        (httpx.Response(400, json={"message": "", "code": 7002, "status_code": 400}), ["A1"]),
        (httpx.Response(429, headers={"Retry-After": "60"}), []),
        (httpx.Response(400, json={"message": "", "code": 60003, "status_code": 400}), []),
    ],
)
async def test_what_one_customer_meets_closes_the_kiosk_before_the_next_comes(
    monitor: HealthMonitor, answer: httpx.Response | Exception, codes: list[str]
) -> None:
    """A ping makes sure at once; but not at a rate limit, nor when a card is refused."""
    network, clock = Network(), FakeClock()
    network.answer = WELL
    async with leat(network, monitor, clock) as client:
        keeper = asyncio.create_task(client.keep_warm())
        await clock.advance(1.0)
        network.answer = answer
        with pytest.raises(LeatError):
            await client.collect("waiting")
        await clock.advance(0.0)
        assert [one.value for one in monitor.codes] == codes
        keeper.cancel()
        await asyncio.gather(keeper, return_exceptions=True)
