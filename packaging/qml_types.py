"""Tells qmllint about the Python view models: writes build/qmltypes/ui/view_models/."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qt_tool import PYSIDE, ROOT, run_qt_tool, ui_files

MODULE = "ui.view_models"
IMPORT_PATH = ROOT / "build" / "qmltypes"


def write_qml_types() -> Path:
    """Describe every Python type of the QML module; return the folder to import it from."""
    folder = IMPORT_PATH.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    types = folder / "view_models.qmltypes"
    types.unlink(missing_ok=True)
    described = _describe(_sources())
    for entry in described:
        _require_module(entry)
        _mend_properties(entry["classes"])
    if described:
        metatypes = folder / "metatypes.json"
        metatypes.write_text(json.dumps(described))
        foreign = (PYSIDE / f"Qt/metatypes/qt6{name}_metatypes.json" for name in _FOREIGN)
        run_qt_tool(
            "Qt/libexec/qmltyperegistrar",
            *("--import-name", MODULE, "--major-version", "1", "-o", folder / "registration.cpp"),
            *("--foreign-types", ",".join(map(str, foreign))),
            *("--generate-qmltypes", types, metatypes),
        )
    typeinfo = f"typeinfo {types.name}\n" if described else ""
    (folder / "qmldir").write_text(f"module {MODULE}\n{typeinfo}depends QtQuick\n")
    return IMPORT_PATH


_CPP_NAMES = {"list": "QVariantList", "dict": "QVariantMap", "float": "double"}
_FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")


def _sources() -> list[Path]:
    """The files with QObjects, plain base classes first: the dumper learns them in this order."""
    texts = {path: path.read_text() for path in ui_files(".py")}
    with_objects = [path for path, text in texts.items() if "PySide6.QtCore import" in text]
    return sorted(with_objects, key=lambda path: "@QmlElement" in texts[path])


def _describe(sources: Iterable[Path]) -> list[dict[str, Any]]:
    paths = list(map(str, sources))
    if not paths:
        return []
    dump = [sys.executable, str(PYSIDE / "scripts/metaobjectdump.py"), "--compact", "--quiet"]
    done = subprocess.run([*dump, *paths], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"metaobjectdump failed:\n{done.stderr}")
    described: list[dict[str, Any]] = json.loads(done.stdout)
    return described


def _require_module(entry: dict[str, Any]) -> None:
    exports = any(
        info["name"] == "QML.Element"
        for described in entry["classes"]
        for info in described.get("classInfos", ())
    )
    if exports and entry.get("QML_IMPORT_NAME") != MODULE:
        raise SystemExit(
            f"{entry['inputFile']}: every Python type for QML belongs to one module: "
            f'write QML_IMPORT_NAME = "{MODULE}" and QML_IMPORT_MAJOR_VERSION = 1'
        )


def _mend_properties(classes: Iterable[dict[str, Any]]) -> None:
    """Say what the dumper leaves out: C++ names of Python types, and that nobody overrides."""
    for described in classes:
        for entry in described.get("properties", ()):
            entry["type"] = _CPP_NAMES.get(entry["type"], entry["type"])
            entry["final"] = True


if __name__ == "__main__":
    write_qml_types()
