import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from kiosk.images import AddressRules, ImageCache, ImageFacts
from kiosk.images.download import MAX_BYTES
from tests.helpers.fake_clock import FakeClock
from tests.unit.images.picture_server import PictureServer, Reply, inspect_png, png, serving

pytestmark = pytest.mark.anyio

DAY = 86_400.0
PATIENCE = 10.0


@pytest.fixture
def server() -> Iterator[PictureServer]:
    with serving() as server:
        yield server


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def cache(
    tmp_path: Path, server: PictureServer, clock: FakeClock
) -> AsyncIterator[ImageCache]:
    rules = AddressRules(server.base_url)
    async with ImageCache(tmp_path / "pictures", rules, inspect_png, clock) as cache:
        yield cache


def files_in(folder: Path) -> list[Path]:
    return list(folder.glob("*"))


async def test_a_picture_is_fetched_once_and_then_local(
    cache: ImageCache, server: PictureServer
) -> None:
    """The second ask costs no request."""
    server.replies["/a.png"] = Reply(png())
    first = await cache.local(server.url("/a.png"))
    assert first is not None
    assert first.read_bytes() == png()
    assert await cache.local(server.url("/a.png")) == first
    assert server.asked == ["/a.png"]


async def test_no_token_or_cookie_goes_out(cache: ImageCache, server: PictureServer) -> None:
    """Picture hosts learn nothing about the kiosk but its version."""
    server.replies["/a.png"] = Reply(png(), headers={"Set-Cookie": "track=1"})
    server.replies["/b.png"] = Reply(png())
    await cache.local(server.url("/a.png"))
    await cache.local(server.url("/b.png"))
    for headers in server.request_headers:
        assert not headers.keys() & {"authorization", "cookie", "referer"}


async def test_the_next_process_finds_it_on_disk(
    cache: ImageCache, server: PictureServer, tmp_path: Path, clock: FakeClock
) -> None:
    """A restart without network shows the pictures of before."""
    server.replies["/a.png"] = Reply(png())
    path = await cache.local(server.url("/a.png"))
    rules = AddressRules(server.base_url)
    async with ImageCache(tmp_path / "pictures", rules, inspect_png, clock) as again:
        assert await again.local(server.url("/a.png")) == path
    assert len(server.asked) == 1


async def test_asks_for_one_url_are_one_fetch(cache: ImageCache, server: PictureServer) -> None:
    """Twenty tiles with the same picture fetch it once."""
    server.replies["/a.png"] = Reply(png())
    paths = await asyncio.gather(*(cache.local(server.url("/a.png")) for _ in range(20)))
    assert len(set(paths)) == 1
    assert None not in paths
    assert server.asked == ["/a.png"]


async def test_a_caller_that_gives_up_stops_nobody_else(
    cache: ImageCache, server: PictureServer
) -> None:
    """A tile scrolled away does not take the picture from the tile that stayed."""
    asked, answer = threading.Event(), threading.Event()

    def wait() -> None:
        asked.set()
        answer.wait(PATIENCE)

    server.replies["/a.png"] = Reply(png(), before=wait)
    leaving = asyncio.create_task(cache.local(server.url("/a.png")))
    staying = asyncio.create_task(cache.local(server.url("/a.png")))
    await asyncio.to_thread(asked.wait, PATIENCE)
    leaving.cancel()
    answer.set()
    assert await staying is not None
    assert leaving.cancelled()


async def test_at_most_four_are_fetched_at_once(cache: ImageCache, server: PictureServer) -> None:
    """A thousand rewards do not open a thousand connections."""
    lock, together, most = threading.Lock(), 0, 0
    four = threading.Barrier(4)

    def count() -> None:
        nonlocal together, most
        with lock:
            together += 1
            most = max(most, together)
        four.wait(PATIENCE)
        with lock:
            together -= 1

    for number in range(8):
        server.replies[f"/{number}.png"] = Reply(png(), before=count)
    paths = await asyncio.gather(*(cache.local(server.url(f"/{n}.png")) for n in range(8)))
    assert None not in paths
    assert most == 4


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=404),
        Reply(status=500),
        Reply(b"<html>", headers={"Content-Type": "image/png"}),
        Reply(b""),
        Reply(png(30_000, 30_000)),
        Reply(png(0, 5)),
        Reply(png(), declared=MAX_BYTES + 1),
        Reply(png(filler=MAX_BYTES)),
        Reply(png(), headers={"Content-Encoding": "gzip"}),
        Reply(png(), declared=5_000),
    ],
    ids=["404", "500", "html", "empty", "bomb", "flat", "declared", "large", "packed", "torn"],
)
async def test_what_is_no_fit_picture_is_nothing(
    cache: ImageCache, server: PictureServer, reply: Reply, tmp_path: Path
) -> None:
    """Errors, other content, and too many bytes or pixels yield no file and no exception."""
    server.replies["/a.png"] = reply
    assert await cache.local(server.url("/a.png")) is None
    assert files_in(tmp_path / "pictures") == []


async def test_an_unfit_format_is_nothing(
    tmp_path: Path, server: PictureServer, clock: FakeClock
) -> None:
    """Only plain pictures are decoded: no SVG, whose content could do more than be seen."""
    server.replies["/a.svg"] = Reply(b"<svg/>")
    rules = AddressRules(server.base_url)
    async with ImageCache(tmp_path, rules, lambda _: ImageFacts(9, 9, "svg"), clock) as cache:
        assert await cache.local(server.url("/a.svg")) is None


async def test_a_failure_is_left_alone_for_a_while(
    cache: ImageCache, server: PictureServer, clock: FakeClock
) -> None:
    """A host in trouble is not hammered, and asked again later."""
    server.replies["/a.png"] = Reply(status=503)
    for _ in range(5):
        assert await cache.local(server.url("/a.png")) is None
    assert len(server.asked) == 1
    server.replies["/a.png"] = Reply(png())
    clock.tick(61)
    assert await cache.local(server.url("/a.png")) is not None


