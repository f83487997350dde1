"""The rewards of the sample shop: every kind that Leat has, and each reason to refuse a claim."""

import json
from dataclasses import dataclass

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.sample_shop import ROTTERDAM
from kiosk.sandbox.store.records import DIGITAL, PHYSICAL, RewardRecord

DAY = 86_400
FIRST_ID = 20_001


@dataclass(frozen=True)
class SampleReward:
    """A reward of the sample shop; `days` until expiry, `codes` its digital pool.

    `picture` is a name under /media and defaults to `name`; empty means none.
    """

    name: str
    title: str
    credits: int
    description: str | None = None
    waits: bool = False
    days: int | None = None
    digital: bool = False
    codes: tuple[str, ...] = ()
    stock: int | None = None
    claim_limit: int | None = None
    shops: tuple[str, ...] = (DEFAULT_SHOP_UUID, ROTTERDAM)
    picture: str | None = None
    active: bool = True
    allergens: str | None = None

    @property
    def uuid(self) -> str:
        """The uuid under which the API knows it."""
        return f"reward-{self.name}"

    def record(self, number: int) -> RewardRecord:
        """Return the row of this reward with id `number`."""
        return RewardRecord(
            id=number,
            uuid=self.uuid,
            title=self.title,
            description=self.description,
            required_credits=self.credits,
            reward_type=DIGITAL if self.digital else PHYSICAL,
            picture=(self.name if self.picture is None else self.picture) or None,
            is_active=self.active,
            pre_redeemable=None if self.digital else self.waits,
            expiration_duration=None if self.days is None else self.days * DAY,
            stock=self.stock,
            cost_price=None if self.digital else self.credits * 2,
            claim_limit=self.claim_limit,
            attributes=json.dumps({"allergens": self.allergens, "staff_pick": "false"}),
        )


DONATION = SampleReward(
    "donation", "Donation to charity", 10, "We give one euro to the food bank", digital=True
)
CREME_BRULEE = SampleReward(
    "creme-brulee",
    "Crème brûlée",
    25,
    "Vanilla custard under crackling caramel",
    waits=True,
    days=30,
    allergens="egg, milk",
)
TEA = SampleReward("tea", "Pot of tea", 30, "Loose leaves, with a biscuit", allergens="gluten")
ESPRESSO = SampleReward(
    "espresso", "Espresso doppio", 40, "Two shots, freshly ground", waits=True, days=73
)
CUPCAKE = SampleReward(
    "cupcake",
    "Cupcake of the day",
    75,
    "Ask us which one came out of the oven today",
    allergens="gluten, egg, milk",
)
BIRTHDAY_CAKE = SampleReward(
    "birthday-cake",
    "Birthday cake",
    90,
    "A small cake with a candle, once for everyone",
    claim_limit=1,
    allergens="gluten, egg, milk",
)
TOTE_BAG = SampleReward(
    "tote-bag", "Tote bag", 120, "Sturdy canvas, made to carry bread", waits=True
)
T_SHIRT = SampleReward("t-shirt", "Shop T-shirt", 150, "Organic cotton, sizes S to XL", waits=True)
CINEMA_TICKET = SampleReward(
    "cinema-ticket",
    "Cinema ticket",
    200,
    "One seat at the film house, on any weekday",
    digital=True,
    codes=tuple(f"CINEMA-{number}-CORNER" for number in range(1001, 1041)),
)
HARBOUR_BRUNCH = SampleReward(
    "harbour-brunch",
    "Harbour brunch",
    220,
    "Served at our Rotterdam branch only",
    waits=True,
    days=120,
    shops=(ROTTERDAM,),
    picture="breakfast",
)
GIFT_CARD = SampleReward(
    "gift-card",
    "Gift card",
    250,
    "Ten euros to spend in any of our shops",
    digital=True,
    codes=("GIFT-7Q2M-CORNER",),
)
MUG = SampleReward(
    "mug", "Enamel mug", 300, "For coffee at home and by the campfire", waits=True, days=60
)
BOUQUET = SampleReward("bouquet", "Bouquet", 350, "Flowers of the season, tied while you wait")
BREAKFAST = SampleReward(
    "breakfast",
    "Breakfast for two",
    450,
    "Eggs, sourdough, juice and coffee, until noon",
    waits=True,
    days=90,
    allergens="gluten, egg, milk",
)
ANNIVERSARY_BOX = SampleReward(
    "anniversary-box", "Anniversary box", 500, "Ten years of Corner in a box: the last one", stock=1
)
GOLDEN_WEEKEND = SampleReward(
    "golden-weekend",
    "Golden weekend",
    5000,
    "Two nights for two in our tent in the dunes",
    waits=True,
    days=365,
)
SUMMER_LEMONADE = SampleReward("summer-lemonade", "Summer lemonade", 35, active=False, picture="")

SAMPLE_REWARDS = (
    CUPCAKE,
    DONATION,
    ESPRESSO,
    GOLDEN_WEEKEND,
    CREME_BRULEE,
    T_SHIRT,
    TEA,
    CINEMA_TICKET,
    TOTE_BAG,
    GIFT_CARD,
    MUG,
    BOUQUET,
    BREAKFAST,
    ANNIVERSARY_BOX,
    BIRTHDAY_CAKE,
    HARBOUR_BRUNCH,
    SUMMER_LEMONADE,
)
"""All of them, in no helpful order, since the API promises none."""
