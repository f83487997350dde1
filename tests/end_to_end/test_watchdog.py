"""A service manager hears that the kiosk is ready, how it is, that it lives, and that it ends."""

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end import crash_hook
from tests.end_to_end.conftest import StartKiosk
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess

HEAR_SECONDS = 15.0
SILENCE_SECONDS = 2.0
BEAT = "WATCHDOG=1"
BEAT_MICROSECONDS = "400000"


class ServiceManager:
    """Listens where systemd would, on a socket that the environment names."""

    def __init__(self, folder: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(folder / "notify"))
        self.environment = {
            "NOTIFY_SOCKET": str(folder / "notify"),
            "WATCHDOG_USEC": BEAT_MICROSECONDS,
        }

    def hears(self, wanted: str) -> list[str]:
        """Wait for a message; return what was said up to it, beats left out."""
        self._socket.settimeout(HEAR_SECONDS)
        said: list[str] = []
        while wanted not in said[-1:]:
            said.append(self._socket.recv(4096).decode())
        return [message for message in said if message != BEAT or message == wanted]

    def hears_nothing(self) -> bool:
        """Let what was said before count no more, and tell whether silence follows."""
        self._socket.setblocking(False)  # noqa: FBT003 - socket takes no name for it
        try:
            while True:
                self._socket.recv(4096)
        except BlockingIOError:
            self._socket.settimeout(SILENCE_SECONDS)
        try:
            self._socket.recv(4096)
        except TimeoutError:
            return True
        return False

    def close(self) -> None:
        """Hear no more."""
        self._socket.close()


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[ServiceManager]:
    """A service manager for one kiosk."""
    manager = ServiceManager(tmp_path)
    yield manager
    manager.close()


def test_what_a_service_manager_hears(
    start_kiosk: StartKiosk, manager: ServiceManager, tmp_path: Path
) -> None:
    """Ready, beating, the codes of its troubles as they come and go, and that it stops."""
    with SandboxProcess(tmp_path / "shop.sqlite3") as leat:
        pass
    kiosk = start_kiosk(leat.url, shows="No connection right now", environment=manager.environment)
    assert manager.hears("STATUS=N1") == ["READY=1", "STATUS=all is well", "STATUS=N1"]
    manager.hears(BEAT)
    with SandboxProcess(leat.db, port=leat.port):
        assert manager.hears("STATUS=all is well") == ["STATUS=all is well"]
        manager.hears(BEAT)
        kiosk.program.send(signal.SIGTERM)
        assert manager.hears("STOPPING=1") == ["STOPPING=1"]
        assert kiosk.program.wait() == 0


@pytest.mark.thorough
def test_a_kiosk_that_hangs_beats_no_more(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, manager: ServiceManager, tmp_path: Path
) -> None:
    """The beats come from the screen's own loop: when that hangs, they end and it is replaced."""
    hook = crash_hook.carried(tmp_path, held=tmp_path / "held")
    kiosk = start_kiosk(sandbox.url, environment=manager.environment | hook)
    manager.hears(BEAT)
    kiosk.program.send(signal.SIGUSR1)
    wait_until((tmp_path / "held").exists)
    assert manager.hears_nothing()
    kiosk.program.send(signal.SIGABRT)
    assert kiosk.program.wait() == -signal.SIGABRT
    start_kiosk(sandbox.url, data_dir=kiosk.data_dir, environment=manager.environment)
    manager.hears(BEAT)
