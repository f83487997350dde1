"""The rewards of the shop, and the one that is edited: joined to the screens."""

from kiosk.counter.counter import Counter
from kiosk.counter.session import Locked, SessionState
from kiosk.counter.shelf import Draft
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.shelf import reward_rows, shelf_props


def join_shelf(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    del bridge
    ShelfJoin(stage, counter)


class ShelfJoin:
    """Shows the shelf, and remembers which reward was asked for while it is read."""

    def __init__(self, stage: Stage, counter: Counter) -> None:
        self._stage = stage
        self._counter = counter
        self._chosen = ""
        self._listed: object = None
        view, shelf = stage.counter.shelf_view, counter.shelf
        view.lookAsked.connect(self._look)
        view.openAsked.connect(self._open)
        view.closeAsked.connect(self._close)
        view.titleTyped.connect(lambda text: shelf.type(title=text))
        view.descriptionTyped.connect(lambda text: shelf.type(description=text))
        view.priceTyped.connect(lambda text: shelf.type(price=text))
        view.undoAsked.connect(self._undo)
        view.saveAsked.connect(counter.save_reward)
        stage.display.languageChanged.connect(self.derive)
        shelf.listen(lambda _: self.derive())
        counter.session.listen(self._session_changed)

    def derive(self) -> None:
        """Show the shelf in the words that now apply."""
        state, wording = self._counter.shelf.state, self._stage.words.wording()
        view = self._stage.counter.shelf_view
        # A thousand rows take longer than a key's stroke may.
        listed = (state.rewards, wording)
        if listed != self._listed:
            self._listed = listed
            view.rows_model.show(reward_rows(state.rewards, wording))
        view.show(shelf_props(state, self._chosen, wording))

    def _look(self) -> None:
        self._counter.shelf.look()
        if self._chosen and self._counter.shelf.state.opened is None:
            self._counter.shelf.open(self._chosen)

    def _open(self, uuid: str) -> None:
        self._chosen = uuid
        self._counter.shelf.open(uuid)
        self.derive()

    def _close(self) -> None:
        self._chosen = ""
        self._counter.shelf.close()
        self.derive()

    def _undo(self) -> None:
        read = self._counter.shelf.state.read
        if read is not None:
            draft = Draft.of(read)
            self._counter.shelf.type(
                title=draft.title, description=draft.description, price=draft.credits
            )

    def _session_changed(self, state: SessionState) -> None:
        if isinstance(state, Locked):
            self._chosen = ""
            self.derive()
