"""Loading settings, and refusing them in sentences that name file, line, fault and remedy.

A refused value is never repeated: it may be a secret in the wrong place.
"""

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.paths import find_settings_file, site_settings_file, user_settings_file
from kiosk.settings import Settings
from kiosk.settings_error import Problem, SettingsError
from kiosk.settings_file import ENVIRONMENT_PREFIX, UnreadableFileError, line_of, parse, read_text

_SENSITIVE = re.compile(r"token|secret|passw|api_?key|bearer|credential|client_?id", re.IGNORECASE)
_ADVICE = (
    "a secret does not belong in the settings. Take it out (and replace it at Leat if others could"
    " read the file), then give it as the environment variable PICKUP_KIOSK_TOKEN, the systemd"
    " credential leat-token, or in the system's keyring."
)
_PATH_KEYS = (("kiosk", "data_dir"), ("display", "logo"))


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings from a file (else the user's, else the machine's) and the environment.

    Relative paths in a file start at the file's folder. Raises SettingsError with every problem.
    """
    file = path or find_settings_file()
    try:
        text = "" if file is None else read_text(file)
        tables = parse(text)
    except UnreadableFileError as error:
        place = str(file) if error.line is None else f"{file}, line {error.line}"
        raise SettingsError((Problem(place, f"{error}."),)) from None
    source = _Source(file, text)
    problems = [*_secrets(tables, source), *_unknown_variables()]
    if problems:
        raise SettingsError(tuple(problems))
    if file is not None:
        _anchor_paths(tables, file.absolute().parent)
    try:
        return Settings(**tables)
    except ValidationError as error:
        found = tuple(source.problem(detail) for detail in error.errors(include_input=False))
        raise SettingsError(found) from None


class _Source:
    """Where settings came from: the file and its text."""

    def __init__(self, file: Path | None, text: str) -> None:
        self._file = file
        self._text = text

    def problem(self, detail: ErrorDetails) -> Problem:
        """Turn one of pydantic's complaints into a problem."""
        section, key = _section_and_key(detail)
        return Problem(self.place(section, key), _sentence(section, key, detail))

    def place(self, section: str, key: str | None) -> str:
        """Name the variable that set a key, else its line in the file, else the file."""
        variable = _variable(section, key)
        for name in os.environ:
            if name.upper() == variable:
                return f"environment variable {name}"
        if self._file is None:
            return f"no settings file ({user_settings_file()} or {site_settings_file()})"
        line = line_of(self._text, section, key)
        return str(self._file) if line is None else f"{self._file}, line {line}"


def _section_and_key(detail: ErrorDetails) -> tuple[str, str | None]:
    names = [part for part in detail["loc"] if isinstance(part, str)]
    section = names[0] if names else ""
    if len(names) > 1:
        return section, names[1]
    if detail["type"] == "value_error":
        # A rule between two keys: its sentence begins with the key to blame.
        return section, detail["msg"].removeprefix("Value error, ").split()[0]
    return section, None


def _sentence(section: str, key: str | None, detail: ErrorDetails) -> str:
    name = section if key is None else f"{section}.{key}"
    match detail["type"]:
        case "extra_forbidden":
            return f'there is no key "{name}". {_suggestion(section, key)}'
        case "missing" if key is None:
            field = _sections()[section].model_fields
            needed = [name for name, info in field.items() if info.is_required()]
            key, name = needed[0], f"{section}.{needed[0]}"
            what = "is missing"
        case "missing":
            what = "is missing"
        case "value_error":
            what = detail["msg"].removeprefix("Value error, ").removeprefix(f"{key} ")
        case kind if "type" in kind or "parsing" in kind or "attributes" in kind:
            what = "is not of the right kind"
        case _:
            what = "has a value that is not allowed"
    return f"{name} {what}. Allowed: {_allowed(section, key)}."


def _allowed(section: str, key: str | None) -> str:
    model = _sections().get(section)
    if model is None:
        return _list(_sections())
    field = model.model_fields.get(key or "")
    if field is None:
        return f"a table with {_list(model.model_fields)}"
    return field.description or "see the documentation"


def _suggestion(section: str, key: str | None) -> str:
    """Say which known key was meant, if one is near, else which there are."""
    sections = _sections()
    if section not in sections:
        near = difflib.get_close_matches(section, sections, n=1)
        return f'Did you mean "{near[0]}"?' if near else f"Allowed: {_list(sections)}."
    keys = sections[section].model_fields
    near = difflib.get_close_matches(key or "", keys, n=1)
    if near:
        return f'Did you mean "{section}.{near[0]}"?'
    elsewhere = [name for name, model in sections.items() if key in model.model_fields]
    if elsewhere:
        return f'Did you mean "{elsewhere[0]}.{key}"?'
    return f"Allowed: {_list(keys)}."


def _secrets(tables: Mapping[str, Any], source: _Source) -> Iterator[Problem]:
    for section, content in tables.items():
        if _SENSITIVE.search(section):
            yield Problem(source.place(section, None), f'"{section}": {_ADVICE}')
        for key in content if isinstance(content, Mapping) else ():
            if _SENSITIVE.search(key):
                yield Problem(source.place(section, key), f'"{section}.{key}": {_ADVICE}')


def _unknown_variables() -> Iterator[Problem]:
    """Find variables shaped like a setting that name none; pydantic overlooks unknown sections."""
    for name in sorted(os.environ):
        rest = name.upper().removeprefix(ENVIRONMENT_PREFIX).lower()
        if not name.upper().startswith(ENVIRONMENT_PREFIX) or "__" not in rest:
            continue
        section, _, key = rest.partition("__")
        if section not in _sections() or key not in _sections()[section].model_fields:
            what = f'there is no key "{section}.{key}". {_suggestion(section, key)}'
            yield Problem(f"environment variable {name}", what)


def _anchor_paths(tables: dict[str, Any], folder: Path) -> None:
    for section, key in _PATH_KEYS:
        content = tables.get(section)
        written = content.get(key) if isinstance(content, dict) else None
        if isinstance(written, str) and not written.startswith("~"):
            tables[section][key] = str(folder / written)


def _sections() -> dict[str, type[BaseModel]]:
    return {
        name: field.annotation
        for name, field in Settings.model_fields.items()
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
    }


def _variable(section: str, key: str | None) -> str:
    name = section if key is None else f"{section}__{key}"
    return f"{ENVIRONMENT_PREFIX}{name}".upper()


def _list(names: Mapping[str, Any]) -> str:
    return ", ".join(names)
