"""Credit receptions: giving credits (contract section 13, api-docs page 004)."""

from decimal import Decimal

from kiosk.leat.calls.base import Calls
from kiosk.leat.models.credit_reception import CalculatedCredits, CreditReception
from kiosk.leat.request import api_request


class CreditReceptionCalls(Calls):
    """Give credits, take them back, and ask how many an amount would give."""

    async def create_credit_reception(  # noqa: PLR0913 - the endpoint's own parameters
        self,
        contact_uuid: str,
        shop_uuid: str,
        *,
        credits_given: int | None = None,
        unit_value: Decimal | float | None = None,
        unit_name: str | None = None,
        contact_identifier_value: str | None = None,
        pos_transaction_uuid: str | None = None,
    ) -> CreditReception:
        """Give credits: a number of them, or by Leat's rules for an amount (10.40), or both.

        Raises MaximumCreditsReached, CreditReceptionInProgress, ContactNotFound, ShopNotFound,
        IdentifierNotFound, UnitNotFound, NoDefaultUnit, PosTransactionNotFound,
        PosTransactionAlreadyLinked or InvalidInput; ValueError when neither number is given.
        """
        if credits_given is None and unit_value is None:
            raise ValueError("credits_given or unit_value must be given")
        form = {
            "contact_uuid": contact_uuid,
            "shop_uuid": shop_uuid,
            "credits": None if credits_given is None else str(credits_given),
            "unit_value": None if unit_value is None else _plain(unit_value),
            "unit_name": unit_name,
            "contact_identifier_value": contact_identifier_value,
            "pos_transaction_uuid": pos_transaction_uuid,
        }
        return await self._one(
            api_request("POST", "/credit-receptions", form=form), CreditReception
        )

    async def reverse_credit_reception(self, uuid: str) -> CreditReception:
        """Take credits back; returns a new reception of as many, negative."""
        request = api_request("POST", "/credit-receptions/{uuid}/reverse", uuid)
        return await self._one(request, CreditReception)

    async def calculate_credits(
        self,
        shop_uuid: str,
        unit_value: Decimal | float,
        unit_name: str | None = None,
        contact_uuid: str | None = None,
    ) -> int:
        """Return how many credits an amount would give now; rules by the hour may change it.

        Raises ShopNotFound, ContactNotFound, UnitNotFound or InvalidInput.
        """
        query = {
            "shop_uuid": shop_uuid,
            "unit_value": _plain(unit_value),
            "unit_name": unit_name,
            "contact_uuid": contact_uuid,
        }
        request = api_request("GET", "/credit-receptions/calculate", query=query)
        return (await self._one(request, CalculatedCredits)).credits


def _plain(amount: Decimal | float) -> str:
    """Return an amount in digits, with no exponent."""
    return format(Decimal(str(amount)), "f")
