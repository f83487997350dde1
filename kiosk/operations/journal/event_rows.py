"""Events as the journal's file stores them: chained rows of text."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import is_dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any, get_type_hints

from kiosk.operations.errors import JournalDamaged
from kiosk.operations.event_facts import event_from, facts_of, kind_of
from kiosk.operations.events import Event, Intended, Resent
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
        event = event_from(link.kind, link.operation_id, at, json.loads(link.facts))
        _require_types(event)
        _require_zone(event.at)
        if isinstance(event, Intended | Resent):
            _require_zone(event.server_time)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise JournalDamaged(
            f"the journal holds an event this program does not write ({link.seq})"
        ) from error
    return event


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


@cache
def _hints_of(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _require_types(value: Any) -> None:
    """Raise TypeError for a field of another type than declared, at any depth; JSON has no types.

    A forged chain may hold any, and whoever shows or compares it would fail instead of telling.
    """
    for name, declared in _hints_of(value.__class__).items():
        held = getattr(value, name)
        if not isinstance(held, declared):
            raise TypeError(name)
        if is_dataclass(held):
            _require_types(held)


def _require_zone(moment: datetime) -> None:
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
