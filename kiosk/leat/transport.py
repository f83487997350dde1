"""One exchange with Leat over HTTP. The only module that knows httpx.

Decided here:

- **Two pools.** A server may close an idle connection at the very moment a request goes out on it.
  A read is simply repeated, so reads use connections idle for up to a minute, as `keep_warm` needs.
  For a write that would be an unknown outcome, so a write leaves on a connection that is new or was
  used within `WRITE_KEEPALIVE` seconds, less than the 5 s of the most impatient servers. Opening
  it also proves that the line is alive: on a dead one the write is certainly not sent.
- **Redirects** are never followed and **cookies** never kept.
- **Proxies** and `SSL_CERT_FILE` in the environment are honoured, but never for a loopback host.
  Certificates are trusted by Mozilla's list and by the machine's own, for shops whose network
  inspects TLS.
- httpx logs whole URLs, which hold addresses and identifiers: its loggers are silenced.
- Answers are asked for **unpacked**. One that is packed once all the same is unpacked here, to a
  limit, for httpx has none: a kilobyte may hold a gigabyte.
"""

import asyncio
import contextlib
import ipaddress
import logging
import ssl
import zlib
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final

import httpx

from kiosk import __version__
from kiosk.leat.errors import InsecureConnection, LeatError, NoAnswer, Unreachable
from kiosk.leat.request import PREFIX, Request, unsendable
from kiosk.leat.timeouts import Timeouts

READ_KEEPALIVE: Final = 60.0
"""Seconds an idle connection may serve a read again."""
WRITE_KEEPALIVE: Final = 4.0
"""Seconds an idle connection may serve a write again."""
LONGEST_BODY: Final = 8 * 1024 * 1024
"""Bytes of an answer, as sent and unpacked, that are read at most."""
_ZLIB_OR_GZIP: Final = zlib.MAX_WBITS | 32

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

