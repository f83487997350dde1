"""The guards that watch over every other test."""

import logging
import os
import socket
from pathlib import Path

import pytest

from tests.helpers.environment import leftovers
from tests.helpers.log_guard import LogGuard
from tests.helpers.network_guard import NetworkGuard

LOG = logging.getLogger("tests.guards")


@pytest.fixture
def log_guard(caplog: pytest.LogCaptureFixture) -> LogGuard:
    return LogGuard(caplog)


def warn(guard: LogGuard, level: int) -> list[str]:
    """Hand a record to the guard alone, so that the suite's own guard does not see it."""
    guard.emit(LOG.makeRecord(LOG.name, level, __file__, 1, "disk %s", ("full",), None))
    return guard.stray


def test_an_unexpected_warning_is_kept(log_guard: LogGuard) -> None:
    """A stray warning fails the test, with its text in the report."""
    assert warn(log_guard, logging.WARNING) == ["WARNING tests.guards: disk full"]


def test_an_expected_warning_passes(log_guard: LogGuard, caplog: pytest.LogCaptureFixture) -> None:
    """A test asks for a level with caplog.at_level, and gets no other."""
    with caplog.at_level(logging.WARNING):
        assert not warn(log_guard, logging.WARNING)
        assert warn(log_guard, logging.ERROR)


@pytest.mark.parametrize("host", ["example.com", "192.0.2.1", "2001:db8::1"])
def test_no_test_leaves_the_machine(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """Another machine's name or address is refused, and the attempt is remembered."""
    guard = NetworkGuard(monkeypatch)
    with pytest.raises(OSError, match=r"not known|unreachable"):
        socket.create_connection((host, 443))
    assert guard.attempts == [host]


def test_an_invalid_name_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test may ask for a name that cannot exist, to see how an unknown name is met."""
    guard = NetworkGuard(monkeypatch)
    with pytest.raises(socket.gaierror):
        socket.create_connection(("kiosk.invalid", 443))
    assert not guard.attempts


def test_loopback_is_open() -> None:
    """Servers on this machine can be reached."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_the_home_is_the_tests_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the settings of whoever runs it."""
    assert Path.home().is_relative_to(tmp_path_factory.getbasetemp())
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(Path.home())


@pytest.mark.parametrize(
    "name", ["PICKUP_KIOSK_TOKEN", "HTTPS_PROXY", "no_proxy", "QT_SCALE_FACTOR", "LC_ALL"]
)
def test_the_machines_settings_are_forgotten(name: str) -> None:
    """What a machine has set does not reach a test."""
    assert leftovers({name: "x", "PATH": "/bin", "TERM": "dumb"}) == [name]
