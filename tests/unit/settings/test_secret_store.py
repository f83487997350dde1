import importlib
from pathlib import Path

import keyring
import keyring.errors
import pytest

from kiosk.secret_store import KEYRING_SERVICE, ApiToken, ClientSecret, SecretError, find_secret


class Keyring:
    """The keyring's entries, by user name; it counts how often it is asked."""

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.asked = 0
        self.failure: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        if self.failure is not None:
            raise self.failure
        return self.entries.get(username) if service == KEYRING_SERVICE else None


@pytest.fixture(autouse=True)
def entries(monkeypatch: pytest.MonkeyPatch) -> Keyring:
    """No test reads the keyring of the machine it runs on."""
    own = Keyring()
    monkeypatch.setattr(keyring, "get_password", own.get_password)
    return own


def credentials(folder: Path, **entries: str) -> dict[str, str]:
    for name, value in entries.items():
        (folder / name.replace("_", "-")).write_text(value)
    return {"CREDENTIALS_DIRECTORY": str(folder)}


def test_the_environment_comes_first(tmp_path: Path, entries: Keyring) -> None:
    """Environment, then systemd credential, then keyring."""
    entries.entries["leat-token"] = "from-keyring"
    variables = credentials(tmp_path, leat_token="from-systemd")
    everything = variables | {"PICKUP_KIOSK_TOKEN": "from-environment"}
    assert find_secret(everything) == ApiToken("from-environment")
    assert find_secret(variables) == ApiToken("from-systemd")
    assert entries.asked == 0
    assert find_secret({}) == ApiToken("from-keyring")


def test_client_credentials_are_found_in_every_place(tmp_path: Path, entries: Keyring) -> None:
    """OAuth client credentials are kept where a token may be."""
    pair = ClientSecret("client", "secret")
    variables = {"PICKUP_KIOSK_CLIENT_ID": "client", "PICKUP_KIOSK_CLIENT_SECRET": "secret"}
    assert find_secret(variables) == pair
    files = credentials(tmp_path, leat_client_id="client\n", leat_client_secret="secret\n")
    assert find_secret(files) == pair
    entries.entries = {"leat-client-id": "client", "leat-client-secret": "secret"}
    assert find_secret({}) == pair


def test_half_a_pair_is_told() -> None:
    """A forgotten half is named, instead of looking on in silence."""
    with pytest.raises(SecretError, match="PICKUP_KIOSK_CLIENT_SECRET is missing"):
        find_secret({"PICKUP_KIOSK_CLIENT_ID": "client"})


@pytest.mark.parametrize("value", ["", "  ", "\n"])
def test_an_empty_variable_is_none(value: str, entries: Keyring) -> None:
    """A variable set to nothing is as good as not set."""
    entries.entries["leat-token"] = "from-keyring"
    assert find_secret({"PICKUP_KIOSK_TOKEN": value}) == ApiToken("from-keyring")


@pytest.mark.parametrize("value", ["hunter2 x", "hunter2\nX-Evil: 1", "hunter2é", "hunter2\0"])
def test_a_secret_that_is_none_is_refused_unseen(value: str) -> None:
    """What cannot stand in a header is told by its place, and not repeated."""
    with pytest.raises(SecretError, match="PICKUP_KIOSK_TOKEN holds characters") as refused:
        find_secret({"PICKUP_KIOSK_TOKEN": value})
    assert "hunter2" not in str(refused.value)


def test_no_secret_says_where_to_put_one() -> None:
    """The sentence names all three places."""
    with pytest.raises(SecretError) as refused:
        find_secret({})
    for place in ("PICKUP_KIOSK_TOKEN", "leat-token", "keyring"):
        assert place in str(refused.value)


def test_a_broken_keyring_is_told_and_stops_nobody_else(tmp_path: Path, entries: Keyring) -> None:
    """A keyring that fails only matters when the secret is nowhere else."""
    entries.failure = keyring.errors.KeyringLocked("hunter2")
    assert find_secret({"PICKUP_KIOSK_TOKEN": "token"}) == ApiToken("token")
    with pytest.raises(SecretError, match=r"the keyring cannot be read \(KeyringLocked\)"):
        find_secret(credentials(tmp_path))


def test_an_unreadable_credential_is_told(tmp_path: Path) -> None:
    """A credential that is there but cannot be read is not passed over."""
    (tmp_path / "leat-token").mkdir()
    with pytest.raises(SecretError, match="systemd credential leat-token cannot be read"):
        find_secret({"CREDENTIALS_DIRECTORY": str(tmp_path)})


def test_secrets_stay_out_of_reprs() -> None:
    """No log or crash report can show a secret by accident."""
    told = repr((ApiToken("hunter2"), ClientSecret("hunter2", "hunter2")))
    assert "hunter2" not in told


def test_the_keyring_is_only_imported_when_asked() -> None:
    """Looking in the environment does not load the keyring's backends."""
    module = importlib.import_module("kiosk.secret_store")
    assert not hasattr(module, "keyring")
