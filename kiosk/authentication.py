"""From the secret that was found to how the kiosk authenticates at Leat."""

from kiosk.leat import Auth, ClientCredentials, StaticToken
from kiosk.secret_store import ApiToken, ClientSecret, find_secret


def find_auth() -> Auth:
    """Return how to authenticate at Leat; may block on the keyring, and raises SecretError."""
    match find_secret():
        case ApiToken(value=token):
            return StaticToken(token)
        case ClientSecret(client_id=client_id, client_secret=client_secret):
            return ClientCredentials(client_id, client_secret)
