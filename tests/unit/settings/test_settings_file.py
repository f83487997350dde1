import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.settings_file import EarlyDisplay, early_display, line_of

TEXT = """\
mode = 1
[display]
# language = "en"
language = "nl"
'renderer' = "gpu"
[ api ]
base_url="x"
[kiosk.deep]
a = 1
"""


@pytest.mark.parametrize(
    ("section", "key", "line"),
    [
        ("display", "language", 4),
        ("display", "renderer", 5),
        ("display", "missing", 2),
        ("api", "base_url", 7),
        ("api", None, 6),
        ("mode", None, 1),
        ("kiosk", "deep", 8),
        ("nowhere", "x", None),
    ],
)
def test_a_key_is_found_where_it_was_written(section: str, key: str | None, line: int) -> None:
    """A key's line, or its section's, or nothing."""
    assert line_of(TEXT, section, key) == line


def test_the_first_frame_knows_language_and_renderer(tmp_path: Path) -> None:
    """The two settings that the first frame needs are read ahead of all others."""
    file = tmp_path / "kiosk.toml"
    file.write_text('[display]\nlanguage = "nl"\nrenderer = "gpu"\nunknown = 1\n')
    assert early_display(file) == EarlyDisplay("nl", "gpu")


def test_the_environment_comes_first_here_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable overrides the file from the first frame on."""
    file = tmp_path / "kiosk.toml"
    file.write_text('[display]\nlanguage = "en"\n')
    monkeypatch.setenv("PICKUP_KIOSK_DISPLAY__LANGUAGE", "nl")
    assert early_display(file).language == "nl"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[display",
        b"\xff\xfe",
        b"display = 3",
        b'[display]\nlanguage = "fr"',
        b"[display]\nlanguage = 3",
    ],
)
def test_nothing_wrong_with_the_file_delays_the_first_frame(tmp_path: Path, content: bytes) -> None:
    """Faults are told later; the first frame has its defaults."""
    file = tmp_path / "kiosk.toml"
    file.write_bytes(content)
    assert early_display(file) == EarlyDisplay()


def test_a_missing_file_delays_nothing(tmp_path: Path) -> None:
    """Neither a missing file nor a missing default one is an error yet."""
    assert early_display(tmp_path / "nowhere.toml") == EarlyDisplay()
    assert early_display() == EarlyDisplay()


def test_looking_early_is_cheap() -> None:
    """The first frame does not wait for pydantic."""
    code = "import kiosk.settings_file, sys; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
