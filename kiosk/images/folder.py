"""The pictures on disk: one file each, the least recently used ones making room.

A file's modification time says when it was fetched, its access time when it was last asked for;
both are set here, so that a file system mounted without access times does not matter.
"""

import hashlib
import os
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

_PART = ".part"


@dataclass(frozen=True, slots=True)
class Held:
    """A picture on disk, fetched at a UTC timestamp in seconds."""

    path: Path
    fetched_at: float


class PictureFolder:
    """A bounded folder of pictures by URL; safe to use from several worker threads."""

    def __init__(self, folder: Path, max_bytes: int) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._total: int | None = None

    def find(self, url: str, now: float) -> Held | None:
        """Return the picture of a URL and note that it was used; None when it is not held."""
        path = self._path(url)
        try:
            facts = path.stat()
            if facts.st_size == 0:
                return None
            os.utime(path, (now, facts.st_mtime))
        except OSError:
            return None
        return Held(path, facts.st_mtime)

    def store(self, url: str, content: bytes, now: float) -> Path:
        """Write a picture whole or not at all, make room, and return its file. Raises OSError."""
        path = self._path(url)
        with self._lock:
            if self._total is None:
                self._total = self._tidy()
            previous = path.stat().st_size if path.exists() else 0
            self._write(path, content, now)
            self._total += len(content) - previous
            if self._total > self._max_bytes:
                self._total = self._evict(keep=path)
        return path

    def _path(self, url: str) -> Path:
        return self._folder / hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()

    def _write(self, path: Path, content: bytes, now: float) -> None:
        handle, name = tempfile.mkstemp(dir=self._folder, suffix=_PART)  # mode 0600
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.utime(part, (now, now))
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    def _tidy(self) -> int:
        """Make the folder, drop what a crash left half written, and return the bytes held."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for part in self._folder.glob(f"*{_PART}"):
            part.unlink(missing_ok=True)
        return sum(path.stat().st_size for path in self._folder.iterdir() if path.is_file())

    def _evict(self, keep: Path) -> int:
        """Drop the least recently used pictures until the rest fit; return the bytes held."""
        facts = {path: path.stat() for path in self._folder.iterdir() if path.is_file()}
        total = sum(fact.st_size for fact in facts.values())
        for path in sorted(facts, key=lambda path: facts[path].st_atime):
            if total <= self._max_bytes:
                break
            if path != keep:
                path.unlink(missing_ok=True)
                total -= facts[path].st_size
        return total
