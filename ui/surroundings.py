"""What the words on the screens depend on, gathered in one place."""

from PySide6.QtCore import QLocale

from kiosk.clock import Clock
from ui.view_models.display import DisplayViewModel
from ui.view_models.visit_screen import Surroundings
from ui.wording.wording import Wording

_LOCALES = {"en": "en_GB"}
"""Where a language alone would give the days and hours of another continent."""


class WordSource:
    """The current wording: the display's language, the shop's word for credits, the time."""

    def __init__(self, display: DisplayViewModel, clock: Clock) -> None:
        self._display = display
        self._clock = clock
        self.credit_name = ""

    def wording(self) -> Wording:
        code = self._display.language_code
        return Wording(QLocale(_LOCALES.get(code, code)), self.credit_name)

    def surroundings(self, columns: int) -> Surroundings:
        return Surroundings(self.wording(), columns, self._clock.now())
