"""Who decides an operation: the customer at the kiosk, or a member of staff with a role."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member of staff may do; a manager may do all that a clerk may."""

    CLERK = "clerk"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Customer:
    """The contact, who serves themselves."""


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff who signed in; `staff_id` is a random word, and no name is journalled."""

    staff_id: str
    role: Role


Actor = Customer | Staff
