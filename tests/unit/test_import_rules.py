"""The direction of imports: `ui → kiosk.visit → kiosk.operations → kiosk.leat`.

A red test here is a sign that code sits on the wrong side, not an obstacle to be moved.
"""

from pathlib import Path

import pytest

from tests.helpers.import_rules import (
    ROOT,
    Import,
    complaint,
    imports,
    module_name,
    source_files,
)

# The command names the user interface once, by string, so that `kiosk` works without Qt.
DOORS_TO_UI = {"kiosk.cli"}


@pytest.mark.parametrize("path", source_files(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_follow_the_arrows(path: Path) -> None:
    """No module imports against the arrows or a library that is not its affair."""
    found = imports(path.read_text(), module_name(path), package=path.name == "__init__.py")
    complaints = [
        f"{path.relative_to(ROOT)}:{one.line}: {reason}"
        for one in found
        if (reason := complaint(one)) and not _is_door(one)
    ]
    assert not complaints, "\n".join(complaints)


def test_the_command_names_the_ui_once() -> None:
    """There is one door from the command line to the user interface."""
    doors = [
        f"{path.relative_to(ROOT)}:{one.line}"
        for path in source_files()
        for one in imports(path.read_text(), module_name(path))
        if _is_door(one)
    ]
    assert len(doors) <= 1, f"name the ui in one place and call that: {', '.join(doors)}"


@pytest.mark.parametrize(
    ("module", "target"),
    [
        ("kiosk.leat.client", "PySide6.QtCore.QObject"),
        ("kiosk.clock", "kiosk.leat.LeatClient"),
        ("kiosk.leat.client", "kiosk.operations.outcome"),
        ("kiosk.leat.client", "kiosk.settings.Settings"),
        ("kiosk.operations.desk", "kiosk.visit.state"),
        ("kiosk.operations.desk", "httpx.ReadTimeout"),
        ("kiosk.visit.state", "ui.app"),
        ("kiosk.sandbox.app", "kiosk.leat.models"),
        ("kiosk.visit.state", "kiosk.cli.main"),
        ("kiosk.scan.wedge", "kiosk.visit.state"),
        ("ui.app", "kiosk.cli.main"),
        ("ui.app", "kiosk.sandbox.store.Database"),
        ("ui.app", "qasync.QEventLoop"),
        ("ui.view_models.home", "httpx"),
    ],
)
def test_a_wrong_arrow_is_refused(module: str, target: str) -> None:
    """The checker itself catches each kind of wrong import."""
    assert complaint(Import(module, target, 1))


@pytest.mark.parametrize(
    ("module", "target"),
    [
        ("kiosk.leat.client", "kiosk.clock.Clock"),
        ("kiosk.leat.client", "httpx.AsyncClient"),
        ("kiosk.operations.desk", "kiosk.leat.LeatError"),
        ("kiosk.visit.state", "kiosk.operations.outcome.Outcome"),
        ("kiosk.settings", "kiosk.paths.data_folder"),
        ("kiosk.sandbox.app", "kiosk.paths.data_folder"),
        ("kiosk.sandbox.app", "fastapi.FastAPI"),
        ("kiosk.cli.demo", "kiosk.sandbox.serve"),
        ("ui.app", "kiosk.leat.LeatClient"),
        ("ui.demo", "kiosk.sandbox.sample_cards.SAMPLE_CARDS"),
        ("ui.bridge", "qasync.QEventLoop"),
        ("ui.app", "PySide6.QtGui.QGuiApplication"),
        ("kiosk.visit.state", "dataclasses.dataclass"),
    ],
)
def test_a_right_arrow_is_allowed(module: str, target: str) -> None:
    """The checker lets the arrows of the design pass."""
    assert complaint(Import(module, target, 1)) is None


@pytest.mark.parametrize(
    "source",
    [
        "import kiosk.cli.main",
        "from kiosk.cli import main",
        "from kiosk.cli.main import main",
        "from ..cli import main",
        "def later() -> None:\n    from kiosk.cli import main",
        "if TYPE_CHECKING:\n    from kiosk.cli import main",
        "importlib.import_module('kiosk.cli.main')",
    ],
)
def test_every_way_to_import_is_seen(source: str) -> None:
    """An import cannot hide in a function, behind TYPE_CHECKING or in a relative name."""
    assert [one for one in imports(source, "kiosk.visit.state") if complaint(one)]


def _is_door(found: Import) -> bool:
    package = ".".join(found.module.split(".")[:2])
    return package in DOORS_TO_UI and found.target.partition(".")[0] == "ui"
