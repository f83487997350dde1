"""What of the sandbox's sample shop the steps use, and its routes on which they order faults."""

from typing import Final

from ui.tour_guide import Tour

ADA, BO, CAS, ANONYMOUS = "PK100001", "PK100002", "PK100003", "PK100004"
UNLINKED, INACTIVE, DEE, ELI, FAY = "PK100005", "PK100006", "PK100007", "PK100008", "PK100009"
NOBODY = "PK999999"

FIND: Final = "GET /contact-identifiers/find"
CLAIM: Final = "POST /reward-receptions"
COLLECT: Final = "PUT /collectable-rewards/collect/*"
FIND_BY_EMAIL: Final = "GET /contacts/find-one-by"
GIVE: Final = "POST /credit-receptions"

ODD_TITLES: Final = (
    "<b>x</b><img src=http://127.0.0.1:9/x.png>",
    "قسيمة قهوة مجانية",
    "🎉🍰 Birthday 🎂",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen " * 5,
    "",
)


async def add_odd_titles(tour: Tour) -> None:
    """Put rewards on offer whose titles nobody would choose."""
    for title in ODD_TITLES:
        body = {"title": title, "required_credits": 5, "reward_type": "PHYSICAL"}
        await tour.control("POST", "/rewards", body)
