"""How long a call may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: `connect` for a free connection, for TCP and for TLS, each; `read` for the answer.

    The vendor documents none. `read` is also the most that may pass between two bytes.
    """

    connect: float = 2.0
    read: float = 8.0

    @property
    def whole(self) -> float:
        """Seconds after which a call that still trickles is given up: all the steps together."""
        return 3 * self.connect + self.read
