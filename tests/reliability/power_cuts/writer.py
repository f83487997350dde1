"""A process that keeps a journal as a kiosk does, and says after each event that it is on disk.

It waits for an answer each time, so that nothing more is written before what it said is noted. It
opens the journal anew now and then, probes, archives, and ends after so many events. With
`--careless` SQLite does not wait for the disk: then events must be lost, or nothing is proved.
"""

import argparse
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.operations import Cause, NotApplied
from kiosk.operations.events import Event, Settled, Shown
from kiosk.operations.journal.archive import archive_old
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.set_aside import open_or_set_aside
from tests.unit.operations.journal.journals import opened_claim, seen_claim

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAYS_AGO = (100, 70, 40, 1)
"""Of each quarter of the events, so that there are months to archive."""


def main() -> None:
    """Write until so many events are acknowledged."""
    parser = argparse.ArgumentParser()
    parser.add_argument("journal", type=Path)
    parser.add_argument("events", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--careless", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    said = 0
    while said < options.events:
        file = open_or_set_aside(options.journal, NOW).file
        if options.careless:
            file._database.execute("PRAGMA synchronous = OFF")
        said = _sitting(file, said, options.events, chance)
        file.close()


def _sitting(file: JournalFile, said: int, events: int, chance: random.Random) -> int:
    """Append what a few visits leave, from the kiosk's start to its end."""
    for _ in range(chance.randrange(2, 9)):
        at = NOW - timedelta(days=DAYS_AGO[min(said * len(DAYS_AGO) // events, len(DAYS_AGO) - 1)])
        for event in _visit(said, at, chance):
            file.append(event)
            said += 1
            print(said, flush=True)  # noqa: T201 - what the disk waits for
            input()
        if chance.random() < 0.3:
            file.probe()
    if chance.random() < 0.7:
        archive_old(file, NOW)
    return said


def _visit(number: int, at: datetime, chance: random.Random) -> tuple[Event, ...]:
    if chance.random() < 0.6:
        return seen_claim(number, at)
    settled = Settled(f"op-{number}", NotApplied(Cause.NEVER_ARRIVED), at)
    return (*opened_claim(number, at), settled, Shown(f"op-{number}", at))


if __name__ == "__main__":
    main()
