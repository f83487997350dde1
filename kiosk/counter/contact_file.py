"""A contact's file: everything about one contact that the counter shows, read from Leat."""

import asyncio
import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Final, Protocol

from kiosk.counter.history import HistoryPage, history_page
from kiosk.leat import (
    Contact,
    ContactReference,
    LeatError,
    LoyaltyTransaction,
    Page,
    Refusal,
    TransactionFilter,
)
from kiosk.operations.ledger import Ledger
from kiosk.visit.branches import OtherBranches
from kiosk.visit.masking import masked_email
from kiosk.visit.offers import Offers
from kiosk.visit.problems import Problem
from kiosk.visit.reading import NotFound, Reads, problem_of_error, read_offers

ROWS_A_PAGE: Final = 20
"""Rows of history shown at once, for a tablet's height."""

_EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}")


class FoundBy(Enum):
    """How a contact was found: a card is in their hand, an address can be anybody's."""

    CARD = auto()
    EMAIL = auto()


@dataclass(frozen=True, slots=True)
class ContactFile:
    """One contact at the counter; `tier` is "" without one, `identifier` None without a card.

    `identity_checked` says that staff have confirmed who it is.
    """

    visit_id: str
    contact_uuid: str
    masked: str
    tier: str
    found_by: FoundBy
    offers: Offers
    identifier: str | None = field(default=None, repr=False)
    identity_checked: bool = False
    history: HistoryPage | None = None

    @property
    def needs_identity(self) -> bool:
        """Whether staff must confirm who it is before credits are spent (api-docs page 002)."""
        return self.found_by is FoundBy.EMAIL and not self.identity_checked


class CounterReads(Reads, Protocol):
    """The reads of `kiosk.leat.LeatClient` that a contact's file needs."""

    async def contact(self, uuid: str) -> Contact:
        """Return a contact with their tier."""
        ...

    async def find_contact_by_email(self, email: str) -> Contact:
        """Return the contact with this address; never makes one."""
        ...

    async def loyalty_transactions(
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
        limit: int = 100,
    ) -> Page[LoyaltyTransaction]:
        """Return a page of the history, newest first."""
        ...


def is_email(text: str) -> bool:
    """Tell whether typed words are an e-mail address, and no card's number."""
    return _EMAIL.fullmatch(text.strip()) is not None


async def find_by_card(
    leat: CounterReads, shop_uuid: str, visit_id: str, identifier: str
) -> ContactFile | NotFound:
    """Find whose card this is and read their file; trouble becomes a problem."""
    try:
        card = await leat.find_contact_identifier(identifier)
        if not card.active:
            return NotFound(Problem.CARD_INACTIVE)
        if card.contact is None:
            return NotFound(Problem.CARD_NOT_LINKED)
        opened = await _open(leat, shop_uuid, visit_id, card.contact, FoundBy.CARD)
        return replace(opened, identifier=identifier)
    except LeatError as error:
        return _not_found(error)


async def find_by_email(
    leat: CounterReads, shop_uuid: str, visit_id: str, address: str
) -> ContactFile | NotFound:
    """Find whose address this is and read their file; find-one-by, which creates nobody."""
    try:
        contact = await leat.find_contact_by_email(address.strip())
        return await _open(leat, shop_uuid, visit_id, contact, FoundBy.EMAIL)
    except LeatError as error:
        return _not_found(error)


async def read_again(leat: CounterReads, shop_uuid: str, file: ContactFile) -> ContactFile:
    """Return the file with the offers as they are now; raises LeatError."""
    offers = await read_offers(leat, shop_uuid, file.contact_uuid, OtherBranches.WARN)
    return replace(file, offers=offers)


async def read_history(
    leat: CounterReads, ledger: Ledger, contact_uuid: str, number: int
) -> HistoryPage:
    """Return one page (from 1) of a contact's history; raises LeatError."""
    page = await leat.loyalty_transactions(contact_uuid, page=number, limit=ROWS_A_PAGE)
    return history_page(page, ledger)


async def _open(
    leat: CounterReads,
    shop_uuid: str,
    visit_id: str,
    contact: ContactReference,
    found_by: FoundBy,
) -> ContactFile:
    offers, tier = await asyncio.gather(
        read_offers(leat, shop_uuid, contact.uuid, OtherBranches.WARN), _tier(leat, contact)
    )
    return ContactFile(visit_id, contact.uuid, masked_email(contact.email), tier, found_by, offers)


async def _tier(leat: CounterReads, contact: ContactReference) -> str:
    """Return the name of a contact's tier; nobody waits at the counter for want of it."""
    if isinstance(contact, Contact):
        return contact.tier.name if contact.tier else ""
    try:
        whole = await leat.contact(contact.uuid)
    except LeatError:
        return ""
    return whole.tier.name if whole.tier else ""


def _not_found(error: LeatError) -> NotFound:
    return NotFound(problem_of_error(error), error.code if isinstance(error, Refusal) else None)
