"""Rewards (contract section 7, api-docs page 003)."""

import logging
from collections.abc import Mapping

from kiosk.leat.calls.base import Calls, give_way
from kiosk.leat.envelope import read_model
from kiosk.leat.errors import UnreadableAnswer
from kiosk.leat.models.reward import Reward
from kiosk.leat.request import api_request

_log = logging.getLogger(__name__)


class RewardCalls(Calls):
    """List, get and update rewards."""

    async def rewards(
        self, shop_uuid: str | None = None, contact_uuid: str | None = None
    ) -> tuple[Reward, ...]:
        """Return rewards in Leat's order, which means nothing; with a contact, those they may see.

        A row that cannot be read is left out, so that it does not take the others with it.
        Raises ShopNotFound or ContactNotFound.
        """
        query = {"shop_uuid": shop_uuid, "contact_uuid": contact_uuid}
        request = api_request("GET", "/rewards", query=query)
        found = []
        for number, row in enumerate(await self._rows(request), start=1):
            try:
                found.append(read_model(request.name, Reward, row))
            except UnreadableAnswer as error:
                _log.info("Left out a reward: %s", error)
            await give_way(number)
        return tuple(found)

    async def reward(self, uuid: str) -> Reward:
        """Return one reward, with stock and cost price; raises RewardNotFound."""
        return await self._one(api_request("GET", "/rewards/{uuid}", uuid), Reward)

    async def update_reward(
        self,
        uuid: str,
        *,
        title: str | None = None,
        description: str | None = None,
        required_credits: int | None = None,
        attributes: Mapping[str, str] | None = None,
    ) -> Reward:
        """Change what is given of a reward, and custom attributes by name; None leaves as it is.

        Raises InvalidInput or RewardNotFound; ValueError when nothing is given.
        """
        form = {
            **(attributes or {}),
            "title": title,
            "description": description,
            "required_credits": None if required_credits is None else str(required_credits),
        }
        if all(value is None for value in form.values()):
            raise ValueError("nothing to update")
        return await self._one(api_request("PUT", "/rewards/{uuid}", uuid, form=form), Reward)
