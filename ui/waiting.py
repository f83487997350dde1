"""Waiting beside Qt: for a window's first frame, and for a module that is slow to load."""

import asyncio
import contextlib
import importlib
from collections.abc import Coroutine
from typing import Any, TypeVar

from PySide6.QtQuick import QQuickWindow

FIRST_FRAME_SECONDS = 5.0
HEAVY = (
    "kiosk.settings_loader",
    "kiosk.leat",
    "kiosk.images",
    "kiosk.operations.settler",
    "kiosk.visit.conductor",
    "kiosk.health.journal_health",
    "segno",
)
"""What takes long to load and knows nothing of Qt."""

T = TypeVar("T")


async def first_frame(window: QQuickWindow) -> None:
    """Wait until the window has drawn itself once; a hidden window does not hold up the rest."""
    drawn = asyncio.Event()
    window.frameSwapped.connect(drawn.set)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(FIRST_FRAME_SECONDS):
            await drawn.wait()
    window.frameSwapped.disconnect(drawn.set)


async def unless(stopping: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Await some work, or cancel it and return None when the event comes first."""
    working = asyncio.ensure_future(work)
    stopped = asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait((working, stopped), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        working.cancel()
        await asyncio.wait((working,))
        return None
    finally:
        working.cancel()
        stopped.cancel()


async def load_behind_the_window(module: str) -> Any:
    """Import a module of the screens; what is slow of it is loaded without holding the GUI thread.

    Only what makes no types of Qt's is: one that comes to be beside Qt's running event loop can end
    the process.
    """
    for heavy in HEAVY:
        await asyncio.get_running_loop().run_in_executor(None, importlib.import_module, heavy)
    return importlib.import_module(module)
