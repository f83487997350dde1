"""`journal settle` by hand: the word of staff who looked, where it cannot contradict Leat."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.operations import Cause, NotApplied, Unsure
from kiosk.operations.events import Answered, Event, Intended, Resent, Settled
from kiosk.operations.journal import Journal
from tests.unit.cli.shop import IDS, NUMBERS, PRICE, Shop, begun, lost
from tests.unit.cli.till import Answer, Till

LONG_AGO = 600.0


def settle(till: Till, *decision: str, operation: str = NUMBERS[0]) -> Answer:
    return till.journal("settle", "--operation", operation, *decision)


@pytest.mark.parametrize("name", [NUMBERS[0], NUMBERS[0].lower(), IDS[0]])
def test_it_never_happened(
    till: Till, shop: Shop, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The word of staff is journalled as theirs; neither Leat nor a token is needed."""
    monkeypatch.delenv("PICKUP_KIOSK_TOKEN")
    till.write(*lost(shop.claim(), seconds_ago=LONG_AGO))
    answer = settle(till, "--not-applied", operation=name)
    assert (answer.code, answer.err) == (0, "")
    (line,) = answer.lines
    assert "not-applied" in line.split()
    assert "staff" in line.split()
    (facts,) = till.exported()
    assert [facts["state"], facts["cause"], facts["settled_by"]] == [
        "not-applied",
        "by-hand",
        "staff",
    ]
    assert till.journal("verify").code == 0


@pytest.mark.parametrize("seconds_ago", [0.0, 299.0])
def test_it_may_still_happen(till: Till, shop: Shop, seconds_ago: float) -> None:
    """As long as Leat may book the request nobody can know, and the sentence says until when."""
    till.write(*lost(shop.claim(), seconds_ago=seconds_ago))
    answer = settle(till, "--not-applied")
    assert answer.code == 1
    assert f"Leat may still book operation {NUMBERS[0]} until" in answer.err
    assert till.states() == ["unsure"]


def test_a_collect_sent_again_counts_from_then(till: Till, shop: Shop) -> None:
    """The second request may arrive late too; the server's clock may be another one."""
    skew = timedelta(hours=1)
    now = datetime.now(UTC)
    at = now - timedelta(seconds=LONG_AGO)
    till.write(
        Intended(shop.collect("transaction-1"), "kiosk-1", "shop-1", at, at + skew),
        Answered(IDS[0], Unsure(Cause.NO_ANSWER), at),
        Resent(IDS[0], now, now + skew),
    )
    assert "may still book" in settle(till, "--not-applied").err


def test_a_clock_set_back_keeps_nobody_waiting(till: Till, shop: Shop) -> None:
    """A decision dated tomorrow was dated by a wrong clock; then people are believed."""
    till.write(*lost(shop.claim(), seconds_ago=-86_400))
    assert settle(till, "--not-applied").code == 0


def test_a_claim_that_was_found(till: Till, shop: Shop) -> None:
    """The one claim at Leat that can be it is taken, and its facts are Leat's."""
    till.write(*lost(shop.claim(), seconds_ago=LONG_AGO))
    transaction = shop.claim_at_leat()
    answer = settle(till, "--done")
    assert answer.code == 0
    assert "done" in answer.lines[0].split()
    (facts,) = till.exported()
    assert [facts["transaction_uuid"], facts["credits"], facts["settled_by"]] == [
        transaction,
        PRICE,
        "staff",
    ]


def test_one_of_several_is_named(till: Till, shop: Shop) -> None:
    """Nobody guesses: staff say which, and only one that can be it."""
    till.write(*lost(shop.claim()))
    transactions = [shop.claim_at_leat(), shop.claim_at_leat()]
    unnamed = settle(till, "--done")
    assert unnamed.code == 1
    assert "Say which with --transaction" in unnamed.err
    assert all(transaction in unnamed.err for transaction in transactions)
    invented = settle(till, "--done", "--transaction", "nonsense")
    assert invented.code == 1
    assert "cannot be this one" in invented.err
    assert till.states() == ["unsure"]
    assert settle(till, "--done", "--transaction", transactions[1]).code == 0
    assert till.exported()[0]["transaction_uuid"] == transactions[1]


def test_another_operations_transaction_is_its_own(till: Till, shop: Shop) -> None:
    """One effect belongs to one decision, whoever says what."""
    till.write(*lost(shop.claim()))
    transaction = shop.claim_at_leat()
    assert settle(till, "--done").code == 0
    till.write(*lost(shop.claim(1)))
    alone = settle(till, "--done", operation=NUMBERS[1])
    assert alone.code == 1
    assert "nothing that could be this one" in alone.err
    named = settle(till, "--done", "--transaction", transaction, operation=NUMBERS[1])
    assert named.code == 1
    assert f"belongs to operation {NUMBERS[0]}" in named.err
    assert till.states() == ["done", "unsure"]


def test_a_claim_of_somebody_else_is_none(till: Till, shop: Shop) -> None:
    """Another contact's claim of the same reward cannot be it."""
    till.write(*lost(shop.claim()))
    other = shop.sandbox.add_contact("TEST0002", credits=500)
    transaction = shop.claim_at_leat(other)
    answer = settle(till, "--done", "--transaction", transaction)
    assert answer.code == 1
    assert till.states() == ["unsure"]


