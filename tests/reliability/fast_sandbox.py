"""The sandbox as a process whose time runs fast; started as a module, with file, port and time."""

import sys
from pathlib import Path

from kiosk.sandbox import server
from tests.helpers.sandbox_process import SandboxProcess
from tests.reliability.fast_time import FastClock, FastTime


class FastSandbox(SandboxProcess):
    """A running sandbox on fast time; its delays and its dates go by that."""

    def __init__(self, db: Path, fast: FastTime) -> None:
        self._fast = fast
        super().__init__(db)

    def _command(self) -> list[str]:
        command = [sys.executable, "-m", "tests.reliability.fast_sandbox"]
        return [*command, str(self.db), str(self.port), str(self._fast)]


def main(db: str, port: str, fast: str) -> None:
    """Serve until stopped."""
    options = server.ServerOptions(Path(db), port=int(port))
    server.serve(options, _announce, FastClock(FastTime.read(fast)))


def _announce(url: str) -> None:
    sys.stdout.write(f"Leat sandbox on {url}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
