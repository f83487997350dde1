"""The tour's steps, before any of them is gone."""

from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from kiosk.cli.main import main
from ui.tour_steps import PARTS


def test_a_step_has_a_name_of_its_own() -> None:
    """Its picture is found by it, and `--until` ends there."""
    names = Counter(step.name for step in chain(*(part.steps for part in PARTS)))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_part_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command offers the parts that there are, and tells the steps of those it is given."""
    for part in PARTS:
        words = ("--out", str(tmp_path), "--part", part.name, "--until", "nowhere")
        assert main(["tour", *words]) == 2
        told = capsys.readouterr().err.strip()
        assert told.endswith(f"there are: {', '.join(step.name for step in part.steps)}.")
