"""The journal's events as JSON facts, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import Any, Final, assert_never

from kiosk.operations.events import (
    Acknowledged,
    Act,
    Answered,
    Event,
    HandReason,
    Intended,
    Resent,
    SetAside,
    Settled,
    SettledBy,
    Shown,
    StaffActed,
)
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    RewardText,
)
from kiosk.operations.outcome import (
    Cause,
    Claimed,
    ClaimReversed,
    Collected,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    Effect,
    NotApplied,
    Outcome,
    Refused,
    RewardEdited,
    Unsure,
)

OPERATION_KINDS: Final[Mapping[type[Operation], str]] = {
    Claim: "claim",
    Collect: "collect",
    ReverseCollect: "reverse-collect",
    ReverseClaim: "reverse-claim",
    GiveCredits: "give-credits",
    ReverseCreditReception: "reverse-credits",
    EditReward: "edit-reward",
}
"""How the journal, its list and its exports call each operation."""

_EFFECT_KINDS: Final[Mapping[type[Effect], str]] = {
    Claimed: "claimed",
    Collected: "collected",
    CollectReversed: "collect-reversed",
    ClaimReversed: "claim-reversed",
    CreditsGiven: "credits-given",
    CreditsTakenBack: "credits-taken-back",
    RewardEdited: "reward-edited",
}
_OPERATIONS: Final = {kind: one for one, kind in OPERATION_KINDS.items()}
_EFFECTS: Final = {kind: one for one, kind in _EFFECT_KINDS.items()}
_NEVER_WRITTEN: Final = frozenset({"balance_after", "code"})
"""What of an effect is the contact's alone."""


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
    StaffActed: "staff-acted",
}


def facts_of(event: Event) -> dict[str, Any]:  # noqa: PLR0911 - one return an event
    """Return what the journal stores of an event beside its kind, operation id and time."""
    match event:
        case Intended():
            return {
                **_operation_facts(event.operation),
                "kiosk_id": event.kiosk_id,
                "kiosk_shop_uuid": event.shop_uuid,
                "server_time": _utc(event.server_time),
                **_given(staff_id=event.staff_id, identity_checked=event.identity_checked or None),
            }
        case Answered(outcome=outcome):
            return _outcome_facts(outcome)
        case Settled(outcome=outcome, by=by):
            told = _given(staff_id=event.staff_id, reason=event.reason and event.reason.value)
            return {**_outcome_facts(outcome), "by": by.value, **told}
        case Resent(server_time=server_time):
            return {"server_time": _utc(server_time)}
        case SetAside(file=file, sha256=sha256, reason=reason):
            return {"file": file, "sha256": sha256, "reason": reason}
        case StaffActed(staff_id=staff_id, act=act, about=about):
            return {"staff_id": staff_id, "act": act.value, **_given(about=about or None)}
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
            return _settled_from(operation_id, at, facts)
        case "resent":
            return Resent(operation_id, at, datetime.fromisoformat(facts["server_time"]))
        case "shown":
            return Shown(operation_id, at)
        case "set-aside":
            return SetAside(facts["file"], facts["sha256"], facts["reason"], at)
        case "acknowledged":
            return Acknowledged(at)
        case "staff-acted":
            return StaffActed(facts["staff_id"], Act(facts["act"]), at, facts.get("about", ""))
        case _:
            raise ValueError("unknown kind of event")


def _operation_facts(operation: Operation) -> dict[str, Any]:
    facts = {key: value for key, value in asdict(operation).items() if key != "operation_id"}
    if isinstance(operation, Collect):
        facts["expires_at"] = _written(operation.expires_at)
        facts["listed_at"] = _written(operation.listed_at)
    return facts | {"operation": OPERATION_KINDS[type(operation)]}


def _intended_from(operation_id: str, at: datetime, facts: dict[str, Any]) -> Intended:
    kind = _OPERATIONS[facts.pop("operation")]
    kiosk_id, shop_uuid = facts.pop("kiosk_id"), facts.pop("kiosk_shop_uuid")
    server_time = datetime.fromisoformat(facts.pop("server_time"))
    staff_id, checked = facts.pop("staff_id", None), facts.pop("identity_checked", False)
    if kind is Collect:
        for moment in ("expires_at", "listed_at"):
            facts[moment] = _read(facts.get(moment))
    elif kind is EditReward:
        facts |= {name: RewardText(**facts[name]) for name in ("before", "after")}
    operation = kind(operation_id, **facts)
    return Intended(operation, kiosk_id, shop_uuid, at, server_time, staff_id, checked)


def _settled_from(operation_id: str, at: datetime, facts: Mapping[str, Any]) -> Settled:
    by = SettledBy(facts.get("by", SettledBy.ON_THE_SPOT))
    reason = facts.get("reason")
    return Settled(
        operation_id,
        _outcome_from(facts),
        at,
        by,
        facts.get("staff_id"),
        None if reason is None else HandReason(reason),
    )


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


def _effect_facts(effect: Effect) -> dict[str, Any]:
    facts = {key: value for key, value in asdict(effect).items() if key not in _NEVER_WRITTEN}
    if isinstance(effect, Claimed):
        facts["expires_at"] = _written(effect.expires_at)
    return {"effect": _EFFECT_KINDS[type(effect)], **facts}


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


def _effect_from(facts: Mapping[str, Any]) -> Effect:
    kind = _EFFECTS[facts["effect"]]
    known = {one.name: facts[one.name] for one in fields(kind) if one.name not in _NEVER_WRITTEN}
    if kind is Claimed:
        return Claimed(**known | {"expires_at": _read(known["expires_at"]), "balance_after": None})
    return kind(**known)


def _given(**facts: object) -> dict[str, Any]:
    """Return the facts that there are: most events have no member of staff."""
    return {name: value for name, value in facts.items() if value is not None}


def _utc(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()


def _written(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _read(time: str | None) -> datetime | None:
    return None if time is None else datetime.fromisoformat(time)
