"""Lints all QML with every warning as an error, the types of the view models known."""

import json
import sys
from pathlib import Path
from typing import Any

from qml_types import write_qml_types
from qt_tool import ROOT, run_qt_tool, ui_files

# The compiler's category mostly says that code could run faster; this one finding is a mistake.
WRONG_CALL = "Function expects"


def main() -> int:
    """Print each finding as `file:line:column: message [category]`; 1 if there is any."""
    files = ui_files(".qml")
    if not files:
        return 0
    findings = [line for report in _lint(files) for line in _findings(report)]
    for line in findings:
        print(line)
    print(f"qmllint: {len(findings)} findings in {len(files)} files")
    return 1 if findings else 0


def _lint(files: list[Path]) -> list[dict[str, Any]]:
    done = run_qt_tool(
        "qmllint",
        *("--json", "-", "--compiler", "info"),
        *("-I", ROOT, "-I", write_qml_types()),
        *files,
        check=False,
    )
    try:
        reports: list[dict[str, Any]] = json.loads(done.stdout)["files"]
    except ValueError:
        raise SystemExit(f"qmllint failed:\n{done.stdout}{done.stderr}") from None
    return reports


def _findings(report: dict[str, Any]) -> list[str]:
    path = Path(report["filename"]).resolve().relative_to(ROOT)
    return [
        f"{path}:{warning.get('line', 0)}:{warning.get('column', 0)}:"
        f" {warning['message']} [{warning['id']}]"
        for warning in report["warnings"]
        if warning["id"] != "compiler" or WRONG_CALL in warning["message"]
    ]


if __name__ == "__main__":
    sys.exit(main())
