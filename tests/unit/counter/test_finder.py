"""Finding contacts one after the other, with answers that come late, or not at all."""

import asyncio
from dataclasses import replace

import pytest

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.finder import Finder, FinderState
from kiosk.counter.history import Undo
from kiosk.leat import Contact, ContactIdentifier, NoAnswer, Refusal
from kiosk.operations.errors import JournalUnavailable
from kiosk.operations.events import Act
from kiosk.operations.ledger import Ledger
from kiosk.operations.operation import ReverseClaim
from kiosk.operations.outcome import ClaimReversed
from kiosk.visit.problems import Problem
from tests.helpers.fake_clock import FakeClock
from tests.unit.counter.acting import ActedCounterLeat, Tasks, settle_down
from tests.unit.counter.examples import CONTACT, done
from tests.unit.operations.examples import CODE, credit_reception, reception
from tests.unit.visit.examples import waiting

pytestmark = pytest.mark.anyio
ADA, BO = "PK100001", "PK100002"


class Found:
    """A finder on a Leat that is played by hand, and what it had journalled."""

    def __init__(self, leat: ActedCounterLeat, tasks: Tasks) -> None:
        self.leat = leat
        self.tasks = tasks
        self.noted: list[tuple[Act, str]] = []
        self.past: Ledger | Exception = Ledger()
        self.finder = Finder(
            leat, "shop-1", tasks, self._ledger, lambda *noted: self.noted.append(noted)
        )

    @property
    def state(self) -> FinderState:
        return self.finder.state

    @property
    def contact(self) -> str | None:
        return None if self.state.file is None else self.state.file.contact_uuid

    def needs_identity(self) -> bool:
        file = self.state.file
        assert file is not None
        return file.needs_identity

    async def card(self, card: str) -> None:
        self.finder.find_card(card)
        await self.tasks.all_done()

    async def typed(self, text: str) -> None:
        self.finder.find_typed(text)
        await self.tasks.all_done()

    async def history(self, page: int = 1) -> None:
        self.finder.show_history(page)
        await self.tasks.all_done()

    def hold_up(self, call: str) -> asyncio.Event:
        """Let the next calls of this name, or about this, wait for an event."""
        gate = self.leat.gates[call] = asyncio.Event()
        return gate

    async def _ledger(self) -> Ledger:
        if isinstance(self.past, Exception):
            raise self.past
        return self.past


@pytest.fixture
async def found(tasks: Tasks) -> Found:
    return Found(ActedCounterLeat(FakeClock()), tasks)


async def test_a_card_opens_a_file(found: Found) -> None:
    """While it is looked for the screen says so, and shows nobody."""
    found.finder.find_card(ADA)
    assert found.state == FinderState(searching=True)
    await found.tasks.all_done()
    assert found.contact == f"contact of {ADA}"
    assert not found.state.searching
    assert not found.noted


@pytest.mark.parametrize("text", ["", "   "])
async def test_nothing_typed_finds_nothing(found: Found, text: str) -> None:
    """The open file stays."""
    await found.card(ADA)
    await found.typed(text)
    assert found.contact == f"contact of {ADA}"


async def test_a_typed_number_is_a_card(found: Found) -> None:
    """Spaces around it do not count."""
    await found.typed(f" {BO} ")
    assert found.contact == f"contact of {BO}"


async def test_a_typed_address_is_looked_up_and_noted(found: Found) -> None:
    """Looking people up without their card is an act of its own, with the pseudonymous id only."""
    await found.typed("ada@example.com")
    assert found.state.file is not None
    assert found.state.file.found_by is FoundBy.EMAIL
    assert found.noted == [(Act.FOUND_BY_EMAIL, "contact of ada@example.com")]


async def test_a_scanned_address_is_a_card(found: Found) -> None:
    """Some shops' cards hold one: it is in the customer's hand, so nobody need check who it is."""
    await found.card("ada@example.com")
    assert found.state.file is not None
    assert found.state.file.found_by is FoundBy.CARD
    assert not found.noted


async def test_each_file_is_a_visit_of_its_own(found: Found) -> None:
    """The same card a second time is another visit in the journal."""
    await found.card(ADA)
    first = found.state.file
    await found.card(ADA)
    second = found.state.file
    assert first is not None
    assert second is not None
    assert first.visit_id != second.visit_id


async def test_a_card_that_opens_none_closes_the_file_before(found: Found) -> None:
    """What shows belongs to the card that was held last."""
    await found.card(ADA)
    found.leat.cards[BO] = ContactIdentifier(value=BO, active=False)
    await found.card(BO)
    assert found.state == FinderState(problem=Problem.CARD_INACTIVE)
    found.leat.cards[BO] = Refusal(code=60003)
    await found.card(BO)
    assert found.state == FinderState(problem=Problem.CARD_UNKNOWN, code=60003)


async def test_what_is_no_card(found: Found) -> None:
    """It closes the file as well, and drops what was looked for."""
    gate = found.hold_up("find")
    found.finder.find_card(ADA)
    found.finder.cannot_read()
    gate.set()
    await found.tasks.all_done()
    assert found.state == FinderState(problem=Problem.SCAN_UNREADABLE)


