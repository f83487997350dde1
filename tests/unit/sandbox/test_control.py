"""The control plane: faults, switches, books, additions, for this machine only."""

import json
from typing import Any

import httpx
import pytest

from kiosk.sandbox.faults import Fault, FaultDesk, FaultKind, normal_route
from kiosk.sandbox.sample_cards import SANDBOX_CLIENT_ID, SANDBOX_CLIENT_SECRET
from kiosk.sandbox.store.records import LONGEST
from tests.unit.sandbox.driver import API, Driver

pytestmark = pytest.mark.anyio
CLAIM = "POST /reward-receptions"


@pytest.mark.parametrize(
    ("peer", "status"),
    [
        ("127.0.0.1", 200),
        ("127.9.9.9", 200),
        ("::1", 200),
        ("::ffff:127.0.0.1", 200),
        ("192.0.2.7", 403),
        ("2001:db8::1", 403),
        ("::ffff:192.0.2.7", 403),
        ("testclient", 403),
    ],
)
async def test_only_this_machine_is_in_control(leat: Driver, peer: str, status: int) -> None:
    """Another machine may ask the API but not the control plane."""
    async with leat.client(peer) as http:
        assert (await http.get("/sandbox/books")).status_code == status
        headers = {"Authorization": "Bearer sandbox-token"}
        assert (await http.get(f"{API}/shops", headers=headers)).status_code == 200


async def test_faults_hit_in_order_and_are_used_up(leat: Driver) -> None:
    """A fault hits its route as often as it counts, the first ordered first, and no other."""
    await leat.control("POST", "/faults", {"route": CLAIM, "fault": "maintenance_page", "count": 2})
    await leat.control("POST", "/faults", {"route": CLAIM, "fault": "refusal", "code": 60001})
    body = {"contact_uuid": "contact-bo"}
    assert (await leat.ask("GET", "/shops")).status_code == 200
    statuses = [
        (await leat.ask("POST", "/reward-receptions", data=body)).status_code for _ in range(2)
    ]
    assert statuses == [503, 503]
    assert await leat.refusal("POST", "/reward-receptions", data=body) == 60001
    assert await leat.refusal("POST", "/reward-receptions", data=body) == 1003
    assert await leat.control("GET", "/faults") == {"faults": []}


async def test_faults_can_be_taken_back(leat: Driver) -> None:
    """An endless fault on every route ends when it is deleted."""
    await leat.control("POST", "/faults", {"route": "*", "fault": "expired_token", "count": None})
    for _ in range(3):
        assert (await leat.ask("GET", "/shops")).status_code == 401
    assert len((await leat.control("GET", "/faults"))["faults"]) == 1
    await leat.control("DELETE", "/faults")
    assert (await leat.ask("GET", "/shops")).status_code == 200


@pytest.mark.parametrize(
    "route",
    [
        "PUT /collectable-rewards/collect/{loyalty_transaction_uuid}",
        "PUT /collectable-rewards/collect/*",
        "put /collectable-rewards/collect/{uuid}",
    ],
)
async def test_any_spelling_of_a_parameter(leat: Driver, route: str) -> None:
    """A route's path parameters are written as in a template or as `*`."""
    await leat.control("POST", "/faults", {"route": route, "fault": "too_many_requests"})
    response = await leat.ask("PUT", "/collectable-rewards/collect/x")
    assert (response.status_code, response.headers["Retry-After"]) == (429, "1")


@pytest.mark.parametrize(
    "order",
    [
        {"route": "POST /nowhere", "fault": "delay"},
        {"route": CLAIM, "fault": "explosion"},
        {"route": CLAIM, "fault": "delay", "count": 0},
        {"route": CLAIM, "fault": "delay", "seconds": 3},
        {"route": CLAIM},
    ],
)
async def test_a_fault_that_could_not_happen_is_refused(
    leat: Driver, order: dict[str, Any]
) -> None:
    """A misspelt order is told at once, since its test would otherwise pass for nothing."""
    response = await leat.http.post("/sandbox/faults", json=order)
    assert response.status_code == 422


@pytest.mark.parametrize(
    "changes", [{"unheard_of": True}, {"collect_answer": "fat"}, {"null_media": 1}]
)
async def test_a_switch_that_is_not_there_is_refused(leat: Driver, changes: dict[str, Any]) -> None:
    """A misspelt switch is told at once, and nothing is switched."""
    before = await leat.control("GET", "/looseness")
    response = await leat.http.put("/sandbox/looseness", json={"empty_meta": "array"} | changes)
    assert response.status_code == 422
    assert await leat.control("GET", "/looseness") == before


