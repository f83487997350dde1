# ruff: noqa: N818 - each name says the meaning; the base alone carries the suffix
"""Every way a call to Leat can fail, and what each failure says about the truth at Leat.

::

    LeatError                     .reach .route .status
    ├── Unreachable               no connection: refused, DNS, connect or pool timeout   NEVER_SENT
    │   └── InsecureConnection    the TLS handshake failed                               NEVER_SENT
    ├── NoAnswer                  timeout or reset after the first byte left             UNKNOWN
    ├── UnreadableAnswer          HTML, redirect, truncated, too large, wrong shape      UNKNOWN
    ├── ServerFault               HTTP 5xx                                               UNKNOWN
    │   └── Maintenance           HTTP 503                            .retry_after       UNKNOWN
    ├── Unauthorized              HTTP 401: bad or expired token                         ANSWERED
    │   └── Forbidden             HTTP 403: the token may not do this                    ANSWERED
    ├── NotFound                  HTTP 404 without an error code                         ANSWERED
    ├── TooManyRequests           HTTP 429                            .retry_after       ANSWERED
    ├── UnexpectedStatus          any other HTTP 4xx without an error code               ANSWERED
    └── Refusal                   Leat said no and why                .code .fields      ANSWERED
        ├── InternalError         code 1000: its own fault, so nobody knows              UNKNOWN
        ├── (one class a meaning: see `kiosk.leat.refusals`)
        └── UnknownRefusal        a code that no page explains, kept                     ANSWERED

The reach above is each class's own. A failure to get an access token carries NEVER_SENT whatever
its class, for the call that wanted the token was not sent. So does the InvalidInput of a value that
fits in no request. A Refusal is UNKNOWN when its code is 0 or less, or when its body tells of a
status of 500 or more: Leat crashed, and nobody knows how far it had got.

Texts and reprs name the route's template, the status and the code, and nothing that a customer or
Leat wrote: no address, no identifier, no token.
"""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import ClassVar


class Reach(Enum):
    """What a failed call says about the truth at Leat; decides whether a write is settled."""

    NEVER_SENT = "never sent"
    """No byte of the request left: certainly not applied."""
    ANSWERED = "answered"
    """Leat answered and did not apply it."""
    UNKNOWN = "unknown"
    """It may have been applied: read back before anything else."""


class LeatError(Exception):
    """The base of every failure of a call to Leat."""

    default_reach: ClassVar[Reach] = Reach.UNKNOWN
    meaning: ClassVar[str] = "the call failed"

    reach: Reach
    """Whether the request can have been applied."""
    route: str
    """Method and path template, such as `POST /reward-receptions`; no values."""
    status: int | None
    """The HTTP status, or None when no answer's status was read."""

    def __init__(
        self,
        route: str = "Leat",
        *,
        status: int | None = None,
        detail: str = "",
        reach: Reach | None = None,
    ) -> None:
        self.route = route
        self.status = status
        self.reach = self.default_reach if reach is None else reach
        told = [self.meaning]
        if status is not None:
            told.append(f"HTTP {status}")
        if detail:
            told.append(detail)
        super().__init__(f"{route}: {', '.join(told)}")


class Unreachable(LeatError):
    """No connection could be had: refused, no such host, or no time left to connect."""

    default_reach = Reach.NEVER_SENT
    meaning = "Leat cannot be reached"


class InsecureConnection(Unreachable):
    """The TLS handshake failed: a bad certificate, or a box between that speaks no TLS."""

    meaning = "no secure connection to Leat"


class NoAnswer(LeatError):
    """The request left, wholly or in part, and no answer came in time."""

    meaning = "no answer from Leat"


class UnreadableAnswer(LeatError):
    """An answer came that is not Leat's: HTML, a redirect, cut short, or of another shape."""

    meaning = "Leat's answer cannot be read"


class ServerFault(LeatError):
    """Leat, or a gateway before it, failed with HTTP 5xx; the work may be done all the same."""

    meaning = "Leat failed"


class Maintenance(ServerFault):
    """HTTP 503: Leat is closed for maintenance (contract section 2)."""

    meaning = "Leat is in maintenance"

    def __init__(
        self,
        route: str = "Leat",
        *,
        status: int | None = 503,
        detail: str = "",
        reach: Reach | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(route, status=status, detail=detail, reach=reach)
        self.retry_after = retry_after
        """Seconds to wait as Leat asked, or None when it did not say."""


class Unauthorized(LeatError):
    """HTTP 401: the token is wrong, expired or withdrawn."""

    default_reach = Reach.ANSWERED
    meaning = "Leat does not accept the token"


class Forbidden(Unauthorized):
    """HTTP 403: the token is known but has no right to this."""

    meaning = "the token has no right to this"


class NotFound(LeatError):
    """HTTP 404 with no error code: most likely a wrong base URL."""

    default_reach = Reach.ANSWERED
    meaning = "no such route"


class TooManyRequests(LeatError):
    """HTTP 429: over the rate limit, so nothing was done."""

    default_reach = Reach.ANSWERED
    meaning = "too many requests"

    def __init__(
        self,
        route: str = "Leat",
        *,
        status: int | None = 429,
        detail: str = "",
        reach: Reach | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(route, status=status, detail=detail, reach=reach)
        self.retry_after = retry_after
        """Seconds to wait as Leat asked, or None when it did not say."""


class UnexpectedStatus(LeatError):
    """Another HTTP 4xx with no error code (405, 413, a proxy's 407): refused before Leat acted."""

    default_reach = Reach.ANSWERED
    meaning = "refused with no reason"


class Refusal(LeatError):
    """Leat said no, with a code (D:error-handling). Branch on the class or the code only."""

    default_reach = Reach.ANSWERED
    meaning = "refused"
    codes: ClassVar[tuple[int, ...]] = (0,)

    code: int
    """Leat's error code, such as 1017."""
    fields: Mapping[str, tuple[str, ...]]
    """Leat's complaints by input field (code 1003); may hold what was typed, so never log it."""

    def __init__(  # noqa: PLR0913 - keyword-only, the base's and its own two
        self,
        route: str = "Leat",
        *,
        code: int | None = None,
        fields: Mapping[str, tuple[str, ...]] | None = None,
        status: int | None = None,
        detail: str = "",
        reach: Reach | None = None,
    ) -> None:
        self.code = self.codes[0] if code is None else code
        self.fields = MappingProxyType(dict(fields or {}))
        told = f"code {self.code}" + (f", {detail}" if detail else "")
        super().__init__(route, status=status, detail=told, reach=reach)


class UnknownRefusal(Refusal):
    """Leat said no with a code that no page explains."""

    meaning = "refused for a reason not in the documentation"
