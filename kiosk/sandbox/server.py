"""Running the sandbox as a server of its own process."""

import asyncio
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

import uvicorn

from kiosk.clock import Clock, SystemClock
from kiosk.sandbox.app import build_app
from kiosk.sandbox.connection import TellingProtocol
from kiosk.sandbox.context import Sandbox
from kiosk.sandbox.store import seed
from kiosk.sandbox.store.database import Database

BACKLOG = 512
STOP_SECONDS = 2
KEEP_ALIVE_SECONDS = 75


class AddressUnusableError(Exception):
    """The address cannot be listened on; its text is one sentence for the person who runs it."""


@dataclass(frozen=True)
class ServerOptions:
    """Where to listen (`port` 0 picks a free one) and the file of the truth."""

    db: Path
    host: str = "127.0.0.1"
    port: int = 8787


def open_sandbox(path: Path | str, clock: Clock) -> Sandbox:
    """Open the truth, filled with the sample shop when new; raises `StoreUnusableError`."""
    sandbox = Sandbox(Database(path), clock)
    if seed.is_empty(sandbox.database):
        seed.reset(sandbox.database, clock.now())
    return sandbox


def serve(
    options: ServerOptions, announce: Callable[[str], None], clock: Clock | None = None
) -> None:
    """Serve until SIGINT or SIGTERM; call `announce` with the base URL once requests are served.

    `clock` is for tests in a hurry; None is the machine's own. Raises `StoreUnusableError` and
    `AddressUnusableError` before anything is served.
    """
    _stop_on_signals()
    sandbox = open_sandbox(options.db, clock or SystemClock())
    try:
        with _listen(options) as listener:
            _run(sandbox, listener, announce)
    finally:
        sandbox.database.close()


def _run(sandbox: Sandbox, listener: socket.socket, announce: Callable[[str], None]) -> None:
    host, port = listener.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    config = uvicorn.Config(
        build_app(sandbox),
        http=TellingProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    _Server(config, lambda: announce(address)).run(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_started = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # A request that a delay fault holds must not hold up the stop: the gate lets it go.
        for task in list(self.server_state.tasks):
            task.cancel()
        await asyncio.sleep(0)
        await super().shutdown(sockets)


def _listen(options: ServerOptions) -> socket.socket:
    try:
        found = socket.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)
        family, kind, _, _, address = found[0]
        # asyncio sends small writes at once only where the protocol is named: else 40 ms a reply.
        listener = socket.socket(family, kind, socket.IPPROTO_TCP)
        try:
            # On Windows the same option would let two servers share a port.
            if sys.platform != "win32":
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen(BACKLOG)
        except OSError:
            listener.close()
            raise
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise AddressUnusableError(
            f"The sandbox cannot listen on {options.host}, port {options.port}: {reason}."
        ) from error
    return listener


def _stop_on_signals() -> None:
    # uvicorn raises the signal that stopped it once more afterwards, to the handlers of before.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
