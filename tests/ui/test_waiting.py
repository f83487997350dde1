"""Waiting for work, unless the end comes first."""

import asyncio
import subprocess
import sys

import pytest

from ui.waiting import HEAVY, unless

pytestmark = pytest.mark.anyio


async def test_work_that_ends_gives_what_it_made() -> None:
    """Nobody stopped it."""

    async def work() -> str:
        return "made"

    assert await unless(asyncio.Event(), work()) == "made"


async def test_work_that_fails_tells_why() -> None:
    """Its error is not swallowed."""

    async def work() -> None:
        raise RuntimeError("for this test")

    with pytest.raises(RuntimeError, match="for this test"):
        await unless(asyncio.Event(), work())


async def test_the_end_cancels_the_work_and_waits_for_it() -> None:
    """What the work had opened is closed before anything else goes on."""
    stopping, ended = asyncio.Event(), asyncio.Event()

    async def work() -> str:
        stopping.set()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.set()
        return "made"

    assert await unless(stopping, work()) is None
    assert ended.is_set()


def test_what_loads_on_another_thread_knows_nothing_of_qt() -> None:
    """A type of Qt's that is made beside its running event loop can end the process."""
    load = "; ".join(f"import {module}" for module in HEAVY)
    told = f"import sys; {load}; print([m for m in sys.modules if m.startswith('PySide6')])"
    loaded = subprocess.run(
        [sys.executable, "-c", told], check=True, capture_output=True, text=True
    )
    assert loaded.stdout == "[]\n"