async def test_what_is_no_picture_is_left_alone_for_longer(
    cache: ImageCache, server: PictureServer, clock: FakeClock
) -> None:
    """A wrong address does not get right within a minute."""
    await cache.local(server.url("/gone.png"))
    clock.tick(3_599)
    await cache.local(server.url("/gone.png"))
    assert len(server.asked) == 1
    clock.tick(2)
    await cache.local(server.url("/gone.png"))
    assert len(server.asked) == 2


async def test_no_server_is_no_exception(tmp_path: Path, clock: FakeClock) -> None:
    """Without network the screens show placeholders."""
    with serving() as gone:
        url = gone.url("/a.png")
    rules = AddressRules(gone.base_url)
    async with ImageCache(tmp_path, rules, inspect_png, clock) as cache:
        assert await cache.local(url) is None


async def test_an_old_picture_is_shown_and_fetched_anew(
    cache: ImageCache, server: PictureServer, clock: FakeClock
) -> None:
    """After a day the old picture still shows at once, and the new one soon."""
    url = server.url("/a.png")
    server.replies["/a.png"] = Reply(png(1, 1))
    path = await cache.local(url)
    assert path is not None
    server.replies["/a.png"] = Reply(png(2, 2))
    clock.tick(DAY + 1)
    assert await cache.local(url) == path
    await asyncio.gather(*cache._fetching.values())
    assert path.read_bytes() == png(2, 2)
    assert await cache.local(url) == path
    assert len(server.asked) == 2


async def test_an_old_picture_outlives_its_host(
    cache: ImageCache, server: PictureServer, clock: FakeClock
) -> None:
    """When fetching anew fails, the old picture stays."""
    url = server.url("/a.png")
    server.replies["/a.png"] = Reply(png())
    path = await cache.local(url)
    server.replies["/a.png"] = Reply(status=500)
    clock.tick(DAY + 1)
    for _ in range(3):
        assert await cache.local(url) == path
        await asyncio.gather(*cache._fetching.values())
    assert len(server.asked) == 2


async def test_redirects_are_looked_at_and_counted(
    cache: ImageCache, server: PictureServer
) -> None:
    """Three redirects are followed, a fourth is not."""
    for number in range(5):
        server.replies[f"/{number}"] = Reply(status=302, headers={"Location": f"/{number + 1}"})
    server.replies["/5"] = Reply(png())
    assert await cache.local(server.url("/2")) is not None
    assert await cache.local(server.url("/1")) is None


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://127.0.0.1:1/a.png",
        "https://10.0.0.1/a.png",
        "file:///etc/passwd",
        "//localhost/a.png",
    ],
)
async def test_a_redirect_to_a_forbidden_place_is_not_followed(
    cache: ImageCache, server: PictureServer, elsewhere: str
) -> None:
    """The rules hold at every step, not only at the first."""
    server.replies["/a.png"] = Reply(status=302, headers={"Location": elsewhere})
    assert await cache.local(server.url("/a.png")) is None


@pytest.mark.parametrize("nowhere", ["http://[", "//[/a.png"])
async def test_a_redirect_to_no_address_is_left_alone(
    cache: ImageCache, server: PictureServer, clock: FakeClock, nowhere: str
) -> None:
    """It is as lasting as any other wrong address, and no exception."""
    server.replies["/a.png"] = Reply(status=302, headers={"Location": nowhere})
    assert await cache.local(server.url("/a.png")) is None
    clock.tick(3_599)
    assert await cache.local(server.url("/a.png")) is None
    assert server.asked == ["/a.png"]


async def test_a_forbidden_address_is_not_asked(cache: ImageCache, server: PictureServer) -> None:
    """Nothing leaves the kiosk for an address the rules refuse."""
    assert await cache.local(server.url("/a.png").replace("127.0.0.1", "localhost")) is None
    assert server.asked == []


async def test_a_full_disk_is_no_exception(
    server: PictureServer, tmp_path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Pictures that cannot be kept are placeholders."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    server.replies["/a.png"] = Reply(png())
    rules = AddressRules(server.base_url)
    with caplog.at_level(logging.WARNING):
        async with ImageCache(blocked / "pictures", rules, inspect_png, clock) as cache:
            assert await cache.local(server.url("/a.png")) is None


async def test_closing_stops_what_is_under_way(
    tmp_path: Path, server: PictureServer, clock: FakeClock
) -> None:
    """A shutdown does not wait for a slow picture."""
    asked, answer = threading.Event(), threading.Event()

    def wait() -> None:
        asked.set()
        answer.wait(PATIENCE)

    server.replies["/a.png"] = Reply(png(), before=wait)
    cache = ImageCache(tmp_path, AddressRules(server.base_url), inspect_png, clock)
    asking = asyncio.create_task(cache.local(server.url("/a.png")))
    await asyncio.to_thread(asked.wait, PATIENCE)
    await cache.close()
    answer.set()
    with pytest.raises(asyncio.CancelledError):
        await asking


async def test_logs_tell_no_host(
    cache: ImageCache, server: PictureServer, caplog: pytest.LogCaptureFixture
) -> None:
    """A log says what went wrong with a picture and not where it is."""
    with caplog.at_level(logging.DEBUG, logger="pickup_kiosk"):
        await cache.local(server.url("/secret-name.png"))
    ours = [vars(record) for record in caplog.records if record.name.startswith("pickup_kiosk")]
    assert ours
    assert "secret-name" not in repr(ours)
    assert "127.0.0.1" not in repr(ours)
