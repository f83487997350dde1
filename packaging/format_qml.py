"""Formats all QML in place, or with `--check` says which files are not formatted."""

import shutil
import sys
import tempfile
from pathlib import Path

from qt_tool import ROOT, run_qt_tool, ui_files

SETTINGS = ROOT / ".qmlformat.ini"


def main(*, check: bool) -> int:
    """Return 1 if `check` found a file that the formatter would write otherwise."""
    files = ui_files(".qml")
    if not files:
        return 0
    if not check:
        run_qt_tool("qmlformat", "--settings", SETTINGS, "--inplace", *files)
        return 0
    unformatted = _unformatted(files)
    for path in unformatted:
        print(f"{path.relative_to(ROOT)}: not formatted; run `make format`")
    return 1 if unformatted else 0


def _unformatted(files: list[Path]) -> list[Path]:
    with tempfile.TemporaryDirectory() as folder:
        copies = {path: Path(folder, f"{number}.qml") for number, path in enumerate(files)}
        for path, copy in copies.items():
            shutil.copy(path, copy)
        run_qt_tool("qmlformat", "--settings", SETTINGS, "--inplace", *copies.values())
        return [path for path, copy in copies.items() if path.read_bytes() != copy.read_bytes()]


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
