"""The first frame: an application, fonts and a window, before anything else is loaded."""

import faulthandler
import importlib
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk import __version__
from kiosk.settings_file import EarlyDisplay
from ui.garbage import collect_on_the_gui_thread
from ui.places import FONTS, ROOT
from ui.translator import Translator

QML = ROOT / "ui" / "qml"
_FALLBACK_FAMILIES = ("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Color Emoji", "Segoe UI Emoji")


@dataclass(frozen=True)
class Opening:
    """A window that says "one moment", and what is needed to put more into it."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    translator: Translator
    language: str
    kept: list[object] = field(default_factory=list)
    """Objects that Qt uses without owning them: they live as long as the window."""


def make_application(renderer: str) -> QGuiApplication:
    """Make the application, with the software renderer unless the GPU was asked for.

    Should it ever crash, it says on the standard error stream in which function.
    """
    if sys.stderr is not None:
        faulthandler.enable()
    if renderer != "gpu":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(sys.argv[:1])
    collect_on_the_gui_thread(application)
    application.setApplicationName("pickup-kiosk")
    application.setApplicationDisplayName("Pickup kiosk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pickup-kiosk")
    _load_fonts()
    return application


def import_beside(module: str) -> None:
    """Import a module that makes nothing of Qt's while the window is loaded.

    Whoever imports it meanwhile waits for the rest.
    """
    importing = threading.Thread(target=importlib.import_module, args=(module,), daemon=True)
    importing.start()


def open_window(early: EarlyDisplay) -> Opening:
    """Load the window, hidden; raises RuntimeError when Qt cannot, and has printed why."""
    translator = Translator()
    translator.speak(early.language)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(ROOT))
    engine.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        message = "the window could not be loaded"
        raise RuntimeError(message)
    return Opening(engine, windows[0], translator, early.language)


def show_window(window: QQuickWindow, *, windowed: bool, portrait: bool | None = None) -> None:
    """Show the window on the whole screen, or in a window of most of it.

    `portrait` forces a windowed shape; None follows the screen.
    """
    if not windowed:
        # A bare kiosk session has no window manager that would make it fill the screen.
        window.setGeometry(window.screen().geometry())
        window.showFullScreen()
        return
    room = window.screen().availableGeometry().size()
    window.resize(_window_size(room, portrait=portrait))
    window.show()


def _window_size(room: QSize, *, portrait: bool | None) -> QSize:
    follows = portrait is None or portrait == (room.height() > room.width())
    if follows:
        return QSize(round(room.width() * 0.96), round(room.height() * 0.94))
    if portrait:
        height = round(room.height() * 0.94)
        return QSize(round(height * 9 / 16), height)
    width = round(room.width() * 0.96)
    return QSize(width, round(width * 9 / 16))


def _load_fonts() -> None:
    for file in sorted(Path(FONTS).iterdir()):
        if file.suffix in {".otf", ".ttf"}:
            QFontDatabase.addApplicationFont(str(file))
    QFont.insertSubstitutions("Inter", list(_FALLBACK_FAMILIES))
    QGuiApplication.setFont(QFont("Inter"))
