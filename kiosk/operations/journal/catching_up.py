"""What the file holds that a ledger has not taken yet; read on the journal's worker."""

from dataclasses import dataclass

from kiosk.operations.errors import JournalDamaged
from kiosk.operations.events import Event
from kiosk.operations.journal.chain import Tip, first_broken
from kiosk.operations.journal.event_rows import event_of, ledger_of
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.past import past_of
from kiosk.operations.ledger import Ledger


@dataclass(frozen=True, slots=True)
class News:
    """The events after `since` up to `tip`; or, when they do not follow it, the whole `ledger`."""

    since: Tip
    tip: Tip
    events: tuple[Event, ...] = ()
    ledger: Ledger | None = None


def news_since(file: JournalFile, since: Tip | None) -> News:
    """Return what was appended after that event; all there is, for None.

    Events after a gap follow an archiving by another process. Raises JournalUnavailable, or
    JournalDamaged for events that are not chained or that this program does not write.
    """
    if since is not None:
        links = file.links_after(since.seq)
        if first_broken(links, since) is None:
            tip = links[-1].tip if links else since
            return News(since, tip, tuple(event_of(link) for link in links))
    contents = file.contents()
    broken = first_broken(contents.links, contents.anchor)
    if broken is not None:
        raise JournalDamaged(f"the journal's chain breaks at event {broken}")
    ledger = ledger_of(event_of(link) for link in contents.links)
    ledger.remember(past_of(file.path))
    return News(contents.anchor, contents.tip, ledger=ledger)
