"""The staff list in words: who may sign in, and why a change was not made."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from kiosk.counter.staff_list import StaffListState
from kiosk.operations.actors import Role
from kiosk.staff.errors import (
    BadName,
    BadPin,
    LastManager,
    NameTaken,
    PinTaken,
    StaffError,
    UnknownMember,
)
from kiosk.staff.member import Member
from kiosk.staff.pins import LONGEST, SHORTEST
from kiosk.staff.roster import LONGEST_NAME
from ui.wording.titles import in_sentence, shown_name

translate = QCoreApplication.translate

WHO, PIN, AGAIN, REMOVE = "who", "pin", "again", "remove"


@dataclass(frozen=True, slots=True)
class StaffForm:
    """What a manager is changing, and how far they are; no PIN is ever in it.

    `step` is WHO (name and role), PIN, AGAIN (the same PIN once more) or REMOVE (the question
    back). `new` tells somebody who is added from somebody who gets another PIN.
    """

    step: str
    name: str = ""
    role: Role = Role.CLERK
    new: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class StaffProps:
    """Everything the page shows beside the pad.

    `members` have name, role, manager, me, pinSpoken, removeSpoken. `form` is "" while none is
    open, else "who", "pin" or "remove".
    """

    allowed: bool = False
    loading: bool = False
    busy: bool = False
    members: list[dict[str, object]] = field(default_factory=list)
    emptyTitle: str = ""
    emptyText: str = ""
    remark: str = ""
    form: str = ""
    title: str = ""
    text: str = ""
    trouble: str = ""
    verb: str = ""
    name: str = ""
    role: str = "clerk"


def staff_props(
    state: StaffListState, form: StaffForm | None, remark: str, me: Member | None
) -> StaffProps:
    """Return what the page shows to this member of staff."""
    if me is None or me.role is not Role.MANAGER:
        return StaffProps(
            emptyTitle=translate("Staff", "The staff list is for managers"),
            emptyText=translate("Staff", "Ask a manager to sign in: they add people and PINs."),
        )
    unreadable = not state.members and state.refused is not None
    title, text, verb = _question(form)
    return StaffProps(
        allowed=True,
        loading=not state.members and state.refused is None,
        busy=state.busy,
        members=[_row(one, me) for one in state.members],
        emptyTitle=translate("Staff", "The staff list cannot be read") if unreadable else "",
        emptyText=refusal_words(StaffError) if unreadable else "",
        remark=remark,
        form="" if form is None else PIN if form.step == AGAIN else form.step,
        title=title,
        text=text,
        trouble="" if form is None or state.busy else form.trouble,
        verb=verb,
        name="" if form is None else form.name,
        role="clerk" if form is None else form.role.value,
    )


def role_words(role: Role) -> str:
    """Return what somebody with a role is called."""
    return translate("Staff", "Manager") if role is Role.MANAGER else translate("Staff", "Clerk")


def pin_question(form: StaffForm) -> str:
    """Return what the pad asks for."""
    if form.step == AGAIN:
        return translate("Staff", "Type the same PIN once more")
    said = translate("Staff", "Type a new PIN of %1 to %2 digits")
    return said.replace("%2", str(LONGEST)).replace("%1", str(SHORTEST))


def refusal_words(refused: type[StaffError]) -> str:  # noqa: PLR0911 - one case an error
    """Return why a change was not made, and what to do."""
    if issubclass(refused, BadName):
        said = translate("Staff", "Type a name of at most %1 letters.")
        return said.replace("%1", str(LONGEST_NAME))
    if issubclass(refused, NameTaken):
        return translate("Staff", "Somebody of this name is on the list. Choose another name.")
    if issubclass(refused, BadPin):
        return translate(
            "Staff", "Anybody would try that PIN first, such as 1234 or 1111. Choose another."
        )
    if issubclass(refused, PinTaken):
        return translate("Staff", "Somebody else has this PIN. Choose another.")
    if issubclass(refused, UnknownMember):
        return translate("Staff", "They are no longer on the list.")
    if issubclass(refused, LastManager):
        return translate(
            "Staff", "This is the last manager. Add another manager first, then remove this one."
        )
    return translate("Staff", "The staff list cannot be used now. Ask who looks after the kiosk.")


def not_the_same() -> str:
    """Return that the PIN was typed in two ways."""
    return translate("Staff", "That was not the same twice. Start again.")


def done_words(form: StaffForm) -> str:
    """Return what was changed."""
    name = in_sentence(shown_name(form.name))
    if form.step == REMOVE:
        return translate("Staff", "%1 is off the list.").replace("%1", name)
    if form.new:
        return translate("Staff", "%1 can sign in now.").replace("%1", name)
    return translate("Staff", "%1 has a new PIN.").replace("%1", name)


def is_taken(name: str, members: Sequence[Member]) -> bool:
    """Tell whether somebody on the list is called so; the list itself has the last word."""
    wanted = " ".join(name.split()).casefold()
    return any(" ".join(one.name.split()).casefold() == wanted for one in members)


def _question(form: StaffForm | None) -> tuple[str, str, str]:
    """Return the form's title, its text and the words of its button."""
    if form is None:
        return "", "", ""
    name = in_sentence(shown_name(form.name))
    if form.step == WHO:
        return translate("Staff", "Add somebody"), "", translate("Staff", "Choose a PIN")
    if form.step == REMOVE:
        title = translate("Staff", "Remove %1?").replace("%1", name)
        text = translate(
            "Staff", "They cannot sign in any more. What they did stays in the journal."
        )
        return title, text, translate("Staff", "Remove %1").replace("%1", name)
    title = translate("Staff", "A PIN for %1").replace("%1", name)
    text = translate("Staff", "Let them type it themselves: nobody else needs to know it.")
    return title, text, ""


def _row(member: Member, me: Member) -> dict[str, object]:
    name = shown_name(member.name)
    mine = member.staff_id == me.staff_id
    role = role_words(member.role)
    if mine:
        role = translate("Staff", "%1, signed in now", "%1: Manager").replace("%1", role)
    return {
        "key": member.staff_id,
        "name": name,
        "role": role,
        "manager": member.role is Role.MANAGER,
        "pinSpoken": translate("Staff", "New PIN for %1").replace("%1", name),
        "removeSpoken": translate("Staff", "Remove %1").replace("%1", name),
    }
