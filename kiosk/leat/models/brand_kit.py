"""The shop's own look (contract section 6)."""

from pydantic import AliasChoices, Field

from kiosk.leat.models.wire import MaybeText, WireModel


class BrandKit(WireModel):
    """Logos (URLs), colours and font as the shop typed them: check before use."""

    small_logo_url: MaybeText = None
    large_logo_url: MaybeText = None
    primary_color: MaybeText = None
    secondary_color: MaybeText = None
    tertiary_color: MaybeText = None
    quaternary_color: MaybeText = Field(
        default=None, validation_alias=AliasChoices("quarternary_color", "quaternary_color")
    )
    font_family: MaybeText = None
