"""Whether this machine has what the end-to-end tests need."""

import os
import shutil
import subprocess

import pytest

from tests.end_to_end.accessibility import SYSTEM_PYTHON

PROGRAMS = ("Xvfb", "dbus-daemon", "matchbox-window-manager", "xdotool")
ACCESSIBILITY = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def require_tools() -> None:
    """Leave the test out where a tool is missing and say which; with `CI` set, fail instead."""
    missing = _missing()
    if not missing:
        return
    reason = f"left out, {' and '.join(missing)} missing here: run `make system-test`"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def _missing() -> list[str]:
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    try:
        subprocess.run([SYSTEM_PYTHON, "-c", ACCESSIBILITY], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        missing.append("gir1.2-atspi-2.0")
    return missing
