"""Who may ask: bearer tokens and client credentials."""

import pytest

from tests.unit.sandbox.driver import API, ROOT, Driver

pytestmark = pytest.mark.anyio
CREDENTIALS = {
    "grant_type": "client_credentials",
    "client_id": "sandbox-client",
    "client_secret": "sandbox-secret",
}


async def test_the_token_check_names_the_account(leat: Driver) -> None:
    """A good token is answered with its company, with and without a trailing slash."""
    assert (await leat.get("/"))["company"] == "Corner"
    assert (await leat.get(""))["company"] == "Corner"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "sandbox-token"},
        {"Authorization": "Basic sandbox-token"},
        {"Authorization": "Bearer something-else"},
        {"Authorization": "Bearer "},
    ],
)
async def test_without_a_good_token_nothing_is_told(leat: Driver, headers: dict[str, str]) -> None:
    """A missing or unknown token is HTTP 401, outside the API's own envelope."""
    response = await leat.http.get(f"{API}/rewards", headers=headers)
    assert response.status_code == 401
    assert response.json() == {"message": "Unauthenticated."}


async def test_client_credentials_buy_a_token_that_ends(leat: Driver) -> None:
    """A token of /oauth/token holds for `expires_in` seconds of the server's clock."""
    await leat.loosen(token_lifetime_seconds=120)
    response = await leat.http.post("/oauth/token", data=CREDENTIALS)
    body = response.json()
    assert (response.status_code, body["token_type"], body["expires_in"]) == (200, "Bearer", 120)
    headers = {"Authorization": f"Bearer {body['access_token']}"}
    leat.clock.tick(119)
    assert (await leat.http.get(f"{API}/shops", headers=headers)).status_code == 200
    leat.clock.tick(1)
    assert (await leat.http.get(f"{API}/shops", headers=headers)).status_code == 401


async def test_client_credentials_may_be_json(leat: Driver) -> None:
    """The token call takes JSON as well as a form."""
    response = await leat.http.post("/oauth/token", json=CREDENTIALS)
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("change", "status", "error"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": ""}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ],
)
async def test_wrong_credentials_are_refused_as_oauth_does(
    leat: Driver, change: dict[str, str], status: int, error: str
) -> None:
    """The token call refuses in OAuth's own shape."""
    response = await leat.http.post("/oauth/token", data=CREDENTIALS | change)
    assert (response.status_code, response.json()["error"]) == (status, error)


async def test_pictures_need_no_token(leat: Driver) -> None:
    """A media address of the API opens without a token; one that is not there is 404."""
    rewards = await leat.get("/rewards")
    url = next(reward["media"]["value"] for reward in rewards if reward["media"])
    assert url.startswith(f"{ROOT}/media/")
    response = await leat.http.get(url)
    assert response.status_code == 200
    assert response.headers["content-type"] == "image/png"
    for missing in ("/media/nothing.png", "/media/..%2F..%2Fpyproject.toml", "/media/tea.svg"):
        assert (await leat.http.get(missing)).status_code == 404
