"""Shows one QML file in a window: what the harness is tried out on."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine(str(Path(__file__).with_suffix(".qml")))
sys.exit(app.exec())
