"""Waiting for something that no window shows: a file, the journal, the server's books."""

import time
from collections.abc import Callable

PATIENCE_SECONDS = 30.0
LOOK_SECONDS = 0.02


def wait_until(happened: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
    """Look again and again, for so many seconds, until it has happened."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, f"it did not happen in {seconds} s"
        time.sleep(LOOK_SECONDS)
