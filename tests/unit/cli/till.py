"""A shop's data folder and settings, and the command line as its staff use it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.operations.events import Event
from kiosk.operations.journal.archive import archive_old
from kiosk.operations.journal.opening import open_journal
from kiosk.paths import journal_file
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.unit.operations.journal.journals import write_events


@dataclass(frozen=True)
class Answer:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@dataclass(frozen=True)
class Till:
    """Where staff type `pickup-kiosk journal …`."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def config(self) -> Path:
        return self.folder / "kiosk.toml"

    @property
    def data_dir(self) -> Path:
        return self.folder / "data"

    @property
    def path(self) -> Path:
        return journal_file(self.data_dir)

    def set_up(self, settings: Mapping[str, object]) -> None:
        """Write the settings file: `section.key` and value."""
        given = {"kiosk.shop_uuid": DEFAULT_SHOP_UUID, "kiosk.data_dir": "data", **settings}
        lines = [f"{key} = {json.dumps(value)}" for key, value in given.items()]
        self.config.write_text("\n".join(lines))

    def write(self, *events: Event) -> None:
        """Append events to the journal, as a kiosk did before it was closed."""
        write_events(self.path, events)

    def archive(self, now: datetime) -> None:
        """Move past months to the archive, as a kiosk does at its start."""
        file = open_journal(self.path).file
        archive_old(file, now)
        file.close()

    def journal(self, *words: str | Path) -> Answer:
        """Type the command with this shop's settings."""
        self.capsys.readouterr()
        try:
            code = main(["journal", *map(str, words), "--config", str(self.config)])
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = self.capsys.readouterr()
        return Answer(code, out, err)

    def exported(self) -> list[dict[str, object]]:
        """Return the facts of each operation, as other programs get them."""
        return list(json.loads(self.journal("export", "--format", "json").out)["operations"])

    def states(self) -> list[object]:
        """Return the state of each operation."""
        return [facts["state"] for facts in self.exported()]
