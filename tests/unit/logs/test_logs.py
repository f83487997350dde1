import json
import logging
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.logs import EventLog, close_logs, configure_logs


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    level = logging.getLogger().level
    handlers = configure_logs(tmp_path / "logs")
    yield tmp_path / "logs"
    close_logs(handlers)
    logging.getLogger().setLevel(level)


def lines(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "kiosk.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_an_event_is_one_line_of_json(folder: Path) -> None:
    """Event, fields, level and time in UTC, one object a line."""
    EventLog("operations").info("claim.answered", operation_id="op-1", outcome="done")
    (line,) = lines(folder)
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "info",
        "logger": "pickup_kiosk.operations",
        "event": "claim.answered",
        "operation_id": "op-1",
        "outcome": "done",
    }


def test_an_unlisted_field_is_dropped(folder: Path) -> None:
    """Whoever gets past the type checker still logs no personal data."""
    careless: Any = EventLog("visit")
    careless.info("visit.began", identifier="PK100001", email="ada@example.com")
    assert "PK100001" not in json.dumps(lines(folder))
    assert "ada@example.com" not in json.dumps(lines(folder))


def test_other_libraries_texts_are_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """A URL or a value in a foreign message or exception goes neither to file nor to stderr."""
    with caplog.at_level(logging.ERROR):
        try:
            int("PK100001")
        except ValueError:
            logging.getLogger("library").exception("could not read %s", "PK100001")
    (line,) = lines(folder)
    assert line["event"] == "foreign"
    assert line["where"].startswith("test_logs.py:")
    assert line["exception"] == "ValueError"
    assert line["frames"]
    assert "PK100001" not in json.dumps(line)
    assert "PK100001" not in capsys.readouterr().err


@pytest.mark.parametrize("name", ["httpx", "httpcore.connection"])
def test_the_http_library_does_not_log_addresses(folder: Path, name: str) -> None:
    """Its lines would hold whole URLs, identifiers included."""
    logging.getLogger(name).info("HTTP Request: GET /find?contact_identifier_value=PK100001")
    assert lines(folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_may_read_the_log(folder: Path) -> None:
    """The file belongs to the kiosk's user."""
    EventLog("app").info("app.started")
    assert stat.S_IMODE((folder / "kiosk.jsonl").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kiosk does not stop over its logs; stderr says why there is no file."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with caplog.at_level(logging.WARNING):
        handlers = configure_logs(blocked / "logs", level=logging.WARNING)
    close_logs(handlers)
    assert "logs.no-file" in capsys.readouterr().err


def test_a_file_that_could_not_be_opened_is_begun_when_it_can_be(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kiosk that started on a read-only disk writes its log once the disk has been put right."""
    blocked = tmp_path / "data"
    blocked.write_text("in the way")
    with caplog.at_level(logging.WARNING):
        handlers = configure_logs(blocked / "logs", level=logging.WARNING)
        EventLog("health").warning("health.trouble", support_code="J1")
        blocked.unlink()
        EventLog("health").warning("health.trouble", support_code="N1")
    close_logs(handlers)
    assert [line["support_code"] for line in lines(blocked / "logs")] == ["N1"]
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not delete a file in use")
def test_a_file_that_was_deleted_is_begun_anew(folder: Path) -> None:
    """Staff who make room on the disk do not end the log for as long as the kiosk runs."""
    EventLog("app").info("app.started")
    shutil.rmtree(folder)
    EventLog("app").info("app.stopped")
    assert [line["event"] for line in lines(folder)] == ["app.stopped"]
    assert stat.S_IMODE((folder / "kiosk.jsonl").stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a disk that is always full")
def test_a_full_disk_is_not_told_with_what_a_library_logged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python's own complaint would quote the record, and an identifier in it."""
    (tmp_path / "kiosk.jsonl").symlink_to("/dev/full")
    handlers = configure_logs(tmp_path)
    logging.getLogger("library").info("GET %s", "/find?contact_identifier_value=PK100001")
    close_logs(handlers)
    told = capsys.readouterr().err
    assert "foreign" in told
    assert "PK100001" not in told
    assert "Traceback" not in told