@pytest.mark.parametrize(
    "change",
    [
        '{"clock_skew_seconds": NaN}',
        '{"clock_skew_seconds": 1e18}',
        '{"clock_skew_seconds": -Infinity}',
        '{"list_lag_seconds": 1e18}',
        '{"list_lag_seconds": NaN}',
        '{"token_lifetime_seconds": 1e18}',
        '{"token_lifetime_seconds": Infinity}',
        '{"empty_meta": "\\ud800"}',
    ],
)
async def test_a_switch_beyond_the_calendar_is_refused(leat: Driver, change: str) -> None:
    """The server must still know what time it is, and say what was wrong."""
    before = await leat.control("GET", "/looseness")
    response = await sent(leat, "PUT", "/looseness", change)
    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == list(json.loads(change))
    assert await leat.control("GET", "/looseness") == before


async def test_the_longest_spans_are_taken(leat: Driver) -> None:
    """A hundred years here and there are within the calendar, together as well."""
    await leat.loosen(
        clock_skew_seconds=LONGEST, list_lag_seconds=LONGEST, token_lifetime_seconds=LONGEST
    )
    asked = {"title": "x", "required_credits": 0, "expiration_duration": LONGEST}
    (uuid,) = (await leat.control("POST", "/rewards", asked))["uuids"]
    assert (await leat.claim(uuid, "contact-cas"))["expires_at"] == "2226-10-04T10:00:00+00:00"
    assert await leat.get("/loyalty-transactions", contact_uuid="contact-cas") == []
    credentials = {
        "grant_type": "client_credentials",
        "client_id": SANDBOX_CLIENT_ID,
        "client_secret": SANDBOX_CLIENT_SECRET,
    }
    assert (await leat.http.post("/oauth/token", data=credentials)).is_success


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/contacts", '{"identifier": "PK100001"}'),
        ("POST", "/contacts", '{"identifier": "\\ud800"}'),
        ("POST", "/contacts", '{"identifier": "N", "email": "\\ud800"}'),
        ("POST", "/contacts", '{"identifier": "N", "collectables": ["\\ud800"]}'),
        ("POST", "/contacts", '{"identifier": "N", "credits": 1%s}' % ("0" * 30)),
        ("POST", "/rewards", '{"title": "x", "required_credits": 1%s}' % ("0" * 30)),
        ("POST", "/rewards", '{"title": "x", "required_credits": 1, "codes": ["A", "A"]}'),
        (
            "POST",
            "/rewards",
            '{"title": "x", "required_credits": 1, "codes": ["CINEMA-1001-CORNER"]}',
        ),
        ("POST", "/rewards", '{"title": "x", "required_credits": 1, "shops": ["s", "s"]}'),
        ("POST", "/rewards", '{"title": "x", "required_credits": 1, "stock": 1%s}' % ("0" * 30)),
        ("POST", "/rewards", '{"title": "x", "required_credits": 1, "expiration_duration": 1e12}'),
        ("PATCH", "/rewards/reward-tea", '{"is_active": null}'),
        ("PATCH", "/rewards/reward-tea", '{"picture": "\\ud800"}'),
    ],
)
async def test_what_the_books_cannot_hold_is_refused(
    leat: Driver, method: str, path: str, body: str
) -> None:
    """A card or code that is there, and what no column takes, is told; nothing is added."""
    rewards, before = await leat.get("/rewards"), await leat.books()
    response = await sent(leat, method, path, body)
    assert response.status_code == 422, response.text
    assert await leat.get("/rewards") == rewards
    after = await leat.books()
    assert after["balances"] == before["balances"]


async def sent(leat: Driver, method: str, path: str, text: str) -> httpx.Response:
    """Ask the control plane with a body as it is spelt, and return whatever it answers."""
    headers = {"Content-Type": "application/json"}
    return await leat.http.request(method, f"/sandbox{path}", content=text, headers=headers)


async def test_delays_wait_on_the_clock(leat: Driver) -> None:
    """A delay waits as long as ordered, before or after applying."""
    for fault in ("delay", "delay_after_applying"):
        order = {"route": CLAIM, "fault": fault, "delay_seconds": 9.5}
        await leat.control("POST", "/faults", order)
    before = await leat.claim("reward-tea")
    after = await leat.claim("reward-tea")
    assert leat.clock.slept == [9.5, 9.5]
    # Both were booked at the same moment: after the first wait, before the second.
    assert before["created_at"] == after["created_at"] == "2026-11-21T10:00:09+00:00"


