"""Runs the Qt tools that come inside the PySide6 wheel, on the files of the user interface."""

import subprocess
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PYSIDE = Path(PySide6.__file__).parent


def ui_files(suffix: str) -> list[Path]:
    """Every file below `ui/` with this suffix, as an absolute path."""
    return sorted(path for path in (ROOT / "ui").rglob(f"*{suffix}") if path.is_file())


def run_qt_tool(
    name: str, *arguments: str | Path, check: bool = True
) -> subprocess.CompletedProcess[str]:
    """Run one tool (`qmllint`, `lupdate`, `Qt/libexec/qmltyperegistrar`) in the project's root.

    With `check`, a failing tool's own words end the program.
    """
    command = [str(PYSIDE / name), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if check and done.returncode != 0:
        raise SystemExit(f"{name} failed:\n{done.stdout}{done.stderr}")
    return done
