"""What the journal stores of an event is enough to know it again, and holds no secret."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.operations import (
    Cause,
    Claimed,
    Collected,
    Done,
    NotApplied,
    Operation,
    Outcome,
    Refused,
    Unsure,
)
from kiosk.operations.event_facts import OPERATION_KINDS, event_from, facts_of, kind_of
from kiosk.operations.events import (
    Acknowledged,
    Act,
    Answered,
    Event,
    HandReason,
    Intended,
    Resent,
    SetAside,
    Settled,
    SettledBy,
    Shown,
    StaffActed,
)
from kiosk.operations.journal import Journal
from kiosk.operations.journal.chain import BEGINNING, canonical_json
from kiosk.operations.journal.event_rows import event_of, link_of
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    RewardText,
)
from kiosk.operations.outcome import (
    ClaimReversed,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Effect,
    RewardEdited,
)
from tests.helpers.fake_clock import START
from tests.unit.operations.examples import CLAIM, COLLECT
from tests.unit.operations.staff_examples import EFFECTS_OF_STAFF, EVERY_KIND

SECRETS: Final = ("balance_after", "code")


def stored(event: Event) -> Event:
    """Write an event as the journal's file holds it, and read it."""
    return event_of(link_of(event, BEGINNING))


def intended(operation: Operation, **known: Any) -> Intended:
    return Intended(operation, "front-door", "shop-1", START, START, **known)


def without_secrets(effect: Effect) -> Effect:
    names = {one.name for one in fields(effect)}
    secrets: dict[str, Any] = {name: None for name in SECRETS if name in names}
    return replace(effect, **secrets)


EFFECTS: Final[tuple[Effect, ...]] = (
    Claimed("r", "Tea", 30, 777, START, waits=True, digital=False),
    Claimed("r", "Cinema", 30, 777, None, waits=False, digital=True, code="CINEMA-1"),
    Collected("reception-1", "redemption-1"),
    Collected("reception-1", None),
    *EFFECTS_OF_STAFF,
)
OUTCOMES: Final[tuple[Outcome, ...]] = (
    *(Done(effect) for effect in EFFECTS),
    Refused(60001),
    *(NotApplied(cause) for cause in Cause),
    *(Unsure(cause) for cause in Cause),
)
JOURNALLED: Final[tuple[Event, ...]] = (
    *(intended(operation) for operation in EVERY_KIND),
    *(intended(operation, staff_id="otter") for operation in EVERY_KIND),
    intended(CLAIM, staff_id="otter", identity_checked=True),
    intended(replace(COLLECT, expires_at=START, listed=False)),
    *(Answered("op-claim", outcome, START) for outcome in OUTCOMES),
    *(Settled("op-claim", outcome, START, by) for outcome in OUTCOMES for by in SettledBy),
    *(
        Settled("op-claim", NotApplied(Cause.BY_HAND), START, SettledBy.STAFF, "heron", reason)
        for reason in HandReason
    ),
    Settled("op-claim", NotApplied(Cause.BY_HAND), START, SettledBy.STAFF, "heron"),
    Resent("op-collect", START, START + timedelta(seconds=1)),
    Shown("op-claim", START),
    SetAside("journal-1.sqlite3", "ab" * 32, "its chain breaks", START),
    SetAside("journal-1.sqlite3", None, "its chain breaks", START),
    Acknowledged(START),
    *(StaffActed("heron", act, START) for act in Act),
    StaffActed("heron", Act.FOUND_BY_EMAIL, START, about="contact-1"),
)


def test_every_kind_is_tried() -> None:
    """A new operation, effect or event is not left out by being forgotten here."""
    assert {type(event) for event in JOURNALLED} == set(get_args(Event))
    assert set(OPERATION_KINDS) == set(get_args(Operation))
    assert {type(effect) for effect in EFFECTS} == set(get_args(Effect))


@pytest.mark.parametrize("event", JOURNALLED, ids=kind_of)
def test_an_event_comes_back_as_it_was_written(event: Event) -> None:
    """All but what is the contact's alone."""
    outcome = event.outcome if isinstance(event, Answered | Settled) else None
    expected = event
    if isinstance(event, Answered | Settled) and isinstance(outcome, Done):
        expected = replace(event, outcome=Done(without_secrets(outcome.effect)))
    assert stored(event) == expected


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: type(effect).__name__)
def test_neither_balance_nor_code_is_written(effect: Effect) -> None:
    """A code is worth money to whoever reads it, and a balance is the contact's own."""
    for event in (
        Answered("op", Done(effect), START),
        Settled("op", Done(effect), START, SettledBy.STAFF, "heron", HandReason.FOUND_AT_LEAT),
    ):
        facts = facts_of(event)
        assert not set(SECRETS) & set(facts)
        assert "777" not in repr(facts)
        assert "CINEMA-1" not in repr(facts)


