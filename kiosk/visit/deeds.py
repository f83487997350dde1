"""What this visit has changed, so that a list which lags behind Leat's truth takes nothing back.

Leat may show a write some time after it answered it (contract §15): for the rest of the visit the
kiosk knows better than a list that is older than what the customer was just told.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.visit.offers import (
    Collectable,
    Offers,
    with_collectable,
    with_credits,
    without_collectable,
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What one operation changed: the balance in credits, what came to wait, what was collected."""

    credits_before: int
    credits_after: int
    gained: tuple[Collectable, ...]
    gone: frozenset[str]
    """Transaction uuids of what waits no longer."""


def deed_between(before: Offers, after: Offers) -> Deed:
    """Return what changed from the offers before an operation to those after it."""
    had = {collectable.transaction_uuid for collectable in before.collectables}
    has = {collectable.transaction_uuid for collectable in after.collectables}
    return Deed(
        credits_before=before.credits,
        credits_after=after.credits,
        gained=tuple(c for c in after.collectables if c.transaction_uuid not in had),
        gone=frozenset(had - has),
    )


def caught_up(read: Offers, deeds: Iterable[Deed]) -> Offers:
    """Return offers just read with this visit's own deeds in them, in the order they were done.

    A balance lags when it is the one from before a deed; any other balance is Leat's own.
    """
    for deed in deeds:
        if read.credits == deed.credits_before != deed.credits_after:
            read = with_credits(read, deed.credits_after)
        for collectable in deed.gained:
            if read.collectable(collectable.transaction_uuid) is None:
                read = with_collectable(read, collectable)
        for transaction_uuid in deed.gone:
            read = without_collectable(read, transaction_uuid)
    return read
