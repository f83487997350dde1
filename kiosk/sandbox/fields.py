"""Parameters of a call: query, form, multipart or JSON, checked field by field."""

import json
import math
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from kiosk.sandbox.refusals import INVALID_INPUT, LeatRefusalError, invalid
from kiosk.sandbox.store.records import LARGEST

FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")


class Fields:
    """The parameters of one call; an absent, null or blank one counts as not given."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    def text(self, name: str) -> str:
        """Return a required text, trimmed; raises 1003 naming the field."""
        value = self.optional_text(name)
        if value is None:
            raise invalid(name, f"The {_words(name)} field is required.")
        return value

    def require(self, *names: str) -> None:
        """Raise one 1003 that names every required field that is missing."""
        missing = {
            name: [f"The {_words(name)} field is required."]
            for name in names
            if self._values.get(name) in (None, "")
        }
        if missing:
            raise LeatRefusalError(INVALID_INPUT, errors=missing)

    def optional_text(self, name: str) -> str | None:
        """Return a text, trimmed, or None; raises 1003 for what is no text or number."""
        value = self._values.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise invalid(name, f"The {_words(name)} must be a string.")
        text = str(value).strip()
        if not _is_unicode(text):
            raise invalid(name, f"The {_words(name)} must be a string.")
        return text or None

    def optional_number(self, name: str) -> float | None:
        """Return a number, or None; raises 1003 for text that is no finite number in ASCII."""
        text = self.optional_text(name)
        if text is None:
            return None
        try:
            # Python's own numbers may be Arabic, or have underscores in them.
            number = float(text) if text.isascii() and "_" not in text else math.nan
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise invalid(name, f"The {_words(name)} must be a number.")
        return number

    def optional_whole(self, name: str) -> int | None:
        """Return a whole number, or None; raises 1003 for anything else."""
        number = self.optional_number(name)
        if number is None:
            return None
        if not number.is_integer() or abs(number) > LARGEST:
            raise invalid(name, f"The {_words(name)} must be an integer.")
        return int(number)

    def others(self, *known: str) -> dict[str, str | None]:
        """Return every other field as text or null, for custom attributes."""
        return {name: self.optional_text(name) for name in self._values if name not in known}

    def __contains__(self, name: str) -> bool:
        """Say whether the field was sent at all, blank or not."""
        return name in self._values


def query_fields(request: Request) -> Fields:
    """Return the query parameters."""
    return Fields(dict(request.query_params))


async def body_fields(request: Request) -> Fields:
    """Return the body's fields, read by its content type; raises 1003 for an unreadable body."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind in FORM_TYPES:
        try:
            async with request.form() as form:
                return Fields({name: text for name, text in form.items() if isinstance(text, str)})
        except (HTTPException, UnicodeError):
            raise LeatRefusalError(INVALID_INPUT) from None
    body = await request.body()
    if not body:
        return Fields({})
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise LeatRefusalError(INVALID_INPUT) from None
    if not isinstance(value, dict):
        raise LeatRefusalError(INVALID_INPUT)
    return Fields(value)


def _is_unicode(text: str) -> bool:
    # JSON can spell half a surrogate pair, which no database takes.
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _words(name: str) -> str:
    return name.replace("_", " ")
