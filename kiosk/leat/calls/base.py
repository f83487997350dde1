"""What every resource's calls share."""

from typing import TypeVar

from kiosk.leat.envelope import read_model, read_rows
from kiosk.leat.exchange import Exchange
from kiosk.leat.models.wire import WireModel
from kiosk.leat.request import Request

M = TypeVar("M", bound=WireModel)


class Calls:
    """Sends requests and reads their envelopes as wire models; every call raises LeatError."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def _one(self, request: Request, model: type[M]) -> M:
        envelope = await self._exchange.call(request)
        return read_model(request.name, model, envelope.data)

    async def _all(self, request: Request, model: type[M]) -> tuple[M, ...]:
        envelope = await self._exchange.call(request)
        rows = read_rows(request.name, envelope.data)
        return tuple(read_model(request.name, model, row) for row in rows)
