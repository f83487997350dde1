"""The TCP connection behind a request, so that a fault can cut it without an answer."""

import asyncio
import socket
import struct
import sys
from typing import Any

from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

STATE_KEY = "connection"
"""Where a request's `scope["state"]` holds its `Connection`."""

_LINGER_NOTHING = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Connection:
    """One client's connection."""

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None

    def drop(self) -> None:
        """Close at once, discarding what was not sent: the client sees the end of the stream."""
        if self.transport is not None:
            self.transport.abort()

    def reset(self) -> None:
        """Close at once with a TCP reset."""
        if self.transport is not None:
            sock: socket.socket = self.transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOTHING)
            self.transport.abort()

    def finish(self) -> None:
        """Close after sending what was written."""
        if self.transport is not None:
            self.transport.close()


class TellingProtocol(H11Protocol):
    """uvicorn's HTTP/1.1, which also tells every request its connection."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._told = Connection()
        super().__init__(config, server_state, {**app_state, STATE_KEY: self._told}, _loop)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Remember the transport; uvicorn narrows its type in the same way."""
        self._told.transport = transport
        super().connection_made(transport)
