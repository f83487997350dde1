"""Support codes: one a trouble, shown to staff, each with a remedy in the documentation.

The remedies stand in docs/operating/support-codes.md; a test keeps the two together.
"""

from enum import Enum, StrEnum
from typing import Final


class Severity(Enum):
    """How much of the kiosk a trouble takes away; the worst first."""

    OUT_OF_ORDER = "out of order"
    """Nothing can be claimed or collected until somebody acts."""
    PAUSED = "paused"
    """Nothing can be claimed or collected now; it most likely passes by itself."""
    NOTED = "noted"
    """The kiosk works; staff should look into it."""


class SupportCode(StrEnum):
    """A trouble's code, as it stands on the screen; the first of equal severity is shown."""

    JOURNAL_UNUSABLE = "J1"
    """The journal cannot be written or read: disk full, read-only, no rights."""
    JOURNAL_SET_ASIDE = "J2"
    """A damaged journal was set aside; staff have not acknowledged it yet."""
    JOURNAL_OF_ANOTHER_VERSION = "J3"
    """A newer program wrote the journal."""
    TOKEN_REFUSED = "A1"  # noqa: S105 - the code of a trouble
    """Leat does not accept the token: expired, withdrawn, mistyped."""
    TOKEN_WITHOUT_RIGHT = "A2"  # noqa: S105 - the code of a trouble
    """The token has no right to what a kiosk does."""
    WRONG_ADDRESS = "A3"
    """Leat's API is not at `api.base_url`."""
    SHOP_REFUSED = "A4"
    """Leat does not know `kiosk.shop_uuid`, or it takes no part in the loyalty program."""
    INSECURE = "N2"
    """No secure connection: certificate, inspected TLS, or a wrong clock."""
    OFFLINE = "N1"
    """Leat cannot be reached."""
    NOT_LEAT = "N3"
    """Something else answers in Leat's place, such as a network's log-in page."""
    MAINTENANCE = "N4"
    """Leat is closed for maintenance."""
    LEAT_FAILS = "N5"
    """Leat answers with failures of its own."""
    TOO_MANY_REQUESTS = "N6"
    """Leat asks this account to slow down."""
    NO_ANSWER = "N7"
    """Leat is reached and does not answer in time."""
    SCANNER_LOST = "D1"
    """The scanner named in the settings is not connected."""
    OPERATIONS_WAIT = "O1"
    """Operations could not be settled by reading back and wait for staff."""
    CLOCK_WRONG = "C1"
    """This machine's clock differs from Leat's by minutes or more."""

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return _SEVERITY.get(self, Severity.PAUSED)


_SEVERITY: Final = {
    SupportCode.JOURNAL_UNUSABLE: Severity.OUT_OF_ORDER,
    SupportCode.JOURNAL_SET_ASIDE: Severity.OUT_OF_ORDER,
    SupportCode.JOURNAL_OF_ANOTHER_VERSION: Severity.OUT_OF_ORDER,
    SupportCode.TOKEN_REFUSED: Severity.OUT_OF_ORDER,
    SupportCode.TOKEN_WITHOUT_RIGHT: Severity.OUT_OF_ORDER,
    SupportCode.WRONG_ADDRESS: Severity.OUT_OF_ORDER,
    SupportCode.SHOP_REFUSED: Severity.OUT_OF_ORDER,
    SupportCode.INSECURE: Severity.OUT_OF_ORDER,
    SupportCode.OPERATIONS_WAIT: Severity.NOTED,
    SupportCode.CLOCK_WRONG: Severity.NOTED,
}
