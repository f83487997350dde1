"""The sandbox as a process: what a client really sees, and what survives."""

import asyncio
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.helpers.sandbox_process import SandboxProcess
from tests.unit.sandbox.driver import claim_body

CLAIM = "POST /reward-receptions"
BODY = claim_body("reward-espresso")
ROOT = Path(__file__).parents[3]


def claims(sandbox: SandboxProcess) -> int:
    return len(sandbox.books(channel="OAUTH_API")["receptions"])


@pytest.mark.parametrize(
    ("fault", "error", "applied"),
    [
        ("drop_before_applying", httpx.RemoteProtocolError, 0),
        ("drop_after_applying", httpx.RemoteProtocolError, 1),
        ("reset_before_applying", httpx.ReadError, 0),
        ("reset_after_applying", httpx.ReadError, 1),
        ("cut_body", httpx.RemoteProtocolError, 1),
    ],
)
def test_a_cut_connection(
    sandbox: SandboxProcess, fault: str, error: type[Exception], applied: int
) -> None:
    """The client sees its connection end; the books say whether the claim was applied."""
    sandbox.fault(CLAIM, fault)
    with pytest.raises(error):
        sandbox.call("POST", "/reward-receptions", data=BODY)
    assert claims(sandbox) == applied
    assert sandbox.faults() == []
    assert sandbox.call("POST", "/reward-receptions", data=BODY).status_code == 200


def test_a_dropped_request_gets_not_one_byte(sandbox: SandboxProcess) -> None:
    """On the wire a drop is the end of the stream, without a status line."""
    sandbox.fault("GET /shops", "drop_after_applying")
    headers = f"Host: x\r\nAuthorization: Bearer {sandbox.token}\r\n\r\n"
    request = f"GET /api/v3/oauth/clients/shops HTTP/1.1\r\n{headers}"
    with socket.create_connection(("127.0.0.1", sandbox.port), timeout=30) as connection:
        connection.sendall(request.encode())
        assert connection.recv(1024) == b""


@pytest.mark.parametrize(
    ("fault", "status", "kind", "applied"),
    [
        ("delay", 200, "application/json", 1),
        ("delay_after_applying", 200, "application/json", 1),
        ("too_many_requests", 429, "application/json", 0),
        ("server_fault_after_applying", 500, "application/json", 1),
        ("internal_error_after_applying", 400, "application/json", 1),
        ("maintenance_page", 503, "text/html; charset=utf-8", 0),
        ("html_after_applying", 200, "text/html; charset=utf-8", 1),
        ("truncated_json", 200, "application/json", 1),
        ("expired_token", 401, "application/json", 0),
        ("refusal", 400, "application/json", 0),
    ],
)
def test_a_bad_answer(
    sandbox: SandboxProcess, fault: str, status: int, kind: str, applied: int
) -> None:
    """Every other fault is an answer, applied or not as its name says."""
    sandbox.fault(CLAIM, fault, code=1052)
    response = sandbox.call("POST", "/reward-receptions", data=BODY)
    assert (response.status_code, response.headers["content-type"]) == (status, kind)
    assert claims(sandbox) == applied
    if fault == "truncated_json":
        with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
            response.json()


@pytest.mark.anyio
async def test_two_collects_at_once(sandbox: SandboxProcess) -> None:
    """Of many kiosks that collect one reward, one hands it over; the others hear 80300."""
    route = "/collectable-rewards/collect/reception-ada-espresso-1"
    async with sandbox.client() as http:
        responses = await asyncio.gather(*(http.put(route) for _ in range(12)))
    outcomes = sorted(str(answer.json().get("code", "COLLECTED")) for answer in responses)
    assert outcomes == ["80300"] * 11 + ["COLLECTED"]
    assert len(sandbox.books()["redemptions"]) == 1


@pytest.mark.anyio
async def test_many_claims_at_once(sandbox: SandboxProcess) -> None:
    """Of many claims on 100 credits at 40 each, two succeed and the others hear 1017."""
    body = claim_body("reward-espresso", "contact-ada")
    async with sandbox.client() as http:
        responses = await asyncio.gather(
            *(http.post("/reward-receptions", data=body) for _ in range(12))
        )
    codes = [answer.json().get("code") for answer in responses]
    assert sorted(codes, key=str) == [1017] * 10 + [None] * 2
    books = sandbox.books(contact_uuid="contact-ada")
    assert books["balances"]["contact-ada"] == 20
    assert books["consistent"] is True


@pytest.mark.anyio
async def test_a_client_that_gives_up_does_not_undo_its_request(sandbox: SandboxProcess) -> None:
    """A request that is delayed before applying is applied though its client has gone."""
    sandbox.fault(CLAIM, "delay", delay_seconds=0.2)
    async with sandbox.client() as http:
        with pytest.raises(httpx.ReadTimeout):
            await http.post("/reward-receptions", data=BODY, timeout=0.05)
        while claims(sandbox) == 0:
            await http.get("/shops")
    assert claims(sandbox) == 1


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_the_truth_survives_the_process(tmp_path: Path, end: str) -> None:
    """A claim that was answered is in the books after a stop, and after a kill."""
    path = tmp_path / "shop.sqlite"
    with SandboxProcess(path) as first:
        assert first.call("POST", "/reward-receptions", data=BODY).status_code == 200
        before = first.books() | {"requests": {}}
        getattr(first, end)()
    with SandboxProcess(path) as second:
        assert second.books() | {"requests": {}} == before


def test_it_stops_cleanly_while_a_request_waits(tmp_path: Path) -> None:
    """SIGTERM ends it with 0 and without a word, though a delayed client is connected."""
    with SandboxProcess(tmp_path / "shop.sqlite") as sandbox:
        sandbox.fault("GET /shops", "delay", delay_seconds=3600)
        with socket.create_connection(("127.0.0.1", sandbox.port), timeout=30) as connection:
            request = "GET /api/v3/oauth/clients/shops HTTP/1.1\r\nHost: x\r\n\r\n"
            connection.sendall(request.encode())
            while sandbox.faults():
                pass
            assert sandbox.stop() == 0
            assert connection.recv(1024) == b""
        assert sandbox.errors() == ""


def test_a_busy_port_is_told(sandbox: SandboxProcess, tmp_path: Path) -> None:
    """A second server on the port ends with 2 and one sentence."""
    code, errors = _fail("--port", str(sandbox.port), "--db", str(tmp_path / "x.sqlite"))
    assert code == 2
    assert errors == (
        f"The sandbox cannot listen on 127.0.0.1, port {sandbox.port}: Address already in use.\n"
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("folder", "unable to open database file"),
        ("text/shop.sqlite", "The sandbox cannot use the folder"),
        ("text", "file is not a database"),
    ],
)
def test_an_unusable_file_is_told(tmp_path: Path, name: str, words: str) -> None:
    """A truth that cannot be opened ends with 2 and one sentence."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "text").write_text("this is no database, but text that is long enough to tell")
    code, errors = _fail("--port", "0", "--db", str(tmp_path / name))
    assert code == 2
    assert words in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize("port", ["-1", "65536", "http", "8²"])
def test_an_impossible_port_is_told(port: str) -> None:
    """A port that is none ends with 2."""
    code, errors = _fail(f"--port={port}")
    assert code == 2
    assert "a port is between 0 and 65535" in errors


def _fail(*arguments: str) -> tuple[int, str]:
    ended = subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", "sandbox", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout == ""
    return ended.returncode, ended.stderr
