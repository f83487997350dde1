"""Contacts: the members who own credits (contract section 5)."""

from pydantic import Field

from kiosk.leat.models.media import Media
from kiosk.leat.models.wire import Balance, Maybe, MaybeText, MaybeWhole, OpaqueId, Text, WireModel


class CreditBalance(WireModel):
    """How many credits a contact has now."""

    balance: Balance


class Tier(WireModel):
    """A contact's level in the loyalty program."""

    uuid: MaybeText = None
    name: Text = ""
    description: MaybeText = None
    position: MaybeWhole = None
    media: Maybe[Media] = None


class ContactReference(WireModel):
    """A contact as other answers name it; the address may be missing (anonymous)."""

    uuid: OpaqueId
    email: MaybeText = Field(default=None, repr=False)
    credit_balance: Maybe[CreditBalance] = None


class Contact(ContactReference):
    """A contact's own record; `current_values` and attributes are dropped at the wire."""

    tier: Maybe[Tier] = None
