"""What the service manager hears, over the very kind of socket that systemd listens on."""

import asyncio
import logging
import os
import socket
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.service_manager import ServiceManager
from tests.helpers.fake_clock import FakeClock

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's"),
]


class Listener:
    """A datagram socket with a name for NOTIFY_SOCKET."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind("\0" + name[1:] if name.startswith("@") else name)
        self._socket.settimeout(0)

    def heard(self) -> list[str]:
        """All messages since the last time of asking."""
        messages = []
        while True:
            try:
                messages.append(self._socket.recv(4096).decode())
            except BlockingIOError:
                return messages

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    listener = Listener(str(tmp_path / "notify"))
    yield listener
    listener.close()


def test_each_message_is_a_line_of_the_protocol(listener: Listener) -> None:
    """In the order of telling, as they are in sd_notify(3)."""
    manager = ServiceManager({"NOTIFY_SOCKET": listener.name})
    manager.ready()
    manager.status("2 troubles: N1, C1")
    manager.stopping()
    assert listener.heard() == ["READY=1", "STATUS=2 troubles: N1, C1", "STOPPING=1"]


def test_a_status_cannot_say_anything_else(listener: Listener) -> None:
    """A line break would begin another message."""
    ServiceManager({"NOTIFY_SOCKET": listener.name}).status("well\nMAINPID=1\r\n")
    assert listener.heard() == ["STATUS=well MAINPID=1"]


def test_an_abstract_socket_is_reached() -> None:
    """Its name is no path; systemd writes its first byte as `@`."""
    listener = Listener(f"@pickup-kiosk-test-{uuid.uuid4().hex}")
    try:
        ServiceManager({"NOTIFY_SOCKET": listener.name}).ready()
        assert listener.heard() == ["READY=1"]
    finally:
        listener.close()


async def test_the_watchdog_hears_two_beats_within_its_limit(listener: Listener) -> None:
    """At once, and then at every half, for as long as the loop runs."""
    clock = FakeClock()
    manager = ServiceManager({"NOTIFY_SOCKET": listener.name, "WATCHDOG_USEC": "30000000"})
    beating = asyncio.create_task(manager.keep_alive(clock))
    await clock.advance(0.0)
    for _ in range(3):
        assert listener.heard() == ["WATCHDOG=1"]
        await clock.advance(14.9)
        assert listener.heard() == []
        await clock.advance(0.1)
    beating.cancel()
    with pytest.raises(asyncio.CancelledError):
        await beating


@pytest.mark.parametrize(
    "watchdog",
    [
        {},
        {"WATCHDOG_USEC": ""},
        {"WATCHDOG_USEC": "0"},
        {"WATCHDOG_USEC": "-5"},
        {"WATCHDOG_USEC": "soon"},
        {"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"},
    ],
)
async def test_without_a_watchdog_of_ours_nothing_beats(
    listener: Listener, watchdog: dict[str, str]
) -> None:
    """None is set, or it was meant for the process that started this one."""
    await ServiceManager({"NOTIFY_SOCKET": listener.name, **watchdog}).keep_alive(FakeClock())
    assert listener.heard() == []


async def test_a_watchdog_may_name_this_process(listener: Listener) -> None:
    """As systemd does."""
    environment = {"WATCHDOG_USEC": "1000000", "WATCHDOG_PID": str(os.getpid())}
    manager = ServiceManager({"NOTIFY_SOCKET": listener.name, **environment})
    beating = asyncio.create_task(manager.keep_alive(FakeClock()))
    await asyncio.sleep(0)
    assert listener.heard() == ["WATCHDOG=1"]
    beating.cancel()


async def test_where_there_is_no_service_manager_all_is_quiet() -> None:
    """Nobody is told, nothing waits and nothing is logged."""
    manager = ServiceManager({"WATCHDOG_USEC": "30000000"})
    manager.ready()
    manager.status("well")
    manager.stopping()
    await manager.keep_alive(FakeClock())


@pytest.mark.parametrize("name", ["missing", "x" * 200])
def test_a_socket_that_fails_is_logged_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    """The kiosk serves customers; who watches over it comes second."""
    manager = ServiceManager({"NOTIFY_SOCKET": str(tmp_path / name)})
    with caplog.at_level(logging.WARNING):
        manager.ready()
        manager.stopping()
    assert [record.message for record in caplog.records] == ["notify.failed"]


def test_a_socket_that_comes_back_is_used_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The service manager may be restarted under a running kiosk."""
    name = str(tmp_path / "notify")
    manager = ServiceManager({"NOTIFY_SOCKET": name})
    with caplog.at_level(logging.WARNING):
        manager.status("lost")
    listener = Listener(name)
    manager.status("heard")
    assert listener.heard() == ["STATUS=heard"]
    listener.close()


def test_a_service_manager_that_does_not_listen_holds_nobody(
    listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    """Its queue is full after a while; the screen must not wait for it."""
    manager = ServiceManager({"NOTIFY_SOCKET": listener.name})
    with caplog.at_level(logging.WARNING):
        for number in range(5000):
            manager.status(str(number))
    assert [record.message for record in caplog.records] == ["notify.failed"]
    assert 0 < len(listener.heard()) < 5000
