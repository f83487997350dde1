"""Keeps the tests off the network: loopback is there, everything else is not."""

import ipaddress
import socket
from typing import Any

import pytest


class NetworkGuard:
    """Refuses to leave this machine and remembers every attempt, which then fails the test.

    Names under `.invalid` fail as an unknown name does, so that a test may ask for one.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.attempts: list[str] = []
        self._look_up = socket.getaddrinfo
        self._connect = socket.socket.connect
        self._connect_ex = socket.socket.connect_ex
        monkeypatch.setattr(socket, "getaddrinfo", self._guarded_look_up)
        monkeypatch.setattr(socket.socket, "connect", _method(self._guarded_connect))
        monkeypatch.setattr(socket.socket, "connect_ex", _method(self._guarded_connect_ex))

    def _guarded_look_up(self, host: Any, *arguments: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if not _is_here(name):
            if not name.endswith(".invalid"):
                self.attempts.append(name)
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return self._look_up(host, *arguments, **options)

    def _guarded_connect(self, sock: socket.socket, address: Any) -> None:
        self._require_here(sock, address)
        self._connect(sock, address)

    def _guarded_connect_ex(self, sock: socket.socket, address: Any) -> int:
        self._require_here(sock, address)
        return self._connect_ex(sock, address)

    def _require_here(self, sock: socket.socket, address: Any) -> None:
        if sock.family in {socket.AF_INET, socket.AF_INET6} and not _is_here(address[0]):
            self.attempts.append(str(address[0]))
            raise OSError(101, "Network is unreachable")


def _is_here(host: str | None) -> bool:
    if host in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _method(function: Any) -> Any:
    """Hand the socket on as an argument, as a method of the class would get it."""

    def method(self: socket.socket, address: Any) -> Any:
        return function(self, address)

    return method
