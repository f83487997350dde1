"""Leat's answers: `{"data", "meta"}`, or for a refusal `{"message", "code", "status_code"}`."""

import json
from typing import Any, Literal

from starlette.responses import Response

from kiosk.sandbox.looseness import Looseness
from kiosk.sandbox.refusals import LeatRefusalError

EmptyMeta = Literal["object", "array"]


def json_response(body: Any, status: int = 200) -> Response:
    """Write any JSON value as a response."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status_code=status, media_type="application/json")


def answer(
    data: Any,
    looseness: Looseness,
    *,
    meta: dict[str, Any] | None = None,
    documented_empty: EmptyMeta = "object",
) -> Response:
    """Write a success; without `meta` it is empty: as documented for the call, or as switched."""
    if meta is not None:
        return json_response({"data": data, "meta": meta})
    kind = documented_empty if looseness.empty_meta == "documented" else looseness.empty_meta
    return json_response({"data": data, "meta": {} if kind == "object" else []})


def refusal(error: LeatRefusalError, looseness: Looseness) -> Response:
    """Write a refusal with HTTP 400; `errors` only where fields are at fault."""
    body: dict[str, Any] = {"message": error.message, "code": error.code, "status_code": 400}
    if error.errors is not None:
        body["errors"] = {
            field: sentences[0] if looseness.errors_as_strings else list(sentences)
            for field, sentences in error.errors.items()
        }
    return json_response(body, 400)


def plain_error(message: str, status: int) -> Response:
    """Write an error outside the API's own envelope, as the framework behind it does."""
    return json_response({"message": message}, status)