async def test_a_late_answer_for_an_earlier_search_is_dropped(found: Found) -> None:
    """The customer who stands there now is not shown as the one before."""
    gate = found.hold_up(ADA)
    found.finder.find_card(ADA)
    await settle_down()
    found.finder.find_card(BO)
    await settle_down()
    assert found.contact == f"contact of {BO}"
    gate.set()
    await found.tasks.all_done()
    assert found.contact == f"contact of {BO}"


async def test_a_late_problem_is_dropped_as_well(found: Found) -> None:
    """It would close the file of somebody else."""
    gate = found.hold_up(ADA)
    found.leat.cards[ADA] = Refusal(code=60003)
    found.finder.find_card(ADA)
    await settle_down()
    found.finder.find_card(BO)
    gate.set()
    await found.tasks.all_done()
    assert (found.contact, found.state.problem) == (f"contact of {BO}", None)


async def test_closing_drops_what_is_looked_for(found: Found) -> None:
    """A locked counter opens no file, and nobody who signs in then is said to have found it."""
    gate = found.hold_up("ada@example.com")
    found.finder.find_typed("ada@example.com")
    await settle_down()
    found.finder.close()
    gate.set()
    await found.tasks.all_done()
    assert found.state == FinderState()
    assert not found.noted


async def test_closing_drops_the_history_too(found: Found) -> None:
    """The page that comes then is of nobody."""
    await found.card(ADA)
    gate = found.hold_up("history page 1")
    found.finder.show_history(1)
    await settle_down()
    found.finder.close()
    gate.set()
    await found.tasks.all_done()
    assert found.state == FinderState()


async def test_a_page_of_one_contact_is_not_shown_for_another(found: Found) -> None:
    """The file that is open then has no history yet."""
    await found.card(ADA)
    gate = found.hold_up("history page 1")
    found.finder.show_history(1)
    await settle_down()
    found.finder.find_card(BO)
    await settle_down()
    gate.set()
    await found.tasks.all_done()
    assert found.state.file is not None
    assert (found.contact, found.state.file.history) == (f"contact of {BO}", None)
    assert not found.state.reading_history


async def test_the_history_is_read_a_page_at_a_time(found: Found) -> None:
    """Pressing twice while a page is read asks once."""
    found.leat.rows = [(reception("new"),), (credit_reception("old"),)]
    await found.card(ADA)
    found.finder.show_history(1)
    found.finder.show_history(1)
    assert found.state.reading_history
    await found.tasks.all_done()
    assert [call for call in found.leat.asked if "history" in call] == [
        f"history page 1 contact of {ADA}"
    ]
    assert found.state.file is not None
    assert found.state.file.history is not None
    assert found.state.file.history.has_more
    await found.history(2)
    assert found.state.file.history is not None
    assert [row.uuid for row in found.state.file.history.rows] == ["old"]


async def test_a_digital_code_is_shown_to_who_asks(found: Found) -> None:
    """One at a time, and each time it is noted; asking again or another page takes it away."""
    found.leat.rows = [(reception("cinema", **CODE), reception("bag"))]
    await found.card(ADA)
    await found.history()
    assert found.state.code_of == ""
    found.finder.show_code("bag")
    found.finder.show_code("nothing")
    assert (found.state.code_of, found.noted) == ("", [])
    found.finder.show_code("cinema")
    assert (found.state.code_of, found.noted) == ("cinema", [(Act.CODE_SHOWN, "cinema")])
    found.finder.show_code("cinema")
    assert (found.state.code_of, len(found.noted)) == ("", 1)
    found.finder.show_code("cinema")
    await found.history()
    assert found.state.code_of == ""


async def test_no_code_is_shown_before_it_is_known_who_it_is(found: Found) -> None:
    """Whoever knows an address could ask for what is worth money."""
    found.leat.rows = [(reception("cinema", **CODE),)]
    await found.typed("ada@example.com")
    await found.history()
    found.finder.show_code("cinema")
    assert found.state.code_of == ""
    found.finder.confirm_identity()
    found.finder.show_code("cinema")
    assert found.state.code_of == "cinema"


async def test_there_is_no_history_without_a_file(found: Found) -> None:
    """Nothing is asked for nobody."""
    await found.history()
    assert (found.leat.asked, found.state) == ([], FinderState())


@pytest.mark.parametrize(
    ("error", "problem"),
    [(NoAnswer(), Problem.OFFLINE), (Refusal(code=55031), Problem.CONTACT_GONE)],
)
async def test_a_history_that_leat_does_not_tell(
    found: Found, error: Exception, problem: Problem
) -> None:
    """The file stays open; the next try that succeeds takes the sentence away."""
    await found.card(ADA)
    found.leat.trouble["history page 1"] = error
    await found.history()
    assert (found.contact, found.state.history_problem) == (f"contact of {ADA}", problem)
    assert not found.state.reading_history
    del found.leat.trouble["history page 1"]
    await found.history()
    assert found.state.history_problem is None
    assert found.state.file is not None
    assert found.state.file.history is not None


