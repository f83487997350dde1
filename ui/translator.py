"""The language of the screens: loaded translations, switched while the kiosk runs."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.places import TRANSLATIONS


class Translator:
    """Keeps exactly one language installed in the application."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> bool:
        """Install a language's translations; False when its file is missing or unreadable.

        English is in the sources; its file holds the plural forms only.
        """
        self.fall_silent()
        QLocale.setDefault(QLocale(language))
        own = QTranslator()
        if not own.load(str(TRANSLATIONS / f"{language}.qm")):
            return False
        QCoreApplication.installTranslator(own)
        self._installed.append(own)
        return True

    def fall_silent(self) -> None:
        """Take the translations away again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
