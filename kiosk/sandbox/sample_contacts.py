"""The members of the sample shop: what each was given and has claimed before today."""

from dataclasses import dataclass

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.sample_rewards import (
    CREME_BRULEE,
    ESPRESSO,
    HARBOUR_BRUNCH,
    MUG,
    T_SHIRT,
    TOTE_BAG,
    SampleReward,
)
from kiosk.sandbox.sample_shop import ROTTERDAM


@dataclass(frozen=True)
class PastClaim:
    """A collectable claimed `hours_ago` at a shop and never collected."""

    reward: SampleReward
    hours_ago: float
    shop_uuid: str = DEFAULT_SHOP_UUID


@dataclass(frozen=True)
class SampleContact:
    """A member with the credits that are left after `claims`; `email` is empty when anonymous."""

    name: str
    email: str
    credits: int
    cards: tuple[str, ...]
    tier: str | None = None
    claims: tuple[PastClaim, ...] = ()

    @property
    def uuid(self) -> str:
        """The uuid under which the API knows the member."""
        return f"contact-{self.name.lower()}"


_FAYS_REWARDS = (ESPRESSO, TOTE_BAG, MUG, T_SHIRT)
_FAYS_CLAIMS = tuple(
    PastClaim(_FAYS_REWARDS[number % len(_FAYS_REWARDS)], hours_ago=2.0 + 4.0 * number)
    for number in range(300)
)

SAMPLE_CONTACTS = (
    SampleContact(
        "Ada",
        "ada@example.nl",
        100,
        ("PK100001", "ada.pass@example.nl"),
        tier="Regular",
        claims=(PastClaim(ESPRESSO, 72.0), PastClaim(T_SHIRT, 26.0)),
    ),
    SampleContact("Bo", "bo@example.nl", 12_500, ("PK100002",), tier="Gold"),
    SampleContact("Cas", "cas@example.nl", 0, ("PK100003",)),
    SampleContact("Anonymous", "", 60, ("PK100004",)),
    SampleContact(
        "Dee",
        "dee@example.nl",
        20,
        ("PK100007",),
        tier="Regular",
        claims=(PastClaim(CREME_BRULEE, 40 * 24.0), PastClaim(MUG, 5 * 24.0)),
    ),
    SampleContact(
        "Eli",
        "eli@example.nl",
        45,
        ("PK100008",),
        claims=(PastClaim(HARBOUR_BRUNCH, 3 * 24.0, ROTTERDAM),),
    ),
    SampleContact("Fay", "fay@example.nl", 800, ("PK100009",), tier="Gold", claims=_FAYS_CLAIMS),
    SampleContact("Gus", "gus@example.nl", 30, ("PK100006",)),
)
"""All members. Gus's only card is switched off; PK100005 is a card without a member."""

UNLINKED_CARD = "PK100005"
INACTIVE_CARD = "PK100006"
POS_TRANSACTION = "pos-corner-0001"
"""A till receipt that may be linked to a credit reception once."""
