"""Pictures as the screens get them: a local, checked, ready file, or nothing."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from kiosk.clock import Clock
from kiosk.images.addresses import AddressRules
from kiosk.images.download import Downloader, NotFetchedError
from kiosk.images.folder import PictureFolder
from kiosk.logs import EventLog

MAX_TOTAL_BYTES: Final = 200_000_000
MAX_PIXELS: Final = 24_000_000
FORMATS: Final = frozenset({"png", "jpg", "jpeg", "webp", "gif"})
FRESH_SECONDS: Final = 86_400.0
"""A picture older than a day is shown, and fetched anew behind the screen."""
RETRY_SECONDS: Final = 60.0
"""A picture that failed for a passing reason is left alone for this long."""
LASTING_RETRY_SECONDS: Final = 3_600.0
"""A picture that is none, or too large, or from a forbidden place, for this long."""
AT_ONCE: Final = 4
_REMEMBERED_FAILURES: Final = 2_000

_LOG = EventLog("images")


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What a picture's header says: size in pixels, and its format's lower-case name."""

    width: int
    height: int
    format: str


Inspect = Callable[[bytes], ImageFacts | None]
"""Reads a picture's header without decoding it; None when it is none. Called on worker threads."""


class ImageCache:
    """A bounded disk cache of pictures by URL; an async context manager.

    Asking never raises: without a picture the screen shows its placeholder. Several asks for one
    URL are one fetch, at most `AT_ONCE` fetches run together, and a caller that gives up does not
    stop a fetch that others wait for.
    """

    def __init__(
        self,
        folder: Path,
        rules: AddressRules,
        inspect: Inspect,
        clock: Clock,
        *,
        max_total_bytes: int = MAX_TOTAL_BYTES,
    ) -> None:
        self._folder = PictureFolder(folder, max_total_bytes)
        self._rules = rules
        self._inspect = inspect
        self._clock = clock
        self._downloader = Downloader(rules)
        self._places = asyncio.Semaphore(AT_ONCE)
        self._fetching: dict[str, asyncio.Task[Path | None]] = {}
        self._left_alone_until: dict[str, float] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def local(self, url: str) -> Path | None:
        """Return a local file with the picture of a URL, fetching it if need be, or None."""
        if not self._rules.may_ask(url):
            return None
        now = self._clock.now().timestamp()
        held = await asyncio.to_thread(self._folder.find, url, now)
        if held is None:
            task = self._fetch_unless_left_alone(url)
            return None if task is None else await asyncio.shield(task)
        if not 0 <= now - held.fetched_at <= FRESH_SECONDS:
            self._fetch_unless_left_alone(url)
        return held.path

    async def close(self) -> None:
        """Stop fetching and close every connection."""
        tasks = list(self._fetching.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._downloader.close()

    def _fetch_unless_left_alone(self, url: str) -> asyncio.Task[Path | None] | None:
        running = self._fetching.get(url)
        if running is not None:
            return running
        if self._clock.monotonic() < self._left_alone_until.get(url, float("-inf")):
            return None
        task = asyncio.create_task(self._fetch(url))
        self._fetching[url] = task
        task.add_done_callback(lambda _: self._fetching.pop(url, None))
        return task

    async def _fetch(self, url: str) -> Path | None:
        try:
            async with self._places:
                content = await self._downloader.fetch(url)
                await self._judge(content)
                now = self._clock.now().timestamp()
                path = await asyncio.to_thread(self._folder.store, url, content, now)
        except NotFetchedError as error:
            self._leave_alone(url, LASTING_RETRY_SECONDS if error.lasting else RETRY_SECONDS)
            _LOG.info("picture.not-fetched", reason=error.reason, status=error.status)
            return None
        except OSError as error:
            self._leave_alone(url, RETRY_SECONDS)
            _LOG.warning("picture.not-stored", error=type(error).__name__)
            return None
        self._left_alone_until.pop(url, None)
        _LOG.debug("picture.stored", bytes=len(content))
        return path

    async def _judge(self, content: bytes) -> None:
        facts = await asyncio.to_thread(self._inspect, content)
        if facts is None or facts.format not in FORMATS:
            raise NotFetchedError("no-picture", lasting=True)
        if facts.width < 1 or facts.height < 1 or facts.width * facts.height > MAX_PIXELS:
            raise NotFetchedError("too-many-pixels", lasting=True)

    def _leave_alone(self, url: str, seconds: float) -> None:
        self._left_alone_until.pop(url, None)
        self._left_alone_until[url] = self._clock.monotonic() + seconds
        if len(self._left_alone_until) > _REMEMBERED_FAILURES:
            del self._left_alone_until[next(iter(self._left_alone_until))]
