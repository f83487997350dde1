"""The one question, the countdown, the wait and the summary: joined to the screens."""

from kiosk.counter.counter import Counter
from kiosk.counter.work import Asking
from kiosk.operations.actors import Role
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.pad import pad_props
from ui.wording.counter.work import manager_asked, ready_now, work_props


def join_work(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    WorkJoin(stage, counter, bridge)


class WorkJoin:
    """Shows the work's state, and the manager's pad when it takes one."""

    def __init__(self, stage: Stage, counter: Counter, bridge: Bridge) -> None:
        self._stage = stage
        self._counter = counter
        view, pad = stage.counter.work_view, counter.manager_pad
        view.identityChanged.connect(counter.work.check_identity)
        view.confirmAsked.connect(self._confirm)
        view.cancelAsked.connect(counter.work.call_back)
        view.moreAsked.connect(self._hand_over_now)
        view.pad_view.pressed.connect(pad.press)
        view.pad_view.erased.connect(pad.erase)
        view.pad_view.entered.connect(lambda: bridge.spawn(pad.look(), "manager's PIN"))
        stage.display.languageChanged.connect(self.derive)
        counter.work.listen(lambda _: self.derive())
        counter.session.listen(lambda _: self.derive())
        # What was claimed can be handed over once it is read again.
        counter.finder.listen(lambda _: self.derive())
        pad.listen(lambda _: self._show_pad())

    def derive(self) -> None:
        """Show how it stands in the words that now apply."""
        counter = self._counter
        member = counter.session.member
        self._stage.counter.work_view.show(
            work_props(
                counter.work.state,
                self._stage.words.wording(),
                file=counter.finder.state.file,
                manager=member is not None and member.role is Role.MANAGER,
            )
        )
        self._show_pad()

    def _show_pad(self) -> None:
        props = pad_props(self._counter.manager_pad.state, manager_asked())
        self._stage.counter.work_view.pad_view.show(props)

    def _confirm(self) -> None:
        """Carry out what is asked; who was checked once need not be for the next thing."""
        state = self._counter.work.state
        if not isinstance(state, Asking):
            self._counter.work.call_back()
            return
        if state.plan.needs_identity and state.identity_checked:
            self._counter.finder.confirm_identity()
        self._counter.work.confirm()

    def _hand_over_now(self) -> None:
        """Count down to handing over what was claimed."""
        counter = self._counter
        more = ready_now(counter.work.state, counter.finder.state.file)
        if more is not None:
            counter.hand_over((more[0],))