@pytest.mark.anyio
async def test_a_journal_on_disk_takes_every_kind(tmp_path: Path) -> None:
    """Its tables refuse what they do not know, so each kind has been through them."""
    path = tmp_path / "journal.sqlite3"
    decided = [
        intended(replace(operation, operation_id=f"op-{number}"))
        for number, operation in enumerate(EVERY_KIND)
    ]
    told = [replace(one, operation_id="op-0") for one in JOURNALLED if isinstance(one, Settled)]
    acts = [StaffActed("heron", act, START) for act in Act]
    journal = await Journal.open(path)
    events: tuple[Event, ...] = (*decided, *told, *acts)
    for event in events:
        await journal.append(event)
    await journal.close()
    again = await Journal.open(path)
    records = await again.operations()
    await again.close()
    assert [record.operation for record in records] == [one.operation for one in decided]


OLD_FACTS: Final[tuple[tuple[str, dict[str, Any], Event], ...]] = (
    (
        "intended",
        {
            "operation": "claim",
            "visit_id": "visit-1",
            "contact_uuid": "contact-1",
            "reward_uuid": "reward-1",
            "reward_title": "Tote bag",
            "shop_uuid": "shop-1",
            "credits": 120,
            "kiosk_id": "front-door",
            "kiosk_shop_uuid": "shop-1",
            "server_time": START.isoformat(),
        },
        Intended(
            replace(CLAIM, operation_id="op", pre_redeemable=False),
            "front-door",
            "shop-1",
            START,
            START,
        ),
    ),
    (
        "intended",
        {
            "operation": "collect",
            "visit_id": "visit-1",
            "contact_uuid": "contact-1",
            "transaction_uuid": "reception-1",
            "title": "Tote bag",
            "kiosk_id": "front-door",
            "kiosk_shop_uuid": "shop-1",
            "server_time": START.isoformat(),
        },
        Intended(replace(COLLECT, operation_id="op"), "front-door", "shop-1", START, START),
    ),
    (
        "settled",
        {"outcome": "not-applied", "cause": "by-hand", "by": "staff"},
        Settled("op", NotApplied(Cause.BY_HAND), START, SettledBy.STAFF),
    ),
    (
        "settled",
        {"outcome": "refused", "code": 1017},
        Settled("op", Refused(1017), START, SettledBy.ON_THE_SPOT),
    ),
)
"""What journals hold that were written before staff signed in, and what it means."""


@pytest.mark.parametrize(("kind", "facts", "event"), OLD_FACTS)
def test_old_facts_are_read(kind: str, facts: dict[str, Any], event: Event) -> None:
    """A kiosk that was updated still knows what it did."""
    assert event_from(kind, "op", START, facts) == event


@pytest.mark.parametrize("operation", [CLAIM, COLLECT])
def test_a_customers_own_decision_is_written_as_ever(operation: Operation) -> None:
    """No key is added where no member of staff had a part: exports of old readers stay whole."""
    assert not {"staff_id", "identity_checked"} & set(facts_of(intended(operation)))
    settled = Settled("op", Refused(1017), START, SettledBy.BACKGROUND)
    assert set(facts_of(settled)) == {"outcome", "code", "by"}


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        ("intended", {}),
        ("intended", facts_of(intended(CLAIM)) | {"operation": "steal"}),
        ("intended", facts_of(intended(CLAIM)) | {"extra": 1}),
        ("settled", {"outcome": "refused", "code": 1, "by": "somebody"}),
        ("settled", {"outcome": "refused", "code": 1, "reason": "a free word"}),
        ("answered", {"outcome": "done", "effect": "vanished"}),
        ("answered", {"outcome": "done", "effect": "credits-given"}),
        ("staff-acted", {"staff_id": "heron", "act": "slept"}),
        ("staff-acted", {"act": "locked"}),
        ("whispered", {}),
    ],
)
def test_what_this_program_does_not_write_is_not_read(kind: str, facts: dict[str, Any]) -> None:
    """An event that means nothing here is damage, and never taken for another."""
    with pytest.raises((ValueError, TypeError, KeyError)):
        event_from(kind, "op", START, facts)


