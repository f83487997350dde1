"""Shops, which Leat is renaming Business Profiles (contract section 6)."""

from kiosk.leat.models.wire import MaybeText, OpaqueId, Text, WireModel


class Shop(WireModel):
    """A branch; `type` is an open set ("physical", "web", "on_site", ...)."""

    uuid: OpaqueId
    name: Text = ""
    type: Text = ""
    reference: MaybeText = None
