"""Files, plans and the kiosk's own past, as tests of the counter need them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.counter.contact_file import ContactFile, FoundBy
from kiosk.counter.plan import Plan, PlanKind
from kiosk.operations.events import Answered, Event, Intended
from kiosk.operations.operation import Claim, Collect, Operation
from kiosk.operations.outcome import Done, Effect, Outcome
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import OFFERS

CONTACT = "contact-1"


def file_of(contact_uuid: str = CONTACT, **changes: Any) -> ContactFile:
    """Return an open file of somebody who showed a card."""
    made = ContactFile(
        "visit-1", contact_uuid, "a•••@e•••.com", "Gold", FoundBy.CARD, OFFERS, "PK100001"
    )
    return replace(made, **changes)


def collect(operation_id: str = "op-1", transaction: str = "waiting-1") -> Collect:
    """Return the decision to hand over a bag."""
    return Collect(operation_id, "visit-1", CONTACT, transaction, "Tote bag")


def claim(operation_id: str = "op-1", title: str = "Tote bag") -> Claim:
    """Return the decision to claim a bag."""
    return Claim(operation_id, "visit-1", CONTACT, "reward-1", title, "shop-1", 40)


def handover_of(*operation_ids: str, **changes: Any) -> Plan:
    """Return the plan to hand over as many bags."""
    operations = tuple(collect(one, f"waiting {one}") for one in operation_ids)
    return Plan(PlanKind.HAND_OVER, operations, **changes)


def decided(
    operation: Operation, outcome: Outcome | None = None, at: datetime = START, **changes: Any
) -> list[Event]:
    """Return the events of an operation; without an outcome it is open."""
    begun = Intended(operation, "door", "shop-1", at, at, **changes)
    return [begun] if outcome is None else [begun, Answered(operation.operation_id, outcome, at)]


def done(operation: Operation, effect: Effect, at: datetime = START) -> list[Event]:
    """Return the events of an operation that happened."""
    return decided(operation, Done(effect), at)
