"""What Leat says no with: HTTP 400 and a code of the API's error list (contract section 3)."""

from collections.abc import Mapping, Sequence

INTERNAL_ERROR = 1000
INVALID_INPUT = 1003
SHOP_NOT_FOUND = 1008
CREDITS_ABOVE_MAXIMUM = 1015
INSUFFICIENT_CREDITS = 1017
OUT_OF_STOCK = 1018
CLAIM_LIMIT_REACHED = 1019
POS_TRANSACTION_NOT_FOUND = 1027
REWARD_INACTIVE = 1052
POS_TRANSACTION_LINKED = 6001
REWARD_NOT_FOUND = 6003
CONTACT_NOT_FOUND = 55031
IDENTIFIER_NOT_FOUND = 60003
IDENTIFIER_INACTIVE = 60004
UNIT_NOT_FOUND = 60007
IDENTIFIER_NOT_LINKED = 60011
MODEL_NOT_FOUND = 80300

MESSAGES: Mapping[int, str] = {
    INTERNAL_ERROR: "Interne fout | Internal error.",
    INVALID_INPUT: "Ongeldige invoer | Invalid input.",
    SHOP_NOT_FOUND: "Shop not found.",
    1010: "Card is not activated.",
    CREDITS_ABOVE_MAXIMUM: "Maximum amount of credits reached.",
    INSUFFICIENT_CREDITS: "Onvoldoende punten | Insufficient credits.",
    OUT_OF_STOCK: "The stock of this reward is empty.",
    CLAIM_LIMIT_REACHED: "Contact has reached the claim limit of this reward.",
    POS_TRANSACTION_NOT_FOUND: "POS Transaction not found.",
    REWARD_INACTIVE: "Reward is inactive.",
    1102: "Shop is not linked to a Loyalty Program.",
    1103: "Loyalty Program not found.",
    POS_TRANSACTION_LINKED: "The POS transaction is already linked to a credit reception.",
    REWARD_NOT_FOUND: "Reward not found.",
    7002: "Account is inactive.",
    55018: "Loyalty Program is not active.",
    CONTACT_NOT_FOUND: "Contact not found.",
    55046: "No default unit found.",
    60000: "Usage limit reached.",
    60001: "Credit reception creating in progress.",
    IDENTIFIER_NOT_FOUND: "Contact identifier not found.",
    IDENTIFIER_INACTIVE: "Contact identifier is inactive.",
    UNIT_NOT_FOUND: "Unit not found.",
    IDENTIFIER_NOT_LINKED: "Contact identifier is not linked to a contact.",
    MODEL_NOT_FOUND: "Reward not found.",
}


class LeatRefusalError(Exception):
    """A rule said no; becomes `{"message", "code", "status_code": 400}` with optional `errors`."""

    def __init__(
        self,
        code: int,
        *,
        message: str | None = None,
        errors: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Take the API's code; `errors` names fields with sentences (only with 1003)."""
        super().__init__(code)
        self.code = code
        self.message = MESSAGES.get(code, "Request refused.") if message is None else message
        self.errors = errors


def invalid(field: str, sentence: str) -> LeatRefusalError:
    """Make the refusal of one bad field: code 1003 with the field under `errors`."""
    return LeatRefusalError(INVALID_INPUT, errors={field: [sentence]})
