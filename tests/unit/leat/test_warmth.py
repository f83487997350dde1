"""A scan finds its connections open; a write never leaves on a stale one."""

import asyncio

import httpx
import pytest

from kiosk.leat import LeatClient, LeatError, StaticToken
from kiosk.leat import transport as wire
from kiosk.leat.warmth import WARM_CONNECTIONS, WARM_PERIOD
from tests.helpers.fake_clock import SkippingClock
from tests.unit.leat.raw_server import json_answer, raw_server
from tests.unit.leat.scripted import Script, scripted_client

pytestmark = pytest.mark.anyio

EVERYTHING = {"data": {"value": "v", "balance": 7, "uuid": "n", "status": "COLLECTED"}}


def client(url: str) -> LeatClient:
    return LeatClient(url, StaticToken("t"), pacing=None, clock=SkippingClock())


async def test_a_scan_on_a_warm_client_opens_no_connection() -> None:
    """The find, and then balance, rewards and collectables at once, all find one open."""
    async with raw_server(json_answer(EVERYTHING)) as server, client(server.url) as leat:
        await leat.warm_up()
        assert server.connections == WARM_CONNECTIONS
        await leat.find_contact_identifier("v")
        await asyncio.gather(*(leat.credit_balance("c") for _ in range(WARM_CONNECTIONS)))
    assert server.connections == WARM_CONNECTIONS


async def test_warming_up_again_keeps_the_same_connections() -> None:
    """The pings go to the connections that are there."""
    async with raw_server(json_answer(EVERYTHING)) as server, client(server.url) as leat:
        await leat.warm_up()
        await leat.warm_up()
    assert server.connections == WARM_CONNECTIONS
    assert len(server.requests) == 2 * WARM_CONNECTIONS


async def test_writes_in_quick_succession_share_a_connection_of_their_own() -> None:
    """A connection proved alive a moment ago will do, but none that reads keep warm."""
    async with raw_server(json_answer(EVERYTHING)) as server, client(server.url) as leat:
        await leat.credit_balance("c")
        await leat.collect("t")
        await leat.collect("t")
    assert server.connections == 2


async def test_a_write_never_leaves_on_a_connection_that_idled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The server may be closing it at this moment, and then the outcome would be unknown."""
    monkeypatch.setattr(wire, "WRITE_KEEPALIVE", 0.0)
    async with raw_server(json_answer(EVERYTHING)) as server, client(server.url) as leat:
        await leat.collect("t")
        await leat.collect("t")
    assert server.connections == 2


def test_pings_come_before_connections_expire() -> None:
    """Or else the next scan pays for the handshake."""
    assert WARM_PERIOD < wire.READ_KEEPALIVE


async def test_a_failed_ping_is_told_and_not_repeated() -> None:
    """The owner learns that Leat is out of reach; the next ping will try again."""
    script = Script(httpx.ConnectError("refused"))
    async with scripted_client(script) as leat:
        with pytest.raises(LeatError):
            await leat.warm_up()
    assert len(script.requests) == WARM_CONNECTIONS
