"""The journal's events: what was decided, what became of it, and what staff did at the counter.

An event holds pseudonymous ids and amounts. A digital code is worth money to whoever reads it and
a balance belongs to the contact alone, so neither is written.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.operations.operation import Operation
from kiosk.operations.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Intended:
    """A person decided; written before the first byte leaves.

    `at` is this kiosk's time, `server_time` the same moment by Leat's clock, both UTC. `staff_id`
    is who decided it at the counter, None for the customer. `identity_checked` says that staff
    confirmed who the contact is, after looking them up by e-mail (api-docs page 002).
    """

    operation: Operation
    kiosk_id: str
    shop_uuid: str
    at: datetime
    server_time: datetime
    staff_id: str | None = None
    identity_checked: bool = False

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
    """By hand: with `pickup-kiosk journal settle`, or at the counter."""


class HandReason(StrEnum):
    """Why staff settled an operation by hand; a choice, since free words might name somebody."""

    FOUND_AT_LEAT = "found-at-leat"
    """Leat's dashboard shows that it happened."""
    NOT_AT_LEAT = "not-at-leat"
    """Leat's dashboard shows that it never happened."""
    GOODS_HANDED_OVER = "goods-handed-over"
    """The customer has the goods."""
    GOODS_KEPT = "goods-kept"
    """The customer went without the goods."""
    DONE_AGAIN = "done-again"
    """It was done once more at the till, so this one counts for nothing."""


@dataclass(frozen=True, slots=True)
class Settled:
    """It was found out, at `at` (UTC), what became of an unsure operation.

    `staff_id` and `reason` say who settled it by hand at the counter, and why.
    """

    operation_id: str
    outcome: Outcome
    at: datetime
    by: SettledBy = SettledBy.ON_THE_SPOT
    staff_id: str | None = None
    reason: HandReason | None = None


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


class Act(StrEnum):
    """What a member of staff did that is no operation."""

    SIGNED_IN = "signed-in"
    LOCKED = "locked"
    """They locked the counter, or left it alone until it locked itself."""
    FOUND_BY_EMAIL = "found-by-email"
    """They looked a contact up without a card."""
    CODE_SHOWN = "code-shown"
    """They had a digital reward's code of an earlier claim shown."""
    STAFF_ADDED = "staff-added"
    STAFF_REMOVED = "staff-removed"
    PIN_CHANGED = "pin-changed"
    EXPORTED = "exported"
    """They took the day's operations away as a file."""
    SERVICE_MENU = "service-menu"
    """They opened the menu behind a self-service kiosk's screens."""


@dataclass(frozen=True, slots=True)
class StaffActed:
    """A member of staff did something at the counter, at `at` (UTC).

    `about` is the pseudonymous id of whom or what it was about: a contact, another member.
    """

    staff_id: str
    act: Act
    at: datetime
    about: str = ""
    operation_id: str = ""


OperationEvent = Intended | Answered | Settled | Resent | Shown
JournalEvent = SetAside | Acknowledged | StaffActed
Event = OperationEvent | JournalEvent
"""What the journal holds; a JournalEvent belongs to no operation, its `operation_id` is empty."""
