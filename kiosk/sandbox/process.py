"""The sandbox as a process beside a kiosk, for the demo and the tour."""

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN

_ADDRESS = "Leat sandbox on "
_STOP_SECONDS = 10.0
_ASK_SECONDS = 10.0


class SandboxFailedError(Exception):
    """The sandbox did not start; as text, what it said."""


class SandboxProcess:
    """A sandbox started on a file of truth; `url` is its address. All calls block."""

    token = SANDBOX_TOKEN

    def __init__(self, db: Path) -> None:
        """Start it on a free port; raises what `start` raises."""
        self._db = db
        self.url = "http://127.0.0.1:0"
        self.start()

    def start(self) -> None:
        """Start it, again at its address after a stop, and return once it serves.

        Raises SandboxFailedError with its own words when it does not start.
        """
        port = self.url.rpartition(":")[2]
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [*_own_command(), "sandbox", "--port", port, "--db", str(self._db)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line.startswith(_ADDRESS):
            _, said = self._process.communicate()
            raise SandboxFailedError(said.strip() or "The sandbox ended at once.")
        self.url = line.removeprefix(_ADDRESS).strip()

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the control plane and return its JSON; raises OSError when it does not answer."""
        request = urllib.request.Request(  # noqa: S310 - an address on this machine
            f"{self.url}/sandbox{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=_ASK_SECONDS) as response:
            return json.load(response)

    def stop(self) -> None:
        """End it, politely first; one that has ended stays so."""
        if self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            self._process.communicate(timeout=_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()


def _own_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "kiosk.cli.main"]
