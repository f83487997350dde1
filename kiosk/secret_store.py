"""Where the secret for Leat comes from: environment, systemd credential, or the system's keyring.

Never the settings file, never the command line.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

KEYRING_SERVICE = "pickup-kiosk"
_MOST_BYTES = 16_384

ADVICE = (
    "Set the environment variable PICKUP_KIOSK_TOKEN, or the systemd credential leat-token, or"
    " keep the token in the system's keyring (service pickup-kiosk, user leat-token)."
)


@dataclass(frozen=True, slots=True)
class ApiToken:
    """A personal access token or API key; it stays out of its repr."""

    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ClientSecret:
    """OAuth client credentials; they stay out of their repr."""

    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)


class SecretError(Exception):
    """No usable secret; as text, a sentence for whoever sets the kiosk up, without the secret."""


class _KeyringError(Exception):
    """The keyring cannot be read; the text is the kind of failure."""


@dataclass(frozen=True, slots=True)
class _Place:
    """One place to look: how it reads a name, and what it calls the three of them."""

    label: str
    read: Callable[[str], str | None]
    token: str = "leat-token"  # noqa: S105 - the name of one
    client_id: str = "leat-client-id"
    client_secret: str = "leat-client-secret"  # noqa: S105 - the name of one


def find_secret(environ: Mapping[str, str] | None = None) -> ApiToken | ClientSecret:
    """Return the first secret found: environment, then systemd credential, then keyring.

    Within a place the token comes before client credentials. The keyring may ask its user and so
    block: call this off the GUI thread. Raises SecretError.
    """
    variables = os.environ if environ is None else environ
    folder = variables.get("CREDENTIALS_DIRECTORY")
    places = (
        _Place(
            "environment variable",
            variables.get,
            "PICKUP_KIOSK_TOKEN",
            "PICKUP_KIOSK_CLIENT_ID",
            "PICKUP_KIOSK_CLIENT_SECRET",
        ),
        _Place("systemd credential", lambda name: _credential(folder, name)),
        _Place("keyring entry", _from_keyring),
    )
    try:
        for place in places:
            found = _look(place)
            if found is not None:
                return found
    except _KeyringError as error:
        told = f"No token for Leat was found, and the keyring cannot be read ({error}). {ADVICE}"
        raise SecretError(told) from None
    raise SecretError(f"No token for Leat was found. {ADVICE}")


def _look(place: _Place) -> ApiToken | ClientSecret | None:
    token = _checked(place, place.token)
    if token is not None:
        return ApiToken(token)
    client_id = _checked(place, place.client_id)
    client_secret = _checked(place, place.client_secret)
    if client_id is None and client_secret is None:
        return None
    if client_id is None or client_secret is None:
        missing = place.client_id if client_id is None else place.client_secret
        raise SecretError(f"The {place.label} {missing} is missing: both halves are needed.")
    return ClientSecret(client_id, client_secret)


def _checked(place: _Place, name: str) -> str | None:
    """Return a secret without the blanks around it; empty counts as absent."""
    value = (place.read(name) or "").strip()
    if not value:
        return None
    if not value.isascii() or not value.isprintable() or " " in value:
        raise SecretError(f"The {place.label} {name} holds characters that no secret of Leat has.")
    return value


def _credential(folder: str | None, name: str) -> str | None:
    """Read what systemd's LoadCredential= put into its folder for this service alone."""
    if not folder:
        return None
    try:
        with (Path(folder) / name).open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8", errors="replace")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SecretError(
            f"The systemd credential {name} cannot be read ({error.strerror})."
        ) from None


def _from_keyring(name: str) -> str | None:
    try:
        import keyring  # noqa: PLC0415 - slow to import, and rarely needed

        return keyring.get_password(KEYRING_SERVICE, name)
    except Exception as error:  # noqa: BLE001 - backends raise what they like, D-Bus errors too
        raise _KeyringError(type(error).__name__) from None
