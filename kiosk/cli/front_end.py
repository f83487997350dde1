"""The one place of `kiosk` that knows there is a front end, by name only."""

import importlib
from collections.abc import Callable
from typing import Any

FRONT_END = {"run": "ui.app", "demo": "ui.demo", "tour": "ui.tour"}
"""The module that answers each command with a window; each has a function `start`."""


def front_end(command: str) -> Callable[..., int]:
    """Return what starts a command's window; it takes keywords and returns an exit code."""
    start: Any = importlib.import_module(FRONT_END[command]).start
    return lambda **options: int(start(**options))
