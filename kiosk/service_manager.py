"""What the kiosk tells the service manager that started it: ready, alive, stopping.

systemd's notify protocol: `NAME=value` lines in a datagram to the socket that `NOTIFY_SOCKET` names
(sd_notify(3), sd_watchdog_enabled(3)). It is promised to be stable and is a few lines, so there is
no library for it here: docs/adr/0012.
"""

import os
import socket
import sys
from collections.abc import Mapping

from kiosk.clock import Clock
from kiosk.logs import EventLog

_LOG = EventLog("service-manager")


class ServiceManager:
    """Speaks to the service manager, and to nobody where there is none.

    A message that cannot be delivered is logged the first time, and stops nothing.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Take the socket and the watchdog's limit from the environment, as systemd sets them."""
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        self._beat_seconds = _beat_seconds(environment)
        self._told = False

    def ready(self) -> None:
        """Say that the kiosk has started."""
        self._send("READY=1")

    def stopping(self) -> None:
        """Say that the kiosk is about to end."""
        self._send("STOPPING=1")

    def status(self, text: str) -> None:
        """Say in a line how the kiosk is, for `systemctl status`; no customer's data in it."""
        self._send(f"STATUS={' '.join(text.split())}")

    async def keep_alive(self, clock: Clock) -> None:
        """Beat twice within the watchdog's limit until cancelled; end at once if there is none.

        It has to run on the event loop of the screen: if that hangs, the beats end, and the service
        manager starts the kiosk anew.
        """
        if self._address is None or self._beat_seconds is None:
            return
        while True:
            self._send("WATCHDOG=1")
            await clock.sleep(self._beat_seconds)

    def _send(self, message: str) -> None:
        if self._address is None or sys.platform == "win32":
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as unix:
                # A service manager that does not read must not hold the screen.
                unix.settimeout(0)
                unix.sendto(message.encode(), self._address)
        except (OSError, ValueError) as error:
            if not self._told:
                self._told = True
                _LOG.warning("notify.failed", error=type(error).__name__)


def _address(name: str) -> str | None:
    """An abstract socket's name begins with NUL, which no environment can hold: `@` stands in."""
    if name.startswith("@"):
        return "\0" + name.removeprefix("@")
    return name or None


def _beat_seconds(environment: Mapping[str, str]) -> float | None:
    """Half of the watchdog's limit, unless it is another process's."""
    if environment.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    try:
        limit = int(environment.get("WATCHDOG_USEC", ""))
    except ValueError:
        return None
    return limit / 2 / 1_000_000 if limit > 0 else None
