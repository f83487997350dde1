"""A soak's kiosk: its process, which may be killed at any moment, and what it said."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.reliability.fast_time import FastTime


class KioskDiedError(Exception):
    """A kiosk ended, and nobody had killed it."""


@dataclass(frozen=True)
class Place:
    """Where a kiosk stands, and how wrong its wall clock is, in seconds."""

    name: str
    shop_uuid: str
    folder: Path
    wrong_by: float


@dataclass
class KioskProcess:
    """One kiosk, through all its lives; `told` is what its screens said, by operation."""

    place: Place
    url: str
    fast: FastTime
    late: float
    seed: int
    told: dict[str, set[str]] = field(default_factory=dict)
    kills: int = 0
    _process: Process | None = None

    async def start(self) -> None:
        """Start its process on what the disk holds, and return when it takes orders."""
        self.place.folder.mkdir(parents=True, exist_ok=True)
        with self.log.open("a") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.reliability.worker",
                f"--name={self.place.name}",
                f"--shop={self.place.shop_uuid}",
                f"--url={self.url}",
                f"--folder={self.place.folder}",
                f"--time={self.fast}",
                f"--seed={self.seed + self.kills}",
                f"--late={self.late}",
                f"--wrong-by={self.place.wrong_by}",
                stdin=PIPE,
                stdout=PIPE,
                stderr=log,
            )
        assert process.stdin is not None
        assert process.stdout is not None
        self._process, self._stdin = process, process.stdin
        self._events: deque[str] = deque()
        self._news = asyncio.Event()
        self._listening = asyncio.create_task(self._listen(process.stdout))
        await self.until("ready")

    @property
    def log(self) -> Path:
        """The file of its stderr."""
        return self.place.folder / "stderr.txt"

    def order(self, **order: str) -> None:
        """Order it to do something."""
        self._stdin.write(json.dumps(order).encode() + b"\n")

    async def until(self, *events: str) -> str:
        """Wait for one of these events and return it.

        Raises KioskDiedError when it ends before.
        """
        while True:
            while self._events:
                event = self._events.popleft()
                if event in events:
                    return event
            if self._listening.done():
                raise self._died()
            self._news.clear()
            await self._news.wait()

    async def kill(self) -> None:
        """End it as a power cut would; it is to be started again."""
        self.kills += 1
        await self.end()

    async def finish(self) -> None:
        """Let it find out all that it can, and end by itself.

        Raises KioskDiedError when it cannot.
        """
        self.order(do="finish")
        if await self.until("finished", "stuck") == "stuck":
            raise KioskDiedError(f"{self.place.name} neither finds out nor gives up")
        self._stdin.close()
        await self._listening
        if self._process is not None and await self._process.wait():
            raise self._died()

    async def end(self) -> None:
        """End its process, if that still runs."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._listening
            await self._process.wait()

    def _died(self) -> KioskDiedError:
        return KioskDiedError(f"{self.place.name} ended: {self.log.read_text()[-2000:]}")

    async def _listen(self, stdout: asyncio.StreamReader) -> None:
        async for line in stdout:
            # A kill may cut a line short.
            if line.endswith(b"\n"):
                self._take(json.loads(line))
        self._news.set()

    def _take(self, said: Mapping[str, Any]) -> None:
        if said["event"] == "told":
            self.told.setdefault(said["operation_id"], set()).add(said["said"])
        self._events.append(said["event"])
        self._news.set()
