"""The display: its language, its reading direction, its size in the real world."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.view_models.qml import QmlUncreatable

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

DEFAULT_PIXELS_PER_MILLIMETRE = 3.78
"""96 dots per inch: what a screen that does not know its size is taken for."""


@QmlElement
@QmlUncreatable("The application owns it")
class DisplayViewModel(QObject):
    """Which language the screens speak, and how many pixels a finger covers."""

    languageChanged = Signal()
    languagesChanged = Signal()
    sizeChanged = Signal()

    def __init__(
        self, language: str, languages: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._languages = tuple(languages)
        self._home = language
        self._language = language
        self._pixels_per_millimetre = DEFAULT_PIXELS_PER_MILLIMETRE

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @property
    def language_code(self) -> str:
        return self._language

    @Property(list, notify=languagesChanged)
    def languages(self) -> list[dict[str, str]]:
        return [{"code": code, "name": _own_name(code)} for code in self._languages]

    @Property(bool, notify=languageChanged)
    def rightToLeft(self) -> bool:
        return QLocale(self._language).textDirection() == Qt.LayoutDirection.RightToLeft

    @Property(float, notify=sizeChanged)
    def pixelsPerMillimetre(self) -> float:
        return self._pixels_per_millimetre

    @Slot(str)
    def setLanguage(self, code: str) -> None:
        if code in self._languages and code != self._language:
            self._language = code
            self.languageChanged.emit()

    def offer(self, languages: Sequence[str], home: str) -> None:
        """Offer these languages; `home` is the one the kiosk goes back to between visits."""
        self._languages = tuple(languages)
        self._home = home
        self.languagesChanged.emit()
        self.setLanguage(home)

    def go_home(self) -> None:
        """Speak the kiosk's own language again, so that the next customer can read it."""
        self.setLanguage(self._home)

    def measure(self, pixels_per_millimetre: float) -> None:
        """Take the real density of the screen, in pixels a millimetre."""
        if pixels_per_millimetre != self._pixels_per_millimetre:
            self._pixels_per_millimetre = pixels_per_millimetre
            self.sizeChanged.emit()


def _own_name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() == QLocale.Language.English:
        return "English"
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:]
