"""The journal's events and their one way to and from JSON facts.

An event holds pseudonymous ids and amounts. A digital code is worth money to whoever reads it and
a balance belongs to the contact alone, so neither is written.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final, assert_never

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


class SettledBy(StrEnum):
    """When, or by whom, an unsure operation was settled."""

    ON_THE_SPOT = "on-the-spot"
    """While the customer who decided it was watching."""
    START_UP = "start-up"
    """When the program started again."""
    BACKGROUND = "background"
    """Later, by the running kiosk."""
    STAFF = "staff"
    """With `pickup-kiosk journal settle`."""


@dataclass(frozen=True, slots=True)
class Settled:
    """It was found out, at `at` (UTC), what became of an unsure operation."""

    operation_id: str
    outcome: Outcome
    at: datetime
    by: SettledBy = SettledBy.ON_THE_SPOT


@dataclass(frozen=True, slots=True)
class Resent:
    """A collect that still waits is sent once more; written before the first byte leaves.

    `at` is this kiosk's time, `server_time` the same moment by Leat's clock, both UTC.
    """

    operation_id: str
    at: datetime
    server_time: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """The contact saw on the screen, at `at` (UTC), what became of the operation."""

    operation_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SetAside:
    """A damaged journal was put out of use, at `at` (UTC), and this one begun in its place.

    `file` is its name beside this journal's and `sha256` the hex digest of its bytes, None when
    they cannot be read; `reason` is a JournalDamaged's text.
    """

    file: str
    sha256: str | None
    reason: str
    at: datetime
    operation_id: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A member of staff took note, at `at` (UTC), of every journal that was set aside."""

    at: datetime
    operation_id: str = ""


OperationEvent = Intended | Answered | Settled | Resent | Shown
JournalEvent = SetAside | Acknowledged
Event = OperationEvent | JournalEvent
"""What the journal holds; a JournalEvent belongs to no operation, its `operation_id` is empty."""


def kind_of(event: Event) -> str:
    """Return the event's kind as the journal stores it."""
    return _KINDS[type(event)]


_KINDS: Final[dict[type[Event], str]] = {
    Intended: "intended",
    Answered: "answered",
    Settled: "settled",
    Resent: "resent",
    Shown: "shown",
    SetAside: "set-aside",
    Acknowledged: "acknowledged",
}


def facts_of(event: Event) -> dict[str, Any]:
    """Return what the journal stores of an event beside its kind, operation id and time."""
    match event:
        case Intended():
            return {
                **_operation_facts(event.operation),
                "kiosk_id": event.kiosk_id,
                "kiosk_shop_uuid": event.shop_uuid,
                "server_time": _utc(event.server_time),
            }
        case Answered(outcome=outcome):
            return _outcome_facts(outcome)
        case Settled(outcome=outcome, by=by):
            return {**_outcome_facts(outcome), "by": by.value}
        case Resent(server_time=server_time):
            return {"server_time": _utc(server_time)}
        case SetAside(file=file, sha256=sha256, reason=reason):
            return {"file": file, "sha256": sha256, "reason": reason}
        case Shown() | Acknowledged():
            return {}
        case _:
            assert_never(event)


def event_from(  # noqa: PLR0911 - one line an event
    kind: str, operation_id: str, at: datetime, facts: Mapping[str, Any]
) -> Event:
    """Return the event that was stored.

    Raises ValueError, TypeError or KeyError when it is none that this program writes.
    """
    match kind:
        case "intended":
            return _intended_from(operation_id, at, dict(facts))
        case "answered":
            return Answered(operation_id, _outcome_from(facts), at)
        case "settled":
            by = SettledBy(facts.get("by", SettledBy.ON_THE_SPOT))
            return Settled(operation_id, _outcome_from(facts), at, by)
        case "resent":
            return Resent(operation_id, at, datetime.fromisoformat(facts["server_time"]))
        case "shown":
            return Shown(operation_id, at)
        case "set-aside":
            return SetAside(facts["file"], facts["sha256"], facts["reason"], at)
        case "acknowledged":
            return Acknowledged(at)
        case _:
            raise ValueError("unknown kind of event")


def _operation_facts(operation: Operation) -> dict[str, Any]:
    facts = {key: value for key, value in asdict(operation).items() if key != "operation_id"}
    if isinstance(operation, Collect):
        return facts | {
            "operation": "collect",
            "expires_at": _written(operation.expires_at),
            "listed_at": _written(operation.listed_at),
        }
    return facts | {"operation": "claim"}


def _intended_from(operation_id: str, at: datetime, facts: dict[str, Any]) -> Intended:
    kind = {"claim": Claim, "collect": Collect}[facts.pop("operation")]
    if kind is Collect:
        for moment in ("expires_at", "listed_at"):
            facts[moment] = _read(facts.get(moment))
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


def _utc(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()


def _written(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _read(time: str | None) -> datetime | None:
    return None if time is None else datetime.fromisoformat(time)
