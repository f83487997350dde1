"""A member of staff, as the counter knows them."""

from dataclasses import dataclass

from kiosk.operations.actors import Role, Staff


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may sign in; the name is shown at the counter and journalled nowhere."""

    staff_id: str
    name: str
    role: Role

    @property
    def actor(self) -> Staff:
        """Who they are to an operation."""
        return Staff(self.staff_id, self.role)
