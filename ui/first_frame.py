"""The first frame: an application, fonts, providers and the window, before anything heavy."""

import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk import __version__
from kiosk.clock import Clock
from kiosk.settings_file import EarlyDisplay
from ui.no_network import NoNetwork
from ui.pictures.icons import IconProvider
from ui.pictures.provider import PictureProvider
from ui.pictures.qr import QrProvider
from ui.places import FONTS, ROOT
from ui.surroundings import WordSource
from ui.translator import Translator
from ui.view_models.display import DEFAULT_PIXELS_PER_MILLIMETRE, DisplayViewModel
from ui.view_models.pictures import Pictures
from ui.view_models.shop import ShopViewModel
from ui.view_models.visit import VisitViewModel

QML = ROOT / "ui" / "qml"
_FALLBACK_FAMILIES = ("Noto Sans Arabic", "Noto Sans Hebrew", "Noto Color Emoji", "Segoe UI Emoji")
_MILLIMETRES_PER_INCH = 25.4
_BELIEVABLE_DENSITY = (2.0, 16.0)
"""Pixels a millimetre; screens that claim anything else do not know their size."""


@dataclass(frozen=True)
class Stage:
    """What the first frame leaves for the rest of the program to fill."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    display: DisplayViewModel
    shop: ShopViewModel
    visit: VisitViewModel
    pictures: Pictures
    picture_provider: PictureProvider
    words: WordSource
    kept: tuple[object, ...]
    """Objects that Qt uses without owning them."""


def make_application(renderer: str) -> QGuiApplication:
    """Make the application, with the software renderer unless the GPU was asked for."""
    if renderer != "gpu":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("pickup-kiosk")
    application.setApplicationDisplayName("Pickup kiosk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pickup-kiosk")
    _load_fonts()
    return application


def set_the_stage(
    early: EarlyDisplay,
    clock: Clock,
    *,
    root: str = "Main.qml",
    extra: dict[str, QObject] | None = None,
) -> Stage:
    """Load the window, hidden, with view models that say "one moment" until there is more.

    Raises RuntimeError when the QML cannot be loaded; Qt has then printed why.
    """
    display = DisplayViewModel(early.language, (early.language,))
    words = WordSource(display, clock)
    shop, visit = ShopViewModel(), VisitViewModel(words.surroundings)
    pictures, provider = Pictures.install(), PictureProvider()
    translator, no_network = Translator(), NoNetwork()
    translator.speak(early.language)
    engine = QQmlApplicationEngine()
    engine.setNetworkAccessManagerFactory(no_network)
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("picture", provider)
    engine.addImageProvider("qr", QrProvider())
    engine.addImportPath(str(ROOT))

    def speak() -> None:
        translator.speak(display.language_code)
        engine.retranslate()
        visit.derive()

    display.languageChanged.connect(speak)
    properties: dict[str, Any] = {"display": display, "shop": shop, "visit": visit}
    engine.setInitialProperties(properties | (extra or {}))
    engine.load(QUrl.fromLocalFile(str(QML / root)))
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        message = f"{root} could not be loaded"
        raise RuntimeError(message)
    kept = (translator, no_network, extra)
    return Stage(engine, windows[0], display, shop, visit, pictures, provider, words, kept)


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


def density(screen: QScreen, diagonal_inches: float | None) -> float:
    """Return a screen's pixels a millimetre, from its size in inches when that is set."""
    if diagonal_inches is not None:
        return pixels_per_millimetre(screen.size(), diagonal_inches)
    claimed = screen.physicalDotsPerInch() / _MILLIMETRES_PER_INCH
    low, high = _BELIEVABLE_DENSITY
    return claimed if low <= claimed <= high else DEFAULT_PIXELS_PER_MILLIMETRE


def pixels_per_millimetre(size: QSize, diagonal_inches: float) -> float:
    """Return the density of a screen of so many pixels and inches."""
    return math.hypot(size.width(), size.height()) / (diagonal_inches * _MILLIMETRES_PER_INCH)


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
