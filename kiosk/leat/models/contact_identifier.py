"""Contact identifiers: what a scanned card says (contract section 4)."""

from typing import Self

from pydantic import Field, model_validator

from kiosk.leat.models.contact import ContactReference
from kiosk.leat.models.wire import MaybeText, Nullable, OnUnlessOff, WireModel


class ContactIdentifier(WireModel):
    """A card, pass or code; `contact` is None when it is linked to nobody yet."""

    value: MaybeText = Field(default=None, repr=False)
    name: MaybeText = Field(default=None, repr=False)
    active: OnUnlessOff = True
    contact: Nullable[ContactReference] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise ValueError("nothing of an identifier")
        return self
