"""The sample shop without its past, whose hundreds of claims every reading of the books repeats."""

from pathlib import Path

from kiosk.clock import Clock
from kiosk.sandbox.context import Sandbox
from kiosk.sandbox.server import open_sandbox


def open_small_shop(path: Path | str, clock: Clock) -> Sandbox:
    """Open a new truth with shops and rewards, whose members have no credits and no claims."""
    sandbox = open_sandbox(path, clock)
    with sandbox.database.transaction():
        sandbox.database.execute("DELETE FROM transactions")
        sandbox.database.execute("UPDATE contacts SET balance = 0")
    return sandbox
