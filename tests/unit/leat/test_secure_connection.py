"""A TLS failure is told apart from a dead line, and nothing is sent over it."""

import ssl
from pathlib import Path

import pytest

from kiosk.leat import InsecureConnection, LeatClient, Reach, StaticToken, Timeouts, Unreachable
from tests.helpers.certificates import write_self_signed
from tests.helpers.fake_clock import SkippingClock
from tests.unit.leat.raw_server import json_answer, raw_server

pytestmark = pytest.mark.anyio

BALANCE = json_answer({"data": {"balance": 7}})


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate and key for localhost, signed by nobody but itself."""
    return write_self_signed(tmp_path / "localhost.pem")


def client(port: int, timeouts: Timeouts | None = None) -> LeatClient:
    return LeatClient(
        f"https://localhost:{port}",
        StaticToken("t"),
        timeouts=timeouts,
        pacing=None,
        clock=SkippingClock(),
    )


async def test_an_untrusted_certificate_stops_the_call(certificate: Path) -> None:
    """Whoever answers is not known to be Leat, so it gets neither token nor claim."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    async with raw_server(BALANCE, tls=tls) as server, client(server.port) as leat:
        with pytest.raises(InsecureConnection) as caught:
            await leat.collect("t")
        with pytest.raises(InsecureConnection):
            await leat.credit_balance("c")
    assert caught.value.reach is Reach.NEVER_SENT
    assert server.requests == []


async def test_a_box_that_speaks_no_tls_stops_the_call() -> None:
    """A captive portal on port 443 answers in plain HTTP."""
    async with raw_server(BALANCE) as server, client(server.port) as leat:
        server.greeting = b"HTTP/1.1 400 Bad Request\r\n\r\n"
        with pytest.raises(InsecureConnection) as caught:
            await leat.collect("t")
    assert caught.value.reach is Reach.NEVER_SENT
    assert server.requests == []


async def test_a_handshake_that_never_ends_is_a_dead_line() -> None:
    """No one said that the connection cannot be trusted; nothing was sent either."""
    async with raw_server(BALANCE) as server, client(server.port, Timeouts(connect=0.2)) as leat:
        with pytest.raises(Unreachable) as caught:
            await leat.collect("t")
    assert type(caught.value) is Unreachable
    assert caught.value.reach is Reach.NEVER_SENT
