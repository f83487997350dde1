"""`make soak`: thousands of visits, hundreds of kills, and the law at the end of it.

What can be chosen is in `soak_options`. Exit code 1 when the law was broken.
"""

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tests.reliability.reckoning import Reckoning
from tests.reliability.soak_options import Options
from tests.reliability.soaking import Soak

PROGRESS_EVERY: Final = 15.0


async def soak(options: Options, folder: Path) -> tuple[Soak, Reckoning]:
    """Run a soak in a folder, with a line of progress now and then."""
    soaking = Soak(options, folder)
    began = time.monotonic()

    async def report() -> None:
        while True:
            await asyncio.sleep(PROGRESS_EVERY)
            passed = time.monotonic() - began
            _say(
                f"{passed:6.0f} s: {soaking.visits} of {options.visits} visits,"
                f" {soaking.kills} of {options.kills} kills"
            )

    reporting = asyncio.create_task(report())
    try:
        return soaking, await soaking.run()
    finally:
        reporting.cancel()


def main() -> int:
    """Run a soak as the environment says and print what came of it."""
    options = Options.of(os.environ)
    _say(f"seed {options.seed}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        soaking, reckoning = asyncio.run(soak(options, Path(folder)))
    faults = sum(soaking.faults.values())
    kinds = ", ".join(f"{kind} {number}" for kind, number in sorted(soaking.faults.items()))
    rows = [
        ("seed", str(options.seed)),
        ("visits", str(soaking.visits)),
        ("kills", str(soaking.kills)),
        *reckoning.rows,
        ("faults", f"{faults} ({kinds})"),
        ("duration", f"{time.monotonic() - began:.0f} s"),
        ("breaches of the law", str(len(reckoning.breaches))),
    ]
    for name, value in rows:
        _say(f"{name:26} {value}")
    for breach in reckoning.breaches:
        _say(f"BROKEN: {breach}")
    return 1 if reckoning.breaches else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