async def test_a_history_without_a_journal(found: Found) -> None:
    """Without it nobody could say what was undone: no row is better than a wrong one."""
    await found.card(ADA)
    found.past = JournalUnavailable("closed")
    await found.history()
    assert found.state.history_problem is Problem.JOURNAL


async def test_refreshing_reads_offers_and_history_again(found: Found) -> None:
    """After an operation: what waits now, and what can still be undone."""
    found.leat.rows = [(reception("reception-1"),)]
    await found.card(ADA)
    await found.history()
    found.leat.waiting = (waiting("another"),)
    undo = ReverseClaim("op-1", "visit-1", CONTACT, "reception-1", "Tote bag", 120)
    found.past = Ledger.of(done(undo, ClaimReversed("reception-1", "made", 120)))
    found.finder.refresh()
    await found.tasks.all_done()
    file = found.state.file
    assert file is not None
    assert [one.transaction_uuid for one in file.offers.collectables] == ["another"]
    assert file.history is not None
    assert [row.undo for row in file.history.rows] == [None]
    assert Undo.CLAIM not in [row.undo for row in file.history.rows]


async def test_refreshing_reads_no_history_that_nobody_opened(found: Found) -> None:
    """It would cost a call for nothing."""
    await found.card(ADA)
    found.finder.refresh()
    await found.tasks.all_done()
    assert not any("history" in call for call in found.leat.asked)


async def test_a_refresh_that_fails_keeps_the_file(found: Found) -> None:
    """What was read before stays in sight, marked as old until a reading succeeds."""
    await found.card(ADA)
    before = found.state
    found.leat.trouble["balance"] = NoAnswer()
    found.finder.refresh()
    assert found.state == replace(before, refreshing=True)
    await found.tasks.all_done()
    assert found.state == replace(before, old=Problem.OFFLINE)
    found.leat.trouble.clear()
    found.finder.refresh()
    assert found.state.old is Problem.OFFLINE, "an old list is not fresh while it is read"
    await found.tasks.all_done()
    assert found.state == before


async def test_only_the_last_of_two_refreshes_tells_how_it_stands(found: Found) -> None:
    """The first one may be from before the operation after which the second was asked for."""
    await found.card(ADA)
    gate = found.hold_up(f"contact of {ADA}")
    found.leat.waiting = (waiting("too early"),)
    found.finder.refresh()
    await settle_down()
    found.finder.refresh()
    found.leat.trouble["balance"] = NoAnswer()
    gate.set()
    await found.tasks.all_done()
    assert (found.state.refreshing, found.state.old) == (False, Problem.OFFLINE)


async def test_another_contact_is_not_marked_as_old(found: Found) -> None:
    """The mark belongs to the file that could not be read again."""
    await found.card(ADA)
    found.leat.trouble["balance"] = NoAnswer()
    found.finder.refresh()
    await found.tasks.all_done()
    found.leat.trouble.clear()
    await found.card(BO)
    assert found.state.old is None


async def test_a_refresh_that_is_late_changes_nobody_else(found: Found) -> None:
    """And opens no file that was closed meanwhile."""
    await found.card(ADA)
    gate = found.hold_up("balance")
    found.finder.refresh()
    await settle_down()
    found.finder.close()
    found.finder.refresh()
    gate.set()
    await found.tasks.all_done()
    assert found.state == FinderState()


async def test_a_refresh_for_one_contact_changes_no_other(found: Found) -> None:
    """Their credits are not the next one's."""
    await found.card(ADA)
    gate = found.hold_up(f"contact of {ADA}")
    found.finder.refresh()
    await settle_down()
    found.leat.waiting = (waiting("of bo"),)
    found.finder.find_card(BO)
    await settle_down()
    before = found.state
    assert found.contact == f"contact of {BO}"
    found.leat.waiting = (waiting("of ada, late"),)
    gate.set()
    await found.tasks.all_done()
    assert found.state == before


async def test_a_history_that_fails_late_is_nobodys(found: Found) -> None:
    """The sentence would stand under somebody else's name."""
    await found.card(ADA)
    gate = found.hold_up(f"contact of {ADA}")
    found.leat.trouble["history page 1"] = NoAnswer()
    found.finder.show_history(1)
    await settle_down()
    found.finder.find_card(BO)
    await settle_down()
    gate.set()
    await found.tasks.all_done()
    assert (found.contact, found.state.history_problem) == (f"contact of {BO}", None)


async def test_confirming_who_it_is(found: Found) -> None:
    """It is confirmed for this file, and for no other; nobody is confirmed without one."""
    found.finder.confirm_identity()
    assert found.state == FinderState()
    await found.typed("ada@example.com")
    assert found.needs_identity()
    found.finder.confirm_identity()
    assert not found.needs_identity()
    await found.typed("ada@example.com")
    assert found.needs_identity()


def test_an_address_is_in_no_text_of_a_contact() -> None:
    """A state may come into a crash report."""
    assert "ada@example.com" not in repr(Contact(uuid="contact-1", email="ada@example.com"))
