from collections.abc import Iterable

import pytest

from kiosk.images.addresses import AddressRules

pytestmark = pytest.mark.anyio

API = "http://127.0.0.1:8787"


async def resolve(host: str, port: int) -> Iterable[str]:
    del port
    return {
        "public.example": ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"],
        "mixed.example": ["93.184.216.34", "10.0.0.1"],
        "none.example": [],
    }.get(host, ["192.168.1.1"])


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.example/a.png",
        "https://cdn.example:8443/a.png?x=1",
        "https://93.184.216.34/a.png",
        "http://127.0.0.1:8787/media/a.png",
    ],
)
def test_public_https_and_the_apis_own_host_may_be_asked(url: str) -> None:
    """Pictures come by https, or from the API's own host and port."""
    assert AddressRules(API).may_ask(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.png",
        "http://cdn.example/a.png",
        "http://127.0.0.1:8788/a.png",
        "https://127.0.0.1:8787/a.png",
        "https://localhost/a.png",
        "https://LOCALHOST./a.png",
        "https://printer.local/a.png",
        "https://10.0.0.1/a.png",
        "https://169.254.169.254/latest",
        "https://[::1]/a.png",
        "https://[::ffff:10.0.0.1]/a.png",
        "https://2130706433/a.png",
        "https://127.1/a.png",
        "https://0x7f.1/a.png",
        "https://user:secret@cdn.example/a.png",
        "https://user@cdn.example/a.png",
        "http://x@127.0.0.1:8787/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "https://cdn.example:99999/a.png",
        "https://[broken/a.png",
        "https://cdn.example/a\r\nb.png",
        "https://cdn.example/" + "a" * 3000,
    ],
)
def test_other_addresses_are_never_asked(url: str) -> None:
    """Plain http, private machines, credentials and other schemes are refused unseen."""
    assert not AddressRules(API).may_ask(url)


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://public.example/a.png", True),
        ("https://mixed.example/a.png", False),
        ("https://none.example/a.png", False),
        ("https://intranet.example/a.png", False),
        ("http://127.0.0.1:8787/a.png", True),
        ("http://public.example/a.png", False),
    ],
)
async def test_a_name_must_lead_to_public_machines(url: str, *, allowed: bool) -> None:
    """A public name for a private address is refused; only the API's own host is excepted."""
    assert await AddressRules(API, resolve).may_connect(url) is allowed


async def test_behind_a_proxy_the_proxy_looks_names_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shop's network without a resolver of its own still shows pictures."""
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    assert await AddressRules(API, resolve).may_connect("https://intranet.example/a.png")
    assert not await AddressRules(API, resolve).may_connect("https://10.0.0.1/a.png")