TEXT: Final = st.text(max_size=40)
WHOLE: Final = st.integers(min_value=1, max_value=10**9)
TIMES: Final = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
)
AMOUNTS: Final = st.decimals("0.01", 10**6, places=2).map(lambda amount: format(amount, "f"))
REWARD_TEXTS: Final = st.builds(RewardText, TEXT, TEXT, WHOLE)
OPERATIONS: Final[st.SearchStrategy[Operation]] = st.one_of(
    st.builds(Claim, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, WHOLE, st.booleans()),
    st.builds(Collect, TEXT, TEXT, TEXT, TEXT, TEXT, st.booleans(), st.none() | TIMES),
    st.builds(ReverseCollect, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT),
    st.builds(ReverseClaim, TEXT, TEXT, TEXT, TEXT, TEXT, WHOLE, st.none() | TEXT),
    st.builds(GiveCredits, TEXT, TEXT, TEXT, TEXT, WHOLE),
    st.builds(
        GiveCredits, TEXT, TEXT, TEXT, TEXT, st.none(), AMOUNTS, st.none() | TEXT, WHOLE, TEXT
    ),
    st.builds(ReverseCreditReception, TEXT, TEXT, TEXT, TEXT, WHOLE, st.none() | TEXT),
    st.tuples(REWARD_TEXTS, REWARD_TEXTS)
    .filter(lambda texts: texts[0] != texts[1])
    .map(lambda texts: EditReward("op", "visit", "reward-1", *texts)),
)
UNUSUAL_EFFECTS: Final[st.SearchStrategy[Effect]] = st.one_of(
    st.builds(CollectReversed, TEXT, TEXT),
    st.builds(ClaimReversed, TEXT, TEXT, WHOLE),
    st.builds(CreditsGiven, TEXT, WHOLE),
    st.builds(CreditsTakenBack, TEXT, TEXT, WHOLE),
    st.builds(RewardEdited, TEXT),
)


@given(operation=OPERATIONS, staff_id=st.none() | TEXT, checked=st.booleans(), at=TIMES)
def test_any_decision_comes_back(
    operation: Operation, staff_id: str | None, *, checked: bool, at: datetime
) -> None:
    """Whatever a title holds: quotes, line ends, other alphabets, marks that turn text around."""
    event = Intended(operation, "kiosk", "shop", at, at, staff_id, checked)
    assert stored(event) == event


@given(effect=UNUSUAL_EFFECTS)
def test_any_effect_comes_back(effect: Effect) -> None:
    """Uuids are opaque texts."""
    event = Answered("op", Done(effect), START)
    assert stored(event) == event


@given(staff_id=TEXT, act=st.sampled_from(Act), about=TEXT)
def test_any_act_comes_back(staff_id: str, act: Act, about: str) -> None:
    """Whomever it was about, or nobody."""
    event = StaffActed(staff_id, act, START, about)
    assert stored(event) == event


@given(operation=OPERATIONS)
def test_facts_are_one_text_however_often_they_are_written(operation: Operation) -> None:
    """The hash of an event is that of its text, so a second writing must be the same."""
    text = canonical_json(facts_of(intended(operation)))
    assert canonical_json(json.loads(text)) == text


@pytest.mark.parametrize(
    "given",
    [
        {"credits": None},
        {"credits": 0},
        {"credits": -5},
        {"credits": None, "unit_value": "0.00"},
        {"credits": None, "unit_value": "-1"},
        {"credits": None, "unit_value": "ten"},
        {"credits": None, "unit_value": "NaN"},
        {"credits": None, "unit_value": "Infinity"},
    ],
)
def test_a_gift_of_nothing_cannot_be_decided(given: dict[str, Any]) -> None:
    """It could only be refused by our own client, after it was journalled as begun."""
    with pytest.raises(ValueError, match=r"nothing is given|no number"):
        GiveCredits(
            **{
                "operation_id": "op",
                "visit_id": "v",
                "contact_uuid": "c",
                "shop_uuid": "s",
                **given,
            }
        )


def test_an_edit_of_nothing_cannot_be_decided() -> None:
    """There would be nothing to send, and nothing to look for."""
    text = RewardText("Tea", "", 30)
    with pytest.raises(ValueError, match="nothing is changed"):
        EditReward("op", "visit", "reward-1", text, text)
