"""The sandbox as a process of its own, for tests: started, asked, cut, stopped, killed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from kiosk.sandbox import process

API = "/api/v3/oauth/clients"


class SandboxProcess(process.SandboxProcess):
    """A running sandbox with every call of its control plane, which raise on a refusal.

    `url` is the base URL that a kiosk is given, `token` opens it, `api` is `url` with the API's
    prefix.
    """

    def __init__(self, db: Path, port: int = 0) -> None:
        super().__init__(db, port)
        self.api = self.url + API
        self._control = httpx.Client(base_url=self.url, timeout=30.0, trust_env=False)

    def fault(self, route: str, fault: str, **options: Any) -> None:
        """Order a fault: `fault("POST /reward-receptions", "drop_after_applying", count=2)`."""
        self._ask("POST", "/sandbox/faults", {"route": route, "fault": fault, **options})

    def faults(self) -> list[dict[str, Any]]:
        """Return the faults that can still hit."""
        return list(self._ask("GET", "/sandbox/faults")["faults"])

    def clear_faults(self) -> None:
        """Forget every fault."""
        self._ask("DELETE", "/sandbox/faults")

    def loosen(self, **switches: Any) -> dict[str, Any]:
        """Set switches of `kiosk.sandbox.looseness.Looseness` and return all of them."""
        return dict(self._ask("PUT", "/sandbox/looseness", switches))

    def books(
        self, *, contact_uuid: str | None = None, channel: str | None = None
    ) -> dict[str, Any]:
        """Return what really happened; `channel="OAUTH_API"` leaves the sample's past out."""
        chosen = {"contact_uuid": contact_uuid, "channel": channel}
        asked = {name: value for name, value in chosen.items() if value is not None}
        return dict(self._ask("GET", "/sandbox/books", query=asked))

    def reset(self) -> None:
        """Go back to the sample shop, without faults, switches and counts."""
        self._ask("POST", "/sandbox/reset")

    def add_contact(self, identifier: str, **contact: Any) -> str:
        """Add a member with a card, see `kiosk.sandbox.control.bodies.NewContact`."""
        body = {"identifier": identifier, **contact}
        return str(self._ask("POST", "/sandbox/contacts", body)["uuid"])

    def add_rewards(self, title: str, required_credits: int, **reward: Any) -> list[str]:
        """Add rewards, see `kiosk.sandbox.control.bodies.NewReward`."""
        body = {"title": title, "required_credits": required_credits, **reward}
        return list(self._ask("POST", "/sandbox/rewards", body)["uuids"])

    def change_reward(self, reward_uuid: str, **change: Any) -> None:
        """Change stock, activity and more, see `kiosk.sandbox.control.bodies.RewardChange`."""
        self._ask("PATCH", f"/sandbox/rewards/{reward_uuid}", change)

    def call(self, method: str, route: str, **options: Any) -> httpx.Response:
        """Ask the API itself, with the token; `options` are httpx's."""
        headers = {"Authorization": f"Bearer {self.token}", **options.pop("headers", {})}
        return self._control.request(method, API + route, headers=headers, **options)

    def client(self) -> httpx.AsyncClient:
        """Return a client of the API itself, with the token, to be entered and left."""
        return httpx.AsyncClient(
            base_url=self.api,
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=30.0,
            trust_env=False,
        )

    def _end(self) -> int:
        self._control.close()
        return super()._end()

    def _ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> Any:
        response = self._control.request(method, path, json=body, params=query)
        if response.is_error:
            raise RuntimeError(f"{method} {path}: {response.status_code} {response.text}")
        return response.json()
