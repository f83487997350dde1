"""What happened on a contact, page by page: joined to the screens."""

from kiosk.counter.counter import Counter
from kiosk.counter.finder import FinderState
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.history import history_props

FIRST = 1


def join_history(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    del bridge
    HistoryJoin(stage, counter)


class HistoryJoin:
    """Reads the history once somebody looks, and anew for the next contact."""

    def __init__(self, stage: Stage, counter: Counter) -> None:
        self._stage = stage
        self._counter = counter
        self._watched = False
        self._asked = FIRST
        view = stage.counter.history_view
        view.watched.connect(self._watch)
        view.newerAsked.connect(lambda: self._turn(-1))
        view.olderAsked.connect(lambda: self._turn(1))
        view.retryAsked.connect(self._ask_again)
        view.undoAsked.connect(counter.undo)
        view.codeAsked.connect(counter.finder.show_code)
        stage.display.languageChanged.connect(self.derive)
        counter.finder.listen(lambda _: self._finder_changed())

    def derive(self) -> None:
        """Show the history in the words that now apply."""
        now = self._stage.words.surroundings(1).now
        wording = self._stage.words.wording()
        props = history_props(self._counter.finder.state, wording, now)
        self._stage.counter.history_view.show(props)

    def _watch(self, looks: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._watched = looks
        self._look()

    def _finder_changed(self) -> None:
        self.derive()
        self._look()

    def _look(self) -> None:
        if self._watched and _unread(self._counter.finder.state):
            self._show(FIRST)

    def _turn(self, pages: int) -> None:
        file = self._counter.finder.state.file
        if file is not None and file.history is not None:
            self._show(max(FIRST, file.history.number + pages))

    def _ask_again(self) -> None:
        self._show(self._asked)

    def _show(self, page: int) -> None:
        self._asked = page
        self._counter.finder.show_history(page)


def _unread(state: FinderState) -> bool:
    """Whether there is a file of whose history nothing was asked yet."""
    return (
        state.file is not None
        and state.file.history is None
        and not state.reading_history
        and state.history_problem is None
    )
