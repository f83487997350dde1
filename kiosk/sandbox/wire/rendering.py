"""What rendering needs to know of the request and the switches."""

from dataclasses import dataclass

from kiosk.sandbox.looseness import Looseness


@dataclass(frozen=True)
class Rendering:
    """`base_url` as the client addressed the server (`http://host:port`), and the switches."""

    base_url: str
    looseness: Looseness

    def media_url(self, name: str) -> str:
        """Return the address of a picture, on the host that the client asked."""
        return f"{self.base_url}/media/{name}.png"
