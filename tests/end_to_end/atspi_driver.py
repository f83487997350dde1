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
from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 - the version must be chosen before

PAUSE_SECONDS = 0.02
LONGEST_PAUSE_SECONDS = 0.4
CALL_MILLISECONDS = 5000

# A thing's bus name and path. All that is asked at once goes out before the first answer comes:
# waiting for each took the program under test, the bus and this one three times as long.
Ref = tuple[str, str]
# Of what was found: its reference, its name, its depth in the tree.
Found = tuple[Ref, str, int]
Seen = TypeVar("Seen")

REGISTRY: Ref = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
COMPONENT, TEXT = "org.a11y.atspi.Component", "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
SCREEN = 0

announcements: list[str] = []
changes: list[str] = []
"""What the programs have told to have changed since the last look."""
CHANGES = ("object:children-changed", "object:state-changed", "object:property-change")


def main() -> None:
    """Answer requests until stdin is closed."""
    warnings.simplefilter("ignore", DeprecationWarning)
    Atspi.init()
    listener = Atspi.EventListener.new(lambda event: announcements.append(str(event.any_data)))
    listener.register("object:announcement")
    watcher = Atspi.EventListener.new(lambda event: changes.append(event.type))
    for kind in CHANGES:
        watcher.register(kind)
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
    return {"nodes": _described(_reachable())}


def find(name: str, role: str | None, seconds: float) -> dict[str, Any]:
    """All that shows under this name, once there is something or the time is over."""
    return {"nodes": _until(seconds, lambda: _described(_matching(name, role)))}


def wait(name: str, role: str | None, state: str | None, seconds: float) -> dict[str, Any]:
    """The first thing of this name (and in this state), once it shows or the time is over."""

    def look() -> list[dict[str, Any]]:
        found = _described(_matching(name, role))
        return [one for one in found if state in {None, *one["states"]}][:1]

    return {"nodes": _until(seconds, look)}


def gone(name: str, role: str | None, seconds: float) -> dict[str, Any]:
    """Whether nothing shows under this name, now or before the time is over."""
    return {"gone": _until(seconds, lambda: not _matching(name, role))}