async def test_the_books_can_be_narrowed(leat: Driver) -> None:
    """By contact and by channel, so that a test sees only what it did."""
    claimed = await leat.claim("reward-espresso")
    await leat.collect(claimed["uuid"])
    await leat.claim("reward-tea", "contact-ada")
    books = await leat.control("GET", "/books?contact_uuid=contact-bo&channel=OAUTH_API")
    (reception,) = books["receptions"]
    (redemption,) = books["redemptions"]
    assert reception["uuid"] == claimed["uuid"]
    assert reception["collected_by"] == redemption["uuid"]
    assert redemption["transaction_uuid"] == claimed["uuid"]
    assert books["balances"] == {"contact-bo": 12_460}
    assert books["credit_receptions"] == []
    assert books["requests"][CLAIM] == 2


async def test_reset_forgets_everything(leat: Driver) -> None:
    """Back to the sample shop: books, counts, faults, switches and other tokens."""
    untouched = await leat.books()
    await leat.claim("reward-espresso")
    await leat.loosen(null_media=True)
    await leat.control("POST", "/faults", {"route": "*", "fault": "delay"})
    await leat.control("DELETE", "/faults")
    await leat.control("POST", "/faults", {"route": CLAIM, "fault": "delay"})
    await leat.control("POST", "/reset")
    assert await leat.books() == untouched
    assert await leat.control("GET", "/faults") == {"faults": []}
    assert (await leat.control("GET", "/looseness"))["null_media"] is False


async def test_members_can_be_added(leat: Driver) -> None:
    """A new card with credits and collectables, in books that add up."""
    asked = {
        "identifier": "NEW-1",
        "email": "New@Example.nl",
        "credits": 7,
        "collectables": ["reward-espresso", "reward-tote-bag"],
    }
    uuid = (await leat.control("POST", "/contacts", asked))["uuid"]
    found = await leat.get("/contact-identifiers/find", contact_identifier_value="NEW-1")
    assert found["contact"] == {"uuid": uuid, "email": "new@example.nl"}
    assert await leat.balance(uuid) == 7
    assert len(await leat.waiting(uuid)) == 2
    await leat.books()


async def test_rewards_can_be_added_and_changed(leat: Driver) -> None:
    """Any title, as many as asked, of any kind; stock and activity can be set."""
    asked = {"title": "<b>x</b>", "required_credits": 1, "count": 3, "picture": "tea"}
    uuids = (await leat.control("POST", "/rewards", asked))["uuids"]
    titles = {reward["uuid"]: reward["title"] for reward in await leat.get("/rewards")}
    assert [titles[uuid] for uuid in uuids] == ["<b>x</b> 1", "<b>x</b> 2", "<b>x</b> 3"]
    await leat.control("PATCH", f"/rewards/{uuids[0]}", {"stock": 0})
    await leat.control("PATCH", f"/rewards/{uuids[1]}", {"is_active": False})
    assert await leat.refused_claim(uuids[0]) == 1018
    assert await leat.refused_claim(uuids[1]) == 1052
    external = {"title": "", "required_credits": 0, "reward_type": "EXTERNAL"}
    (uuid,) = (await leat.control("POST", "/rewards", external))["uuids"]
    assert (await leat.get(f"/rewards/{uuid}"))["reward_type"] == "EXTERNAL"


async def test_the_cards_are_listed(leat: Driver) -> None:
    """The control plane names the sample cards."""
    cards = await leat.control("GET", "/cards")
    assert cards[0]["identifier"] == "PK100001"
    assert await leat.control("GET", "/ready") == {"ready": True}


def test_a_desk_takes_the_first_that_fits() -> None:
    """`*` fits every route, behind what was ordered before it."""
    desk = FaultDesk()
    own = Fault("GET /shops", FaultKind.DELAY)
    every = Fault("*", FaultKind.MAINTENANCE_PAGE, count=None)
    desk.order(own)
    desk.order(every)
    assert [desk.take("GET /shops"), desk.take("GET /shops")] == [own, every]
    assert desk.waiting() == (every,)


@pytest.mark.parametrize(
    ("spelt", "normal"),
    [
        ("GET /", "GET /"),
        ("get /contacts/{uuid}/credit-balance", "GET /contacts/*/credit-balance"),
        (" PUT  /rewards/* ", "PUT /rewards/*"),
        ("*", "*"),
    ],
)
def test_one_spelling_of_a_route(spelt: str, normal: str) -> None:
    """Every way to write a route becomes one."""
    assert normal_route(spelt) == normal
