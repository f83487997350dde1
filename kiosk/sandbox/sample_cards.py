"""The cards of the sample shop's members, for demos and tests. Imports nothing heavy."""

from dataclasses import dataclass

DEFAULT_SHOP_UUID = "shop-corner-utrecht"
"""The branch where the demo's kiosk stands."""

SANDBOX_TOKEN = "sandbox-token"  # noqa: S105 - a published token that opens sample data only
SANDBOX_CLIENT_ID = "sandbox-client"
SANDBOX_CLIENT_SECRET = "sandbox-secret"  # noqa: S105 - as above


@dataclass(frozen=True)
class SampleCard:
    """A card to scan: its identifier, a short name, and what its holder's situation is."""

    identifier: str
    name: str
    situation: str


SAMPLE_CARDS: tuple[SampleCard, ...] = (
    SampleCard("PK100001", "Ada", "A regular: 100 Stars, two rewards waiting"),
    SampleCard("PK100002", "Bo", "12,500 Stars, nothing waiting"),
    SampleCard("PK100003", "Cas", "No Stars yet, nothing waiting"),
    SampleCard("PK100004", "Anonymous", "60 Stars, no e-mail address"),
    SampleCard("PK100005", "Unlinked card", "A new card that is nobody's yet"),
    SampleCard("PK100006", "Inactive card", "A card that was switched off"),
    SampleCard("PK100007", "Dee", "20 Stars, one reward waiting and one expired"),
    SampleCard("PK100008", "Eli", "45 Stars, a reward waiting from another branch"),
    SampleCard("PK100009", "Fay", "800 Stars, 300 rewards waiting"),
)
