"""The end of a soak: staff settle what is left, books are compared with journals, and counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.operations import Claim, Done
from kiosk.operations.events import Settled, SettledBy
from kiosk.operations.fold import OperationRecord, OperationState
from kiosk.operations.journal import Journal
from kiosk.operations.journal.proof import prove, stored_events
from kiosk.operations.settling_rules import SettlingRules
from kiosk.paths import journal_file, set_aside_folder
from tests.helpers.sandbox_process import SandboxProcess
from tests.reliability.books import (
    CLAIM_ROUTE,
    COLLECT_ROUTE,
    Books,
    Journals,
    Outside,
    complaints,
    still_open,
)
from tests.reliability.kiosk_process import KioskProcess
from tests.reliability.staff import Case

_ASK_AGAIN = 5.0


@dataclass(frozen=True)
class Evidence:
    """What is looked at when the kiosks are closed; `rules` are the kiosks' own."""

    sandbox: SandboxProcess
    before: Books
    kiosks: Sequence[KioskProcess]
    outside: Outside
    clock: Clock
    rules: SettlingRules

    def books(self) -> Books:
        """Return what really happened."""
        return Books.of(self.sandbox.books())


@dataclass(frozen=True)
class Reckoning:
    """What the journals say in numbers, and every breach of the law."""

    rows: tuple[tuple[str, str], ...]
    breaches: tuple[str, ...]


async def reckon(evidence: Evidence) -> Reckoning:
    """Let staff settle what only they can, and compare everything with everything."""
    await _ask_staff(evidence)
    journals = await _journals(evidence)
    books = evidence.books()
    breaches = complaints(evidence.before, books, journals, evidence.outside)
    for record in still_open(journals):
        breaches.append(f"{record.operation.operation_id} is open at the end")
    for kiosk in evidence.kiosks:
        breaches += _contradictions(kiosk, journals[kiosk.place.name])
        breaches += _damage(kiosk)
    return Reckoning(tuple(_rows(evidence, books, journals)), tuple(breaches))


async def _ask_staff(evidence: Evidence) -> None:
    """Wait until Leat can book nothing any more, and write down what staff then see."""
    while still_open(journals := await _journals(evidence)):
        case = Case(
            evidence.before,
            evidence.books(),
            journals,
            evidence.outside,
            evidence.clock.now(),
            evidence.rules,
        )
        truths = case.truths()
        for kiosk in evidence.kiosks:
            journal = await Journal.open(journal_file(kiosk.place.folder))
            for record in journals[kiosk.place.name]:
                outcome = truths.get(record.operation.operation_id)
                if outcome is not None:
                    await journal.append(
                        Settled(
                            record.operation.operation_id,
                            outcome,
                            evidence.clock.now(),
                            SettledBy.STAFF,
                        )
                    )
            await journal.close()
        if not truths:
            await evidence.clock.sleep(_ASK_AGAIN)


async def _journals(evidence: Evidence) -> Journals:
    found: dict[str, Sequence[OperationRecord]] = {}
    for kiosk in evidence.kiosks:
        journal = await Journal.open(journal_file(kiosk.place.folder))
        found[kiosk.place.name] = await journal.operations()
        await journal.close()
    return found


def _contradictions(kiosk: KioskProcess, records: Iterable[OperationRecord]) -> Iterator[str]:
    """Compare what customers were told for certain with what came out."""
    states = {record.operation.operation_id: record.state for record in records}
    for operation_id, said in kiosk.told.items():
        done = states.get(operation_id) is OperationState.DONE
        if said != {"done" if done else "not-done"}:
            yield f"{operation_id} is {states.get(operation_id)} and customers were told {said}"


def _damage(kiosk: KioskProcess) -> Iterator[str]:
    path = journal_file(kiosk.place.folder)
    if not prove(path).holds:
        yield f"the journal of {kiosk.place.name} cannot be proved"
    if set_aside_folder(path).exists():
        yield f"a journal of {kiosk.place.name} was set aside"
    for line in kiosk.log.read_text().splitlines():
        yield f"{kiosk.place.name} complained: {line}"


def _rows(evidence: Evidence, books: Books, journals: Journals) -> Iterator[tuple[str, str]]:
    records = [record for kept in journals.values() for record in kept]
    claims = sum(isinstance(record.operation, Claim) for record in records)
    done = [record for record in records if isinstance(record.outcome, Done)]
    claimed = sum(isinstance(record.operation, Claim) for record in done)
    states = Counter(record.state for record in records)
    settled = Counter(record.settled_by for record in records)
    yield "decisions", f"{len(records)} ({claims} to claim, {len(records) - claims} to collect)"
    yield "effects", f"{len(done)} ({claimed} claims, {len(done) - claimed} collects)"
    yield "refused by Leat", str(states[OperationState.REFUSED])
    yield "not applied", str(states[OperationState.NOT_APPLIED])
    yield "unsure at the end", str(len(still_open(journals)))
    yield "answered", str(settled[None])
    yield "settled on the spot", str(settled[SettledBy.ON_THE_SPOT])
    yield "settled by restart", str(settled[SettledBy.START_UP])
    yield "settled in the background", str(settled[SettledBy.BACKGROUND])
    yield "settled by staff", str(settled[SettledBy.STAFF])
    yield "collects sent once more", str(sum(r.resent_at is not None for r in records))
    yield "effects of phone and till", str(len(evidence.outside.effects))
    yield "requests", f"{sum(books.requests.values()) - sum(evidence.before.requests.values())}"
    yield "requests to claim", str(books.requests.get(CLAIM_ROUTE, 0))
    yield "requests to collect", str(books.requests.get(COLLECT_ROUTE, 0))
    paths = [journal_file(kiosk.place.folder) for kiosk in evidence.kiosks]
    events = sum(len(stored_events(path, archives=True)) for path in paths)
    proved = sum(prove(path).holds for path in paths)
    yield "journal events", str(events)
    yield "chains proved", f"{proved} of {len(paths)}"
