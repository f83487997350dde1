"""What real sockets do to a call, and what the client then says of it."""

import asyncio
import gzip
import json
import socket
import ssl
import threading
import zlib
from collections.abc import Iterator

import httpx
import pytest

from kiosk.leat import (
    LeatClient,
    LeatError,
    NoAnswer,
    Reach,
    StaticToken,
    Timeouts,
    Unreachable,
    UnreadableAnswer,
)
from kiosk.leat import transport as wire
from tests.helpers.fake_clock import SkippingClock
from tests.unit.leat.raw_server import (
    Reply,
    answer,
    answer_then_hang_up,
    hang_up,
    json_answer,
    raw_server,
    reset,
    silence,
    trickle,
)

pytestmark = pytest.mark.anyio

COLLECTED = {"data": {"uuid": "n", "status": "COLLECTED"}}
BALANCE = {"data": {"balance": 7}}
PACKED = gzip.compress(json.dumps(BALANCE).encode(), mtime=0)  # else the tests' names hold the time
HASTY = Timeouts(connect=2.0, read=0.1)


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy of this machine takes part."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def refused_port() -> Iterator[int]:
    """A loopback port that is taken but not listened on, so that connecting is refused."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def client(url: str, timeouts: Timeouts | None = None) -> LeatClient:
    return LeatClient(url, StaticToken("t"), timeouts=timeouts, pacing=None, clock=SkippingClock())


async def failed_write(url: str, timeouts: Timeouts | None = None) -> LeatError:
    async with client(url, timeouts) as leat:
        with pytest.raises(LeatError) as caught:
            await leat.collect("t")
    return caught.value


async def test_a_refused_connection_is_certainly_not_applied(refused_port: int) -> None:
    """Nobody listens, so nothing left."""
    error = await failed_write(f"http://127.0.0.1:{refused_port}")
    assert isinstance(error, Unreachable)
    assert error.reach is Reach.NEVER_SENT


async def test_an_unknown_host_is_certainly_not_applied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an address there is no one to send to."""

    def no_such_host(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_host)
    error = await failed_write("http://leat.test")
    assert isinstance(error, Unreachable)
    assert error.reach is Reach.NEVER_SENT


async def test_no_free_connection_is_certainly_not_applied() -> None:
    """When all connections are busy for too long, the request never left."""
    async with raw_server(silence) as server, client(server.url, Timeouts(0.2, 60.0)) as leat:
        busy = [asyncio.create_task(leat.collect("t")) for _ in range(8)]
        await server.arrived(len(busy))
        with pytest.raises(Unreachable) as caught:
            await leat.collect("t")
        for call in busy:
            call.cancel()
        await asyncio.gather(*busy, return_exceptions=True)
    assert caught.value.reach is Reach.NEVER_SENT
    assert len(server.requests) == len(busy)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (silence, NoAnswer),
        (hang_up, NoAnswer),
        (reset, NoAnswer),
        (answer(b'{"data": {"uu', length=500), UnreadableAnswer),
        (answer(b"", length=500), UnreadableAnswer),
        (answer(b"not gzip", head="Content-Encoding: gzip\r\n"), UnreadableAnswer),
        (answer(PACKED[:-9], head="Content-Encoding: gzip\r\n"), UnreadableAnswer),
        (answer(PACKED, head="Content-Encoding: br\r\n"), UnreadableAnswer),
        (answer(b"<html>", status=200), UnreadableAnswer),
        (answer(b"<html>", status=302, head="Location: /portal\r\n"), UnreadableAnswer),
    ],
)
async def test_a_break_after_the_first_byte_leaves_it_unknown(
    reply: Reply, kind: type[LeatError]
) -> None:
    """The request was with Leat, so it may have been applied; it is not sent again."""
    async with raw_server(reply) as server:
        error = await failed_write(server.url, HASTY)
    assert type(error) is kind
    assert error.reach is Reach.UNKNOWN
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [401, 404, 429])
async def test_a_status_counts_even_if_its_body_is_cut_off(status: int) -> None:
    """These say "not done" by themselves."""
    async with raw_server(answer(b'{"mess', status=status, length=500)) as server:
        error = await failed_write(server.url)
    assert (error.status, error.reach) == (status, Reach.ANSWERED)


async def test_an_answer_that_trickles_is_given_up() -> None:
    """Each byte comes in time, but the whole never does."""
    async with raw_server(trickle) as server:
        error = await failed_write(server.url, Timeouts(connect=0.1, read=0.1))
    assert isinstance(error, NoAnswer)
    assert error.reach is Reach.UNKNOWN


