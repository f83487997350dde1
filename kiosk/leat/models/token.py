"""An OAuth access token as Leat issues it (contract section 1)."""

from pydantic import Field

from kiosk.leat.models.wire import MaybeSpan, OpaqueId, WireModel


class AccessToken(WireModel):
    """A bearer token; `expires_in` is in seconds from its issue, None when Leat did not say.

    Only what a header can hold is a token.
    """

    access_token: OpaqueId = Field(repr=False, pattern="^[!-~]+$")
    expires_in: MaybeSpan = None
