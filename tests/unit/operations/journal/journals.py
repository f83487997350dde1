"""Journals for tests: events of a few operations, files written by hand, files as they are."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.operations import Cause, Claimed, Done, Operation, Unsure
from kiosk.operations.events import Answered, Event, Intended, Settled, Shown
from kiosk.operations.journal.chain import BEGINNING, Tip, link_after
from kiosk.operations.journal.event_rows import insert
from kiosk.operations.journal.opening import open_journal
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM


def claimed(reception: str = "reception-1") -> Claimed:
    return Claimed(reception, "Tote bag", 120, None, None, waits=True, digital=False)


def intended(operation: Operation = CLAIM, at: datetime = START) -> Intended:
    return Intended(operation, "front-door", "shop-1", at, at)


UNSURE = Answered(CLAIM.operation_id, Unsure(Cause.NO_ANSWER), START)
DONE = Answered(CLAIM.operation_id, Done(claimed()), START)
SETTLED = Settled(CLAIM.operation_id, Done(claimed()), START)


def opened_claim(
    number: int, at: datetime = START, contact: str = "contact-1"
) -> tuple[Event, ...]:
    """Return the events of a claim that nobody knows the end of."""
    claim = replace(CLAIM, operation_id=f"op-{number}", contact_uuid=contact)
    return (
        intended(claim, at),
        Answered(claim.operation_id, Unsure(Cause.NO_ANSWER), at),
    )


def seen_claim(number: int, at: datetime = START, contact: str = "contact-1") -> tuple[Event, ...]:
    """Return the events of a claim that was done, and seen to be."""
    claim = replace(CLAIM, operation_id=f"op-{number}", contact_uuid=contact)
    return (
        intended(claim, at),
        Answered(claim.operation_id, Done(claimed(f"reception-{number}")), at),
        Shown(claim.operation_id, at),
    )


def write_events(path: Path, events: Iterable[Event]) -> None:
    """Append events and close the journal."""
    file = open_journal(path).file
    for event in events:
        file.append(event)
    file.close()


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend the file's database as somebody has it who knows how to go round its triggers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        triggers = database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            database.execute(f"DROP TRIGGER {name}")
        yield database
        for _, statement in triggers:
            database.execute(statement)


def append_by_hand(path: Path, *, kind: str, operation_id: str, facts: str = "{}") -> None:
    """Chain an event to the last one as a foreign program would."""
    with by_hand(path) as database:
        row = database.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
        tip = BEGINNING if row is None else Tip(*row)
        at = START.isoformat()
        insert(database, link_after(tip, at=at, operation_id=operation_id, kind=kind, facts=facts))


def files_in(folder: Path) -> dict[str, bytes]:
    """Return name and content of each file directly in a folder."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def put_files(folder: Path, files: dict[str, bytes]) -> None:
    """Write files into a folder that is made for them."""
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
