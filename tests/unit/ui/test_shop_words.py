"""The shop as the idle screen shows it."""

from kiosk.visit.offers import make_claimables
from kiosk.visit.shop_front import ShopFront
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import reward
from ui.shop_words import shop_props
from ui.view_models.shop import ShopProps
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

FRONT = ShopFront(
    name=" Corner\nUtrecht ",
    credit_name="Stars",
    brand_colour="#123456",
    rewards=make_claimables(0, [reward("bag", 40), reward("mug", 300)]),
)


def props(
    front: ShopFront = FRONT, brand_name: str | None = None, brand_colour: str | None = None
) -> ShopProps:
    return shop_props(
        front,
        Wording(credit_name=front.credit_name),
        brand_name=brand_name,
        brand_colour=brand_colour,
        logo="image://picture/logo/own",
        join_url=None,
    )


def test_the_shop_is_what_leat_says() -> None:
    """On one line, in its colour, with its own word."""
    shown = props()
    assert (shown.name, shown.brand, shown.creditWord) == ("Corner Utrecht", "#123456", "Stars")
    assert shown.showcase == [
        {
            "title": "Title of bag",
            "price": "40 Stars",
            "image": "",
            "spoken": "Title of bag, 40 Stars",
        },
        {
            "title": "Title of mug",
            "price": "300 Stars",
            "image": "",
            "spoken": "Title of mug, 300 Stars",
        },
    ]
    assert shown.joinUrl == ""


def test_the_settings_go_before_leat() -> None:
    """They are about this kiosk."""
    shown = props(brand_name="Pop-up", brand_colour="#654321")
    assert (shown.name, shown.brand) == ("Pop-up", "#654321")


def test_nothing_known_is_nothing_shown() -> None:
    """No "0 to choose from", and the house's colours."""
    assert props(ShopFront()) == ShopProps(
        logo="image://picture/logo/own",
        brand=props(ShopFront()).brand,
        brandTint=props(ShopFront()).brandTint,
        creditWord="credits",
    )


def test_titles_are_shown_as_they_are() -> None:
    """Whatever they look like."""
    rewards = [reward(str(n), n, title=title) for n, title in enumerate(HOSTILE_TITLES.values())]
    front = ShopFront(rewards=make_claimables(0, rewards))
    titles = [one["title"] for one in props(front).showcase]
    assert titles == [shown_title(title) for title in HOSTILE_TITLES.values()]