# A handshake that timed out or was cut off says nothing about trust: a dead line does that too.
_TLS_UNFINISHED = (
    ssl.SSLWantReadError,
    ssl.SSLWantWriteError,
    ssl.SSLEOFError,
    ssl.SSLZeroReturnError,
    ssl.SSLSyscallError,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A status line and what could be read after it.

    `flaw` says why the body is not whole ("cut off", "too large", "undecodable"), else None.
    """

    status: int
    headers: httpx.Headers
    body: bytes
    flaw: str | None = None


@dataclass(frozen=True, slots=True)
class _Pools:
    reads: httpx.AsyncClient
    writes: httpx.AsyncClient


class Transport:
    """Sends requests to one host; opens its pools at the first use."""

    def __init__(
        self, base_url: str, timeouts: Timeouts, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self._origin = _origin(base_url)
        self._timeouts = timeouts
        self._transport = transport
        self._opening = asyncio.Lock()
        self._pools: _Pools | None = None
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)

    async def open(self) -> _Pools:
        """Make the pools; the certificates they trust are read on a worker thread, being slow."""
        async with self._opening:
            if self._pools is None:
                trust = True if self._transport else await asyncio.to_thread(_trust)
                self._pools = _Pools(
                    reads=self._pool(trust=trust, keepalive=READ_KEEPALIVE),
                    writes=self._pool(trust=trust, keepalive=WRITE_KEEPALIVE),
                )
            return self._pools

    async def close(self) -> None:
        """Close every connection, once an opening under way is done."""
        async with self._opening:
            pools, self._pools = self._pools, None
        if pools is not None:
            try:
                await pools.reads.aclose()
            finally:
                await pools.writes.aclose()

    async def send(self, request: Request, token: str | None) -> Answer:
        """Send a request once and return the answer, whatever its status.

        Raises Unreachable, InsecureConnection or InvalidInput when it did not leave, NoAnswer when
        it may have.
        """
        pools = await self.open()
        pool = pools.writes if request.is_write else pools.reads
        prepared = self._prepared(pool, request, token)
        failure: LeatError
        try:
            async with asyncio.timeout(self._timeouts.whole):
                return await _exchange(pool, prepared)
        except TimeoutError:
            failure = NoAnswer(request.name, detail="too slow")
        except _NOT_SENT as error:
            kind = InsecureConnection if _is_tls_failure(error) else Unreachable
            failure = kind(request.name, detail=type(error).__name__)
        except (httpx.HTTPError, OSError) as error:
            failure = NoAnswer(request.name, detail=type(error).__name__)
        # Raised out here: httpx's errors hold the request, which must not live on in a traceback.
        raise failure

    def _prepared(
        self, pool: httpx.AsyncClient, request: Request, token: str | None
    ) -> httpx.Request:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        with contextlib.suppress(httpx.InvalidURL, UnicodeEncodeError):
            return pool.build_request(
                request.method,
                self._origin + request.path,
                params=request.query or None,
                data=request.form,
                headers=headers,
            )
        # Raised out here: UnicodeEncodeError holds the value.
        raise unsendable(request.name)

    def _pool(self, *, trust: ssl.SSLContext | bool, keepalive: float) -> httpx.AsyncClient:
        connect, read = self._timeouts.connect, self._timeouts.read
        return httpx.AsyncClient(
            verify=trust,
            transport=self._transport,
            trust_env=not _is_loopback(self._origin),
            follow_redirects=False,
            timeout=httpx.Timeout(connect=connect, read=read, write=read, pool=connect),
            limits=httpx.Limits(
                max_connections=8, max_keepalive_connections=8, keepalive_expiry=keepalive
            ),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            headers={
                "Accept": "application/json",
                "Accept-Encoding": "identity",
                "User-Agent": f"pickup-kiosk/{__version__}",
            },
        )


async def _exchange(pool: httpx.AsyncClient, prepared: httpx.Request) -> Answer:
    response = await pool.send(prepared, stream=True)
    try:
        body, flaw = await _read_body(response)
    finally:
        await response.aclose()
    return Answer(response.status_code, response.headers, body, flaw)


async def _read_body(response: httpx.Response) -> tuple[bytes, str | None]:
    # With the header gone httpx reads the bytes as they are.
    packing = response.headers.pop("Content-Encoding", "").strip().lower()
    body = bytearray()
    try:
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > LONGEST_BODY:
                return b"", "too large"
    except httpx.HTTPError:
        return bytes(body), "cut off"
    return (bytes(body), None) if packing in {"", "identity"} else _unpacked(bytes(body), packing)


def _unpacked(body: bytes, packing: str) -> tuple[bytes, str | None]:
    if packing not in {"gzip", "deflate"}:
        return b"", "undecodable"
    unpacker = zlib.decompressobj(_ZLIB_OR_GZIP)
    try:
        whole = unpacker.decompress(body, LONGEST_BODY + 1)
    except zlib.error:
        return b"", "undecodable"
    if len(whole) > LONGEST_BODY:
        return b"", "too large"
    return (whole, None) if unpacker.eof else (b"", "cut off")


def _trust() -> ssl.SSLContext:
    trust = httpx.create_ssl_context()
    trust.load_default_certs()
    return trust


def _origin(base_url: str) -> str:
    try:
        url = httpx.URL(base_url.strip())
    except httpx.InvalidURL:
        raise ValueError("the base URL is no URL") from None
    if url.scheme not in {"http", "https"} or not url.host:
        raise ValueError("the base URL must be http:// or https:// and a host")
    if url.userinfo or url.query or url.fragment:
        raise ValueError("the base URL must hold no user, query or fragment")
    path = url.path.rstrip("/").removesuffix(PREFIX).rstrip("/")
    return str(url.copy_with(path=path or "/")).rstrip("/")


def _is_loopback(origin: str) -> bool:
    host = httpx.URL(origin).host
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _is_tls_failure(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError) and not isinstance(error, _TLS_UNFINISHED):
            return True
        error = error.__cause__ or error.__context__
    return False