def test_a_collect_that_was_found(till: Till, shop: Shop) -> None:
    """Gone from the list, however late, when staff say that it was this one."""
    transaction = shop.claim_at_leat()
    till.write(*lost(shop.collect(transaction), seconds_ago=LONG_AGO))
    shop.collect_at_leat(transaction)
    answer = settle(till, "--done")
    assert answer.code == 0
    assert "undo: no" in answer.out
    (facts,) = till.exported()
    assert [facts["transaction_uuid"], facts["undoable"]] == [transaction, False]


def test_a_collect_that_still_waits_was_not_done(till: Till, shop: Shop) -> None:
    """It would be handed over a second time."""
    transaction = shop.claim_at_leat()
    till.write(*lost(shop.collect(transaction), seconds_ago=LONG_AGO))
    answer = settle(till, "--done")
    assert answer.code == 1
    assert "still waits at Leat" in answer.err
    assert till.states() == ["unsure"]


def test_a_reward_is_collected_by_one_operation(till: Till, shop: Shop) -> None:
    """It was handed over once, so a second operation did not do it."""
    transaction = shop.claim_at_leat()
    till.write(*lost(shop.collect(transaction), seconds_ago=LONG_AGO))
    till.write(*lost(shop.collect(transaction, 1), seconds_ago=LONG_AGO))
    shop.collect_at_leat(transaction)
    assert settle(till, "--done").code == 0
    answer = settle(till, "--done", operation=NUMBERS[1])
    assert answer.code == 1
    assert f"Operation {NUMBERS[0]} has collected this reward already." in answer.err
    assert till.states() == ["done", "unsure"]


def test_a_collects_transaction_is_fixed(till: Till, shop: Shop) -> None:
    """It was decided with it; another one is a mistake."""
    till.write(*lost(shop.collect("transaction-1"), seconds_ago=LONG_AGO))
    answer = settle(till, "--done", "--transaction", "transaction-2")
    assert answer.code == 1
    assert till.states() == ["unsure"]


def test_leat_that_cannot_be_asked(till: Till, shop: Shop) -> None:
    """What happened is Leat's to tell, so the word of staff waits for it."""
    till.write(*lost(shop.claim(), seconds_ago=LONG_AGO))
    shop.sandbox.fault("GET /loyalty-transactions", "maintenance_page", count=None)
    answer = settle(till, "--done")
    assert answer.code == 1
    assert "Leat could not be asked: Leat is in maintenance." in answer.err


def test_what_is_settled_stays_so(till: Till, shop: Shop) -> None:
    """The first word counts, and the line is shown."""
    till.write(*lost(shop.claim(), seconds_ago=LONG_AGO))
    settle(till, "--not-applied")
    whole = till.journal("verify").lines[-1]
    for decision in ((), ("--done",), ("--not-applied",)):
        answer = settle(till, *decision)
        assert answer.code == 1
        assert "settled already, by staff" in answer.err
    assert till.journal("verify").lines[-1] == whole


def test_an_unknown_number(till: Till, shop: Shop) -> None:
    """A mistyped number settles nothing."""
    till.write(*lost(shop.claim()))
    answer = settle(till, "--not-applied", operation="FFFFFF")
    assert answer.code == 1
    assert "knows no operation FFFFFF" in answer.err


def test_a_number_that_two_share(till: Till, shop: Shop) -> None:
    """Then the whole id is needed, and both are printed."""
    twins = [f"{IDS[0][:6]}{letter * 26}" for letter in "ab"]
    for twin in twins:
        till.write(*lost(replace(shop.claim(), operation_id=twin), seconds_ago=LONG_AGO))
    answer = settle(till, "--not-applied")
    assert answer.code == 1
    assert answer.err.splitlines()[1:] == twins
    assert settle(till, "--not-applied", operation=twins[1]).code == 0
    assert till.states() == ["unsure", "not-applied"]


def test_without_a_journal(till: Till) -> None:
    """There is nothing that could be meant, and no journal is begun."""
    answer = settle(till, "--not-applied")
    assert answer.code == 1
    assert "There is no journal yet" in answer.err
    assert not till.path.exists()


def test_the_kiosk_was_quicker(till: Till, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is settled first counts, and staff are shown that it was not their word."""
    till.write(*lost(shop.claim(), seconds_ago=LONG_AGO))
    append = Journal.append

    async def append_after_the_kiosk(journal: Journal, event: Event) -> None:
        quicker = Settled(IDS[0], NotApplied(Cause.NEVER_ARRIVED), datetime.now(UTC))
        await append(journal, quicker)
        await append(journal, event)

    monkeypatch.setattr(Journal, "append", append_after_the_kiosk)
    answer = settle(till, "--not-applied")
    assert answer.code == 1
    assert "settled in the meantime" in answer.err
    assert "on-the-spot" in answer.err


def test_the_kiosk_shows_it(till: Till, shop: Shop) -> None:
    """What staff settled waits in the ledger for the contact's next scan."""
    till.write(*begun(shop.claim(), seconds_ago=LONG_AGO))
    kiosk = asyncio.run(Journal.open(till.path))
    assert asyncio.run(kiosk.ledger()).unseen_of(shop.contact_uuid) is None
    settle(till, "--not-applied")
    unseen = asyncio.run(kiosk.ledger()).unseen_of(shop.contact_uuid)
    assert unseen is not None
    assert unseen.outcome == NotApplied(Cause.BY_HAND)
    asyncio.run(kiosk.close())
