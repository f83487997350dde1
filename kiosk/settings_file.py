"""The settings file as text: reading it, and finding the line of a key.

Cheap to import, since the first frame is shown in the language and by the renderer that it names.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from kiosk.paths import find_settings_file

ENVIRONMENT_PREFIX = "PICKUP_KIOSK_"
Language = Literal["en", "nl"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")
RENDERERS = ("software", "gpu")


@dataclass(frozen=True, slots=True)
class EarlyDisplay:
    """What the first frame needs to know, before the settings are checked."""

    language: str = LANGUAGES[0]
    renderer: str = RENDERERS[0]


class UnreadableFileError(Exception):
    """The file is missing, no UTF-8, or no TOML; `line` is 1-based, None for the whole file."""

    def __init__(self, what: str, line: int | None = None) -> None:
        super().__init__(what)
        self.line = line


def early_display(path: Path | None = None) -> EarlyDisplay:
    """Return the language and renderer from file and environment; defaults for anything wrong.

    Raises nothing: what is wrong is said when the settings are loaded.
    """
    try:
        file = path or find_settings_file()
        section = {} if file is None else parse(read_text(file)).get("display", {})
    except UnreadableFileError:
        section = {}
    return EarlyDisplay(
        language=_chosen(section, "language", LANGUAGES),
        renderer=_chosen(section, "renderer", RENDERERS),
    )


def read_text(path: Path) -> str:
    """Return the file's text, without a byte order mark. Raises UnreadableFileError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"cannot be read ({error.strerror})") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError("is not UTF-8 text", line) from None


def parse(text: str) -> dict[str, Any]:
    """Return the tables of a TOML text. Raises UnreadableFileError with the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The reason may quote the text, a misplaced token included, so only the place is told.
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise UnreadableFileError("is not valid TOML here", line) from None


def line_of(text: str, section: str, key: str | None = None) -> int | None:
    """Return the 1-based line of a key, or of its section's heading, or None for neither."""
    table, heading = "", None
    wanted = section if key is None else f"{section}.{key}"
    for number, line in enumerate(text.split("\n"), start=1):
        if named := re.match(r"\s*\[\[?([^\[\]]+)\]", line):
            table = _plain(named[1])
            if table == wanted:
                return number
            if table == section:
                heading = number
        elif "=" in line:
            name = _plain(line.partition("=")[0])
            full = f"{table}.{name}" if table else name
            if full == wanted or full.startswith(f"{wanted}."):
                return number
            if full == section:
                heading = number
    return heading


def _plain(dotted: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in dotted.split("."))


def _chosen(section: object, key: str, allowed: tuple[str, ...]) -> str:
    written = section.get(key) if isinstance(section, Mapping) else None
    value = os.environ.get(f"{ENVIRONMENT_PREFIX}DISPLAY__{key.upper()}", written)
    return value if isinstance(value, str) and value in allowed else allowed[0]
