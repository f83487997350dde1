"""The control plane's endpoints, for peers on this machine only."""

import ipaddress
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kiosk.sandbox.context import Sandbox, sandbox_of
from kiosk.sandbox.control import additions
from kiosk.sandbox.control.bodies import FaultOrder, NewContact, NewReward, RewardChange
from kiosk.sandbox.faults import Fault, normal_route
from kiosk.sandbox.looseness import Looseness
from kiosk.sandbox.routes import SERVED_ROUTES
from kiosk.sandbox.sample_cards import SAMPLE_CARDS
from kiosk.sandbox.store import seed
from kiosk.sandbox.store.books import books

ROUTE_NAMES = frozenset(route.name for route in SERVED_ROUTES)


async def _local_only(request: Request) -> None:
    host = "" if request.client is None else request.client.host
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        address = ipaddress.IPv4Address(0)
    # A dual-stack socket shows IPv4 peers as mapped addresses.
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    if not (mapped or address).is_loopback:
        raise HTTPException(403, "The control plane answers this machine only.")


async def _sandbox(request: Request) -> Sandbox:
    return sandbox_of(request)


@contextmanager
def _nothing_twice() -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError:
        raise HTTPException(422, "A card, code or shop in it is there already.") from None


Holder = Annotated[Sandbox, Depends(_sandbox)]
router = APIRouter(prefix="/sandbox", dependencies=[Depends(_local_only)])


@router.get("/ready")
async def ready() -> dict[str, bool]:
    """Answer as soon as requests are served."""
    return {"ready": True}


@router.get("/cards")
async def cards() -> list[dict[str, str]]:
    """List the sample shop's cards: identifier, name, situation."""
    return [asdict(card) for card in SAMPLE_CARDS]


@router.get("/faults")
async def faults(sandbox: Holder) -> dict[str, Any]:
    """List the faults that can still hit."""
    return {"faults": [_described(fault) for fault in sandbox.faults.waiting()]}


@router.post("/faults", status_code=201)
async def order_fault(sandbox: Holder, order: FaultOrder) -> dict[str, Any]:
    """Order a fault behind those that wait; 422 for a route that does not exist."""
    route = normal_route(order.route)
    if route not in ROUTE_NAMES | {"*"}:
        known = ", ".join(sorted(ROUTE_NAMES))
        raise HTTPException(422, f"There is no such route. Known: *, {known}.")
    sandbox.faults.order(
        Fault(
            route,
            order.fault,
            order.count,
            order.delay_seconds,
            order.retry_after_seconds,
            order.code,
        )
    )
    return await faults(sandbox)


@router.delete("/faults")
async def clear_faults(sandbox: Holder) -> dict[str, Any]:
    """Forget every fault."""
    sandbox.faults.clear()
    return await faults(sandbox)


@router.get("/looseness")
async def looseness(sandbox: Holder) -> Looseness:
    """Return every switch."""
    return sandbox.looseness


@router.put("/looseness")
async def loosen(sandbox: Holder, changes: Annotated[dict[str, Any], Body()]) -> Looseness:
    """Set the switches that are named, keep the others, and return all."""
    try:
        sandbox.looseness = Looseness.model_validate(sandbox.looseness.model_dump() | changes)
    except ValidationError as error:
        raise RequestValidationError(error.errors(include_url=False)) from error
    return sandbox.looseness


@router.get("/books")
async def read_books(
    sandbox: Holder, contact_uuid: str | None = None, channel: str | None = None
) -> dict[str, Any]:
    """Return what really happened, and how often each route was asked."""
    found = books(sandbox.database, contact_uuid=contact_uuid, channel=channel)
    return found | {"requests": dict(sandbox.requests)}


@router.post("/reset")
async def reset(sandbox: Holder) -> dict[str, bool]:
    """Go back to the sample shop as of now: no faults, no switches, no counts, no other tokens."""
    seed.reset(sandbox.database, sandbox.clock.now())
    sandbox.faults.clear()
    sandbox.looseness = Looseness()
    sandbox.requests.clear()
    return {"ready": True}


@router.post("/contacts", status_code=201)
async def add_contact(sandbox: Holder, contact: NewContact) -> dict[str, str]:
    """Add a member with a card and return its uuid; 422 for a card that is somebody's already."""
    with _nothing_twice():
        return {"uuid": additions.add_contact(sandbox.database, contact, sandbox.now())}


@router.post("/rewards", status_code=201)
async def add_rewards(sandbox: Holder, reward: NewReward) -> dict[str, list[str]]:
    """Add a reward, as often as asked, and return the uuids; 422 for a code that is there twice."""
    with _nothing_twice():
        return {"uuids": additions.add_rewards(sandbox.database, reward)}


@router.patch("/rewards/{reward_uuid}")
async def change_reward(sandbox: Holder, reward_uuid: str, change: RewardChange) -> dict[str, bool]:
    """Change stock, activity and what else the API cannot; 6003."""
    additions.change_reward(sandbox.database, reward_uuid, change)
    return {"ready": True}


def _described(fault: Fault) -> dict[str, Any]:
    described = asdict(fault)
    return {"fault": described.pop("kind"), **described}
