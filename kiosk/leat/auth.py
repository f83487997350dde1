"""The two ways to prove who calls (contract section 1); neither shows its secret in a repr."""

from dataclasses import dataclass, field


def _plain(secret: str) -> str:
    """Return a secret without the blanks around it; raise ValueError if no header could hold it."""
    text = secret.strip()
    if not text or not text.isascii() or not text.isprintable() or " " in text:
        raise ValueError("empty, or holds characters that no token has")
    return text


@dataclass(frozen=True, slots=True)
class StaticToken:
    """A personal access token (or API key) made in Leat's dashboard; it cannot be renewed here.

    Blanks and line ends around it are dropped. Raises ValueError, not showing it, if it is no
    token at all. Its length is not checked: the vendor's tokens differ.
    """

    token: str = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "token", _plain(self.token))


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """OAuth client credentials, exchanged for a token that is renewed before it expires."""

    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "client_id", _plain(self.client_id))
        object.__setattr__(self, "client_secret", _plain(self.client_secret))


Auth = StaticToken | ClientCredentials
