"""The sandbox as a process beside a kiosk, for the demo, the tour and the tests."""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN

_ADDRESS = "Leat sandbox on "
_STOP_SECONDS = 10.0
_ASK_SECONDS = 10.0


class SandboxFailedError(RuntimeError):
    """The sandbox did not start; as text, what it said."""


class SandboxProcess:
    """A sandbox started on a file of truth; `url` is its address. All calls block.

    A context manager that stops it.
    """

    token = SANDBOX_TOKEN

    def __init__(self, db: Path, port: int = 0) -> None:
        """Start it and return once it serves; port 0 picks a free one.

        Raises what `start` raises.
        """
        self.db = db
        self.url = f"http://127.0.0.1:{port}"
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.url.rpartition(":")[2])

    @property
    def pid(self) -> int:
        """The id of its process."""
        return self._process.pid

    def start(self) -> None:
        """Start it, again at its address after a stop, and return once it serves.

        Raises SandboxFailedError with its own words when it does not start.
        """
        # A file, not a pipe: nobody would read a pipe, and a full one stops the writer.
        self._errors: IO[str] = tempfile.TemporaryFile("w+")  # noqa: SIM115 - closed by _end
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            self._command(),
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        # Reading a line waits exactly until the server has printed it, or has ended.
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line.startswith(_ADDRESS):
            code = self._process.wait(_STOP_SECONDS)
            self._close()
            said = f"The sandbox did not start (exit {code}): {line}{self._said}"
            raise SandboxFailedError(said.strip())
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

    def errors(self) -> str:
        """Return what it has written to stderr since it was started."""
        if not self._errors.closed:
            self._errors.seek(0)
            self._said = self._errors.read()
        return self._said

    def stop(self) -> int:
        """Stop it as an operator would and return its exit code (again, when it has ended)."""
        if self._process.returncode is not None:
            return self._process.returncode
        self._process.terminate()
        return self._end()

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._end()

    def _command(self) -> list[str]:
        return [*_own_command(), "sandbox", "--port", str(self.port), "--db", str(self.db)]

    def _end(self) -> int:
        try:
            code = self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._close()
        return code

    def _close(self) -> None:
        if self._process.stdout is not None:
            self._process.stdout.close()
        self.errors()
        self._errors.close()


def _own_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "kiosk.cli.main"]
