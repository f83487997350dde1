"""The interpreter survives what PySide6 takes from it."""

import subprocess
import sys

MANY_CALLS = """
import ui
from PySide6.QtCore import QObject, Signal

class Caller(QObject):
    happened = Signal()

caller = Caller()
for _ in range(30_000):
    caller.happened.emit()
    caller.setObjectName("x")
print("alive")
"""


def test_a_day_of_calls_into_qt_leaves_the_interpreter_alive() -> None:
    """Whatever number of signals and calls, none costs the process its None or True."""
    ended = subprocess.run(
        [sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.returncode) == ("alive\n", 0), ended.stderr[-2000:]
