"""What can happen to a visit, and what it then asks of the world."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.operations.actors import Staff
from kiosk.operations.outcome import Outcome
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from kiosk.visit.results import Result
from kiosk.visit.state import Choice, Member


@dataclass(frozen=True, slots=True)
class Scanned:
    """An identifier was read; `visit_id` is for the visit that it may begin."""

    identifier: str = field(repr=False)
    visit_id: str


@dataclass(frozen=True, slots=True)
class ScanUnreadable:
    """Something was scanned that cannot be an identifier."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class Welcomed:
    """Leat named the contact and the offers are complete."""

    member: Member
    offers: Offers


@dataclass(frozen=True, slots=True)
class Resumed:
    """The contact is back, and an operation decided at a moment in UTC is not settled.

    `by_staff` says that a member of staff decided it.
    """

    member: Member
    offers: Offers
    choice: Choice
    operation_id: str
    decided_at: datetime
    by_staff: bool = False


@dataclass(frozen=True, slots=True)
class Recalled:
    """It was found out since what became of an operation; the offers were read after that.

    `complete` is False when a code could not be read just now: it is shown again the next time.
    """

    member: Member
    offers: Offers
    choice: Choice
    operation_id: str
    result: Result
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Declined:
    """The contact could not be identified, or the offers not read."""

    visit_id: str
    problem: Problem
    code: int | None = None


@dataclass(frozen=True, slots=True)
class OffersRead:
    """A refresh of the offers arrived."""

    visit_id: str
    offers: Offers


@dataclass(frozen=True, slots=True)
class OffersNotRead:
    """A refresh of the offers failed; the old ones stand."""

    visit_id: str


@dataclass(frozen=True, slots=True)
class ChoseClaim:
    """A claimable was touched."""

    reward_uuid: str


@dataclass(frozen=True, slots=True)
class ChoseCollect:
    """A collectable was touched."""

    transaction_uuid: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The customer said yes; `operation_id` names the operation this decision begins."""

    operation_id: str


@dataclass(frozen=True, slots=True)
class StaffConfirmed:
    """A member of staff, whose PIN was typed, hands over what waits under this transaction.

    `operation_id` names the operation this decision begins.
    """

    operation_id: str
    transaction_uuid: str
    staff: Staff


@dataclass(frozen=True, slots=True)
class WentBack:
    """The customer said not now, or asked for the list again."""


@dataclass(frozen=True, slots=True)
class TriedAgain:
    """The customer asks for another attempt to read the card's offers."""


@dataclass(frozen=True, slots=True)
class AnswerLost:
    """The operation's outcome is unknown and is being read back."""

    operation_id: str


@dataclass(frozen=True, slots=True)
class CheckWentOn:
    """Reading back has used this part of its time; `progress` runs from 0 to 1."""

    operation_id: str
    progress: float


@dataclass(frozen=True, slots=True)
class OutcomeKnown:
    """The operation came to an outcome (or stayed unsure) at a moment in UTC.

    `offers` were read after that; None when the visit has those from before the decision, or none
    could be read.
    """

    operation_id: str
    outcome: Outcome
    at: datetime
    offers: Offers | None = None


@dataclass(frozen=True, slots=True)
class SaidGoodbye:
    """The customer is done."""


@dataclass(frozen=True, slots=True)
class NobodyHere:
    """The idle limit passed, or the goodbye was shown long enough."""


Event = (
    Scanned
    | ScanUnreadable
    | Welcomed
    | Resumed
    | Recalled
    | Declined
    | OffersRead
    | OffersNotRead
    | ChoseClaim
    | ChoseCollect
    | Confirmed
    | StaffConfirmed
    | WentBack
    | TriedAgain
    | AnswerLost
    | CheckWentOn
    | OutcomeKnown
    | SaidGoodbye
    | NobodyHere
)


@dataclass(frozen=True, slots=True)
class Identify:
    """Ask Leat whose identifier this is, and for the offers."""

    visit_id: str
    identifier: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReadOffers:
    """Ask Leat for the contact's offers again."""

    member: Member


@dataclass(frozen=True, slots=True)
class Perform:
    """Begin the operation that was confirmed, once; `staff` is who did, None for the customer."""

    member: Member
    choice: Choice
    operation_id: str
    staff: Staff | None = None


@dataclass(frozen=True, slots=True)
class Settle:
    """Look again what became of an operation.

    `returned` is the contact who decided it in an earlier visit, whose offers may or may not hold
    its effect and are to be read once it is known; None for an operation of this visit.
    """

    operation_id: str
    returned: Member | None = None


Effect = Identify | ReadOffers | Perform | Settle
