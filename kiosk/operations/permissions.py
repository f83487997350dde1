"""Who may decide what: asked where operations begin, whatever a screen offers."""

from dataclasses import dataclass
from typing import Final, assert_never

from kiosk.operations.actors import Actor, Customer, Role, Staff
from kiosk.operations.operation import Claim, Collect, Operation

_OF_CLERKS: Final = (Claim, Collect)
"""Everything else undoes, gives or changes something, and is a manager's."""


@dataclass(frozen=True, slots=True)
class Permissions:
    """What the shop's settings say; `customers_collect` lets customers hand over to themselves."""

    customers_collect: bool = True

    def allow(self, operation: Operation, actor: Actor) -> bool:
        """Tell whether this person may decide this."""
        match actor:
            case Staff():
                return actor.role is Role.MANAGER or isinstance(operation, _OF_CLERKS)
            case Customer():
                collects = isinstance(operation, Collect) and self.customers_collect
                return collects or isinstance(operation, Claim)
            case _:
                assert_never(actor)


def may_settle(actor: Actor) -> bool:
    """Tell whether this person's word counts for what became of an operation."""
    return isinstance(actor, Staff) and actor.role is Role.MANAGER
