"""Loyalty transactions: the credits' history (contract section 9)."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final, Literal

from kiosk.leat.calls.base import Calls
from kiosk.leat.envelope import Envelope, read_model, read_rows
from kiosk.leat.errors import UnreadableAnswer
from kiosk.leat.models.loyalty_transaction import TRANSACTION_OF_TYPE, LoyaltyTransaction
from kiosk.leat.models.page import Page
from kiosk.leat.models.reward_reception import RewardReception
from kiosk.leat.models.wire import whole_or_none
from kiosk.leat.request import api_request

_log = logging.getLogger(__name__)

TransactionFilter = Literal["credit_receptions", "reward_receptions"]
"""The kinds Leat can filter by; plural here, singular in the rows."""
MOST_A_PAGE: Final = 100
"""Rows, the most that Leat sends at once."""
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)


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

        Leat may ignore the contact and the time (aware), so rows of another contact or from before
        are dropped here too: a page may hold fewer than `limit`, or none, with more to come. A row
        without a time is kept, last. Rows of unknown types are skipped, and so is a credit
        reception that cannot be read; a claim that cannot be fails the whole answer.
        Raises ContactNotFound, ShopNotFound or InvalidInput.
        """
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
        rows = [
            row
            for row in _known_rows(request.name, envelope)
            if (contact_uuid is None or (row.contact and row.contact.uuid == contact_uuid))
            and (created_from is None or row.created_at is None or row.created_at >= created_from)
        ]
        rows.sort(key=lambda row: row.created_at or _LONG_AGO, reverse=True)
        meta = envelope.meta
        return Page(
            items=tuple(rows),
            page=whole_or_none(meta.get("page", meta.get("current_page"))) or page,
            last_page=whole_or_none(meta.get("last_page")),
            total=whole_or_none(meta.get("total")),
        )


def _known_rows(route: str, envelope: Envelope) -> Iterator[LoyaltyTransaction]:
    for row in read_rows(route, envelope.data):
        model = TRANSACTION_OF_TYPE.get(_type(row))
        if model is None:
            continue
        try:
            yield read_model(route, model, row)
        except UnreadableAnswer as error:
            if model is RewardReception:
                raise
            _log.info("Left out a transaction: %s", error)


def _type(row: Any) -> str:
    return str(row.get("type")) if isinstance(row, dict) else ""


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
