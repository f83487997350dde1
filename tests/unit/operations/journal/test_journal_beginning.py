"""A journal appears under its name only when it is whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.operations.journal.small_disks import SIZES

OF_ITS_OWN = ("unshare", "--user", "--map-root-user", "--mount")
"""Begins a program that may mount, and whose mounts nobody else sees."""


def _may_mount(folder: Path) -> bool:
    command = [*OF_ITS_OWN, "mount", "-t", "tmpfs", "none", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def test_a_disk_without_room_gets_no_half_journal(tmp_path: Path) -> None:
    """Of whatever size it is: there is none, and with more room it begins, undamaged."""
    if not _may_mount(tmp_path):
        pytest.skip("no mount namespace can be made here")
    command = [*OF_ITS_OWN, sys.executable, "-m", "tests.unit.operations.journal.small_disks"]
    done = subprocess.run([*command, tmp_path], capture_output=True, text=True, check=True)
    fates = {
        int(size): (first, later) for size, first, later in map(str.split, done.stdout.splitlines())
    }
    assert list(fates) == list(SIZES)
    assert {later for _, later in fates.values()} == {"opened"}
    assert {first for first, _ in fates.values()} == {"unavailable", "opened"}
