"""Contact identifiers: what a scanned card says (contract section 4)."""

from pydantic import Field

from kiosk.leat.models.contact import ContactReference
from kiosk.leat.models.wire import MaybeText, Nullable, OnUnlessOff, OpaqueId, WireModel


class ContactIdentifier(WireModel):
    """A card, pass or code; `contact` is None when it is linked to nobody yet."""

    value: OpaqueId = Field(repr=False)
    name: MaybeText = Field(default=None, repr=False)
    active: OnUnlessOff = True
    contact: Nullable[ContactReference] = None
