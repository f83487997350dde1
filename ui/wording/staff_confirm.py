"""What the screen says on which a member of staff confirms a hand-over."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.visit.state import Choice
from ui.wording.titles import shown_title

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StaffConfirmProps:
    """The question and what it is about; the pad beside it has its own words."""

    busy: bool = False
    image: str = ""
    title: str = ""
    question: str = ""
    text: str = ""
    cancelText: str = ""
    cancelSpoken: str = ""


def staff_confirm_props(choice: Choice, *, busy: bool) -> StaffConfirmProps:
    """Return what is asked about what was chosen; `busy` while it is being carried out."""
    title = shown_title(choice.title)
    return StaffConfirmProps(
        busy=busy,
        image=choice.image_url or "",
        title=title,
        question=translate("StaffConfirm", "A member of staff confirms this here"),
        text=translate(
            "StaffConfirm", "Ask for it at the counter: they type their PIN, and it is yours."
        ),
        cancelText=translate("Confirm", "Keep it for later"),
        cancelSpoken=translate("Confirm", "Keep %1 for later").replace("%1", title),
    )


def pad_question(*, busy: bool) -> str:
    """Return what stands on the pad while nothing is wrong."""
    if busy:
        return translate("Confirm", "Collecting…")
    return translate("StaffConfirm", "For staff: hand it over and type your PIN")
