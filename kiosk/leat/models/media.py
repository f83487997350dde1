"""Pictures that Leat links to."""

from kiosk.leat.models.wire import OpaqueId, Text, WireModel


class Media(WireModel):
    """A link as Leat stored it: `type` is "image" so far, `value` an http or https URL."""

    type: Text = ""
    value: OpaqueId
