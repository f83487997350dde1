"""What a customer does to the kiosk: hold a card before the scanner, touch the screen."""

import itertools
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.end_to_end.accessibility import Accessibility, Node

ANY = re.compile(r".*")
DRAG_STEPS = 12


class Scanner:
    """Types as a barcode scanner in keyboard mode does: fast, with Enter at the end."""

    def __init__(self, environment: Mapping[str, str], accessibility: Accessibility) -> None:
        self._environment = environment
        self._accessibility = accessibility

    def scan(self, text: str) -> None:
        """Type the text in a burst, once a window listens to the keyboard."""
        self._accessibility.wait_for(ANY, "frame", state="active")
        burst = ["type", "--delay", "4", "--args", "1", "--", text]
        _xdotool(self._environment, *burst, "key", "Return")

    def type_slowly(self, text: str, milliseconds: int = 120) -> None:
        """Type as a person at a keyboard does, without Enter."""
        self._accessibility.wait_for(ANY, "frame", state="active")
        _xdotool(self._environment, "type", "--delay", str(milliseconds), "--", text)


class Keyboard:
    """Keys under a person's fingers, or under something that lies on them."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def press(self, keys: str) -> None:
        """Press keys together, such as `alt+F4`."""
        _xdotool(self._environment, "key", keys)

    @contextmanager
    def held(self, key: str) -> Iterator[None]:
        """Hold a key down, which makes it repeat."""
        _xdotool(self._environment, "keydown", key)
        try:
            yield
        finally:
            _xdotool(self._environment, "keyup", key)


class Finger:
    """Touches the screen where something is."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def tap(self, node: Node, times: int = 1) -> None:
        """Tap the middle of it, several times in quick succession if asked."""
        x, y = node.centre
        move = ["mousemove", str(x), str(y)]
        _xdotool(self._environment, *move, "click", "--repeat", str(times), "--delay", "40", "1")

    @contextmanager
    def held(self, x: int, y: int) -> Iterator[None]:
        """Keep a finger on a place of the screen."""
        _xdotool(self._environment, "mousemove", str(x), str(y), "mousedown", "1")
        try:
            yield
        finally:
            _xdotool(self._environment, "mouseup", "1")

    def drag_up(self, x: int, y: int, distance: int, *, let_go: bool) -> None:
        """Drag what is under the finger upwards; `let_go` on the way and it flies on."""
        steps = range(1, DRAG_STEPS + 1)
        moves = [
            ("mousemove", str(x), str(y - distance * step // DRAG_STEPS), "sleep", "0.004")
            for step in steps
        ]
        rest = [] if let_go else ["sleep", "0.15"]
        _xdotool(self._environment, "mousemove", str(x), str(y), "mousedown", "1")
        _xdotool(self._environment, *itertools.chain(*moves), *rest, "mouseup", "1")

    def wheel_down(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel over something."""
        turn = ["click", "--repeat", str(notches), "--delay", "4", "5"]
        _xdotool(self._environment, "mousemove", str(x), str(y), *turn)


def _xdotool(environment: Mapping[str, str], *arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], env=dict(environment), check=True, timeout=30)
