"""A disk that notes each write and each flush in their order: one file, served over FUSE.

A loop device makes a block device of the file. The kernel's file `include/uapi/linux/fuse.h`
describes the messages; the numbers here are its numbers.
"""

import ctypes
import errno
import os
import stat
import struct
import threading
from pathlib import Path
from typing import Final

from tests.reliability.power_cuts.disk_images import Flush, Request, Said, Write

NAME: Final = "disk"

_ROOT, _FILE = 1, 2
_LOOKUP, _FORGET, _GETATTR, _SETATTR = 1, 2, 3, 4
_OPEN, _READ, _WRITE, _RELEASE, _FSYNC, _FLUSH, _INIT = 14, 15, 16, 18, 20, 25, 26
_OPENDIR, _RELEASEDIR, _DESTROY, _BATCH_FORGET = 27, 29, 38, 42
_UNANSWERED: Final = frozenset({_FORGET, _BATCH_FORGET, _DESTROY})
_GRANTED: Final = frozenset({_RELEASE, _FLUSH, _RELEASEDIR})

_REQUEST = struct.Struct("<IIQQIIII")
_ANSWER = struct.Struct("<IiQ")
_PLACE = struct.Struct("<QQI")
_LONGEST_WRITE: Final = 128 * 1024
_MOUNT_FLAGS: Final = 2 | 4  # no set-uid programs, no devices
_DETACH: Final = 2


class RecordedDisk:
    """A disk with this content; `requests` is what it was asked since the last `clear`."""

    def __init__(self, content: bytes, folder: Path) -> None:
        """Serve the file `disk` in a folder. Raises OSError where the machine does not allow it."""
        self.requests: list[Request] = []
        self._content = bytearray(content)
        self._folder = folder
        self._door = os.open("/dev/fuse", os.O_RDWR)
        self._libc = ctypes.CDLL(None, use_errno=True)
        options = f"fd={self._door},rootmode=40000,user_id=0,group_id=0,allow_other"
        arguments = b"recorded", bytes(folder), b"fuse", _MOUNT_FLAGS, options.encode()
        if self._libc.mount(*arguments):
            number = ctypes.get_errno()
            os.close(self._door)
            raise OSError(number, os.strerror(number))
        self._server = threading.Thread(target=self._serve, daemon=True)
        self._server.start()

    @property
    def file(self) -> Path:
        """The file that is the disk."""
        return self._folder / NAME

    @property
    def content(self) -> bytes:
        """All that the disk was given, on it or in its cache."""
        return bytes(self._content)

    def note(self, events: int) -> None:
        """Note what the process above has just said."""
        self.requests.append(Said(events))

    def close(self) -> None:
        """Take the folder out of use."""
        self._libc.umount2(bytes(self._folder), _DETACH)
        self._server.join(10)
        os.close(self._door)

    def _serve(self) -> None:
        while True:
            try:
                message = os.read(self._door, _LONGEST_WRITE + 4096)
            except OSError as error:
                if error.errno in {errno.EINTR, errno.ENOENT, errno.EAGAIN}:
                    continue
                return
            _, operation, unique, node, *_ = _REQUEST.unpack_from(message)
            if operation in _UNANSWERED:
                continue
            try:
                answer = self._answer(operation, node, message[_REQUEST.size :])
                number = 0
            except OSError as error:
                answer, number = b"", -(error.errno or errno.EIO)
            head = _ANSWER.pack(_ANSWER.size + len(answer), number, unique)
            os.write(self._door, head + answer)

    def _answer(  # noqa: PLR0911 - one line an operation
        self, operation: int, node: int, body: bytes
    ) -> bytes:
        match operation:
            case n if n == _INIT:
                return struct.pack("<IIIIHHI", 7, 31, 0, 0, 8, 6, _LONGEST_WRITE) + bytes(40)
            case n if n == _LOOKUP and body == f"{NAME}\0".encode():
                return struct.pack("<QQQQII", _FILE, 0, 3600, 3600, 0, 0) + self._facts(_FILE)
            case n if n in {_GETATTR, _SETATTR}:
                return struct.pack("<QII", 3600, 0, 0) + self._facts(node)
            case n if n in {_OPEN, _OPENDIR}:
                return bytes(16)
            case n if n == _READ:
                _, offset, size = _PLACE.unpack_from(body)
                return bytes(self._content[offset : offset + size])
            case n if n == _WRITE:
                return self._take(body)
            case n if n == _FSYNC:
                self.requests.append(Flush())
                return b""
            case n if n in _GRANTED:
                return b""
            case n if n == _LOOKUP:
                raise OSError(errno.ENOENT, "no such file")
            case _:
                raise OSError(errno.ENOSYS, "not needed here")

    def _take(self, body: bytes) -> bytes:
        _, offset, size = _PLACE.unpack_from(body)
        content = body[40 : 40 + size]
        self.requests.append(Write(offset, content))
        self._content[offset : offset + size] = content
        return struct.pack("<II", size, 0)

    def _facts(self, node: int) -> bytes:
        is_file = node == _FILE
        mode = stat.S_IFREG | 0o600 if is_file else stat.S_IFDIR | 0o700
        size = len(self._content) if is_file else 0
        times = (0,) * 6
        return struct.pack("<QQQ3Q3I7I", node, size, size // 512, *times, mode, 1, 0, 0, 0, 4096, 0)
