"""Logs that cannot leak: an event's name and whitelisted fields, nothing else.

Our own code logs through `EventLog`, whose fields are typed below. Records of other libraries are
reduced to where they were made and the kind of exception, since their texts may hold a URL with an
identifier in it, or a customer's data in a validation error.
"""

import contextlib
import json
import logging
import os
import sys
import traceback
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, TypedDict, Unpack

ROOT_NAME = "pickup_kiosk"
MAX_FILE_BYTES = 2_000_000
KEPT_FILES = 5

_QUIETENED = ("httpx", "httpcore", "asyncio", "hpack", "PIL")


class Fields(TypedDict, total=False):
    """All that a log line may say beside its event; ids are pseudonymous, spans in seconds."""

    operation_id: str
    visit_id: str
    operation: str
    outcome: str
    state: str
    cause: str
    reason: str
    code: int
    status: int
    route: str
    count: int
    bytes: int
    seconds: float
    attempt: int
    error: str
    screen: str
    version: str
    support_code: str


_ALLOWED = frozenset(Fields.__annotations__)


class EventLog:
    """A logger of named events, such as `claim.answered`, for one part of the kiosk."""

    def __init__(self, part: str) -> None:
        self._logger = logging.getLogger(f"{ROOT_NAME}.{part}")

    def debug(self, event: str, **fields: Unpack[Fields]) -> None:
        """Note what only a developer wants to know."""
        self._log(logging.DEBUG, event, fields)

    def info(self, event: str, **fields: Unpack[Fields]) -> None:
        """Note what happened."""
        self._log(logging.INFO, event, fields)

    def warning(self, event: str, **fields: Unpack[Fields]) -> None:
        """Note what went wrong and was dealt with."""
        self._log(logging.WARNING, event, fields)

    def error(self, event: str, **fields: Unpack[Fields]) -> None:
        """Note what somebody has to look at."""
        self._log(logging.ERROR, event, fields)

    def _log(self, level: int, event: str, fields: Fields) -> None:
        kept = {name: value for name, value in fields.items() if name in _ALLOWED}
        self._logger.log(level, event, extra={"kiosk_fields": kept})


class JsonLines(logging.Formatter):
    """One JSON object a line: `at` (UTC), `level`, `logger`, `event` and the event's fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for a record, without any text that other libraries wrote."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        fields = getattr(record, "kiosk_fields", None)
        if isinstance(fields, dict):
            line["event"] = record.msg
            line.update(fields)
        else:
            line["event"] = "foreign"
            line["where"] = f"{record.filename}:{record.lineno}"
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__
            line["frames"] = [
                f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])
            ]
        return json.dumps(line, ensure_ascii=True)


def configure_logs(
    folder: Path | None = None, *, level: int = logging.INFO
) -> list[logging.Handler]:
    """Send the logs to stderr and, given a folder, to rotating files in it (mode 0600).

    What cannot be written there is on stderr alone, and the file goes on as soon as it can: a kiosk
    does not stop over its logs. Returns the handlers in use, for `close_logs`.
    """
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    refused = ""
    if folder is not None:
        file = _PrivateRotatingFile(
            folder / "kiosk.jsonl",
            maxBytes=MAX_FILE_BYTES,
            backupCount=KEPT_FILES,
            encoding="utf-8",
            delay=True,
        )
        handlers.append(file)
        try:
            file.begin()
        except OSError as error:
            refused = type(error).__name__
    root = logging.getLogger()
    root.setLevel(level)
    for handler in handlers:
        handler.setFormatter(JsonLines())
        root.addHandler(handler)
    for name in _QUIETENED:
        logging.getLogger(name).setLevel(logging.WARNING)
    if refused:
        EventLog("logs").warning("logs.no-file", error=refused)
    return handlers


def close_logs(handlers: list[logging.Handler]) -> None:
    """Take back what `configure_logs` did."""
    for handler in handlers:
        logging.getLogger().removeHandler(handler)
        handler.close()


class _PrivateRotatingFile(RotatingFileHandler):
    """Begins anew, folder and all, when it was deleted or could not be opened before."""

    def begin(self) -> None:
        """Open the file; raises OSError."""
        self.stream = self._open()

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and not Path(self.baseFilename).exists():
            with contextlib.suppress(OSError):
                self.stream.close()
            self.stream = None
        super().emit(record)

    def close(self) -> None:
        # A full disk refuses what is still to be written: no reason to end with an error.
        with contextlib.suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the base class's name
        """Say nothing: stderr has the line, and Python's complaint would quote a foreign record."""

    def _open(self) -> Any:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return open(
            self.baseFilename,
            self.mode,
            encoding=self.encoding,
            opener=lambda path, flags: os.open(path, flags, 0o600),
        )
