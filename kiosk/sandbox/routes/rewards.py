"""Listing, getting and updating rewards (page Rewards)."""

from starlette.requests import Request
from starlette.responses import Response

from kiosk.sandbox.context import rendering_of, sandbox_of
from kiosk.sandbox.envelope import answer
from kiosk.sandbox.fields import Fields, body_fields, query_fields
from kiosk.sandbox.refusals import invalid
from kiosk.sandbox.store import catalogue, lookups
from kiosk.sandbox.wire import rewards

TITLE_LENGTH = 255


async def list_rewards(request: Request) -> Response:
    """GET /rewards?shop_uuid=&contact_uuid=; 1008, 55031. Both together are an intersection."""
    sandbox = sandbox_of(request)
    fields = query_fields(request)
    found = catalogue.rewards(
        sandbox.database,
        shop_uuid=fields.optional_text("shop_uuid"),
        contact_uuid=fields.optional_text("contact_uuid"),
        inactive_too=sandbox.looseness.list_inactive_rewards,
        affordable_only=sandbox.looseness.hide_unaffordable_rewards,
    )
    rendering = rendering_of(request)
    return answer([rewards.listed(reward, rendering) for reward in found], sandbox.looseness)


async def get_reward(request: Request) -> Response:
    """GET /rewards/{uuid}; 6003."""
    sandbox = sandbox_of(request)
    reward = lookups.reward(sandbox.database, request.path_params["reward_uuid"])
    return answer(rewards.single(reward, rendering_of(request)), sandbox.looseness)


async def update_reward(request: Request) -> Response:
    """PUT /rewards/{uuid}: title, description, required_credits, custom attributes; 1003, 6003."""
    sandbox = sandbox_of(request)
    fields = await body_fields(request)
    reward = catalogue.update(
        sandbox.database,
        request.path_params["reward_uuid"],
        columns=_columns(fields),
        attributes=fields.others("title", "description", "required_credits"),
    )
    return answer(rewards.single(reward, rendering_of(request)), sandbox.looseness)


def _columns(fields: Fields) -> dict[str, str | int | None]:
    columns: dict[str, str | int | None] = {}
    if "title" in fields:
        columns["title"] = fields.text("title")
        if len(fields.text("title")) > TITLE_LENGTH:
            raise invalid("title", f"The title may not be longer than {TITLE_LENGTH} characters.")
    if "description" in fields:
        columns["description"] = fields.optional_text("description")
    if "required_credits" in fields:
        price = fields.optional_whole("required_credits")
        if price is None or price < 0:
            raise invalid("required_credits", "The required credits must be at least 0.")
        columns["required_credits"] = price
    return columns
