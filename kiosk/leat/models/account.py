"""The Leat account a token belongs to."""

from kiosk.leat.models.wire import MaybeText, MaybeWhole, Text, WireModel


class Account(WireModel):
    """Whose token it is: the answer of the token check (contract section 1)."""

    company: Text = ""
    id: MaybeWhole = None
    uuid: MaybeText = None
