"""What keeps the kiosk from working, as its screens show it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.health import Severity, SupportCode
from ui.view_models.qml import QmlUncreatable
from ui.wording.health import closed_sentence, code_line, remedies, staff_mark
from ui.wording.wording import Wording

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HealthProps:
    """The closed screen's words, and the idle screen's mark; whatever is not named is empty."""

    closed: bool = False
    title: str = ""
    text: str = ""
    picture: str = ""
    code: str = ""
    remedy: str = ""
    staffMark: str = ""


def is_closed(visit_screen: str, codes: Sequence[SupportCode]) -> bool:
    """Tell whether the closed screen stands in place of the visit's; `codes` are worst first.

    A visit under way is never covered. While the kiosk starts, what passes by itself is no news.
    """
    match codes[0].severity if codes else None:
        case Severity.OUT_OF_ORDER:
            return visit_screen in {"idle", "starting"}
        case Severity.PAUSED:
            return visit_screen == "idle"
        case _:
            return False


def health_props(visit_screen: str, codes: Sequence[SupportCode], wording: Wording) -> HealthProps:
    """Return what shows of these troubles, worst first, while a visit has this screen."""
    sentence = closed_sentence(codes[0], wording) if is_closed(visit_screen, codes) else None
    if sentence is None:
        return HealthProps(staffMark=staff_mark(codes))
    return HealthProps(
        closed=True,
        title=sentence.title,
        text=sentence.text,
        picture=sentence.picture,
        code=code_line(codes),
        remedy=remedies(codes),
    )


@QmlElement
@QmlUncreatable("The application owns it")
class HealthViewModel(QObject):
    """Whether the kiosk is closed, what it then says, and what an open one tells its staff."""

    changed = Signal()
    codesChanged = Signal()

    def __init__(self, wording: Callable[[], Wording], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._visit_screen = "starting"
        self._codes: tuple[SupportCode, ...] = ()
        self._props = HealthProps()

    @property
    def props(self) -> HealthProps:
        return self._props

    @property
    def codes(self) -> tuple[SupportCode, ...]:
        """Every trouble, the worst first, whatever the customer's screens show of it."""
        return self._codes

    def show(self, codes: tuple[SupportCode, ...]) -> None:
        """Take the codes of the kiosk's troubles, the worst first; none when all is well."""
        self._codes = codes
        self.derive()
        self.codesChanged.emit()

    def follow(self, visit_screen: str) -> None:
        """Take the name of the screen that the visit shows."""
        self._visit_screen = visit_screen
        self.derive()

    def derive(self) -> None:
        """Show the troubles again, in the words that now apply."""
        props = health_props(self._visit_screen, self._codes, self._wording())
        if not props.closed:
            # The closed screen keeps its words until it is gone.
            props = replace(self._props, closed=False, staffMark=props.staffMark)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._props.closed

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._props.text

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._props.picture

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._props.code

    @Property(str, notify=changed)
    def remedy(self) -> str:
        return self._props.remedy

    @Property(str, notify=changed)
    def staffMark(self) -> str:
        return self._props.staffMark
