"""Names that are given to whole files only, and never to two."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk.operations.journal.durable_files import place, remove_unfinished, unfinished


def without_links(*_: object) -> NoReturn:
    raise OSError(errno.EPERM, "Operation not permitted")


@pytest.fixture(params=["links", "no links"])
def _file_system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems know links, and FAT and its like do not."""
    if request.param == "no links":
        monkeypatch.setattr(os, "link", without_links)


@pytest.mark.usefixtures("_file_system")
def test_a_file_gets_a_free_name(tmp_path: Path) -> None:
    """And has no other one any more."""
    file, target = tmp_path / "new", tmp_path / "journal"
    file.write_text("whole")
    place(file, target)
    assert target.read_text() == "whole"
    assert not file.exists()


@pytest.mark.usefixtures("_file_system")
def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A name that is taken stays with its file."""
    file, target = tmp_path / "new", tmp_path / "journal"
    file.write_text("new")
    target.write_text("old")
    with pytest.raises(FileExistsError):
        place(file, target)
    assert (file.read_text(), target.read_text()) == ("new", "old")


def test_what_is_unfinished_goes(tmp_path: Path) -> None:
    """At the end of the work, or after a crash before the next."""
    with unfinished(tmp_path) as folder:
        (folder / "half").write_text("half")
    assert not list(tmp_path.iterdir())
    (tmp_path / ".unfinished-1").mkdir()
    (tmp_path / ".unfinished-1" / "half").write_text("half")
    (tmp_path / "journal").write_text("whole")
    remove_unfinished(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["journal"]
