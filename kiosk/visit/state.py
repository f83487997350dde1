"""The states of a visit, from scan to goodbye: immutable, and closed (`State`)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from kiosk.visit.offers import Claimable, Collectable, Offers
from kiosk.visit.problems import Problem
from kiosk.visit.results import ItWaits, Result

Choice = Claimable | Collectable


class Notice(Enum):
    """A passing remark over the current screen."""

    FINISHING_FIRST = auto()
    """Another card was scanned while an operation is under way."""
    OFFER_CHANGED = auto()
    """The chosen reward changed, or went, while the customer was deciding."""
    OFFERS_OLD = auto()
    """The list could not be refreshed; what is shown may be out of date."""


@dataclass(frozen=True, slots=True)
class Member:
    """The contact of this visit: only what a screen needs, for as long as the visit lasts."""

    visit_id: str
    identifier: str = field(repr=False)
    contact_uuid: str
    masked_email: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is here."""


@dataclass(frozen=True, slots=True)
class Identifying:
    """A card was scanned; Leat is asked whose it is and what is on offer."""

    visit_id: str
    identifier: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The visit cannot begin; `identifier` is kept to try again, None when none was read."""

    visit_id: str
    identifier: str | None = field(repr=False)
    problem: Problem
    code: int | None = None


@dataclass(frozen=True, slots=True)
class Browsing:
    """The contact's offers are on the screen."""

    member: Member
    offers: Offers
    refreshing: bool = False
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class Confirming:
    """The sheet asks whether it shall be this reward, at this price, now."""

    member: Member
    offers: Offers
    choice: Choice
    refreshing: bool = False
    stale: bool = False
    """Whether the last refresh failed, to be said when the list shows again."""
    awaits_staff: bool = False
    """Whether the customer said yes, and a member of staff must confirm it here."""


@dataclass(frozen=True, slots=True)
class Working:
    """The operation is in the journal and its request is under way."""

    member: Member
    offers: Offers
    choice: Choice
    operation_id: str
    asked_by: ItWaits | None = None
    """The result whose button was pressed, None for the sheet: the screen stays where it is."""
    notice: Notice | None = None
    by_staff: bool = False
    """Whether a member of staff confirmed it; so on their screen."""


@dataclass(frozen=True, slots=True)
class Checking:
    """The answer was lost; Leat is read back. `progress` runs from 0 to 1.

    `resumed` is when an earlier visit decided it, in UTC: the offers may hold its effect already.
    """

    member: Member
    offers: Offers
    choice: Choice
    operation_id: str
    progress: float = 0.0
    notice: Notice | None = None
    resumed: datetime | None = None
    by_staff: bool = False
    """Whether staff decided it: what they hand over has changed hands before their PIN."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The operation has come to its result."""

    member: Member
    offers: Offers
    choice: Choice
    result: Result
    refreshing: bool = False
    stale: bool = False
    """As of `Confirming`."""
    operation_id: str = ""
    resumed: datetime | None = None
    by_staff: bool = False
    """Both as of `Checking`."""


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The visit is over and its data is gone; `waiting` rewards still wait for pickup."""

    waiting: int


State = (
    Idle | Identifying | TurnedAway | Browsing | Confirming | Working | Checking | Settled | Goodbye
)


def visit_of(state: State) -> str | None:
    """Return the id of the visit a state belongs to, None when nobody is here."""
    match state:
        case Identifying(visit_id=visit_id) | TurnedAway(visit_id=visit_id):
            return visit_id
        case Browsing() | Confirming() | Working() | Checking() | Settled():
            return state.member.visit_id
        case Idle() | Goodbye():
            return None


def another_customer(before: State, after: State) -> bool:
    """Tell whether somebody else may be at the screen now, in another language.

    A second try after a card that was turned away is the same person's.
    """
    if isinstance(after, Idle):
        return True
    was_at_home = isinstance(before, Goodbye | Browsing | Confirming | Settled)
    return was_at_home and isinstance(after, Identifying)


def request_under_way(state: State) -> bool:
    """Tell whether a claim or collect may be on its way to Leat, whose answer only comes once.

    What is read back in a check can be read later as well; but a collect may be sent again there.
    """
    match state:
        case Working() | Checking(choice=Collectable()):
            return True
        case _:
            return False


def operation_under_way(state: State) -> bool:
    """Tell whether an operation is not settled: no scan and no idle limit may end this visit."""
    return isinstance(state, Working | Checking)
