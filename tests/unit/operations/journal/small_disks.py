"""A process that begins a journal on disks that are too small for it, and again with more room.

It mounts them, so it runs in a mount namespace of its own. For each it prints the size in KB and
what came of it: what the first try said, and what the second.
"""

import subprocess
import sys
from pathlib import Path

from kiosk.operations.errors import JournalDamaged, JournalUnavailable
from kiosk.operations.journal.opening import open_journal

SIZES = range(20, 140, 4)


def main(folder: Path) -> None:
    """Begin a journal of each size in that folder."""
    for size in SIZES:
        _tell("mount", "-t", "tmpfs", "-o", f"size={size}k", "none", folder)
        first = _begun(folder / "journal.sqlite3")
        _tell("mount", "-o", "remount,size=4m", folder)
        print(size, first, _begun(folder / "journal.sqlite3"))  # noqa: T201 - the test reads it
        _tell("umount", folder)


def _begun(path: Path) -> str:
    try:
        open_journal(path).file.close()
    except JournalUnavailable:
        return "unavailable"
    except JournalDamaged:
        return "damaged"
    return "opened"


def _tell(*command: str | Path) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
