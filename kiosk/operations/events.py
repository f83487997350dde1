"""The journal's events and their one way to and from JSON facts.

An event holds pseudonymous ids and amounts. A digital code is worth money to whoever reads it and
a balance belongs to the contact alone, so neither is written.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, assert_never

from kiosk.operations.operation import Claim, Collect, Operation
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Outcome,
    Refused,
    Unsure,
)


@dataclass(frozen=True, slots=True)
class Intended:
    """A person decided; written before the first byte leaves.

    `at` is this kiosk's time, `server_time` the same moment by Leat's clock, both UTC.
    """

    operation: Operation
    kiosk_id: str
    shop_uuid: str
    at: datetime
    server_time: datetime

    @property
    def operation_id(self) -> str:
        """The operation this event begins."""
        return self.operation.operation_id


@dataclass(frozen=True, slots=True)
class Answered:
    """The one request was answered, or was not, at `at` (UTC)."""

    operation_id: str
    outcome: Outcome
    at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """Reading back told, at `at` (UTC), what became of an unsure operation."""

    operation_id: str
    outcome: Outcome
    at: datetime


Event = Intended | Answered | Settled


def kind_of(event: Event) -> str:
    """Return the event's kind as the journal stores it."""
    match event:
        case Intended():
            return "intended"
        case Answered():
            return "answered"
        case Settled():
            return "settled"
        case _:
            assert_never(event)


def facts_of(event: Event) -> dict[str, Any]:
    """Return what the journal stores of an event beside its kind, operation id and time."""
    if isinstance(event, Intended):
        return {
            **_operation_facts(event.operation),
            "kiosk_id": event.kiosk_id,
            "kiosk_shop_uuid": event.shop_uuid,
            "server_time": event.server_time.astimezone(UTC).isoformat(),
        }
    return _outcome_facts(event.outcome)


def event_from(kind: str, operation_id: str, at: datetime, facts: Mapping[str, Any]) -> Event:
    """Return the event that was stored.

    Raises ValueError, TypeError or KeyError when it is none that this program writes.
    """
    match kind:
        case "intended":
            return _intended_from(operation_id, at, dict(facts))
        case "answered":
            return Answered(operation_id, _outcome_from(facts), at)
        case "settled":
            return Settled(operation_id, _outcome_from(facts), at)
        case _:
            raise ValueError("unknown kind of event")


def _operation_facts(operation: Operation) -> dict[str, Any]:
    facts = {key: value for key, value in asdict(operation).items() if key != "operation_id"}
    if isinstance(operation, Collect):
        return facts | {"operation": "collect", "expires_at": _written(operation.expires_at)}
    return facts | {"operation": "claim"}


def _intended_from(operation_id: str, at: datetime, facts: dict[str, Any]) -> Intended:
    kind = {"claim": Claim, "collect": Collect}[facts.pop("operation")]
    if kind is Collect:
        facts["expires_at"] = _read(facts.get("expires_at"))
    kiosk_id, shop_uuid = facts.pop("kiosk_id"), facts.pop("kiosk_shop_uuid")
    server_time = datetime.fromisoformat(facts.pop("server_time"))
    return Intended(kind(operation_id, **facts), kiosk_id, shop_uuid, at, server_time)


def _outcome_facts(outcome: Outcome) -> dict[str, Any]:
    match outcome:
        case Done(effect):
            return {"outcome": "done", **_effect_facts(effect)}
        case Refused(code):
            return {"outcome": "refused", "code": code}
        case NotApplied(cause):
            return {"outcome": "not-applied", "cause": cause.value}
        case Unsure(cause):
            return {"outcome": "unsure", "cause": cause.value}
        case _:
            assert_never(outcome)


def _effect_facts(effect: Claimed | Collected) -> dict[str, Any]:
    if isinstance(effect, Collected):
        return {"effect": "collected", **asdict(effect)}
    return {
        "effect": "claimed",
        "reception_uuid": effect.reception_uuid,
        "title": effect.title,
        "credits_spent": effect.credits_spent,
        "expires_at": _written(effect.expires_at),
        "waits": effect.waits,
        "digital": effect.digital,
    }


def _outcome_from(facts: Mapping[str, Any]) -> Outcome:
    match facts["outcome"]:
        case "done":
            return Done(_effect_from(facts))
        case "refused":
            return Refused(facts["code"])
        case "not-applied":
            return NotApplied(Cause(facts["cause"]))
        case "unsure":
            return Unsure(Cause(facts["cause"]))
        case _:
            raise ValueError("unknown outcome")


def _effect_from(facts: Mapping[str, Any]) -> Claimed | Collected:
    if facts["effect"] == "collected":
        return Collected(facts["transaction_uuid"], facts["redemption_uuid"])
    return Claimed(
        reception_uuid=facts["reception_uuid"],
        title=facts["title"],
        credits_spent=facts["credits_spent"],
        balance_after=None,
        expires_at=_read(facts["expires_at"]),
        waits=facts["waits"],
        digital=facts["digital"],
    )


def _written(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _read(time: str | None) -> datetime | None:
    return None if time is None else datetime.fromisoformat(time)
