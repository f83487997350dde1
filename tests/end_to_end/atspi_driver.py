"""Reads and presses what assistive technology sees; run by the system's python3, which has gi.

One JSON object a line on stdin, one answer a line on stdout: `{"do": "tree"}`,
`{"do": "wait", "name": REGEX, "role": null, "state": null, "gone": false, "seconds": 5.0}`,
`{"do": "press", "name": REGEX, "role": null}`,
`{"do": "announcements", "name": REGEX, "seconds": 5.0}`.
"""

import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version must be chosen before

PAUSE_MILLISECONDS = 20

# What was found: the accessible object, its role, its name, its depth in the tree.
Found = tuple[Any, str, str, int]

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
    return {"nodes": [_described(*found) for found in _showing()]}


def wait(
    name: str, role: str | None, state: str | None, seconds: float, *, gone: bool
) -> dict[str, Any]:
    """Look until something like this shows (or no longer does), or the time is over."""
    end = time.monotonic() + seconds
    while True:
        found = [
            described
            for one in _matching(name, role)
            if state in {None, *(described := _described(*one))["states"]}
        ]
        if bool(found) != gone or time.monotonic() > end:
            return {"nodes": found}
        _pump()


def press(name: str, role: str | None) -> dict[str, Any]:
    """Do the action Press of the only thing with this name."""
    found = list(_matching(name, role))
    nodes = [_described(*one) for one in found]
    if len(found) == 1 and "Press" in nodes[0]["actions"]:
        Atspi.Action.do_action(found[0][0], nodes[0]["actions"].index("Press"))
    return {"nodes": nodes}


def heard(name: str, seconds: float) -> dict[str, Any]:
    """What was announced since the start, once it holds this or the time is over."""
    end = time.monotonic() + seconds
    pattern = re.compile(name, re.DOTALL)
    _pump()
    while not any(map(pattern.fullmatch, announcements)) and time.monotonic() < end:
        _pump()
    return {"announcements": announcements}


ANSWERS: dict[str, Callable[..., dict[str, Any]]] = {
    "tree": tree,
    "wait": wait,
    "press": press,
    "announcements": heard,
}


def _matching(name: str, role: str | None) -> Iterator[Found]:
    pattern = re.compile(name, re.DOTALL)
    for found in _showing():
        if role in {None, found[1]} and pattern.fullmatch(found[2]):
            yield found


def _showing() -> Iterator[Found]:
    desktop = Atspi.get_desktop(0)
    desktop.set_cache_mask(Atspi.Cache.NONE)
    for index in range(desktop.get_child_count()):
        yield from _walk(_child(desktop, index), 0)


def _walk(accessible: Any, depth: int) -> Iterator[Found]:
    """Skip what is hidden (it stays in Qt's tree) and what vanishes while it is read."""
    try:
        if not accessible.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        found = (accessible, accessible.get_role_name(), accessible.get_name(), depth)
        count = accessible.get_child_count()
    except (GLib.Error, AttributeError):
        return
    yield found
    for index in range(count):
        yield from _walk(_child(accessible, index), depth + 1)


def _child(accessible: Any, index: int) -> Any:
    try:
        return accessible.get_child_at_index(index)
    except GLib.Error:
        return None


def _described(accessible: Any, role: str, name: str, depth: int) -> dict[str, Any]:
    described: dict[str, Any] = {"role": role, "name": name, "depth": depth}
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


def _pump() -> None:
    """Let events in, then give the other side a moment."""
    context = GLib.MainContext.default()
    timed_out: list[bool] = []
    GLib.timeout_add(PAUSE_MILLISECONDS, lambda: timed_out.append(True))
    while not timed_out:
        context.iteration(True)  # noqa: FBT003 - GLib takes no name for `may_block`


if __name__ == "__main__":
    main()
