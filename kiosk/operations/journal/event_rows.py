"""Events as the journal's file stores them: chained rows of text."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from kiosk.operations.errors import JournalDamaged
from kiosk.operations.events import Event, event_from, facts_of, kind_of
from kiosk.operations.journal.chain import Link, Tip, canonical_json, link_after
from kiosk.operations.ledger import Ledger


def link_of(event: Event, previous: Tip) -> Link:
    """Return the event as it is stored after the previous one."""
    return link_after(
        previous,
        at=event.at.astimezone(UTC).isoformat(),
        operation_id=event.operation_id,
        kind=kind_of(event),
        facts=canonical_json(facts_of(event)),
    )


def event_of(link: Link) -> Event:
    """Return the stored event. Raises JournalDamaged for one that this program does not write."""
    try:
        at = datetime.fromisoformat(link.at)
        return event_from(link.kind, link.operation_id, at, json.loads(link.facts))
    except (ValueError, TypeError, KeyError) as error:
        raise JournalDamaged(
            f"the journal holds an event this program does not write ({link.seq})"
        ) from error


def ledger_of(events: Iterable[Event]) -> Ledger:
    """Return the ledger of a journal's events; raises JournalDamaged for one without a decision."""
    ledger = Ledger()
    take_all(ledger, events)
    return ledger


def take_all(ledger: Ledger, events: Iterable[Event]) -> None:
    """Let a ledger take events; raises JournalDamaged for one of an operation nobody decided."""
    for event in events:
        try:
            ledger.take(event)
        except ValueError as error:
            raise JournalDamaged("the journal holds an event without a decision") from error


def insert(database: sqlite3.Connection, link: Link) -> None:
    """Store an event, within the caller's transaction."""
    database.execute(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            link.seq,
            link.at,
            link.operation_id,
            link.kind,
            link.facts,
            link.previous_hash,
            link.hash,
        ),
    )
