"""Fetching one picture: checked at every redirect, capped in bytes and in time."""

import asyncio
import ssl
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urljoin

import httpx

from kiosk import __version__
from kiosk.images.addresses import AddressRules

MAX_BYTES = 8 * 1024 * 1024
MAX_REDIRECTS = 3
TOTAL_SECONDS = 20.0
"""For one picture, redirects included: a server that drips does not hold a place for ever."""

_TIMEOUT = httpx.Timeout(connect=3.0, read=8.0, write=8.0, pool=20.0)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class NotFetchedError(Exception):
    """No picture came; `reason` is one of a few words, `status` the HTTP status if there was one.

    `lasting` tells that asking again soon is pointless.
    """

    def __init__(self, reason: str, *, status: int = 0, lasting: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.lasting = lasting


class Downloader:
    """An HTTP client of its own: no token, no cookies, no redirects that nobody looked at."""

    def __init__(self, rules: AddressRules, max_bytes: int = MAX_BYTES) -> None:
        self._rules = rules
        self._max_bytes = max_bytes
        self._opening = asyncio.Lock()
        self._client: httpx.AsyncClient | None = None

    async def fetch(self, url: str) -> bytes:
        """Return the bytes at a URL, at most `max_bytes` of them. Raises NotFetchedError."""
        try:
            async with asyncio.timeout(TOTAL_SECONDS):
                return await self._follow(url)
        except TimeoutError:
            raise NotFetchedError("timeout") from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
            raise NotFetchedError(type(error).__name__) from None

    async def close(self) -> None:
        """Close every connection."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _follow(self, url: str) -> bytes:
        client = await self._open()
        for _ in range(MAX_REDIRECTS + 1):
            if not await self._rules.may_connect(url):
                raise NotFetchedError("address", lasting=True)
            async with client.stream("GET", url) as response:
                if response.status_code not in _REDIRECTS:
                    return await self._read(response)
                url = _target(url, response.headers.get("Location", ""))
        raise NotFetchedError("redirects", lasting=True)

    async def _read(self, response: httpx.Response) -> bytes:
        status = response.status_code
        if status != httpx.codes.OK:
            gone = httpx.codes.is_client_error(status) and status != httpx.codes.TOO_MANY_REQUESTS
            raise NotFetchedError("status", status=status, lasting=gone)
        # Packed bodies were not asked for, and unpacking could outgrow any cap.
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise NotFetchedError("packed", lasting=True)
        declared = response.headers.get("Content-Length", "0")
        if declared.isdigit() and int(declared) > self._max_bytes:
            raise NotFetchedError("too-large", lasting=True)
        content = bytearray()
        async for chunk in response.aiter_raw():
            content += chunk
            if len(content) > self._max_bytes:
                raise NotFetchedError("too-large", lasting=True)
        return bytes(content)

    async def _open(self) -> httpx.AsyncClient:
        async with self._opening:
            if self._client is None:
                trust = await asyncio.to_thread(_trust)
                self._client = httpx.AsyncClient(
                    verify=trust,
                    timeout=_TIMEOUT,
                    follow_redirects=False,
                    cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
                    headers={
                        "Accept": "image/png, image/jpeg, image/webp, image/gif",
                        "Accept-Encoding": "identity",
                        "User-Agent": f"pickup-kiosk/{__version__}",
                    },
                )
            return self._client


def _target(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise NotFetchedError("address", lasting=True) from None


def _trust() -> ssl.SSLContext:
    """Trust Mozilla's list and the machine's own; reading them is too slow for the GUI thread."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context
