"""From the shop front to what the idle screen shows of it: pure."""

from PySide6.QtCore import QCoreApplication

from kiosk.visit.shop_front import ShopFront
from ui.brand import brand_colours
from ui.view_models.shop import ShopProps
from ui.wording.titles import shown_title
from ui.wording.wording import Wording


def shop_props(  # noqa: PLR0913 - settings that stand above what Leat says
    front: ShopFront,
    wording: Wording,
    *,
    brand_name: str | None,
    brand_colour: str | None,
    logo: str,
    join_url: str | None,
) -> ShopProps:
    """Return the shop as the screens show it; the kiosk's own settings go before Leat's."""
    colours = brand_colours(brand_colour or front.brand_colour)
    count = len(front.rewards)
    return ShopProps(
        name=brand_name or " ".join(front.name.split()),
        logo=logo,
        brand=colours.brand,
        brandInk=colours.brand_ink,
        brandTint=colours.tint,
        creditWord=wording.credit_word(),
        rewardCount=(
            QCoreApplication.translate("Shop", "%n to choose from", "", count) if count else ""
        ),
        joinUrl=join_url or "",
        showcase=[
            {
                "title": shown_title(reward.title),
                "price": wording.credits(reward.credits),
                "image": reward.image_url or "",
                "spoken": f"{shown_title(reward.title)}, {wording.credits(reward.credits)}",
            }
            for reward in front.rewards
        ],
    )
