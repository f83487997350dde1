"""Contacts and their identifiers (contract sections 4 and 5). Nothing here creates a contact."""

from kiosk.leat.calls.base import Calls
from kiosk.leat.models.contact import Contact, CreditBalance
from kiosk.leat.models.contact_identifier import ContactIdentifier
from kiosk.leat.request import api_request


class ContactCalls(Calls):
    """Who a card belongs to, and how many credits they have."""

    async def find_contact_identifier(self, value: str) -> ContactIdentifier:
        """Return what a scanned value names; its contact is None when linked to nobody yet.

        Raises IdentifierNotFound, IdentifierInactive or InvalidInput.
        """
        query = {"contact_identifier_value": value}
        request = api_request("GET", "/contact-identifiers/find", query=query)
        return await self._one(request, ContactIdentifier)

    async def contact(self, uuid: str) -> Contact:
        """Return a contact; raises ContactNotFound."""
        return await self._one(api_request("GET", "/contacts/{uuid}", uuid), Contact)

    async def find_contact_by_email(self, email: str) -> Contact:
        """Return the contact with this address; raises ContactNotFound. An address is no proof."""
        request = api_request("GET", "/contacts/find-one-by", query={"email": email})
        return await self._one(request, Contact)

    async def credit_balance(self, contact_uuid: str) -> CreditBalance:
        """Return the credits a contact has now, in credits; raises ContactNotFound."""
        request = api_request("GET", "/contacts/{uuid}/credit-balance", contact_uuid)
        return await self._one(request, CreditBalance)
