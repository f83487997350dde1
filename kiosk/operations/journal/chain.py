"""The hash chain that makes a changed, missing or reordered event show."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

GENESIS: Final = "0" * 64
"""The hash before the first event."""


@dataclass(frozen=True, slots=True)
class Tip:
    """Where a chain stands: the `seq` and the hash (hex SHA-256) of its last event."""

    seq: int
    hash: str


BEGINNING: Final = Tip(0, GENESIS)
"""Where a chain stands before its first event."""


@dataclass(frozen=True, slots=True)
class Link:
    """One stored event: `facts` is canonical JSON, `at` ISO 8601 in UTC, hashes are hex SHA-256."""

    seq: int
    at: str
    operation_id: str
    kind: str
    facts: str
    previous_hash: str
    hash: str

    @property
    def tip(self) -> Tip:
        """Where the chain stands with this event."""
        return Tip(self.seq, self.hash)


def canonical_json(value: Any) -> str:
    """Return the one JSON text that a value has here: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def link_after(previous: Tip, *, at: str, operation_id: str, kind: str, facts: str) -> Link:
    """Return the event chained to the one before it (`BEGINNING` for the first)."""
    seq = previous.seq + 1
    content = canonical_json(
        {"seq": seq, "at": at, "operation_id": operation_id, "kind": kind, "facts": facts}
    )
    digest = hashlib.sha256((previous.hash + content).encode()).hexdigest()
    return Link(seq, at, operation_id, kind, facts, previous.hash, digest)


def holding(links: Iterable[Link], after: Tip = BEGINNING) -> Iterator[Link]:
    """Yield the links for as long as each is chained to the one before it."""
    for link in links:
        expected = link_after(
            after, at=link.at, operation_id=link.operation_id, kind=link.kind, facts=link.facts
        )
        if link != expected:
            return
        yield link
        after = link.tip


def first_broken(links: Iterable[Link], after: Tip = BEGINNING) -> int | None:
    """Return the `seq` at which the chain after that point breaks, or None when it holds."""
    stored = tuple(links)
    held = sum(1 for _ in holding(stored, after))
    return None if held == len(stored) else after.seq + held + 1
