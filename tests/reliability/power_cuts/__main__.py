"""`make power-cuts`: cut the power of a real disk at each request, and count what the kiosk finds.

The environment may say EVENTS (how many are written), EACH (cut after every so many requests) and
SEED. Exit code 1 when something was lost or set aside, or when the careless writer lost nothing;
3 when this machine does not allow it: it takes Linux, root, FUSE, loop devices and ext4.
"""

import logging
import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Final

from tests.reliability.power_cuts.cut_disks import (
    DiskError,
    Fate,
    events_on,
    fate_of,
    formatted,
    recorded,
)
from tests.reliability.power_cuts.disk_images import Flush, Said, Write, cuts

NOT_ALLOWED: Final = 3
MEMORY: Final = Path("/dev/shm")  # noqa: S108 - the disks go into a folder of their own there


def main() -> int:
    """Run both writers, print what came of them, and return the exit code."""
    # A careless writer's journal is set aside, which is an error in the log.
    logging.disable(logging.ERROR)
    events, each, seed = (
        int(os.environ.get(*one)) for one in (("EVENTS", "80"), ("EACH", "1"), ("SEED", "1"))
    )
    try:
        careful = _run("careful", [str(events), str(seed)], each, seed)
        careless = _run("careless", [str(events // 8), str(seed), "--careless"], each, seed)
    except DiskError as error:
        _say(f"This machine does not allow it ({error}). Nothing was shown.")
        return NOT_ALLOWED
    harmed = sum(careful[fate] for fate in Fate if fate is not Fate.WHOLE)
    noticed = careless[Fate.LOST] + careless[Fate.SET_ASIDE]
    return 1 if harmed or not noticed else 0


def _run(name: str, writer: list[str], each: int, seed: int) -> Counter[Fate]:
    began = time.monotonic()
    fates: Counter[Fate] = Counter()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as workplace:
        folder = Path(workplace)
        beginning = formatted(folder)
        disk = recorded(beginning, folder, *writer)
        written = events_on(disk.content, folder)
        kinds = Counter(type(request) for request in disk.requests)
        _say(
            f"{name} writer: {len(written)} events, {kinds[Said]} acknowledged;"
            f" the disk was given {kinds[Write]} writes and {kinds[Flush]} flushes"
        )
        for cut in cuts(beginning, disk.requests, each, seed):
            fate = fate_of(cut, written, folder)
            fates[fate] += 1
            if fate is not Fate.WHOLE and fates[fate] == 1:
                _say(f"  first {fate.value}: after request {cut.requests}, cache {cut.cache}")
    told = ", ".join(f"{fates[fate]} {fate.value}" for fate in Fate)
    _say(f"  {fates.total()} cuts: {told} ({time.monotonic() - began:.0f} s)")
    return fates


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
