"""The first frame, from the start of the process, beside a bare QML window's."""

import os
import subprocess
import sys
import time

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
from kiosk.clock import SystemClock

early = app.early_display(None)
application = app.make_application(early.renderer)
stage = app.set_the_stage(early, SystemClock())
app.show_window(stage.window, windowed=False)

async def main(bridge):
    await app.first_frame(stage)
    print("frame", flush=True)
    os._exit(0)

app.run(application, main)
"""


def _until_first_frame(program: str) -> float:
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "frame\n"
        return time.perf_counter() - started


def test_first_frame_beside_a_bare_window() -> None:
    """The kiosk shows its first frame within one and a half times a bare QML window's."""
    found = compare(lambda: _until_first_frame(OURS), lambda: _until_first_frame(BARE))
    print(found.told("first frame"))
    assert found.ratio < 1.5
