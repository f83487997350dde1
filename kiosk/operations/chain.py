"""The hash chain that makes a changed, missing or reordered event show."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

GENESIS = "0" * 64
"""The hash before the first event."""


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


def canonical_json(value: Any) -> str:
    """Return the one JSON text that a value has here: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def link_after(previous: Link | None, *, at: str, operation_id: str, kind: str, facts: str) -> Link:
    """Return the event chained to the one before it (None for the first)."""
    seq = 1 if previous is None else previous.seq + 1
    previous_hash = GENESIS if previous is None else previous.hash
    content = canonical_json(
        {"seq": seq, "at": at, "operation_id": operation_id, "kind": kind, "facts": facts}
    )
    digest = hashlib.sha256((previous_hash + content).encode()).hexdigest()
    return Link(seq, at, operation_id, kind, facts, previous_hash, digest)


def first_broken(links: Iterable[Link]) -> int | None:
    """Return the `seq` at which a chain from the beginning breaks, or None when it holds."""
    previous: Link | None = None
    for link in links:
        expected = link_after(
            previous,
            at=link.at,
            operation_id=link.operation_id,
            kind=link.kind,
            facts=link.facts,
        )
        if link != expected:
            return expected.seq
        previous = link
    return None
