"""Waiting beside Qt: for a window's first frame, and for a module that is slow to load."""

import asyncio
import contextlib
import importlib
from typing import Any

from PySide6.QtQuick import QQuickWindow

FIRST_FRAME_SECONDS = 5.0


async def first_frame(window: QQuickWindow) -> None:
    """Wait until the window has drawn itself once; a hidden window does not hold up the rest."""
    drawn = asyncio.Event()
    window.frameSwapped.connect(drawn.set)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(FIRST_FRAME_SECONDS):
            await drawn.wait()
    window.frameSwapped.disconnect(drawn.set)


async def off_the_gui_thread(module: str) -> Any:
    """Import a heavy module without holding the GUI thread for the whole of it."""
    return await asyncio.get_running_loop().run_in_executor(None, importlib.import_module, module)