@pytest.mark.parametrize("packed", [True, False])
async def test_a_huge_answer_is_not_read_to_its_end(*, packed: bool) -> None:
    """Neither a wrong address nor a compression bomb may fill the memory."""
    body = b" " * (wire.LONGEST_BODY + 1)
    reply = (
        answer(gzip.compress(body), head="Content-Encoding: gzip\r\n") if packed else answer(body)
    )
    async with raw_server(reply) as server:
        error = await failed_write(server.url)
    assert isinstance(error, UnreadableAnswer)
    assert "too large" in str(error)


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        ("gzip", PACKED),
        ("GZip", PACKED),
        ("deflate", zlib.compress(json.dumps(BALANCE).encode())),
        ("identity", json.dumps(BALANCE).encode()),
    ],
)
async def test_a_packed_answer_is_unpacked(packing: str, body: bytes) -> None:
    """Something between may compress, though it was asked not to."""
    async with (
        raw_server(answer(body, head=f"Content-Encoding: {packing}\r\n")) as server,
        client(server.url) as leat,
    ):
        assert (await leat.credit_balance("c")).balance == 7


@pytest.mark.parametrize("packing", ["gzip, gzip", "gzip\r\nContent-Encoding: gzip"])
async def test_an_answer_packed_twice_is_never_unpacked(
    monkeypatch: pytest.MonkeyPatch, packing: str
) -> None:
    """A kilobyte of it may be a gigabyte."""

    def unpack(_: int) -> None:
        pytest.fail("unpacked")

    body = gzip.compress(PACKED)
    monkeypatch.setattr(zlib, "decompressobj", unpack)
    async with raw_server(answer(body, head=f"Content-Encoding: {packing}\r\n")) as server:
        error = await failed_write(server.url)
    assert isinstance(error, UnreadableAnswer)
    assert "undecodable" in str(error)


@pytest.mark.parametrize("failure", [hang_up, reset, silence, answer(b'{"da', length=500)])
async def test_a_read_outlives_a_broken_line(failure: Reply) -> None:
    """A read is simply asked again."""
    async with (
        raw_server(failure, failure, json_answer(BALANCE)) as server,
        client(server.url, Timeouts(2.0, 0.3)) as leat,
    ):
        assert (await leat.credit_balance("c")).balance == 7
    assert len(server.requests) == 3


async def test_a_connection_the_server_closed_costs_a_read_nothing() -> None:
    """An idle connection may be gone; the customer must not notice."""
    async with (
        raw_server(answer_then_hang_up(BALANCE)) as server,
        client(server.url) as leat,
    ):
        for _ in range(3):
            assert (await leat.credit_balance("c")).balance == 7


async def test_a_cookie_is_not_kept() -> None:
    """Leat's API needs none, and a session must not grow on a kiosk."""
    reply = json_answer(BALANCE, head="Set-Cookie: session=1; Path=/\r\n")
    async with raw_server(reply) as server, client(server.url) as leat:
        await leat.credit_balance("c")
        await leat.credit_balance("c")
    assert "cookie:" not in server.requests[1].lower()


async def test_a_write_without_parameters_has_an_empty_body() -> None:
    """Collect and reverse are bare, with a length of zero for proxies that insist on one."""
    async with raw_server(json_answer(COLLECTED)) as server, client(server.url) as leat:
        await leat.collect("t")
    assert server.bodies == [b""]
    assert "content-length: 0\r\n" in server.requests[0].lower()


async def test_a_proxy_in_the_environment_is_used_but_never_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A shop's network may demand a proxy; the sandbox beside the kiosk does not."""
    async with raw_server(json_answer(BALANCE)) as proxy, raw_server(json_answer(BALANCE)) as local:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        for url in ("http://leat.test", local.url):
            async with client(url) as leat:
                await leat.credit_balance("c")
    assert [head.split()[1] for head in proxy.requests] == [
        "http://leat.test/api/v3/oauth/clients/contacts/c/credit-balance"
    ]
    assert len(local.requests) == 1


async def test_a_cancelled_call_leaves_the_client_usable() -> None:
    """A customer who walks away does not break the next one's visit."""
    async with raw_server(silence, json_answer(BALANCE)) as server, client(server.url) as leat:
        call = asyncio.create_task(leat.credit_balance("c"))
        await server.arrived(1)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert (await leat.credit_balance("c")).balance == 7


async def test_closing_waits_for_an_opening_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or else what is opened a moment later stays open for good."""
    reading, read = threading.Event(), threading.Event()

    def trust() -> ssl.SSLContext:
        reading.set()
        read.wait()
        return ssl.create_default_context()

    monkeypatch.setattr(wire, "_trust", trust)
    transport = wire.Transport("https://leat.test", Timeouts())
    opening = asyncio.create_task(transport.open())
    await asyncio.to_thread(reading.wait)
    closing = asyncio.create_task(transport.close())
    # One turn of the event loop lets the closing begin.
    await asyncio.sleep(0)
    read.set()
    pools = await opening
    await closing
    assert pools.reads.is_closed
    assert pools.writes.is_closed


async def test_one_pool_that_fails_to_close_keeps_no_other_open() -> None:
    """Both are closed, and the failure is told."""

    class Failing(httpx.AsyncBaseTransport):
        closed = 0

        async def aclose(self) -> None:
            self.closed += 1
            raise OSError("no")

    failing = Failing()
    transport = wire.Transport("https://leat.test", Timeouts(), failing)
    await transport.open()
    with pytest.raises(OSError, match="no"):
        await transport.close()
    assert failing.closed == 2
