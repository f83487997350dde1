"""Reward pictures for QML: asked for by address, shown when they are local and checked."""

from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, ClassVar, Self

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Fetch = Callable[[str], Awaitable[Path | None]]
Spawn = Callable[[Coroutine[Any, Any, None], str], object]


@QmlElement
@QmlSingleton
class Pictures(QObject):
    """Turns a picture's address into the name of a ready file in the image cache."""

    arrived = Signal(str, str, arguments=["remote", "local"])

    _instance: ClassVar["Pictures | None"] = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch: Fetch | None = None
        self._spawn: Spawn | None = None
        self._ready: dict[str, str] = {}
        self._asked: set[str] = set()
        self._old: set[str] = set()

    @classmethod
    def install(cls) -> Self:
        """Make the instance that QML's `Pictures` stands for in this process."""
        pictures = cls()
        Pictures._instance = pictures
        return pictures

    @staticmethod
    def create(_engine: QQmlEngine) -> "Pictures":
        """Hand QML the installed instance."""
        return Pictures._instance or Pictures.install()

    def connect_cache(self, fetch: Fetch, spawn: Spawn) -> None:
        """Start serving from an image cache; what was asked for before is fetched now."""
        self._fetch, self._spawn = fetch, spawn
        waiting, self._asked = self._asked, set()
        for remote in waiting:
            self.request(remote)

    @Slot(str, result=str)
    def request(self, remote: str) -> str:
        """Return the file's name when it is ready; else "" and `arrived` follows."""
        if remote not in self._ready or remote in self._old:
            self._old.discard(remote)
            self._ask_for(remote)
        return self._ready.get(remote, "")

    def look_again(self) -> None:
        """Ask the cache anew for each picture when it is next shown.

        So the cache learns which are in use, and a picture that it dropped or that the shop
        changed does not stay missing or old for as long as the kiosk runs.
        """
        self._old = set(self._ready)

    @property
    def pending(self) -> int:
        """How many pictures are still on their way."""
        return len(self._asked)

    def _ask_for(self, remote: str) -> None:
        if remote in self._asked:
            return
        self._asked.add(remote)
        if self._fetch is not None and self._spawn is not None:
            self._spawn(self._bring(remote, self._fetch), "picture")

    async def _bring(self, remote: str, fetch: Fetch) -> None:
        try:
            local = await fetch(remote)
        finally:
            self._asked.discard(remote)
        if local is None:
            self._ready.pop(remote, None)
        elif self._ready.get(remote) != local.name:
            self._ready[remote] = local.name
            self.arrived.emit(remote, local.name)
