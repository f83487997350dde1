"""The documentation of the settings is theirs."""

from pathlib import Path

from kiosk.settings import Settings

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "operating" / "settings.md"


def test_every_key_is_documented_with_what_is_allowed() -> None:
    """Each section and each key has its place, in the words with which a bad one is refused."""
    text = DOCUMENT.read_text()
    for name, field in Settings.model_fields.items():
        assert f"## [{name}]" in text
        section = field.annotation
        assert section is not None
        for key, info in section.model_fields.items():
            row = next(line for line in text.splitlines() if line.startswith(f"| `{key}` |"))
            assert row.endswith(f"| {info.description} |")
