"""One running kiosk a data folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.operations import JournalUnavailable
from kiosk.operations.journal.only_kiosk import OnlyKiosk, kiosk_runs

HOLD = """
import sys
from pathlib import Path
from kiosk.operations.journal.only_kiosk import OnlyKiosk
lock = OnlyKiosk.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_folder_is_held_by_one_until_it_lets_go(tmp_path: Path) -> None:
    """A second one is told why, and comes in afterwards."""
    path = tmp_path / "deep" / "kiosk.lock"
    first = OnlyKiosk.take(path)
    assert kiosk_runs(path)
    with pytest.raises(JournalUnavailable, match="another kiosk is running"):
        OnlyKiosk.take(path)
    first.release()
    assert not kiosk_runs(path)
    OnlyKiosk.take(path).release()


def test_a_killed_kiosk_holds_nothing(tmp_path: Path) -> None:
    """The system lets go of the lock with the process, so no restart is stuck."""
    path = tmp_path / "kiosk.lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == b"held\n"
        assert kiosk_runs(path)
        kiosk.kill()
        kiosk.wait()
    assert not kiosk_runs(path)
    OnlyKiosk.take(path).release()


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A file where the folder should be is a reason, not a crash; nobody runs there."""
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file")
    with pytest.raises(JournalUnavailable, match="lock cannot be made"):
        OnlyKiosk.take(in_the_way / "kiosk.lock")
    assert not kiosk_runs(tmp_path / "nowhere" / "kiosk.lock")


def test_a_lock_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Whether a kiosk runs is unknown then, and nobody guesses."""
    (tmp_path / "kiosk.lock").mkdir()
    with pytest.raises(JournalUnavailable, match="lock cannot be read"):
        kiosk_runs(tmp_path / "kiosk.lock")
