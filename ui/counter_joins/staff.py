"""Who may sign in here: joined to the screens."""

from dataclasses import replace

from kiosk.counter.counter import Counter
from kiosk.counter.staff_list import StaffListState
from kiosk.operations.actors import Role
from kiosk.staff.errors import BadName, BadPin, NameTaken, StaffError
from kiosk.staff.member import Member
from kiosk.staff.pins import LONGEST, SHORTEST, checked_pin
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.pad import PadProps
from ui.wording.counter.staff import (
    AGAIN,
    PIN,
    REMOVE,
    WHO,
    StaffForm,
    done_words,
    is_taken,
    not_the_same,
    pin_question,
    refusal_words,
    staff_props,
)


def join_staff(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    del bridge
    StaffJoin(stage, counter)


class StaffJoin:
    """Keeps what is filled in; digits of a PIN are here only until it is handed on."""

    def __init__(self, stage: Stage, counter: Counter) -> None:
        self._stage = stage
        self._counter = counter
        self._view = stage.counter.staff_view
        self._form: StaffForm | None = None
        self._remark = ""
        self._typed = ""
        self._first = ""
        self._done = counter.staff.state.done
        self._busy = False
        self._page = ""
        self._join_touches()
        stage.display.languageChanged.connect(self.derive)
        stage.counter.changed.connect(self._frame_changed)
        counter.staff.listen(self._list_changed)

    def derive(self) -> None:
        """Show how everything stands, in the words that now apply."""
        state, form = self._counter.staff.state, self._form
        me = self._counter.session.member
        self._view.show(staff_props(state, form, self._remark, me))
        pad = PadProps()
        if form is not None and form.step in {PIN, AGAIN}:
            trouble = "" if state.busy else form.trouble
            pad = PadProps(
                digits=len(self._typed),
                looking=state.busy,
                complete=len(self._typed) >= SHORTEST and not state.busy,
                good=not trouble,
                message=trouble or pin_question(form),
            )
        self._view.pad_view.show(pad)

    def _join_touches(self) -> None:
        view, pad = self._view, self._view.pad_view
        view.addAsked.connect(lambda: self._begin(StaffForm(WHO, new=True)))
        view.nameTyped.connect(self._type_name)
        view.roleChosen.connect(self._choose_role)
        view.pinAsked.connect(lambda key: self._begin_about(key, PIN))
        view.removeAsked.connect(lambda key: self._begin_about(key, REMOVE))
        view.confirmed.connect(self._confirm)
        view.closeAsked.connect(lambda: self._begin(None))
        pad.pressed.connect(self._press)
        pad.erased.connect(self._erase)
        pad.entered.connect(self._enter)

    def _frame_changed(self) -> None:
        """Read the list when the page comes up; whatever was begun ends with it."""
        frame = self._stage.counter.props
        page = "" if frame.locked else frame.page
        if page == self._page:
            return
        self._page = page
        self._begin(None)
        if page == "staff":
            self._counter.staff.look()

    def _list_changed(self, state: StaffListState) -> None:
        before, self._busy = self._busy, state.busy
        if before and not state.busy and self._form is not None:
            if state.done != self._done:
                self._remark, self._form = done_words(self._form), None
            elif state.refused is not None:
                self._form = _refused(self._form, state.refused)
        self._done = state.done
        self.derive()

    def _begin(self, form: StaffForm | None) -> None:
        self._typed, self._first = "", ""
        self._form, self._remark = form, ""
        self.derive()

    def _begin_about(self, key: str, step: str) -> None:
        member = self._member(key)
        if member is not None and not self._busy:
            self._begin(StaffForm(step, member.name, member.role))

    def _type_name(self, name: str) -> None:
        if self._form is not None and self._form.step == WHO:
            self._form = replace(self._form, name=name, trouble="")
            self.derive()

    def _choose_role(self, role: str) -> None:
        if self._form is not None:
            self._form = replace(self._form, role=Role(role))
            self.derive()

    def _confirm(self) -> None:
        form = self._form
        if form is None or self._busy:
            return
        if form.step == REMOVE:
            self._counter.staff.remove(form.name)
        elif form.step == WHO:
            self._form = self._after_name(form)
            self.derive()

    def _after_name(self, form: StaffForm) -> StaffForm:
        if not form.name.strip():
            return replace(form, trouble=refusal_words(BadName))
        if is_taken(form.name, self._counter.staff.state.members):
            return replace(form, trouble=refusal_words(NameTaken))
        return replace(form, step=PIN, trouble="")

    def _press(self, digit: str) -> None:
        form = self._form
        if form is not None and not self._busy and len(self._typed) < LONGEST:
            self._typed += digit
            self._form = replace(form, trouble="")
            self.derive()

    def _erase(self) -> None:
        self._typed = self._typed[:-1]
        self.derive()

    def _enter(self) -> None:
        form = self._form
        if form is None or self._busy or len(self._typed) < SHORTEST:
            return
        typed, self._typed = self._typed, ""
        if form.step == PIN:
            self._form = self._take_first(form, typed)
        elif form.step == AGAIN:
            first, self._first = self._first, ""
            self._form = replace(form, step=PIN, trouble="" if first == typed else not_the_same())
            if first == typed:
                self._hand_on(form, typed)
        self.derive()

    def _take_first(self, form: StaffForm, typed: str) -> StaffForm:
        try:
            self._first = checked_pin(typed)
        except BadPin:
            return replace(form, trouble=refusal_words(BadPin))
        return replace(form, step=AGAIN, trouble="")

    def _hand_on(self, form: StaffForm, pin: str) -> None:
        if form.new:
            self._counter.staff.add(form.name, form.role, pin)
        else:
            self._counter.staff.change_pin(form.name, pin)

    def _member(self, key: str) -> Member | None:
        members = self._counter.staff.state.members
        return next((one for one in members if one.staff_id == key), None)


def _refused(form: StaffForm, refused: type[StaffError]) -> StaffForm:
    """Return the form at the step that can mend it, with the reason."""
    about_name = form.new and issubclass(refused, (BadName, NameTaken))
    return replace(form, step=WHO if about_name else form.step, trouble=refusal_words(refused))
