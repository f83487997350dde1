"""One call as the resources describe it, before it meets HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote

from kiosk.leat.errors import Reach
from kiosk.leat.refusals import InvalidInput

PREFIX = "/api/v3/oauth/clients"
"""Where all endpoints but the token's live (contract section 1)."""


@dataclass(frozen=True, slots=True)
class Request:
    """A method, a path under the host, and what goes with it.

    `route` is the template that errors name; the path, query and form hold uuids, addresses and
    identifiers, so they stay out of the repr. `form` None means an empty body.
    """

    method: Literal["GET", "POST", "PUT"]
    route: str
    path: str = field(repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The method and the route's template, such as `GET /rewards/{uuid}`."""
        return f"{self.method} {self.route}"

    @property
    def is_write(self) -> bool:
        """Whether it can change the truth at Leat, so that it is sent at most once."""
        return self.method != "GET"


def api_request(
    method: Literal["GET", "POST", "PUT"],
    route: str,
    *segments: str,
    query: Mapping[str, str | None] | None = None,
    form: Mapping[str, str | None] | None = None,
) -> Request:
    """Fill a route's `{placeholders}` with segments, in order; None parameters are left out.

    Raises InvalidInput, for nothing was sent, for a segment with half a character or one that would
    change the path: empty, `.` or `..`.
    """
    path = route
    for segment in segments:
        if segment.strip() in {"", ".", ".."} or not _is_whole(segment):
            raise unsendable(f"{method} {route}")
        start, end = path.index("{"), path.index("}")
        path = path[:start] + quote(segment, safe="") + path[end + 1 :]
    return Request(
        method,
        route,
        PREFIX + path,
        _given(query or {}),
        None if form is None else _given(form),
    )


def unsendable(name: str) -> InvalidInput:
    """Return the error, for a request's name, of a value that fits in no request."""
    return InvalidInput(name, reach=Reach.NEVER_SENT, detail="fits in no request")


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _given(parameters: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in parameters.items() if value is not None}
