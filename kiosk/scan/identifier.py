"""From scanned text to the identifier that Leat is asked for.

Leat allows virtually anything as an identifier, e-mail addresses included, and keeps its case
(contact identifiers page); scanned text is hostile input all the same, so what could disguise
itself on a screen or in a log is refused. A URL is taken apart, never opened.
"""

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import parse_qs, unquote, urlsplit

MAX_IDENTIFIER_LENGTH = 128
"""Characters; longer values are refused (Leat states no limit of its own)."""

MAX_SCAN_LENGTH = 1024
"""Characters of scanned text looked at, a URL around the identifier included."""

LAST_PATH_SEGMENT = "/"
"""The `url_parameter` that means the last segment of the path instead of a query parameter."""

_TRIMMED = " \t\r\n\0\v\f"


class UnusableReason(StrEnum):
    """Why scanned text names nobody."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    FORBIDDEN_CHARACTER = "forbidden-character"
    URL_WITHOUT_IDENTIFIER = "url-without-identifier"


@dataclass(frozen=True, slots=True)
class Identifier:
    """The value that names a contact, case kept; it stays out of its repr."""

    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unusable:
    """Scanned text that cannot be an identifier."""

    reason: UnusableReason


def extract_identifier(text: str, url_parameter: str | None = None) -> Identifier | Unusable:
    """Return the identifier in scanned text, or why there is none; never raises.

    `url_parameter` says where an http(s) URL carries it: the name of a query parameter, or
    `LAST_PATH_SEGMENT`. Without it, or when the text is no URL, the whole text is the value.
    """
    value = text.strip(_TRIMMED)
    if len(value) > MAX_SCAN_LENGTH:
        return Unusable(UnusableReason.TOO_LONG)
    if url_parameter and value.lower().startswith(("http://", "https://")):
        value = _from_url(value, url_parameter).strip(_TRIMMED)
        if not value:
            return Unusable(UnusableReason.URL_WITHOUT_IDENTIFIER)
    if not value:
        return Unusable(UnusableReason.EMPTY)
    if len(value) > MAX_IDENTIFIER_LENGTH:
        return Unusable(UnusableReason.TOO_LONG)
    if not all(_is_allowed(character) for character in value):
        return Unusable(UnusableReason.FORBIDDEN_CHARACTER)
    return Identifier(value)


def _from_url(url: str, url_parameter: str) -> str:
    """Return the percent-decoded value a URL carries, or an empty text."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if url_parameter == LAST_PATH_SEGMENT:
        return unquote(parts.path.rstrip("/").rpartition("/")[2])
    return parse_qs(parts.query).get(url_parameter, [""])[0]


def _is_allowed(character: str) -> bool:
    """Printable ASCII, and letters, marks and decimal digits of any script."""
    if character.isascii():
        return character.isprintable()
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"
