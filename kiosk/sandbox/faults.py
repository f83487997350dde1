"""Faults on request: what goes wrong, on which route, how many times."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum


class FaultKind(StrEnum):
    """What goes wrong. "Applied" means that the request's effect is in the books."""

    DELAY = "delay"
    """Wait, then apply and answer."""
    DELAY_AFTER_APPLYING = "delay_after_applying"
    """Apply, wait, then answer."""
    DROP_BEFORE_APPLYING = "drop_before_applying"
    """Close the connection without an answer (end of stream); nothing applied."""
    DROP_AFTER_APPLYING = "drop_after_applying"
    """Apply, then close the connection without an answer (end of stream)."""
    RESET_BEFORE_APPLYING = "reset_before_applying"
    """As a drop, with a TCP reset."""
    RESET_AFTER_APPLYING = "reset_after_applying"
    """As a drop, with a TCP reset."""
    TOO_MANY_REQUESTS = "too_many_requests"
    """429 with `Retry-After`; nothing applied."""
    SERVER_FAULT_AFTER_APPLYING = "server_fault_after_applying"
    """Apply, then answer HTTP 500."""
    INTERNAL_ERROR_AFTER_APPLYING = "internal_error_after_applying"
    """Apply, then answer HTTP 400 with code 1000."""
    MAINTENANCE_PAGE = "maintenance_page"
    """503 with an HTML page; nothing applied."""
    HTML_AFTER_APPLYING = "html_after_applying"
    """Apply, then answer 200 with an HTML page, as a proxy may."""
    TRUNCATED_JSON = "truncated_json"
    """Apply, then answer 200 with half of the JSON and the length of that half."""
    CUT_BODY = "cut_body"
    """Apply, then announce the whole length, send half and close the connection."""
    EXPIRED_TOKEN = "expired_token"  # noqa: S105 - the name of a fault
    """401 as for an expired token; nothing applied."""
    REFUSAL = "refusal"
    """HTTP 400 with the fault's `code`; nothing applied."""


AFTER_APPLYING = frozenset(
    {
        FaultKind.DELAY_AFTER_APPLYING,
        FaultKind.DROP_AFTER_APPLYING,
        FaultKind.RESET_AFTER_APPLYING,
        FaultKind.SERVER_FAULT_AFTER_APPLYING,
        FaultKind.INTERNAL_ERROR_AFTER_APPLYING,
        FaultKind.HTML_AFTER_APPLYING,
        FaultKind.TRUNCATED_JSON,
        FaultKind.CUT_BODY,
    }
)


@dataclass(frozen=True)
class Fault:
    """One fault on one route ("POST /reward-receptions"; `*` alone is every route).

    `delay_seconds` passes before anything else, or once applied for the kinds that apply first.
    `count` is how many requests it still hits, None without end.
    """

    route: str
    kind: FaultKind
    count: int | None = 1
    delay_seconds: float = 0.0
    retry_after_seconds: int | None = 1
    code: int = 1003


class FaultDesk:
    """The faults in waiting; the first one ordered for a route hits first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Add a fault behind those already waiting."""
        self._waiting.append(fault)

    def waiting(self) -> tuple[Fault, ...]:
        """Return the faults that can still hit, with their remaining counts."""
        return tuple(self._waiting)

    def clear(self) -> None:
        """Forget every fault."""
        self._waiting.clear()

    def take(self, route: str) -> Fault | None:
        """Return the fault that hits this request, counted down, or None."""
        for index, fault in enumerate(self._waiting):
            if fault.route not in ("*", route):
                continue
            if fault.count == 1:
                del self._waiting[index]
            elif fault.count is not None:
                self._waiting[index] = replace(fault, count=fault.count - 1)
            return fault
        return None


def normal_route(route: str) -> str:
    """Write any spelling of a route with `*` for its path parameters."""
    method, _, path = route.strip().partition(" ")
    return f"{method.upper()} {re.sub(r'{[^}]*}', '*', path.strip())}".strip()
