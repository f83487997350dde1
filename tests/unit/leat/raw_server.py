"""An HTTP server that is told, reply by reply, how to behave or misbehave on the socket."""

import asyncio
import contextlib
import json
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

Reply = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class RawServer:
    """What a started server saw; `replies` are used in order, the last one again and again."""

    replies: list[Reply]
    port: int = 0
    connections: int = 0
    requests: list[str] = field(default_factory=list)
    """Each request's first line and headers."""
    bodies: list[bytes] = field(default_factory=list)
    greeting: bytes = b""
    """Sent at once on each connection, before any request."""
    _arrivals: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def arrived(self, count: int) -> None:
        """Wait until this many more requests are in."""
        for _ in range(count):
            await self._arrivals.acquire()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        writer.write(self.greeting)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while not writer.is_closing():
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                self.requests.append(head)
                self.bodies.append(await reader.readexactly(_content_length(head)))
                self._arrivals.release()
                reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
                await reply(writer)
        writer.close()


@contextlib.asynccontextmanager
async def raw_server(
    *replies: Reply, tls: ssl.SSLContext | None = None
) -> AsyncIterator[RawServer]:
    """Run a server on a free loopback port for the length of a block."""
    state = RawServer(list(replies))
    handlers: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        try:
            await state.serve(reader, writer)
        except asyncio.CancelledError:
            writer.transport.abort()

    server = await asyncio.start_server(handle, "127.0.0.1", 0, ssl=tls)
    state.port = server.sockets[0].getsockname()[1]
    try:
        yield state
    finally:
        server.close()
        for handler in handlers:
            handler.cancel()
        await asyncio.gather(*handlers, return_exceptions=True)
        await server.wait_closed()


def answer(body: bytes, *, status: int = 200, head: str = "", length: int | None = None) -> Reply:
    """Send a whole answer; `length` lies about the body's length, `head` adds header lines."""
    size = len(body) if length is None else length

    async def reply(writer: asyncio.StreamWriter) -> None:
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {size}\r\n{head}\r\n".encode() + body)
        await writer.drain()
        if length is not None:
            writer.close()

    return reply


def json_answer(value: Any, *, status: int = 200, head: str = "") -> Reply:
    """Send a JSON body."""
    return answer(json.dumps(value).encode(), status=status, head=head)


async def silence(writer: asyncio.StreamWriter) -> None:
    """Say nothing, for ever."""
    await asyncio.Event().wait()
    writer.close()


async def trickle(writer: asyncio.StreamWriter) -> None:
    """Send a large body a byte at a time, each soon enough for the read timeout."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def hang_up(writer: asyncio.StreamWriter) -> None:
    """Close the connection after the request, without an answer."""
    writer.close()


async def reset(writer: asyncio.StreamWriter) -> None:
    """Reset the connection after the request."""
    raw: socket.socket = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def answer_then_hang_up(value: Any) -> Reply:
    """Answer well and close the connection without announcing it."""
    whole = json_answer(value)

    async def reply(writer: asyncio.StreamWriter) -> None:
        await whole(writer)
        writer.close()

    return reply


def _content_length(head: str) -> int:
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            return int(value)
    return 0
