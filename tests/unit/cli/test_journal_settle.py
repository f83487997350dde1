"""`journal settle`: what is open is asked about once, and staff are told what they can do."""

import asyncio

import pytest

from kiosk.operations.journal import Journal
from kiosk.operations.journal.only_kiosk import OnlyKiosk
from kiosk.paths import lock_file
from tests.unit.cli.shop import NUMBERS, Losing, Shop, begun, lost
from tests.unit.cli.till import Till
from tests.unit.operations.journal.journals import files_in

LONG_AGO = 600.0
LATE = 200.0
"""Seconds: longer than any request, and shorter than what Leat may take to book one."""


@pytest.mark.parametrize("left", [begun, lost])
def test_a_claim_that_happened(till: Till, shop: Shop, left: Losing) -> None:
    """Leat's row is found and owned, after a crash as after a lost answer; nothing is sent."""
    till.write(*left(shop.claim()))
    transaction = shop.claim_at_leat()
    answer = till.journal("settle")
    assert answer.code == 0
    assert NUMBERS[0] in answer.lines[0]
    assert "It happened: settled as done." in answer.out
    assert answer.lines[-1] == "1 settled now, 0 still open."
    (facts,) = till.exported()
    assert [facts["state"], facts["transaction_uuid"], facts["settled_by"]] == [
        "done",
        transaction,
        "staff",
    ]
    assert [row["uuid"] for row in shop.books["receptions"]] == [transaction]


def test_a_claim_that_never_happened(till: Till, shop: Shop) -> None:
    """After all the time that Leat may take, absence is a proof."""
    till.write(*lost(shop.claim(), seconds_ago=LONG_AGO))
    answer = till.journal("settle")
    assert answer.code == 0
    assert "It never happened: settled as not-applied." in answer.out
    assert till.states() == ["not-applied"]


def test_a_claim_that_may_still_come(till: Till, shop: Shop) -> None:
    """Before that it stays open, and staff learn when to ask again."""
    till.write(*lost(shop.claim()))
    answer = till.journal("settle")
    assert answer.code == 3
    assert "may still book it" in answer.out
    assert "Ask again after" in answer.out
    assert answer.lines[-1] == "0 settled now, 1 still open."
    assert till.states() == ["unsure"]


def test_a_collect_that_happened(till: Till, shop: Shop) -> None:
    """What waits no more was handed over; the way back is lost, and that is said."""
    transaction = shop.claim_at_leat()
    till.write(*lost(shop.collect(transaction)))
    shop.collect_at_leat(transaction)
    answer = till.journal("settle")
    assert answer.code == 0
    assert "The API cannot undo it." in answer.out
    assert "undo: no" in till.journal("list").out
    assert len(shop.books["redemptions"]) == 1


def test_a_collect_that_still_waits(till: Till, shop: Shop) -> None:
    """It is never sent again from here: nobody stands there to receive it."""
    transaction = shop.claim_at_leat()
    till.write(*lost(shop.collect(transaction)))
    answer = till.journal("settle")
    assert answer.code == 3
    assert "still waits at Leat" in answer.out
    assert not shop.books["redemptions"]


def test_two_candidates_are_for_people(till: Till, shop: Shop) -> None:
    """Both are named with their time, and the two commands that settle it by hand."""
    till.write(*lost(shop.claim()))
    transactions = [shop.claim_at_leat(), shop.claim_at_leat()]
    answer = till.journal("settle")
    assert answer.code == 3
    assert "more than one claim that could be this one" in answer.out
    for transaction in transactions:
        assert f"    {transaction}  made " in answer.out
    command = f"pickup-kiosk journal settle --config {till.config} --operation {NUMBERS[0]}"
    assert f"{command} --done --transaction UUID" in answer.out
    assert f"{command} --not-applied" in answer.out
    assert shop.contact_uuid in answer.out
    assert till.states() == ["unsure"]


def test_somebody_elses_claim_is_for_people(till: Till, shop: Shop) -> None:
    """A claim made long after the request may be the phone's."""
    till.write(*lost(shop.claim(), seconds_ago=LATE))
    transaction = shop.claim_at_leat()
    answer = till.journal("settle")
    assert answer.code == 3
    assert "made so late" in answer.out
    assert transaction in answer.out


def test_somebody_elses_collect_is_for_people(till: Till, shop: Shop) -> None:
    """So may a collect be, made long after the request."""
    transaction = shop.claim_at_leat()
    till.write(*lost(shop.collect(transaction), seconds_ago=LATE))
    shop.collect_at_leat(transaction)
    answer = till.journal("settle")
    assert answer.code == 3
    assert "another kiosk or a till" in answer.out
    assert f"--operation {NUMBERS[0]} --done" in answer.out
    assert "--transaction" not in answer.out


def test_only_the_one_asked_about(till: Till, shop: Shop) -> None:
    """The exit code is about that one, however many others are open."""
    other = Shop(shop.sandbox, shop.sandbox.add_contact("TEST0002"), shop.reward_uuid)
    till.write(*lost(other.claim(1)), *lost(shop.claim()))
    shop.claim_at_leat()
    answer = till.journal("settle", "--operation", NUMBERS[0].lower())
    assert answer.code == 0
    assert NUMBERS[1] not in answer.out
    assert till.states() == ["unsure", "done"]


