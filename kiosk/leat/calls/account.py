"""The account and what belongs to all of it (contract sections 1 and 6)."""

from kiosk.leat.calls.base import Calls
from kiosk.leat.models.account import Account
from kiosk.leat.models.brand_kit import BrandKit
from kiosk.leat.models.loyalty_program import LoyaltyProgram, Unit
from kiosk.leat.models.shop import Shop
from kiosk.leat.request import api_request


class AccountCalls(Calls):
    """Token check, shops, loyalty program, units and brand kit."""

    async def check_token(self) -> Account:
        """Return whose token it is; raises Unauthorized for a bad one (the health check, G, P)."""
        return await self._one(api_request("GET", ""), Account)

    async def shops(self) -> tuple[Shop, ...]:
        """Return all shops; none says whether it is linked to a loyalty program."""
        return await self._all(api_request("GET", "/shops"), Shop)

    async def shop(self, uuid: str) -> Shop:
        """Return one shop; raises ShopNotFound."""
        return await self._one(api_request("GET", "/shops/{uuid}", uuid), Shop)

    async def loyalty_program(self) -> LoyaltyProgram:
        """Return the account's program, with its own word for credits."""
        return await self._one(api_request("GET", "/loyalty-program"), LoyaltyProgram)

    async def units(self) -> tuple[Unit, ...]:
        """Return what credits can be given for."""
        return await self._all(api_request("GET", "/units"), Unit)

    async def brand_kit(self) -> BrandKit:
        """Return the shop's logos, colours and font."""
        return await self._one(api_request("GET", "/brand-kit"), BrandKit)
