"""The sample account "Corner": its branches, program, units and brand."""

from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from kiosk.sandbox.store.records import ShopRecord

ROTTERDAM = "shop-corner-rotterdam"
WEBSHOP = "shop-corner-online"

ACCOUNT = {"company": "Corner", "id": 501, "uuid": "account-corner"}
CREDIT_NAME = "Stars"
PROGRAM_ID = 71
PROGRAM_NAME = "Corner Stars"

BRAND_KIT = {
    "primary_color": "#0F4C4A",
    "secondary_color": "#F2B33D",
    "tertiary_color": "#FAF6F0",
    "quarternary_color": "#1E1B18",
    "font_family": "Inter",
}
"""The colours and font of `GET /brand-kit`, with the API's own spelling."""

BRAND_LOGO = "corner-logo"
"""The logo's name under /media."""

SHOPS = (
    ShopRecord(15, DEFAULT_SHOP_UUID, "Corner Utrecht", "physical", "UT1", "Oudegracht", "Utrecht"),
    ShopRecord(16, ROTTERDAM, "Corner Rotterdam", "physical", "", "Witte de Withstraat", None),
    ShopRecord(17, WEBSHOP, "Corner Online", "web", None, None, None),
)
