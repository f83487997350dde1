"""A real HTTP server that answers with pictures, and with what goes wrong with pictures."""

import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from kiosk.images import ImageFacts

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(width: int = 2, height: int = 2, *, filler: int = 0) -> bytes:
    """Return a PNG with a true header, `filler` bytes longer than it need be."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes((1 + 3 * 2) * 2))
    chunks = (b"IHDR", header), (b"tEXt", bytes(filler)), (b"IDAT", pixels), (b"IEND", b"")
    return SIGNATURE + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def inspect_png(content: bytes) -> ImageFacts | None:
    """Read a PNG's header, as Qt does for the kiosk."""
    if not content.startswith(SIGNATURE):
        return None
    width, height = struct.unpack(">II", content[16:24])
    return ImageFacts(width, height, "png")


@dataclass
class Reply:
    """One answer; `before` runs first and may wait."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    before: Callable[[], object] = lambda: None
    declared: int | None = None


@dataclass
class PictureServer:
    """Answers by path and remembers what it was asked."""

    base_url: str
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    request_headers: list[dict[str, str]] = field(default_factory=list)

    def url(self, path: str) -> str:
        return self.base_url + path


@contextmanager
def serving() -> Iterator[PictureServer]:
    """Serve on a free port of this machine until the block ends."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server = PictureServer(f"http://127.0.0.1:{httpd.server_address[1]}")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append(self.path)
            server.request_headers.append({k.lower(): v for k, v in self.headers.items()})
            reply = server.replies.get(self.path, Reply(status=404))
            reply.before()
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            length = len(reply.body) if reply.declared is None else reply.declared
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(reply.body)

        def log_message(self, *_: object) -> None:
            pass

    httpd.RequestHandlerClass = Handler
    httpd.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()
