"""Loyalty transactions: the credits' history (contract section 9)."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final, Literal

from kiosk.leat.calls.base import Calls
from kiosk.leat.envelope import read_model, read_rows
from kiosk.leat.errors import UnreadableAnswer
from kiosk.leat.models.contact import ContactReference
from kiosk.leat.models.loyalty_transaction import TRANSACTION_OF_TYPE, LoyaltyTransaction
from kiosk.leat.models.moment import MaybeMoment
from kiosk.leat.models.page import Page
from kiosk.leat.models.reward_reception import RewardReception
from kiosk.leat.models.wire import Maybe, Text, WireModel, bounded_or_none
from kiosk.leat.request import api_request

_log = logging.getLogger(__name__)

TransactionFilter = Literal["credit_receptions", "reward_receptions"]
"""The kinds Leat can filter by; plural here, singular in the rows."""
MOST_A_PAGE: Final = 100
"""Rows, the most that Leat sends at once."""
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


class _Label(WireModel):
    """What says whether a row was asked for; read before the rest of it, and leniently."""

    type: Text = ""
    contact: Maybe[ContactReference] = None
    created_at: MaybeMoment = None

    def fits(self, contact_uuid: str | None, created_from: datetime | None) -> bool:
        """Return whether nothing it says tells that the row was not asked for."""
        if contact_uuid is not None and self.contact and self.contact.uuid != contact_uuid:
            return False
        return created_from is None or self.created_at is None or self.created_at >= created_from


class LoyaltyTransactionCalls(Calls):
    """Read back what happened."""

    async def loyalty_transactions(  # noqa: PLR0913 - the endpoint's own parameters
        self,
        contact_uuid: str | None = None,
        shop_uuid: str | None = None,
        kind: TransactionFilter | None = None,
        *,
        page: int = 1,
        limit: int = MOST_A_PAGE,
        created_from: datetime | None = None,
    ) -> Page[LoyaltyTransaction]:
        """Return one page (1-based) of the history, newest first.

        Leat may ignore the contact and the time (aware, to the second), so rows of another contact
        or from before are dropped here too, unread: a page may hold fewer than `limit`, or none,
        with more to come. A row without a time is kept, last. Rows of unknown types are counted
        and skipped. A credit reception that cannot be read is skipped too; a claim that cannot be,
        or that does not say whose it is where a contact was asked for, fails the whole answer.
        Raises ContactNotFound, ShopNotFound or InvalidInput.
        """
        if created_from is not None:
            created_from = created_from.replace(microsecond=0)
        query = {
            "contact_uuid": contact_uuid,
            "shop_uuid": shop_uuid,
            "type": kind,
            "sort": "-created_at",
            "page": str(page),
            "limit": str(min(limit, MOST_A_PAGE)),
            "created_at[gte]": None if created_from is None else _iso(created_from),
        }
        request = api_request("GET", "/loyalty-transactions", query=query)
        envelope = await self._exchange.call(request)
        listed = read_rows(request.name, envelope.data)
        found = list(_asked_for(request.name, listed, contact_uuid, created_from))
        rows = [row for row in found if row is not None]
        rows.sort(key=lambda row: row.created_at or _LONG_AGO, reverse=True)
        meta = envelope.meta
        return Page(
            items=tuple(rows),
            page=bounded_or_none(meta.get("page", meta.get("current_page"))) or page,
            last_page=bounded_or_none(meta.get("last_page")),
            total=bounded_or_none(meta.get("total")),
            unknown=len(found) - len(rows),
            is_full=len(listed) >= min(limit, MOST_A_PAGE),
        )


def _asked_for(
    route: str, listed: list[Any], contact_uuid: str | None, created_from: datetime | None
) -> Iterator[LoyaltyTransaction | None]:
    """Yield the rows that were asked for, None for one of a type that nobody here knows."""
    for row in listed:
        label = read_model(route, _Label, row if isinstance(row, dict) else {})
        model = TRANSACTION_OF_TYPE.get(label.type)
        if not label.fits(contact_uuid, created_from):
            continue
        if model is None:
            yield None
            continue
        try:
            yield _read(route, model, row, owned=contact_uuid is not None)
        except UnreadableAnswer as error:
            if model is RewardReception:
                raise
            _log.info("Left out a transaction: %s", error)


def _read(
    route: str, model: type[LoyaltyTransaction], row: Any, *, owned: bool
) -> LoyaltyTransaction:
    transaction: LoyaltyTransaction = read_model(route, model, row)
    if owned and transaction.contact is None:
        raise UnreadableAnswer(route, detail="no contact")
    return transaction


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
