"""Who may sign in at the sample shop of the demo and the tour. Imports nothing heavy."""

from typing import Final, NamedTuple

from kiosk.operations.actors import Role


class StaffSample(NamedTuple):
    """Somebody on the sample shop's staff list; the PIN opens sample data only."""

    name: str
    role: Role
    pin: str


MANAGER: Final = StaffSample("Mo", Role.MANAGER, "2580")
CLERK: Final = StaffSample("Noor", Role.CLERK, "1470")
