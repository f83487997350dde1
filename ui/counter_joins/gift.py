"""The form by which a contact gets credits: joined to the screens."""

from kiosk.counter.amount_keys import after_key
from kiosk.counter.counter import Counter
from kiosk.counter.plan import PlanKind
from kiosk.counter.work import Summary, WorkState
from kiosk.operations.outcome import Done, Unsure
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.gift import gift_props


def join_gift(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    del bridge
    GiftJoin(stage, counter)


class GiftJoin:
    """Shows the form, and closes it once its credits were given, or may have been."""

    def __init__(self, stage: Stage, counter: Counter) -> None:
        self._stage = stage
        self._counter = counter
        gift, view = counter.gift, stage.counter.gift_view
        view.byAmountAsked.connect(gift.by_amount)
        view.unitAsked.connect(gift.choose_unit)
        view.keyPressed.connect(self._press)
        view.tillTyped.connect(gift.type_till)
        view.tillAwaited.connect(gift.await_till)
        view.retryAsked.connect(lambda: gift.type(gift.state.text))
        view.giveAsked.connect(counter.give)
        view.closeAsked.connect(gift.close)
        stage.display.languageChanged.connect(self.derive)
        gift.listen(lambda _: self.derive())
        counter.finder.listen(lambda _: self.derive())
        counter.work.listen(self._work_changed)

    def derive(self) -> None:
        """Show the form in the words that now apply."""
        props = gift_props(
            self._counter.gift.state,
            self._counter.finder.state.file,
            self._stage.words.wording(),
        )
        self._stage.counter.gift_view.show(props)

    def _press(self, key: str) -> None:
        state = self._counter.gift.state
        text = after_key(state.text, key, whole=not state.by_amount)
        if text != state.text:
            self._counter.gift.type(text)

    def _work_changed(self, state: WorkState) -> None:
        if isinstance(state, Summary) and state.plan.kind is PlanKind.GIVE_CREDITS:
            # What is not known to have failed must not be given again by a touch too many.
            outcomes = [step.outcome for step in state.steps]
            if any(one is None or isinstance(one, Done | Unsure) for one in outcomes):
                self._counter.gift.close()
