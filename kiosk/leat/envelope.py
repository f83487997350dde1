"""From an HTTP answer to the JSON inside Leat's envelope, or the error it means.

Success is any 2xx with `{"data": ..., "meta": {} | [] | {...}}` (contract section 2). Whatever lies
between here and Leat may answer with something else entirely.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from pydantic import ValidationError

from kiosk.leat.errors import UnreadableAnswer
from kiosk.leat.failures import failure
from kiosk.leat.models.wire import WireModel
from kiosk.leat.transport import Answer

M = TypeVar("M", bound=WireModel)


@dataclass(frozen=True, slots=True)
class Envelope:
    """A success: `data` as JSON, `meta` as a mapping (empty when Leat sent `[]` or nothing)."""

    data: Any
    meta: Mapping[str, Any]


def read_json(route: str, answer: Answer, now: datetime) -> dict[str, Any]:
    """Return a 2xx answer's JSON object, or raise the error the answer means.

    `now` (UTC) is what a `Retry-After` date is measured from if the answer has no date of its own.
    """
    body = _json_object(answer)
    if answer.status in range(200, 300):
        if isinstance(body, dict):
            return body
        raise UnreadableAnswer(route, status=answer.status, detail=answer.flaw or "not JSON")
    raise failure(route, answer, body if isinstance(body, dict) else {}, now)


def open_envelope(route: str, answer: Answer, now: datetime) -> Envelope:
    """Return the envelope of a 2xx answer, or raise the error the answer means."""
    body = read_json(route, answer, now)
    if "data" not in body:
        raise UnreadableAnswer(route, status=answer.status, detail="no data")
    meta = body.get("meta")
    return Envelope(body["data"], meta if isinstance(meta, dict) else {})


def read_model(route: str, model: type[M], value: Any) -> M:
    """Return a JSON value as a wire model; raise UnreadableAnswer naming the fields that misfit."""
    misfits = ""
    try:
        return model.model_validate(value)
    except ValidationError as error:
        places = (".".join(str(step) for step in one["loc"]) for one in error.errors())
        misfits = ", ".join(sorted(set(places)))
    # Raised out here, so that no traceback holds the input.
    raise UnreadableAnswer(route, detail=f"misfit at [{misfits}]")


def read_rows(route: str, data: Any) -> list[Any]:
    """Return a list's rows; PHP sends a list with gaps as an object with numbers for names."""
    if isinstance(data, dict) and all(name.isdecimal() for name in data):
        return list(data.values())
    if isinstance(data, list):
        return data
    raise UnreadableAnswer(route, detail="no list")


def _json_object(answer: Answer) -> Any:
    if answer.flaw is not None:
        return None
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
