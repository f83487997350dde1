"""Branches: what waits here was perhaps claimed at another shop, which may be the one to have it.

A collectable names no shop; its loyalty transaction does (contract §8, §10).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import assert_never

from kiosk.leat import LoyaltyTransaction, RewardReception, Shop
from kiosk.visit.offers import Offers


class OtherBranches(Enum):
    """What becomes of a collectable that was claimed at another branch (`kiosk.other_branches`).

    One whose branch is not known is shown without a warning, also with HIDE, and so are all when
    the branches cannot be read. Its owner has paid for it: "nothing waits for you" would be untrue,
    and nobody could help. What is shown by mistake still has to come over the counter, where staff
    see it, and a collect can be reversed.
    """

    SHOW = "show"
    WARN = "warn"
    HIDE = "hide"


def claim_shops(transactions: Iterable[LoyaltyTransaction], contact_uuid: str) -> dict[str, Shop]:
    """Return the shop of each claim of a contact, by the claim's transaction uuid.

    Leat may list other contacts' too (contract §15), and claims without a shop: they are left out.
    """
    return {
        claim.uuid: claim.shop
        for claim in transactions
        if isinstance(claim, RewardReception)
        and claim.contact is not None
        and claim.contact.uuid == contact_uuid
        and claim.shop is not None
    }


def seen_from(
    offers: Offers, shop_uuid: str, shops: Mapping[str, Shop], others: OtherBranches
) -> Offers:
    """Return offers as a kiosk of this shop shows them, given the shops of claims that are known.

    `shops` are by transaction uuid; a collectable that is not among them stays as it is.
    """
    elsewhere = {uuid: shop.name for uuid, shop in shops.items() if shop.uuid != shop_uuid}
    match others:
        case OtherBranches.SHOW:
            return offers
        case OtherBranches.WARN:
            shown = tuple(
                replace(c, branch=elsewhere.get(c.transaction_uuid)) for c in offers.collectables
            )
        case OtherBranches.HIDE:
            shown = tuple(c for c in offers.collectables if c.transaction_uuid not in elsewhere)
        case _:
            assert_never(others)
    return replace(offers, collectables=shown)