def test_nothing_is_open(till: Till, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then nobody needs a token."""
    till.write(*lost(shop.claim()))
    shop.claim_at_leat()
    till.journal("settle")
    monkeypatch.delenv("PICKUP_KIOSK_TOKEN")
    answer = till.journal("settle")
    assert [answer.code, answer.lines] == [0, ["No operation is open."]]


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("expired_token", "Leat does not accept the token"),
        ("maintenance_page", "Leat is in maintenance"),
        ("drop_before_applying", "no answer from Leat"),
    ],
)
def test_leat_that_cannot_be_asked(till: Till, shop: Shop, fault: str, sentence: str) -> None:
    """The reason is told once, and everything stays open."""
    till.write(*lost(shop.claim()), *lost(shop.claim(1)))
    shop.sandbox.fault("GET /loyalty-transactions", fault, count=None)
    answer = till.journal("settle")
    assert answer.code == 1
    assert answer.out.count(f"Leat could not be asked: {sentence}.") == 1
    assert answer.lines[-1] == "0 settled now, 2 still open."
    assert till.states() == ["unsure", "unsure"]


def test_one_that_leat_refuses_to_tell_about(till: Till, shop: Shop) -> None:
    """A contact that was deleted does not keep the others from being settled."""
    gone = Shop(shop.sandbox, "nobody", shop.reward_uuid)
    till.write(*lost(gone.claim(1)), *lost(shop.claim()))
    shop.claim_at_leat()
    answer = till.journal("settle")
    assert answer.code == 1
    assert "Leat does not tell" in answer.out
    assert till.states() == ["unsure", "done"]


def test_no_server_at_all(till: Till, shop: Shop) -> None:
    """No traceback, however far Leat is."""
    till.set_up({"api.base_url": "http://127.0.0.1:9"})
    till.write(*lost(shop.claim()))
    answer = till.journal("settle")
    assert answer.code == 1
    assert "Leat could not be asked: Leat cannot be reached." in answer.out


def test_without_a_token(till: Till, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is set up wrongly, and the reader learns where a token may be."""
    monkeypatch.delenv("PICKUP_KIOSK_TOKEN")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    till.write(*lost(shop.claim()))
    answer = till.journal("settle")
    assert answer.code == 2
    assert "PICKUP_KIOSK_TOKEN" in answer.err


def test_nothing_secret_is_printed(till: Till, shop: Shop) -> None:
    """Neither the token nor whose account it is."""
    till.write(*lost(shop.claim()))
    shop.claim_at_leat()
    shop.claim_at_leat()
    told = till.journal("settle")
    for secret in (shop.sandbox.token, "ada@example.nl", "TEST0001"):
        assert secret not in told.out + told.err


def test_beside_a_running_kiosk(till: Till, shop: Shop) -> None:
    """The kiosk finds it settled; what it says later of the same operation changes nothing."""
    till.write(*lost(shop.claim()))
    transaction = shop.claim_at_leat()
    kiosk = asyncio.run(Journal.open(till.path))
    held = OnlyKiosk.take(lock_file(till.data_dir))
    assert till.journal("settle").code == 0
    (record,) = asyncio.run(kiosk.operations())
    assert record.owned_transaction == transaction
    asyncio.run(kiosk.close())
    held.release()
    assert till.journal("verify").code == 0


def test_what_the_running_kiosk_awaits_is_left_to_it(till: Till, shop: Shop) -> None:
    """Its answer may still come, and tells more than any reading back; after a crash none will."""
    till.write(*begun(shop.claim()))
    shop.claim_at_leat()
    held = OnlyKiosk.take(lock_file(till.data_dir))
    answer = till.journal("settle")
    assert answer.code == 3
    assert "still waiting for the answer" in answer.out
    assert till.states() == ["intended"]
    for decision in ("--done", "--not-applied"):
        by_hand = till.journal("settle", "--operation", NUMBERS[0], decision)
        assert by_hand.code == 1
        assert "still waiting for the answer" in by_hand.err
    held.release()
    assert till.journal("settle").code == 0


def test_the_journal_cannot_be_trusted(till: Till, shop: Shop) -> None:
    """Nothing is settled in a damaged file, and not a byte of it changes."""
    till.write(*lost(shop.claim()))
    till.path.write_bytes(b"torn")
    before = files_in(till.data_dir)
    answer = till.journal("settle")
    assert (answer.code, answer.out) == (1, "")
    assert "damaged" in answer.err
    assert "J2" in answer.err
    assert files_in(till.data_dir) == before


WRONG = [
    ["--done"],
    ["--not-applied"],
    ["--operation", NUMBERS[0], "--done", "--not-applied"],
    ["--operation", NUMBERS[0], "--transaction", "t"],
    ["--operation", NUMBERS[0], "--not-applied", "--transaction", "t"],
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_words_that_do_not_go_together(till: Till, shop: Shop, words: list[str]) -> None:
    """Nothing is done, and the exit code says that the question was wrong."""
    till.write(*lost(shop.claim()))
    answer = till.journal("settle", *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err
    assert till.states() == ["unsure"]
