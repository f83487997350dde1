"""What a person with a screen reader perceives of the kiosk's window, and their finger on it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.end_to_end.program import Program

DRIVER = Path(__file__).with_name("atspi_driver.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_SECONDS = 15.0

Name = str | re.Pattern[str]


@dataclass(frozen=True)
class Node:
    """One thing that shows: a button, a label, a list item."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]
    extents: tuple[int, int, int, int]
    depth: int

    @property
    def enabled(self) -> bool:
        """Whether it can be pressed."""
        return "enabled" in self.states

    @property
    def centre(self) -> tuple[int, int]:
        """Where a finger would touch it, in pixels of the screen."""
        x, y, width, height = self.extents
        return x + width // 2, y + height // 2


class Accessibility:
    """Asks the driver. A name is the exact text, or a compiled pattern for the whole of it."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        command = [SYSTEM_PYTHON, str(DRIVER)]
        self._driver = Program(command, environment=environment, log=log, conversing=True)
        self._read()

    def tree(self) -> tuple[Node, ...]:
        """Everything that shows now, parents before children."""
        return _nodes(self._ask("tree"))

    def texts(self) -> list[str]:
        """The names of everything that shows now, in order."""
        return [node.name for node in self.tree() if node.name]

    def find(self, name: Name, role: str | None = None, *, seconds: float = 0) -> tuple[Node, ...]:
        """What shows under this name, now or after so long; nothing if there is nothing."""
        return _nodes(self._ask("find", name=_pattern(name), role=role, seconds=seconds))

    def wait_for(
        self,
        name: Name,
        role: str | None = None,
        *,
        state: str | None = None,
        seconds: float = PATIENCE_SECONDS,
    ) -> Node:
        """Wait until something with this name shows (and has this state)."""
        sought = {"name": _pattern(name), "role": role, "state": state}
        found = _nodes(self._ask("wait", seconds=seconds, **sought))
        assert found, f"{_told(name)} did not show in {seconds} s. {self._showing()}"
        return found[0]

    def wait_gone(
        self, name: Name, role: str | None = None, *, seconds: float = PATIENCE_SECONDS
    ) -> None:
        """Wait until nothing with this name shows."""
        answer = self._ask("gone", name=_pattern(name), role=role, seconds=seconds)
        assert answer["gone"], f"{_told(name)} still shows after {seconds} s. {self._showing()}"

    def press(self, name: Name, role: str | None = "push button") -> Node:
        """Wait for the one control with this name that can be pressed, and press it."""
        answer = self._ask("press", name=_pattern(name), role=role, seconds=PATIENCE_SECONDS)
        found = _nodes(answer)
        assert found, f"{_told(name)} did not come to be pressed. {self._showing()}"
        assert len(found) == 1, f"{_told(name)} names {len(found)} things. {self._showing()}"
        assert "Press" in found[0].actions, f"{_told(name)} cannot be pressed"
        return found[0]

    def announced(self, name: Name, *, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until this has been announced, since the start or since all was forgotten."""
        answer = self._ask("announcements", name=_pattern(name), seconds=seconds)
        heard: list[str] = answer["announcements"]
        pattern = re.compile(_pattern(name), re.DOTALL)
        assert any(map(pattern.fullmatch, heard)), f"{_told(name)} was not announced, but {heard}"

    def heard(self, name: Name) -> list[str]:
        """What was announced of this, since the start or since all was forgotten."""
        announcements = self._ask("announcements", name=_pattern(name), seconds=0)["announcements"]
        return [one for one in announcements if re.fullmatch(_pattern(name), one, re.DOTALL)]

    def forget_announcements(self) -> None:
        """Let what was announced before count no more."""
        self._ask("forget")

    def everything(self) -> str:
        """All texts that assistive technology could reach, hidden ones too."""
        return str(self._ask("everything")["text"])

    def close(self) -> None:
        """End the driver."""
        self._driver.stop()

    def _showing(self) -> str:
        return "Showing: " + " | ".join(self.texts())

    def _ask(self, do: str, **request: Any) -> dict[str, Any]:
        to_driver, _ = self._driver.conversation
        to_driver.write(json.dumps({"do": do, **request}) + "\n")
        to_driver.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        _, from_driver = self._driver.conversation
        line = from_driver.readline()
        assert line, f"the accessibility driver ended:\n{self._driver.output}"
        answer: dict[str, Any] = json.loads(line)
        assert "error" not in answer, answer["error"]
        return answer


def _nodes(answer: dict[str, Any]) -> tuple[Node, ...]:
    return tuple(
        Node(
            role=node["role"],
            name=node["name"],
            description=node["description"],
            states=frozenset(node["states"]),
            actions=tuple(node["actions"]),
            extents=tuple(node["extents"]),
            depth=node["depth"],
        )
        for node in answer["nodes"]
    )


def _pattern(name: Name) -> str:
    return re.escape(name) if isinstance(name, str) else name.pattern


def _told(name: Name) -> str:
    return repr(name if isinstance(name, str) else name.pattern)
