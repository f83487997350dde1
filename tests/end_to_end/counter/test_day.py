"""The day at the counter: all of it for managers, what is unsure on top until it is known."""

import csv
import re
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kiosk.operations.events import Act, HandReason, SettledBy
from kiosk.operations.fold import OperationState
from kiosk.operations.operation import Claim, Collect, EditReward, GiveCredits
from kiosk.paths import journal_file
from kiosk.sandbox.sample_cards import DEFAULT_SHOP_UUID
from tests.end_to_end.books import CLAIM
from tests.end_to_end.conftest import JoinShop
from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.conftest import StartCounter
from tests.end_to_end.counter.giving import GIVE, asked, booked, choose, give, reads
from tests.end_to_end.counter.serving import (
    claim_at_counter,
    hand_over,
    read_summary,
    serve,
)
from tests.end_to_end.customer import Member
from tests.end_to_end.waiting import wait_until
from tests.helpers.sandbox_process import SandboxProcess

LOST = "The answer got lost on the way. Checking what became of it."
PROVE, WHOLE = "Prove the journal", "The journal is whole: nothing was changed or taken."
EXPORT, WRITTEN = "Export the day as a file", re.compile("Written to .*")
ROW = re.compile(r"\d\d:\d\d, .*")
KINDS = {Claim: "Claim", Collect: "Hand-over", GiveCredits: "Gift", EditReward: "Edit"}


