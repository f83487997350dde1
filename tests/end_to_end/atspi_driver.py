"""Reads and presses what assistive technology sees; run by the system's python3, which has gi.

One JSON object a line on stdin, such as `{"do": "press", "name": REGEX, "role": null,
"seconds": 5.0}`, one answer a line on stdout; `ANSWERS` has them all. A role or a state that is
null can be any.
"""

import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be chosen before

PAUSE_SECONDS = 0.02
LONGEST_PAUSE_SECONDS = 0.2

# What was found: the accessible object, its name, its depth in the tree. Asking for more costs a
# call to the other program each.
Found = tuple[Any, str, int]
Seen = TypeVar("Seen")

announcements: list[str] = []


def main() -> None:
    """Answer requests until stdin is closed."""
    warnings.simplefilter("ignore", DeprecationWarning)
    Atspi.init()
    listener = Atspi.EventListener.new(lambda event: announcements.append(str(event.any_data)))
    listener.register("object:announcement")
    _say({"ready": True})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = ANSWERS[request.pop("do")](**request)
        except GLib.Error as error:
            answer = {"error": str(error)}
        _say(answer)


def tree() -> dict[str, Any]:
    """All that is showing, parents before children, each with its depth."""
    return {"nodes": [_described(*found) for found in _reachable()]}


def find(name: str, role: str | None, seconds: float) -> dict[str, Any]:
    """All that shows under this name, once there is something or the time is over."""
    return {"nodes": _until(seconds, lambda: [_described(*one) for one in _matching(name, role)])}


def wait(name: str, role: str | None, state: str | None, seconds: float) -> dict[str, Any]:
    """The first thing of this name (and in this state), once it shows or the time is over."""

    def look() -> list[dict[str, Any]]:
        for one in _matching(name, role):
            described = _described(*one)
            if state in {None, *described["states"]}:
                return [described]
        return []

    return {"nodes": _until(seconds, look)}


def gone(name: str, role: str | None, seconds: float) -> dict[str, Any]:
    """Whether nothing shows under this name, now or before the time is over."""
    return {"gone": _until(seconds, lambda: not any(True for _ in _matching(name, role)))}


def press(name: str, role: str | None, seconds: float) -> dict[str, Any]:
    """Once something with this name can be pressed, press it if it is the only one."""

    def look() -> list[tuple[Found, dict[str, Any]]]:
        found = [(one, _described(*one)) for one in _matching(name, role)]
        return found if any("enabled" in node["states"] for _, node in found) else []

    found = _until(seconds, look)
    if len(found) == 1 and "Press" in found[0][1]["actions"]:
        (accessible, *_), node = found[0]
        Atspi.Action.do_action(accessible, node["actions"].index("Press"))
    return {"nodes": [node for _, node in found]}


def heard(name: str, seconds: float) -> dict[str, Any]:
    """What was announced and not forgotten, once it holds this or the time is over."""
    pattern = re.compile(name, re.DOTALL)
    _pump()
    _until(seconds, lambda: any(map(pattern.fullmatch, announcements)))
    return {"announcements": announcements}


def forget() -> dict[str, Any]:
    """Forget what was announced until now."""
    _pump()
    announcements.clear()
    return {}


def everything() -> dict[str, Any]:
    """All names and descriptions in the tree, of what is hidden too."""
    found = [one for one, *_ in _reachable(hidden=True)]
    return {"text": "\n".join(filter(None, map(_words, found)))}


ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "tree": tree,
    "find": find,
    "wait": wait,
    "gone": gone,
    "press": press,
    "announcements": heard,
    "forget": forget,
    "everything": everything,
}


def _until(seconds: float, look: Callable[[], Seen]) -> Seen:
    """Look until there is something to see, or the time is over.

    A look keeps the program under test busy: it is left alone for longer than one takes.
    """
    end = time.monotonic() + seconds
    while True:
        began = time.monotonic()
        if (seen := look()) or began >= end:
            return seen
        took = time.monotonic() - began
        _pump(min(LONGEST_PAUSE_SECONDS, max(PAUSE_SECONDS, 3 * took)))


def _matching(name: str, role: str | None) -> Iterator[Found]:
    pattern = re.compile(name, re.DOTALL)
    for found in _reachable():
        if pattern.fullmatch(found[1]) and role in {None, _role(found[0])}:
            yield found


def _reachable(*, hidden: bool = False) -> Iterator[Found]:
    desktop = Atspi.get_desktop(0)
    desktop.set_cache_mask(Atspi.Cache.NONE)
    met = set()
    for index in range(desktop.get_child_count()):
        for found in _walk(_child(desktop, index), 0, hidden=hidden):
            # A tree that changes under the walk shows the same thing in two places.
            if found[0] not in met:
                met.add(found[0])
                yield found


def _walk(accessible: Any, depth: int, *, hidden: bool) -> Iterator[Found]:
    """Skip what vanishes while it is read, and unless asked what is hidden (Qt keeps it)."""
    try:
        if not hidden and not accessible.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        found = (accessible, accessible.get_name(), depth)
        count = accessible.get_child_count()
    except (GLib.Error, AttributeError):
        return
    yield found
    for index in range(count):
        yield from _walk(_child(accessible, index), depth + 1, hidden=hidden)


def _child(accessible: Any, index: int) -> Any:
    try:
        return accessible.get_child_at_index(index)
    except GLib.Error:
        return None


def _role(accessible: Any) -> str:
    try:
        return str(accessible.get_role_name())
    except GLib.Error:
        return ""


def _described(accessible: Any, name: str, depth: int) -> dict[str, Any]:
    described: dict[str, Any] = {"role": _role(accessible), "name": name, "depth": depth}
    try:
        states = accessible.get_state_set().get_states()
        return described | {
            "description": accessible.get_description(),
            "states": [state.value_nick for state in states],
            "actions": _actions(accessible),
            "extents": _extents(accessible),
        }
    except GLib.Error:
        return described | {"description": "", "states": [], "actions": [], "extents": [0] * 4}


def _words(accessible: Any) -> str:
    try:
        return f"{accessible.get_name()} {accessible.get_description()}".strip()
    except GLib.Error:
        return ""


def _actions(accessible: Any) -> list[str]:
    if accessible.get_action_iface() is None:
        return []
    count = Atspi.Action.get_n_actions(accessible)
    return [Atspi.Action.get_action_name(accessible, index) for index in range(count)]


def _extents(accessible: Any) -> list[int]:
    if accessible.get_component_iface() is None:
        return [0, 0, 0, 0]
    box = accessible.get_extents(Atspi.CoordType.SCREEN)
    return [box.x, box.y, box.width, box.height]


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _pump(seconds: float = PAUSE_SECONDS) -> None:
    """Let events in, for as long as the other side is given a moment."""
    context = GLib.MainContext.default()
    timed_out: list[bool] = []
    GLib.timeout_add(round(seconds * 1000), lambda: timed_out.append(True))
    while not timed_out:
        context.iteration(True)  # noqa: FBT003 - GLib takes no name for `may_block`


if __name__ == "__main__":
    main()
