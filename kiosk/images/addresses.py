"""Which addresses a picture may come from.

Leat's media values are whatever somebody typed: http, localhost and private machines are among its
own examples (contract §7). Pictures come by https from public machines, or from the API's own
host and port, which alone may be private or speak http (the sandbox is one). A public name that
resolves to a private address is refused too; that it could change between look-up and connection
gains nothing, since the machine behind it would have to hold a certificate for that name.
"""

import asyncio
import ipaddress
import socket
import urllib.request
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

MAX_URL_LENGTH = 2048

Resolve = Callable[[str, int], Awaitable[Iterable[str]]]
"""Returns the IP addresses of a host and port; raises OSError when it has none."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A scheme, host and port, as browsers compare them."""

    scheme: str
    host: str
    port: int


def origin_of(url: str) -> Origin | None:
    """Return the origin of an http(s) URL without user name or password; None for all else."""
    if len(url) > MAX_URL_LENGTH or not url.isprintable():
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        return None
    host = parts.hostname.rstrip(".").lower()
    return Origin(parts.scheme, host, port or (443 if parts.scheme == "https" else 80))


async def resolve_by_system(host: str, port: int) -> Iterable[str]:
    """Ask the system's resolver. Raises OSError."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


class AddressRules:
    """Decides on addresses for one API host."""

    def __init__(self, api_base_url: str, resolve: Resolve = resolve_by_system) -> None:
        self._own = origin_of(api_base_url)
        self._resolve = resolve

    def may_ask(self, url: str) -> bool:
        """Tell whether the URL itself is acceptable; looks nothing up."""
        origin = origin_of(url)
        if origin is None:
            return False
        if origin == self._own:
            return True
        if origin.scheme != "https" or origin.host == "localhost":
            return False
        if origin.host.endswith((".localhost", ".local", ".internal")):
            return False
        return _is_name(origin.host) or _is_public(origin.host)

    async def may_connect(self, url: str) -> bool:
        """Tell whether the URL leads to the API's own host or to public addresses only.

        Behind a proxy the proxy looks names up, so nothing is looked up here. Raises OSError for
        a host that is not known.
        """
        origin = origin_of(url)
        if origin is None or not self.may_ask(url):
            return False
        if origin == self._own or _is_proxied(origin):
            return True
        addresses = list(await self._resolve(origin.host, origin.port))
        return bool(addresses) and all(_is_public(address) for address in addresses)


def _is_proxied(origin: Origin) -> bool:
    has_proxy = not urllib.request.getproxies().keys().isdisjoint({origin.scheme, "all"})
    return has_proxy and not urllib.request.proxy_bypass(origin.host)


def _is_name(host: str) -> bool:
    """Tell a name from an address; bare numbers are addresses in disguise (`2130706433`)."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        last = host.rpartition(".")[2]
        return not last[:1].isdigit()
    return False


def _is_public(address: str) -> bool:
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    return ip.is_global and not ip.is_multicast
