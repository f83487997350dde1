"""Reward pictures for QML: asked for once, shown when they are there."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine

from ui.view_models.pictures import Pictures

pytestmark = pytest.mark.anyio

URL = "https://example.com/mug.png"


class Cache:
    """An image cache played by hand."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.local: Path | None = Path("/cache/abc.png")
        self.gate = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []

    async def fetch(self, remote: str) -> Path | None:
        self.asked.append(remote)
        await self.gate.wait()
        return self.local

    def spawn(self, coroutine: Coroutine[Any, Any, None], name: str) -> object:
        task = asyncio.get_running_loop().create_task(coroutine, name=name)
        self.tasks.append(task)
        return task

    async def answer(self) -> None:
        self.gate.set()
        await asyncio.gather(*self.tasks)


@pytest.fixture
def pictures() -> Pictures:
    return Pictures.install()


@pytest.fixture
def arrived(pictures: Pictures) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    pictures.arrived.connect(lambda remote, local: told.append((remote, local)))
    return told


async def test_a_picture_is_fetched_once_and_then_ready(
    pictures: Pictures, arrived: list[tuple[str, str]]
) -> None:
    """However many tiles ask for it."""
    cache = Cache()
    pictures.connect_cache(cache.fetch, cache.spawn)
    assert [pictures.request(URL) for _ in range(3)] == ["", "", ""]
    await cache.answer()
    assert cache.asked == [URL]
    assert arrived == [(URL, "abc.png")]
    assert pictures.request(URL) == "abc.png"


async def test_what_is_asked_for_before_the_cache_is_open_comes_later(
    pictures: Pictures, arrived: list[tuple[str, str]]
) -> None:
    """The first frame asks first."""
    assert pictures.request(URL) == ""
    cache = Cache()
    pictures.connect_cache(cache.fetch, cache.spawn)
    await cache.answer()
    assert arrived == [(URL, "abc.png")]


async def test_a_picture_that_is_not_to_be_had_is_asked_for_again_later(
    pictures: Pictures, arrived: list[tuple[str, str]]
) -> None:
    """The cache decides how soon; the tile shows its stand-in."""
    cache = Cache()
    cache.local = None
    pictures.connect_cache(cache.fetch, cache.spawn)
    pictures.request(URL)
    await cache.answer()
    assert arrived == []
    assert pictures.request(URL) == ""
    await cache.answer()
    assert cache.asked == [URL, URL]


async def test_a_picture_is_looked_for_again_now_and_then(
    pictures: Pictures, arrived: list[tuple[str, str]]
) -> None:
    """Shown all the while, asked for once, and gone when the cache no longer has it."""
    cache = Cache()
    pictures.connect_cache(cache.fetch, cache.spawn)
    pictures.request(URL)
    await cache.answer()
    pictures.look_again()
    assert [pictures.request(URL) for _ in range(3)] == ["abc.png"] * 3
    await cache.answer()
    assert cache.asked == [URL, URL]
    assert arrived == [(URL, "abc.png")]
    cache.local = None
    pictures.look_again()
    pictures.request(URL)
    await cache.answer()
    assert pictures.request(URL) == ""
    await cache.answer()


def test_qml_gets_the_installed_instance(qapp: QGuiApplication) -> None:
    """And one of its own when there is none."""
    assert qapp is not None
    engine = QQmlEngine()
    installed = Pictures.install()
    assert Pictures.create(engine) is installed
    Pictures._instance = None
    assert Pictures.create(engine) is Pictures.create(engine)
