"""A process that appends events without end and prints the `seq` of each that is on disk."""

import sys
from pathlib import Path

from kiosk.operations.journal.opening import open_journal
from tests.unit.operations.journal.journals import seen_claim


def main(path: Path) -> None:
    """Append until killed."""
    opened = open_journal(path)
    seq = opened.tip.seq
    while True:
        for event in seen_claim(seq):
            opened.file.append(event)
            seq += 1
            print(seq, flush=True)  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(Path(sys.argv[1]))
