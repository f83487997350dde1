"""The sandbox as a process of its own, for tests: started, asked, cut, stopped, killed."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import httpx

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN

STOP_SECONDS = 10.0
ADDRESS_LINE = "Leat sandbox on "
API = "/api/v3/oauth/clients"


class SandboxProcess:
    """A running sandbox; a context manager that stops it.

    `url` is the base URL that a kiosk is given, `token` opens it, `api` is `url` with the API's
    prefix. The control plane's calls (`faults`, `loosen`, `books` …) raise on a refusal.
    """

    token = SANDBOX_TOKEN

    def __init__(self, db: Path, port: int = 0) -> None:
        """Start it on a file of truth and return once it serves; port 0 picks a free one."""
        self.db = db
        self._errors: IO[str] = tempfile.TemporaryFile("w+")  # noqa: SIM115 - closed by stop
        self._written = ""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "kiosk.cli.main", "sandbox", f"--port={port}", f"--db={db}"],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        self.url = self._wait_for_address()
        self.api = self.url + API
        self._control = httpx.Client(base_url=self.url, timeout=30.0, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.url.rpartition(":")[2])

    @property
    def pid(self) -> int:
        """The id of its process."""
        return self._process.pid

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

    def stop(self) -> int:
        """Stop it as an operator would and return its exit code (again, when it has ended)."""
        if self._process.returncode is not None:
            return self._process.returncode
        self._process.terminate()
        return self._end()

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._end()

    def client(self) -> httpx.AsyncClient:
        """Return a client of the API itself, with the token, to be entered and left."""
        return httpx.AsyncClient(
            base_url=self.api,
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=30.0,
            trust_env=False,
        )

    def errors(self) -> str:
        """Return what it wrote to stderr so far, or until it ended."""
        if not self._errors.closed:
            self._errors.seek(0)
            self._written = self._errors.read()
        return self._written

    def _end(self) -> int:
        self._control.close()
        try:
            code = self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._close()
        return code

    def _close(self) -> None:
        if self._process.stdout is not None:
            self._process.stdout.close()
        self.errors()
        self._errors.close()

    def _wait_for_address(self) -> str:
        # Reading a line waits exactly until the server has printed it, or has ended.
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line.startswith(ADDRESS_LINE):
            code = self._process.wait(STOP_SECONDS)
            sentence = f"the sandbox did not start (exit {code}): {line}{self.errors()}"
            self._close()
            raise RuntimeError(sentence)
        return line.removeprefix(ADDRESS_LINE).strip()

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
