"""Credit receptions: credits given (contract section 13, api-docs page 004)."""

from typing import Literal

from kiosk.leat.models.contact import ContactReference
from kiosk.leat.models.loyalty_program import Unit
from kiosk.leat.models.moment import Moment
from kiosk.leat.models.shop import Shop
from kiosk.leat.models.wire import (
    Balance,
    Credits,
    Maybe,
    MaybeAmount,
    MaybeText,
    OpaqueId,
    WireModel,
)


class CreditReception(WireModel):
    """Credits given to a contact, or taken when negative; also the answer of every reversal."""

    type: Literal["credit_reception"] = "credit_reception"
    uuid: OpaqueId
    credits: Credits
    created_at: Moment
    contact: Maybe[ContactReference] = None
    shop: Maybe[Shop] = None
    unit: Maybe[Unit] = None
    unit_value: MaybeAmount = None
    channel: MaybeText = None


class CalculatedCredits(WireModel):
    """What a reception would give (GET /credit-receptions/calculate), in whole credits."""

    credits: Balance
