"""What every resource's calls share."""

import asyncio
from typing import Any, Final, TypeVar

from kiosk.leat.envelope import read_model, read_rows
from kiosk.leat.exchange import Exchange
from kiosk.leat.models.wire import WireModel
from kiosk.leat.request import Request

M = TypeVar("M", bound=WireModel)

_ROWS_AT_A_TIME: Final = 100


class Calls:
    """Sends requests and reads their envelopes as wire models; every call raises LeatError."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def _one(self, request: Request, model: type[M]) -> M:
        envelope = await self._exchange.call(request)
        return read_model(request.name, model, envelope.data)

    async def _all(self, request: Request, model: type[M]) -> tuple[M, ...]:
        found = []
        for number, row in enumerate(await self._rows(request), start=1):
            found.append(read_model(request.name, model, row))
            await give_way(number)
        return tuple(found)

    async def _rows(self, request: Request) -> list[Any]:
        envelope = await self._exchange.call(request)
        return read_rows(request.name, envelope.data)


async def give_way(number: int) -> None:
    """Let the event loop run after every so many rows: a long list must not hold up the screen."""
    if number % _ROWS_AT_A_TIME == 0:
        await asyncio.sleep(0)
