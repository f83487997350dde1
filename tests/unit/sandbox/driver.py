"""Asks a sandbox inside the test's own process, with a clock that the test moves."""

from typing import Any

import httpx

from kiosk.sandbox.app import build_app
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID, SANDBOX_TOKEN
from kiosk.sandbox.server import open_sandbox
from tests.helpers.fake_clock import SkippingClock

ROOT = "http://sandbox.test"
API = "/api/v3/oauth/clients"


class Driver:
    """The API and the control plane of one sandbox; every call must succeed unless it says so."""

    def __init__(self, peer: str = "127.0.0.1") -> None:
        self.clock = SkippingClock()
        self.sandbox = open_sandbox(":memory:", self.clock)
        self.app = build_app(self.sandbox)
        self.http = self.client(peer)

    def client(self, peer: str) -> httpx.AsyncClient:
        """Return a client that seems to call from `peer`."""
        transport = httpx.ASGITransport(self.app, client=(peer, 50_000))
        return httpx.AsyncClient(transport=transport, base_url=ROOT)

    async def ask(self, method: str, route: str, **options: Any) -> httpx.Response:
        """Ask the API with the sandbox's token and return whatever it answers."""
        headers = {"Authorization": f"Bearer {SANDBOX_TOKEN}"}
        return await self.http.request(method, API + route, headers=headers, **options)

    async def data(self, method: str, route: str, **options: Any) -> Any:
        """Return the `data` of a successful answer."""
        response = await self.ask(method, route, **options)
        assert response.status_code == 200, response.text
        return response.json()["data"]

    async def get(self, route: str, **params: Any) -> Any:
        """Return the `data` of a GET."""
        return await self.data("GET", route, params=params)

    async def refusal(self, method: str, route: str, **options: Any) -> int:
        """Return the code of a refusal, whose envelope and status are as documented."""
        response = await self.ask(method, route, **options)
        body = response.json()
        assert response.status_code == 400, response.text
        assert body["status_code"] == 400
        assert isinstance(body["message"], str)
        return int(body["code"])

    async def claim(self, reward: str, contact: str = "contact-bo", **more: Any) -> dict[str, Any]:
        """Claim a reward at the default shop."""
        body = claim_body(reward, contact, **more)
        return dict(await self.data("POST", "/reward-receptions", data=body))

    async def refused_claim(self, reward: str, contact: str = "contact-bo", **more: Any) -> int:
        """Claim a reward in vain and return the code."""
        body = claim_body(reward, contact, **more)
        return await self.refusal("POST", "/reward-receptions", data=body)

    async def collect(self, transaction_uuid: str) -> dict[str, Any]:
        """Collect a reward."""
        return dict(await self.data("PUT", f"/collectable-rewards/collect/{transaction_uuid}"))

    async def refused_collect(self, transaction_uuid: str) -> int:
        """Collect in vain and return the code."""
        return await self.refusal("PUT", f"/collectable-rewards/collect/{transaction_uuid}")

    async def waiting(self, contact: str) -> list[str]:
        """Return the uuids of what waits for a contact."""
        return [
            found["uuid"] for found in await self.get("/collectable-rewards", contact_uuid=contact)
        ]

    async def balance(self, contact: str = "contact-bo") -> int:
        """Return a contact's credits."""
        return int((await self.get(f"/contacts/{contact}/credit-balance"))["balance"])

    async def control(self, method: str, path: str, body: Any = None) -> Any:
        """Ask the control plane."""
        response = await self.http.request(method, f"/sandbox{path}", json=body)
        assert response.is_success, response.text
        return response.json()

    async def loosen(self, **switches: Any) -> None:
        """Set switches."""
        await self.control("PUT", "/looseness", switches)

    async def books(self) -> dict[str, Any]:
        """Return the books, which always add up."""
        books = await self.control("GET", "/books")
        assert books["consistent"] is True
        return dict(books)


def claim_body(reward: str, contact: str = "contact-bo", **more: Any) -> dict[str, Any]:
    """Return the fields of a claim at the default shop; `more` adds or replaces."""
    return {"contact_uuid": contact, "reward_uuid": reward, "shop_uuid": DEFAULT_SHOP_UUID} | more
