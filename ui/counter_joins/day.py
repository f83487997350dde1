"""The operations of the day, those that need staff first: joined to the screens."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QTimer

from kiosk.counter.counter import Counter
from kiosk.counter.day import Day, DayFilter
from kiosk.counter.day_book import DayBookState
from kiosk.operations.actors import Role
from kiosk.operations.events import HandReason
from kiosk.operations.fold import OperationRecord
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.day import (
    NO_DETAIL,
    NO_REMARK,
    after_check,
    after_hand,
    day_props,
    day_rows,
    details,
    find,
)
from ui.wording.counter.hand import HandForm, HandProps, hand_props
from ui.wording.titles import shown_name
from ui.wording.wording import Wording

LOOK_AGAIN_MILLISECONDS: Final = 10_000
"""How often an open book is read anew: the kiosk settles operations by itself meanwhile."""


def join_day(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    del bridge
    DayJoin(stage, counter)


class DayJoin:
    """Keeps which row is chosen and what is filled in about it; the book keeps the rest."""

    def __init__(self, stage: Stage, counter: Counter) -> None:
        self._stage = stage
        self._counter = counter
        self._view = stage.counter.day_view
        self._selected = ""
        self._form: HandForm | None = None
        self._remark = NO_REMARK
        self._checking: str | None = None
        self._open = False
        self._made: tuple[object, ...] | None = None
        self._join_touches()
        stage.display.languageChanged.connect(self.derive)
        counter.session.listen(lambda _: self._session_changed())
        counter.staff.listen(lambda _: self.derive())
        counter.day_book.listen(self._book_changed)
        self._timer = QTimer(self._view)
        self._timer.timeout.connect(counter.day_book.look)
        self._timer.start(LOOK_AGAIN_MILLISECONDS)

    def derive(self) -> None:
        """Show how everything stands, in the words that now apply."""
        state = self._counter.day_book.state
        wording, now = self._stage.words.wording(), self._stage.words.surroundings(1).now
        names = self._names()
        self._show_rows(state.day, names, wording)
        record = self._record(self._selected)
        undone = state.day.undone if state.day is not None else frozenset()
        detail = NO_DETAIL if record is None else details(record, names, wording, now, undone)
        self._view.show(
            day_props(state, wording, allowed=self._allowed(), remark=self._remark, detail=detail)
        )
        form, about = self._form, self._record(self._form.operation_id if self._form else "")
        hand = HandProps()
        if form is not None and about is not None:
            busy = state.checking is not None
            hand = hand_props(form, about.operation, wording, now, busy=busy)
        self._view.hand_view.show(hand)

    def _join_touches(self) -> None:
        view, hand = self._view, self._view.hand_view
        view.filterChosen.connect(self._filter)
        view.rowChosen.connect(self._choose)
        view.checkAsked.connect(self._check)
        view.handAsked.connect(self._open_form)
        view.proveAsked.connect(self._counter.day_book.prove)
        view.exportAsked.connect(self._counter.day_book.export)
        hand.happenedChosen.connect(self._choose_happened)
        hand.reasonChosen.connect(self._choose_reason)
        hand.rowChosen.connect(self._choose_transaction)
        hand.sendAsked.connect(self._send)
        hand.closeAsked.connect(self._close_form)

    def _show_rows(self, day: Day | None, names: Mapping[str, str], wording: Wording) -> None:
        """Make the rows anew only when something in them has changed: there may be a thousand."""
        if day is None:
            self._made = None
            self._view.show_rows(())
            return
        now = self._stage.words.surroundings(1).now
        made = (day, names, wording, wording.local(now).date())
        if made != self._made:
            self._made = made
            self._view.show_rows(day_rows(day, names, wording, now))

    def _session_changed(self) -> None:
        opened = self._counter.session.member is not None
        before, self._open = self._open, opened
        if opened and not before:
            self._counter.day_book.look()
            self._counter.staff.look()
        elif before and not opened:
            self._selected, self._form, self._remark = "", None, NO_REMARK
        self.derive()

    def _book_changed(self, state: DayBookState) -> None:
        before, self._checking = self._checking, state.checking
        if before is not None and state.checking is None:
            self._answered(before, state)
        if self._form is not None and not self._is_open(self._form.operation_id):
            self._form = None
        self.derive()

    def _answered(self, operation_id: str, state: DayBookState) -> None:
        """Leat was asked, or the word of staff was taken, or it was not."""
        wording, now = self._stage.words.wording(), self._stage.words.surroundings(1).now
        form = self._form
        if form is None:
            self._remark = after_check(
                state.day, operation_id, wording, now, not_noted=state.not_noted
            )
        elif state.refused is None and not state.unreachable and not state.not_noted:
            self._form = None
            self._remark = after_hand(state.day, operation_id, wording)
        else:
            rows = () if state.refused is None else state.refused.rows
            self._form = replace(
                form,
                refused=state.refused,
                unreachable=state.unreachable,
                not_noted=state.not_noted,
                rows=rows or form.rows,
                transaction=None if rows else form.transaction,
            )

    def _filter(self, key: str) -> None:
        if key in DayFilter.__members__:
            self._remark = NO_REMARK
            self._counter.day_book.look(DayFilter[key])

    def _choose(self, key: str) -> None:
        self._selected, self._form, self._remark = key, None, NO_REMARK
        day = self._counter.day_book.state.day
        if key and day is not None and find((day.unsettled, day.settled), key) is None:
            self._counter.day_book.look(DayFilter.ALL)
        self.derive()

    def _check(self, key: str) -> None:
        if self._checking is None:
            self._selected, self._form, self._remark = key, None, NO_REMARK
            self._counter.day_book.check(key)

    def _open_form(self, key: str) -> None:
        if self._checking is None and self._is_open(key):
            self._selected, self._form, self._remark = key, HandForm(key), NO_REMARK
            self.derive()

    def _close_form(self) -> None:
        if self._checking is None:
            self._form = None
            self.derive()

    def _choose_happened(self, happened: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._form is not None and self._form.happened is not happened:
            self._form = replace(HandForm(self._form.operation_id), happened=happened)
            self.derive()

    def _choose_reason(self, key: str) -> None:
        if self._form is not None:
            self._form = replace(self._form, reason=HandReason(key))
            self.derive()

    def _choose_transaction(self, uuid: str) -> None:
        if self._form is not None:
            self._form = replace(self._form, transaction=uuid)
            self.derive()

    def _send(self) -> None:
        form = self._form
        if form is None or not form.complete or form.happened is None or form.reason is None:
            return
        self._counter.day_book.settle(
            form.operation_id,
            happened=form.happened,
            reason=form.reason,
            transaction=form.transaction if form.happened else None,
        )

    def _allowed(self) -> bool:
        member = self._counter.session.member
        return member is not None and member.role is Role.MANAGER

    def _names(self) -> dict[str, str]:
        members = self._counter.staff.state.members
        return {one.staff_id: shown_name(one.name) for one in members}

    def _record(self, key: str) -> OperationRecord | None:
        day = self._counter.day_book.state.day
        return None if day is None else find((day.open, day.latest), key)

    def _is_open(self, key: str) -> bool:
        day = self._counter.day_book.state.day
        return day is not None and find((day.open,), key) is not None
