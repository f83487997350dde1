"""From an HTTP answer that is no success to the error it means (contract section 3).

A refusal is `{"message", "code", "status_code"}` with HTTP 400 and perhaps `errors`; a code is
believed with another status too if it is a known one. 401, 429 and 5xx mean what HTTP means by
them, whatever their body. A code of 0 or less, or a `status_code` of 500 or more in the body, is
what a crash leaves behind: that is no word on what was done before it.
"""

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final

from kiosk.leat.errors import (
    Forbidden,
    LeatError,
    Maintenance,
    NotFound,
    Reach,
    ServerFault,
    TooManyRequests,
    Unauthorized,
    UnexpectedStatus,
    UnreadableAnswer,
)
from kiosk.leat.models.wire import bounded_or_none
from kiosk.leat.refusal_table import REFUSAL_OF_CODE, refusal
from kiosk.leat.server_clock import read_http_date
from kiosk.leat.transport import Answer

_OWN_MEANING: Final[Mapping[int, type[LeatError]]] = {
    # With no code, 400 could be a broken "internal error", and 408 comes from a gateway that may
    # have passed the request on: neither says that nothing was done.
    400: UnreadableAnswer,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    408: UnreadableAnswer,
}


def failure(route: str, answer: Answer, body: Mapping[str, Any], now: datetime) -> LeatError:
    """Return the error that a status outside 2xx and its JSON object (or `{}`) mean.

    `now` (UTC) is what a `Retry-After` date is measured from if the answer has no date of its own.
    """
    status = answer.status
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return TooManyRequests(route, retry_after=_retry_after(answer, now))
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return Maintenance(route, retry_after=_retry_after(answer, now))
    code = bounded_or_none(body.get("code"))
    if code is not None and _may_refuse(status, code):
        fields = _fields(body.get("errors"))
        return refusal(route, code, status=status, fields=fields, reach=_reach(code, body))
    return _meaning(status)(route, status=status, detail=answer.flaw or "")


def _may_refuse(status: int, code: int) -> bool:
    if status == HTTPStatus.BAD_REQUEST:
        return True
    return (
        _is_client_error(status) and status != HTTPStatus.UNAUTHORIZED and code in REFUSAL_OF_CODE
    )


def _reach(code: int, body: Mapping[str, Any]) -> Reach | None:
    told = bounded_or_none(body.get("status_code"))
    crashed = code <= 0 or (told is not None and told >= HTTPStatus.INTERNAL_SERVER_ERROR)
    return Reach.UNKNOWN if crashed else None


def _meaning(status: int) -> type[LeatError]:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ServerFault
    other = UnexpectedStatus if _is_client_error(status) else UnreadableAnswer
    return _OWN_MEANING.get(status, other)


def _is_client_error(status: int) -> bool:
    return HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR


def _fields(errors: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(errors, dict):
        return {}
    return {
        str(name): tuple(str(line) for line in told) if isinstance(told, list) else (str(told),)
        for name, told in errors.items()
    }


def _retry_after(answer: Answer, now: datetime) -> float | None:
    text = answer.headers.get("Retry-After", "").strip()
    try:
        seconds = float(text)
    except ValueError:
        moment = read_http_date(text)
        # Both dates of one answer are of one clock, which need not be right, nor the kiosk's.
        said_at = read_http_date(answer.headers.get("Date", "")) or now
        return None if moment is None else max(0.0, (moment - said_at).total_seconds())
    return seconds if 0 <= seconds < float("inf") else None