def press(name: str, role: str | None, seconds: float) -> dict[str, Any]:
    """Once something with this name can be pressed, press it if it is the only one that can."""

    def look() -> list[tuple[Found, dict[str, Any]]]:
        matching = _matching(name, role)
        found = zip(matching, _described(matching), strict=True)
        return [one for one in found if "enabled" in one[1]["states"]]

    found = _until(seconds, look)
    if len(found) == 1 and "Press" in found[0][1]["actions"]:
        (ref, *_), node = found[0]
        _ask([(ref, ACTION, "DoAction", GLib.Variant("(i)", (node["actions"].index("Press"),)))])
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
    """All names, descriptions and typed texts in the tree, of what is hidden too."""
    found = _reachable(hidden=True)
    refs = [ref for ref, *_ in found]
    told = [
        f"{name} {description or ''}".strip()
        for (_, name, _), description in zip(found, _property(refs, "Description"), strict=True)
    ]
    return {"text": "\n".join(filter(None, [*told, *_typed(refs)]))}


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

    A look keeps the program under test busy: the next one comes when something has changed. Not
    all that changes is told, so it never takes much longer.
    """
    end = time.monotonic() + seconds
    while True:
        changes.clear()
        began = time.monotonic()
        if (seen := look()) or began >= end:
            return seen
        _pump()
        _pump(LONGEST_PAUSE_SECONDS, lambda: bool(changes))


def _matching(name: str, role: str | None) -> list[Found]:
    pattern = re.compile(name, re.DOTALL)
    found = [one for one in _reachable() if pattern.fullmatch(one[1])]
    if role is None:
        return found
    roles = _roles([ref for ref, *_ in found])
    return [one for one, its in zip(found, roles, strict=True) if its == role]


def _reachable(*, hidden: bool = False) -> list[Found]:
    """All of it, parents before children; unless asked not what is hidden (Qt keeps it).

    What vanishes while it is read is left out, and so is the second of two places in which a tree
    that changes under the walk shows the same thing.
    """
    names: dict[Ref, str] = {}
    children: dict[Ref, list[Ref]] = {REGISTRY: _children([REGISTRY])[0]}
    level = children[REGISTRY]
    while level := [ref for ref in dict.fromkeys(level) if ref not in names]:
        known = zip(level, _states(level), _property(level, "Name"), _children(level), strict=True)
        level = []
        for ref, states, name, its in known:
            if name is not None and (hidden or states >> int(Atspi.StateType.SHOWING) & 1):
                names[ref], children[ref] = name, its
                level += its
    return list(_in_order(REGISTRY, -1, names, children, set()))


def _in_order(
    ref: Ref, depth: int, names: dict[Ref, str], children: dict[Ref, list[Ref]], met: set[Ref]
) -> Iterator[Found]:
    met.add(ref)
    if ref in names:
        yield ref, names[ref], depth
    for child in children[ref]:
        if child in names and child not in met:
            yield from _in_order(child, depth + 1, names, children, met)


def _described(found: list[Found]) -> list[dict[str, Any]]:
    refs = [ref for ref, *_ in found]
    known = zip(
        found,
        _roles(refs),
        _states(refs),
        _property(refs, "Description"),
        _actions(refs),
        _extents(refs),
        strict=True,
    )
    return [
        {
            "role": role,
            "name": name,
            "depth": depth,
            "description": description or "",
            "states": [state.value_nick for state in STATES if states >> int(state) & 1],
            "actions": actions,
            "extents": extents,
        }
        for (_, name, depth), role, states, description, actions, extents in known
    ]


STATES = [Atspi.StateType(number) for number in range(int(Atspi.StateType.LAST_DEFINED))]


def _children(refs: list[Ref]) -> list[list[Ref]]:
    answers = _ask([(ref, ACCESSIBLE, "GetChildren", None) for ref in refs])
    return [[tuple(child) for child in answer[0]] if answer else [] for answer in answers]


def _states(refs: list[Ref]) -> list[int]:
    answers = _ask([(ref, ACCESSIBLE, "GetState", None) for ref in refs])
    return [answer[0][0] | answer[0][1] << 32 if answer else 0 for answer in answers]


def _roles(refs: list[Ref]) -> list[str]:
    answers = _ask([(ref, ACCESSIBLE, "GetRole", None) for ref in refs])
    return [str(Atspi.role_get_name(answer[0])) if answer else "" for answer in answers]


def _property(refs: list[Ref], name: str, interface: str = ACCESSIBLE) -> list[Any]:
    which = GLib.Variant("(ss)", (interface, name))
    answers = _ask([(ref, PROPERTIES, "Get", which) for ref in refs])
    return [answer[0] if answer else None for answer in answers]


def _with_interface(refs: list[Ref], interface: str) -> list[Ref]:
    answers = _ask([(ref, ACCESSIBLE, "GetInterfaces", None) for ref in refs])
    return [ref for ref, one in zip(refs, answers, strict=True) if one and interface in one[0]]


def _actions(refs: list[Ref]) -> list[list[str]]:
    able = _with_interface(refs, ACTION)
    counts = _property(able, "NActions", ACTION)
    which = [(ref, n) for ref, count in zip(able, counts, strict=True) for n in range(count or 0)]
    names = _ask([(ref, ACTION, "GetName", GLib.Variant("(i)", (n,))) for ref, n in which])
    actions: dict[Ref, list[str]] = {}
    for (ref, _), name in zip(which, names, strict=True):
        actions.setdefault(ref, []).append(name[0] if name else "")
    return [actions.get(ref, []) for ref in refs]


def _extents(refs: list[Ref]) -> list[list[int]]:
    able = _with_interface(refs, COMPONENT)
    whole = GLib.Variant("(u)", (SCREEN,))
    answers = _ask([(ref, COMPONENT, "GetExtents", whole) for ref in able])
    known = {ref: list(one[0]) for ref, one in zip(able, answers, strict=True) if one}
    return [known.get(ref, [0, 0, 0, 0]) for ref in refs]


def _typed(refs: list[Ref]) -> list[str]:
    """What stands in fields and texts."""
    whole = GLib.Variant("(ii)", (0, -1))
    able = _with_interface(refs, TEXT)
    return [one[0] for one in _ask([(ref, TEXT, "GetText", whole) for ref in able]) if one]


def _ask(calls: list[tuple[Ref, str, str, GLib.Variant | None]]) -> list[tuple[Any, ...] | None]:
    """Call all of these at once; None where there was no answer."""
    answers: list[tuple[Any, ...] | None] = [None] * len(calls)
    missing = len(calls)

    def take(connection: Gio.DBusConnection, result: Gio.AsyncResult, number: int) -> None:
        nonlocal missing
        missing -= 1
        with suppress(GLib.Error):
            answers[number] = connection.call_finish(result).unpack()

    for number, ((bus, path), interface, method, arguments) in enumerate(calls):
        _bus().call(
            bus,
            path,
            interface,
            method,
            arguments,
            None,
            Gio.DBusCallFlags.NO_AUTO_START,
            CALL_MILLISECONDS,
            None,
            take,
            number,
        )
    context = GLib.MainContext.default()
    while missing:
        context.iteration(True)  # noqa: FBT003 - GLib takes no name for `may_block`
    return answers


@cache
def _bus() -> Gio.DBusConnection:
    """Return the connection to the accessibility bus."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    (address,) = session.call_sync(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.a11y.Bus",
        "GetAddress",
        None,
        None,
        Gio.DBusCallFlags.NONE,
        CALL_MILLISECONDS,
        None,
    ).unpack()
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None
    )


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _pump(seconds: float = PAUSE_SECONDS, enough: Callable[[], bool] = lambda: False) -> None:
    """Let events in, for as long as the other side is given a moment, or until it is enough."""
    context = GLib.MainContext.default()
    timed_out: list[bool] = []
    timer = GLib.timeout_add(round(seconds * 1000), lambda: timed_out.append(True))
    while not timed_out and not enough():
        context.iteration(True)  # noqa: FBT003 - GLib takes no name for `may_block`
    if not timed_out:
        GLib.source_remove(timer)


if __name__ == "__main__":
    main()
