"""Which package may import which, and why: the arrows of docs/architecture.md as a table."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# An area of the kiosk, and what of the kiosk it may import beside itself. A module directly in
# kiosk/ (clock, paths, settings …) is named like an area and may import only its own kind.
BASE = "kiosk/*.py"
ALLOWED: dict[str, frozenset[str]] = {
    "kiosk.leat": frozenset({"kiosk.clock"}),
    "kiosk.scan": frozenset({BASE}),
    "kiosk.operations": frozenset({BASE, "kiosk.leat"}),
    "kiosk.visit": frozenset({BASE, "kiosk.leat", "kiosk.operations", "kiosk.scan"}),
    "kiosk.health": frozenset({BASE, "kiosk.leat", "kiosk.operations", "kiosk.scan"}),
    "kiosk.staff": frozenset({BASE, "kiosk.leat", "kiosk.operations", "kiosk.visit"}),
    "kiosk.authentication": frozenset({BASE, "kiosk.leat"}),
    "kiosk.sandbox": frozenset({"kiosk.clock", "kiosk.paths", "kiosk.logs"}),
    "kiosk.cli": frozenset(
        {BASE, "kiosk.leat", "kiosk.scan", "kiosk.operations", "kiosk.visit", "kiosk.staff"}
        | {"kiosk.sandbox", "kiosk.health", "kiosk.authentication"}
    ),
    "kiosk.counter": frozenset(
        {BASE, "kiosk.leat", "kiosk.scan", "kiosk.operations", "kiosk.visit", "kiosk.staff"}
    ),
    "ui": frozenset(
        {BASE, "kiosk.leat", "kiosk.scan", "kiosk.operations", "kiosk.visit", "kiosk.staff"}
        | {"kiosk.counter", "kiosk.health", "kiosk.sandbox.sample_cards", "kiosk.sandbox.process"}
        | {"kiosk.authentication"}
    ),
    BASE: frozenset({BASE}),
}

# A library that only some modules may import, and what to do instead.
LIBRARIES: dict[str, tuple[tuple[str, ...], str]] = {
    "PySide6": (("ui",), "move what needs Qt to ui/, and hand it in as a Protocol"),
    "shiboken6": (("ui",), "move what needs Qt to ui/, and hand it in as a Protocol"),
    "qasync": (("ui.bridge",), "use what ui/bridge.py offers: run, spawn, shut down"),
    "httpx": (("kiosk.leat", "kiosk.images"), "ask kiosk.leat.LeatClient or kiosk.images for it"),
    "fastapi": (("kiosk.sandbox",), "the web server is the sandbox's own affair"),
    "starlette": (("kiosk.sandbox",), "the web server is the sandbox's own affair"),
    "uvicorn": (("kiosk.sandbox", "kiosk.cli"), "the web server is the sandbox's own affair"),
}


@dataclass(frozen=True)
class Import:
    """One imported module or name, as `module` sees it on `line`."""

    module: str
    target: str
    line: int


def complaint(found: Import) -> str | None:
    """Say why this import is wrong and how to mend it; None if it is allowed."""
    top = found.target.partition(".")[0]
    if top in LIBRARIES:
        places, fix = LIBRARIES[top]
        if any(_within(found.module, place) for place in places):
            return None
        return f"only {' and '.join(places)} may import {top}: {fix}"
    if top not in {"kiosk", "ui"} or found.target in {"kiosk", "kiosk.__version__"}:
        return None
    source, target = area(found.module), area(found.target)
    if source == target:
        return None
    allowed = ALLOWED[source]
    if target in allowed or any(_within(found.target, one) for one in allowed):
        return None
    return (
        f"{source} may not import {found.target}. Arrows point one way: ui → kiosk.visit →"
        " kiosk.operations → kiosk.leat. Move the code to the side that may know the other, or"
        " take what is needed as an argument typed by a Protocol."
    )


def area(module: str) -> str:
    """Name the row of `ALLOWED` that a module falls under."""
    first_two = ".".join(module.split(".")[:2])
    if first_two.partition(".")[0] == "ui":
        return "ui"
    return first_two if first_two in ALLOWED else BASE


def imports(source: str, module: str, *, package: bool = False) -> Iterator[Import]:
    """Every import in `source`, also those inside functions and under TYPE_CHECKING."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            origin = _absolute(node, module, package=package)
            for alias in node.names:
                # `from kiosk import leat` names a module, `from kiosk.clock import Clock` a class;
                # both fall under the same row.
                yield Import(module, f"{origin}.{alias.name}", node.lineno)
        elif isinstance(node, ast.Call) and _is_import_module(node.func):
            name = node.args[0] if node.args else None
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                yield Import(module, name.value, node.lineno)


def source_files() -> list[Path]:
    """Every Python file of the program, without the tests."""
    return sorted(path for folder in ("kiosk", "ui") for path in (ROOT / folder).rglob("*.py"))


def module_name(path: Path) -> str:
    """`kiosk/leat/__init__.py` is `kiosk.leat`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _absolute(node: ast.ImportFrom, module: str, *, package: bool) -> str:
    if node.level == 0:
        return node.module or ""
    parts = module.split(".")
    base = parts[: len(parts) - node.level + (1 if package else 0)]
    return ".".join([*base, node.module] if node.module else base)


def _is_import_module(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")