def test_the_day_of_this_kiosk(
    counter: CounterDesk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """The newest is first, filters keep one kind, and each reward's totals are right."""
    sandbox.add_rewards("Apple pie", 20)
    serve(counter, counter.manager, join())
    claim_at_counter(counter, "Apple pie", "20 Stars")
    counter.press("Claim Apple pie for 20 Stars")
    read_summary(counter)
    hand_over(counter, "Apple pie")
    give(counter, 5)
    reads(counter, "Given.")
    counter.go_to("Today")
    counter.sees(PROVE)
    shown = rows(counter)
    assert [_without_time(row) for row in shown[:3]] == [
        "Gift, 5 Stars, Given, Mo",
        "Hand-over, Apple pie, Handed over, Mo",
        "Claim, Apple pie, Claimed, waits for pickup, Mo",
    ]
    newest = [one for one in reversed(counter.journal()) if type(one.operation) in KINDS]
    kinds = [kind for row in shown if (kind := row.split(", ")[1]) in KINDS.values()]
    assert kinds == [KINDS[type(one.operation)] for one in newest[: len(kinds)]]
    counter.sees("Apple pie: 1 claimed, 1 handed over")
    for chip, kind in (("Claims", "Claim"), ("Hand-overs", "Hand-over"), ("Gifts", "Gift")):
        choose(counter, f"Show {chip}")
        wait_until(_all_rows_are(counter, kind))
    choose(counter, "Show Needs you")
    counter.sees("Nothing needs you", "heading")


def test_the_day_as_a_file_and_its_proof(counter: CounterDesk, join: JoinShop) -> None:
    """The file has the journal's operations, and nothing that names anybody."""
    member = join()
    serve(counter, counter.manager, member)
    give(counter, 5)
    reads(counter, "Given.")
    counter.go_to("Today")
    counter.press(EXPORT)
    written = Path(counter.sees(WRITTEN).name.removeprefix("Written to "))
    assert written.parent == counter.data_dir / "exports"
    assert written.stat().st_mode & 0o077 == 0
    text = written.read_text(encoding="utf-8")
    lines = list(csv.DictReader(text.splitlines()))
    assert [(one["operation_id"], one["state"], one["staff_id"]) for one in lines] == [
        (one.operation.operation_id, one.state, one.staff_id) for one in counter.journal()
    ]
    (own,) = (one for one in lines if one["contact_uuid"] == member.uuid)
    assert (own["credits"], own["staff_id"]) == ("5", counter.manager.staff_id)
    cells = {cell for line in lines for cell in line.values()}
    assert not cells & {counter.manager.name, counter.clerk.name, counter.manager.pin}
    assert not any(secret in text for secret in (member.card, member.email, "@"))
    wait_until(lambda: bool(counter.acts(Act.EXPORTED)))
    assert counter.acts(Act.EXPORTED)[-1].staff_id == counter.manager.staff_id
    counter.press(PROVE)
    counter.sees(WHOLE)


def test_what_is_unsure_stays_on_top_until_somebody_knows(
    start_counter: StartCounter, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """Leat is asked again, or a manager says what became of it, and why: the journal tells both.

    Leat's lists lag, so that nothing can be found; and of one claim there is another just like it.
    """
    given, claimed = join(), join()
    sandbox.loosen(list_lag_seconds=3600)
    counter = start_counter()
    serve(counter, counter.manager, given)
    give(counter, 5)
    reads(counter, "Given.")
    _lose_a_gift(counter, sandbox)
    counter = start_counter(data_dir=_cut_off(counter))
    serve(counter, counter.manager, claimed)
    _lose_a_claim_that_has_a_twin(counter, sandbox, claimed)
    counter = start_counter(data_dir=_cut_off(counter))

    counter.sign_in(counter.manager)
    counter.go_to("Today, 2 operations need you")
    counter.sees(PROVE)
    assert [_without_time(row) for row in rows(counter)] == [
        "Gift, 7 Stars, Unsure, Mo",
        "Claim, Crème brûlée, Unsure, Mo",
        "Gift, 5 Stars, Given, Mo",
    ]
    choose(counter, "Show Needs you · 2")
    wait_until(lambda: len(rows(counter)) == 2)

    counter.press(re.compile(r"\d\d:\d\d, Gift, 7 Stars, .*"))
    counter.press("Check 7 Stars again")
    counter.sees("Asking Leat…")
    sandbox.loosen(list_lag_seconds=0)
    counter.sees("It is known now: 7 Stars, Given")
    assert [row["credits"] for row in booked(sandbox, given)] == [5, 7]
    assert asked(sandbox, GIVE) == 2
    states = [one.state for one in counter.operations(given.uuid)]
    assert states == [OperationState.DONE] * 2

    _settle_the_claim_by_hand(counter)
    counter.sees("Nothing needs you", "heading")
    (settled,) = counter.operations(claimed.uuid)
    assert (settled.settled_by, settled.reason) == (SettledBy.STAFF, HandReason.GOODS_HANDED_OVER)
    assert settled.settler_id == counter.manager.staff_id
    books = sandbox.books(contact_uuid=claimed.uuid, channel="OAUTH_API")
    assert len(books["receptions"]) == 2
    assert books["balances"] == {claimed.uuid: 50}
    assert settled.owned_transaction in {row["uuid"] for row in books["receptions"]}


def test_a_journal_that_was_changed(start_counter: StartCounter) -> None:
    """The proof tells it, whatever the day looks like."""
    counter = start_counter()
    counter.sign_in(counter.manager)
    counter.go_to("Today")
    counter.press(PROVE)
    counter.sees(WHOLE)
    with closing(sqlite3.connect(journal_file(counter.data_dir))) as database, database:
        database.execute("DROP TRIGGER no_update")
        database.execute("UPDATE events SET at = '2026-01-01T00:00:00+00:00' WHERE seq = 1")
    counter.press(PROVE)
    counter.sees("The journal does not hold. Keep it as it is, and call who looks after it.")


def test_a_clerk_does_not_see_the_day(counter: CounterDesk, join: JoinShop) -> None:
    """Neither its page nor the panel tells them what was done, nor can they take it away."""
    serve(counter, counter.manager, join())
    give(counter, 5)
    reads(counter, "Given.")
    counter.go_to("Today")
    counter.sees(EXPORT)
    counter.open_as(counter.clerk)
    counter.go_to("Today")
    counter.sees("The day is for managers", "heading")
    assert not {PROVE, EXPORT, "Show Gifts"} & set(counter.texts())
    assert "5 Stars, Given" not in counter.desktop.accessibility.everything()


def rows(counter: CounterDesk) -> list[str]:
    """Return the rows that show, from the top."""
    shown = counter.desktop.accessibility.find(ROW, "push button")
    return [row.name for row in sorted(shown, key=lambda row: row.extents[1])]


def _without_time(row: str) -> str:
    return row.partition(", ")[2]


def _all_rows_are(counter: CounterDesk, kind: str) -> Callable[[], bool]:
    def look() -> bool:
        shown = rows(counter)
        return bool(shown) and all(_without_time(row).startswith(f"{kind}, ") for row in shown)

    return look


def _lose_a_gift(counter: CounterDesk, sandbox: SandboxProcess) -> None:
    """Give the open contact credits; the answer gets lost."""
    sandbox.fault(GIVE, "drop_after_applying")
    give(counter, 7)
    counter.sees(LOST)


def _lose_a_claim_that_has_a_twin(
    counter: CounterDesk, sandbox: SandboxProcess, member: Member
) -> None:
    """Claim for the open contact; another kiosk does the same, and the answer gets lost."""
    claim_at_counter(counter, "Crème brûlée", "25 Stars")
    twin = {
        "contact_uuid": member.uuid,
        "reward_uuid": "reward-creme-brulee",
        "shop_uuid": DEFAULT_SHOP_UUID,
    }
    assert sandbox.call("POST", "/reward-receptions", json=twin).is_success
    sandbox.fault(CLAIM, "drop_after_applying")
    counter.press("Claim Crème brûlée for 25 Stars")
    counter.sees(LOST)


def _cut_off(counter: CounterDesk) -> Path:
    """Let the power fail, and return what is left."""
    counter.program.send(signal.SIGKILL)
    counter.program.wait()
    return counter.data_dir


def _settle_the_claim_by_hand(counter: CounterDesk) -> None:
    """Say that it happened, why that is known, and which of two at Leat it is."""
    counter.press(re.compile(r"\d\d:\d\d, Claim, Crème brûlée, .*"))
    counter.press("Settle Crème brûlée by hand")
    choose(counter, "It happened")
    choose(counter, "The customer has the goods")
    counter.press("Note what happened")
    counter.sees("Leat has more than one that could be it. Choose which.")
    alike = counter.desktop.accessibility.find(re.compile(".* · Corner Utrecht"), "radio button")
    assert len(alike) == 2
    counter.desktop.finger.tap(alike[0])
    counter.press("Note what happened")
    counter.sees("Noted: Crème brûlée needs nobody any more.")
