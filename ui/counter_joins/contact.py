"""The open contact and what is found for them: joined to the screens."""

from typing import TYPE_CHECKING

from kiosk.counter.contact_file import is_email
from kiosk.counter.counter import Counter
from kiosk.counter.finder import FinderState
from kiosk.visit.offers import Offers
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.contact import contact_props, contact_rows, ready_uuids
from ui.wording.wording import Wording

if TYPE_CHECKING:
    from datetime import date


def join_contact(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the page follow its part of the counter, and its touches reach it."""
    del bridge
    ContactJoin(stage, counter)


class ContactJoin:
    """Shows the finder's state; it knows which pane is up, and whether an address was typed."""

    def __init__(self, stage: Stage, counter: Counter) -> None:
        self._stage = stage
        self._counter = counter
        self._pane = "offers"
        self._typing = False
        self._by_address = False
        self._shown: tuple[Offers, int, Wording, date] | None = None
        view = stage.counter.contact_view
        view.findAsked.connect(self._find)
        view.closeAsked.connect(counter.finder.close)
        view.checkedAsked.connect(counter.finder.confirm_identity)
        view.refreshAsked.connect(counter.finder.refresh)
        view.giftAsked.connect(counter.begin_gift)
        view.paneAsked.connect(self._show_pane)
        view.claimAsked.connect(counter.claim)
        view.handOverAsked.connect(lambda uuid: counter.hand_over((uuid,)))
        view.handOverAllAsked.connect(self._hand_over_all)
        view.columnsChanged.connect(self.derive)
        stage.display.languageChanged.connect(self.derive)
        counter.finder.listen(self._changed)

    def derive(self) -> None:
        """Show how it stands in the words that now apply."""
        state = self._counter.finder.state
        view, wording = self._stage.counter.contact_view, self._stage.words.wording()
        if state.file is None:
            self._shown = None
            view.show_rows(())
        else:
            self._show_rows(state.file.offers, wording)
        view.show(contact_props(state, wording, pane=self._pane, by_address=self._by_address))

    def _show_rows(self, offers: Offers, wording: Wording) -> None:
        """Make the rows anew only when they differ: a thousand take longer than a frame."""
        view = self._stage.counter.contact_view
        now, columns = self._stage.words.surroundings(1).now, view.columns_across
        shown = (offers, columns, wording, wording.local(now).date())
        if shown != self._shown:
            self._shown = shown
            view.show_rows(contact_rows(offers, columns, wording, now))

    def _changed(self, state: FinderState) -> None:
        if state.searching:
            self._by_address = self._typing and self._by_address
        if state.file is None:
            self._pane = "offers"
        self.derive()

    def _find(self, text: str) -> None:
        self._typing, self._by_address = True, is_email(text)
        self._counter.find(text)
        self._typing = False

    def _show_pane(self, pane: str) -> None:
        self._pane = pane
        self.derive()

    def _hand_over_all(self) -> None:
        file = self._counter.finder.state.file
        if file is not None:
            self._counter.hand_over(ready_uuids(file.offers))
