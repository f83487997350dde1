"""The first frame, from the start of the process, beside a bare QML window's."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.benchmarks.side_by_side import compare

BARE = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
application = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b'''import QtQuick
Window { width: 1080; height: 1920; visible: true
    Rectangle { anchors.fill: parent; Text { text: "One moment" } } }''')
window = engine.rootObjects()[0]
window.frameSwapped.connect(lambda: (print("frame", flush=True), application.quit()))
application.exec()
"""

OURS = """
import os
from ui import app

early = app.early_display(None)
application = app.make_application(early.renderer)
app.import_beside("asyncio")
opening = app.open_window(early)
app.show_window(opening.window, windowed=False)
from ui.bridge import run
from ui.waiting import first_frame

async def main(bridge):
    await first_frame(opening.window)
    print("frame", flush=True)
    os._exit(0)

run(application, main)
"""


@pytest.fixture
def display() -> Iterator[str]:
    """A screen without hardware: the offscreen platform has no window system to talk to."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1080x1920x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def _until_first_frame(program: str, display: str) -> float:
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "frame\n"
        return time.perf_counter() - started


def test_first_frame_beside_a_bare_window(display: str) -> None:
    """The kiosk shows its first frame within one and a half times a bare QML window's."""
    found = compare(
        lambda: _until_first_frame(OURS, display), lambda: _until_first_frame(BARE, display)
    )
    print(found.told("first frame"))
    assert found.ratio < 1.5
