"""A server that is not the sandbox: just enough of Leat's contract, in its older and looser shapes.

Empty `meta` is a list, media are null, the contact has no e-mail address, a collect answers with
the whole collectable, and there is neither shop nor program nor brand kit to read. It prints its
address, and `GET /seen` lists the writes that it was asked for.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "a-token-of-53-characters-as-some-consumers-insist-on"
PREFIX = "/api/v3/oauth/clients"
NOT_FOUND = (404, {"message": "Not Found"})

Answer = tuple[int, Any]

reward: dict[str, Any] = {
    "id": 9,
    "uuid": "123123",
    "title": "Cup of coffee",
    "description": None,
    "required_credits": 50,
    "media": None,
    "reward_type": "PHYSICAL",
    "type": "PHYSICAL",
    "pre_redeemable": True,
    "expiration_duration": None,
    "is_active": True,
    "colour_of_the_cup": "false",
}
contact: dict[str, Any] = {"uuid": "2222e1242t3324535", "credit_balance": {"balance": 80}}
shop: dict[str, Any] = {"id": 1, "uuid": "123", "type": "on_site", "name": "Stand", "address": {}}
waiting: list[dict[str, Any]] = []
seen: list[dict[str, Any]] = []


def find(asked: dict[str, str]) -> Answer:
    if asked["contact_identifier_value"] != "CARD-1":
        message = "Contact Identifier niet gevonden | Contact Identifier not found."
        return 400, {"message": message, "code": 60003, "status_code": 400}
    value = asked["contact_identifier_value"]
    identifier = {"name": None, "value": value, "active": True}
    return _data(identifier | {"contact": {"uuid": contact["uuid"]}})


def claim(asked: dict[str, str]) -> Answer:
    assert asked["contact_uuid"] == contact["uuid"]
    assert asked["reward_uuid"] == reward["uuid"]
    assert asked["shop_uuid"] == shop["uuid"]
    contact["credit_balance"]["balance"] -= 50
    reception = _collectable(f"{len(waiting)}23") | {
        "type": "reward_reception",
        "credits": -50,
        "shop": shop,
        "contact_identifier": None,
    }
    waiting.append(_collectable(reception["uuid"]))
    return _data(reception)


def collect(uuid: str) -> Answer:
    found = [item for item in waiting if item["uuid"] == uuid]
    if not found:
        return 400, {"message": "Reward not found.", "code": 80300, "status_code": 400}
    waiting.remove(found[0])
    return _data(found[0] | {"has_been_collected": True})


READS: dict[str, Callable[[dict[str, str]], Answer]] = {
    "/contact-identifiers/find": find,
    "/rewards": lambda _asked: _data([reward]),
    "/collectable-rewards": lambda _asked: _data(waiting),
    f"/contacts/{contact['uuid']}/credit-balance": lambda _asked: _data(contact["credit_balance"]),
}


class Handler(BaseHTTPRequestHandler):
    """Keeps connections alive, and asks for the token on every route but its own."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if self.path == "/seen":
            self._answer((200, seen))
        elif self._allowed():
            read = READS.get(parts.path.removeprefix(PREFIX))
            self._answer(read(asked) if read else NOT_FOUND)

    def do_POST(self) -> None:
        asked = self._body()
        if self._allowed():
            self._note(asked)
            known = self.path == f"{PREFIX}/reward-receptions"
            self._answer(claim(asked) if known else NOT_FOUND)

    def do_PUT(self) -> None:
        asked = self._body()
        if self._allowed():
            self._note(asked)
            route, _, uuid = self.path.rpartition("/")
            known = route == f"{PREFIX}/collectable-rewards/collect"
            self._answer(collect(uuid) if known else NOT_FOUND)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Stay silent."""

    def _body(self) -> dict[str, str]:
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if self.headers.get_content_type() == "application/json":
            return dict(json.loads(raw)) if raw else {}
        return {name: values[0] for name, values in parse_qs(raw).items()}

    def _allowed(self) -> bool:
        if self.headers["Authorization"] == f"Bearer {TOKEN}":
            return True
        self._answer((401, {"message": "Unauthenticated."}))
        return False

    def _note(self, asked: dict[str, str]) -> None:
        seen.append({"request": f"{self.command} {self.path}", "asked": asked})

    def _answer(self, answer: Answer) -> None:
        status, content = answer
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _data(content: Any) -> Answer:
    return 200, {"data": content, "meta": []}


def _collectable(uuid: str) -> dict[str, Any]:
    return {
        "uuid": uuid,
        "title": reward["title"],
        "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "expires_at": None,
        "has_been_collected": False,
        "contact": contact,
        "reward": reward,
    }


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    sys.stdout.write(f"http://127.0.0.1:{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()
