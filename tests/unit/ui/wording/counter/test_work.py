"""What the sheet asks and tells, for every kind of plan and every outcome."""

from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtCore import QLocale

from kiosk.counter.contact_file import FoundBy
from kiosk.counter.plan import Plan, PlanKind
from kiosk.counter.work import (
    Asking,
    AskingManager,
    CountingDown,
    Quiet,
    Step,
    Summary,
    Working,
)
from kiosk.operations.actors import Role
from kiosk.operations.operation import (
    EditReward,
    GiveCredits,
    Operation,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    RewardText,
    support_number,
)
from kiosk.operations.outcome import (
    Cause,
    ClaimReversed,
    Collected,
    CollectReversed,
    CreditsGiven,
    CreditsTakenBack,
    Done,
    Effect,
    NotApplied,
    Outcome,
    Refused,
    RewardEdited,
    Unsure,
)
from kiosk.visit.offers import Offers
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.counter.examples import CONTACT, claim, collect, file_of
from tests.unit.visit.examples import claimed, collectable
from ui.wording.counter.work import WorkProps, ready_now, work_props
from ui.wording.titles import title_in_sentence
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars", UTC)
CODE = "AB-12"
OPERATIONS: dict[PlanKind, Operation] = {
    PlanKind.CLAIM: claim(),
    PlanKind.HAND_OVER: collect(),
    PlanKind.UNDO_HANDOVER: ReverseCollect("op-1", "v", CONTACT, "t", "r", "Tote bag"),
    PlanKind.UNDO_CLAIM: ReverseClaim("op-1", "v", CONTACT, "t", "Tote bag", 40),
    PlanKind.UNDO_CREDITS: ReverseCreditReception("op-1", "v", CONTACT, "t", 50),
    PlanKind.GIVE_CREDITS: GiveCredits("op-1", "v", CONTACT, "shop-1", credits=50),
    PlanKind.EDIT_REWARD: EditReward(
        "op-1", "v", "reward-1", RewardText("Bag", "", 40), RewardText("Tote bag", "Blue", 45)
    ),
}
CLERKS = {PlanKind.CLAIM, PlanKind.HAND_OVER}


def plan_of(kind: PlanKind, **changes: object) -> Plan:
    role = Role.CLERK if kind in CLERKS else Role.MANAGER
    return replace(Plan(kind, (OPERATIONS[kind],), role), **changes)  # type: ignore[arg-type]


def shown(state: object, *, manager: bool = True, **file: object) -> WorkProps:
    return work_props(state, WORDING, file=file_of(**file), manager=manager)  # type: ignore[arg-type]


def told(operation: Operation, outcome: Outcome | None) -> WorkProps:
    kind = next(kind for kind, one in OPERATIONS.items() if type(one) is type(operation))
    return shown(Summary(Plan(kind, (operation,)), (Step(operation, outcome),)))


def facts(props: WorkProps) -> dict[object, object]:
    return {fact["label"]: fact["value"] for fact in props.facts}


def test_a_quiet_sheet_shows_nothing() -> None:
    """Not even what it said last."""
    assert shown(Quiet()) == WorkProps()


@pytest.mark.parametrize("kind", PlanKind)
def test_every_plan_is_asked_with_its_verb(kind: PlanKind) -> None:
    """What is read out names the thing; both ways on have a name of their own."""
    props = shown(Asking(plan_of(kind)))
    assert props.phase == "asking"
    assert props.title.endswith("?")
    assert props.confirmText
    assert props.confirmSpoken != props.cancelSpoken
    assert props.cancelSpoken.startswith("Cancel, ")
    thing = "Stars" if kind in {PlanKind.UNDO_CREDITS, PlanKind.GIVE_CREDITS} else "ag"
    assert thing in props.confirmSpoken
    assert props.mayConfirm


@pytest.mark.parametrize("kind", PlanKind)
def test_a_clerk_is_told_that_a_manager_is_asked_next(kind: PlanKind) -> None:
    """For what is a manager's only."""
    clerk = shown(Asking(plan_of(kind)), manager=False)
    assert bool(clerk.managerNeeded) is (kind not in CLERKS)
    assert shown(Asking(plan_of(kind))).managerNeeded == ""


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        (PlanKind.CLAIM, "60 Stars"),
        (PlanKind.UNDO_CLAIM, "140 Stars"),
        (PlanKind.UNDO_CREDITS, "50 Stars"),
        (PlanKind.GIVE_CREDITS, "150 Stars"),
    ],
)
def test_what_it_costs_or_gives_back_is_said_before(kind: PlanKind, after: str) -> None:
    """With what they have, and will have."""
    said = facts(shown(Asking(plan_of(kind))))
    assert said["They have"] == "100 Stars"
    assert said["After this"] == after


def test_another_contacts_balance_is_not_shown() -> None:
    """The file on the page may be somebody else's by now."""
    props = shown(Asking(plan_of(PlanKind.CLAIM)), contact_uuid="contact-2")
    assert props.who == ""
    assert list(facts(props)) == ["Costs"]


def test_an_amount_is_asked_with_what_it_gives() -> None:
    """In the marks of the language."""
    gift = GiveCredits(
        "op-1", "v", CONTACT, "s", unit_value="1025.50", expected=102, pos_transaction_uuid="till"
    )
    props = work_props(
        Asking(Plan(PlanKind.GIVE_CREDITS, (gift,))),
        Wording(QLocale("nl"), "Stars"),
        file=None,
        manager=True,
    )
    assert "102 Stars" in props.title
    assert facts(props)["For the amount"] == "1.025,50"
    assert "till" not in str(props)


def test_an_amount_is_asked_with_the_name_of_its_unit() -> None:
    """Three visits are not three euros."""
    gift = GiveCredits("op-1", "v", CONTACT, "s", unit_value="3", unit_name="visits", expected=30)
    props = work_props(
        Asking(Plan(PlanKind.GIVE_CREDITS, (gift,))), Wording(), file=None, manager=True
    )
    assert facts(props)["For the amount"] == "3 (visits)"


def test_an_edit_shows_before_and_after_of_what_differs() -> None:
    """What was empty is not a hole."""
    changes = shown(Asking(plan_of(PlanKind.EDIT_REWARD))).changes
    assert [(c["label"], c["before"], c["after"]) for c in changes] == [
        ("Title", "Bag", "Tote bag"),
        ("Description", "nothing", "Blue"),
        ("Price", "40 Stars", "45 Stars"),
    ]


def test_only_what_changes_is_in_the_table() -> None:
    """One price, one line."""
    edit = EditReward("o", "v", "r", RewardText("Bag", "", 40), RewardText("Bag", "", 45))
    [change] = shown(Asking(Plan(PlanKind.EDIT_REWARD, (edit,)))).changes
    assert change["label"] == "Price"


def test_after_an_address_who_it_is_comes_first() -> None:
    """The verb waits for the tick."""
    plan = plan_of(PlanKind.CLAIM, needs_identity=True)
    props = shown(Asking(plan), found_by=FoundBy.EMAIL)
    assert (props.identityAsked, props.identityChecked, props.mayConfirm) == (True, False, False)
    assert props.identityHint
    ticked = shown(Asking(plan, identity_checked=True), found_by=FoundBy.EMAIL)
    assert (ticked.identityChecked, ticked.mayConfirm, ticked.identityHint) == (True, True, "")


def test_a_managers_pin_is_asked_for_what_was_asked() -> None:
    """The question stays in sight."""
    props = shown(AskingManager(plan_of(PlanKind.UNDO_CLAIM), identity_checked=False))
    assert props.phase == "manager"
    assert "Tote bag" in props.title


def test_a_hand_over_counts_down() -> None:
    """The ring fills; the way back is named."""
    props = shown(CountingDown(plan_of(PlanKind.HAND_OVER), 1))
    assert (props.phase, props.secondsLeft) == ("countdown", 1)
    assert props.share == pytest.approx(2 / 3)
    assert props.cancelSpoken == "Cancel, hand nothing over"


def test_several_are_named_one_by_one() -> None:
    """One alone stands in the title."""
    two = Plan(PlanKind.HAND_OVER, (collect("a"), collect("b")))
    assert shown(CountingDown(two, 3)).items == ("Tote bag", "Tote bag")
    assert shown(CountingDown(plan_of(PlanKind.HAND_OVER), 3)).items == ()


@pytest.mark.parametrize("kind", PlanKind)
def test_what_is_under_way_is_said(kind: PlanKind) -> None:
    """A lost answer is looked for with words."""
    steps = (Step(OPERATIONS[kind]),)
    assert shown(Working(plan_of(kind), steps)).title.endswith("…")
    lost = shown(Working(plan_of(kind), steps, 0.5))
    assert lost.checking == 0.5
    assert "Checking" in lost.text


def test_several_say_how_far_they_are() -> None:
    """One has no such line."""
    plan = Plan(PlanKind.HAND_OVER, (collect("a"), collect("b")))
    steps = (Step(plan.operations[0], Done(Collected("t", "r"))), Step(plan.operations[1]))
    assert shown(Working(plan, steps)).text == "1 of 2 done"


@pytest.mark.parametrize(
    ("operation", "effect", "word"),
    [
        (claim(), claimed("t"), "waits"),
        (claim(), claimed("t", waits=False), "now"),
        (claim(), claimed("t", waits=False, digital=True), "e-mail"),
        (claim(), claimed("t", waits=False, digital=True, code=CODE), "photo"),
        (collect(), Collected("t", "r"), "Handed over"),
        (collect(), Collected("t", None), "cannot be undone"),
        (OPERATIONS[PlanKind.UNDO_HANDOVER], CollectReversed("t", "r"), "waits again"),
        (OPERATIONS[PlanKind.UNDO_CLAIM], ClaimReversed("t", "m", 40, 140), "40 Stars came back"),
        (OPERATIONS[PlanKind.GIVE_CREDITS], CreditsGiven("m", 50, 150), "Given"),
        (OPERATIONS[PlanKind.UNDO_CREDITS], CreditsTakenBack("t", "m", 50, 50), "Taken back"),
        (OPERATIONS[PlanKind.EDIT_REWARD], RewardEdited("r"), "Changed"),
    ],
)
def test_what_went_well_is_said(operation: Operation, effect: Effect, word: str) -> None:
    """With a tone that is drawn and words that are read out."""
    props = told(operation, Done(effect))
    [row] = props.rows
    assert (row.tone, props.tone, props.title) == ("good", "good", "Done")
    assert word in row.text
    assert row.text in props.spoken


def test_a_code_is_shown_drawn_and_spoken() -> None:
    """And is in no repr, which a log could hold."""
    [row] = told(claim(), Done(claimed("t", waits=False, digital=True, code=CODE))).rows
    assert (row.code, row.qr) == (CODE, CODE)
    assert "A B - 1 2" in row.codeSpoken
    assert CODE not in repr(row)


def test_what_they_have_then_is_said() -> None:
    """Where the answer told it."""
    given = told(OPERATIONS[PlanKind.GIVE_CREDITS], Done(CreditsGiven("m", 50, 150)))
    assert given.after == "They have 150 Stars now"
    assert told(collect(), Done(Collected("t", "r"))).after == ""


@pytest.mark.parametrize(
    ("operation", "code", "words"),
    [
        (OPERATIONS[PlanKind.GIVE_CREDITS], 60001, "still busy with the last one"),
        (OPERATIONS[PlanKind.GIVE_CREDITS], 1015, "more Stars than the shop gives"),
        (OPERATIONS[PlanKind.GIVE_CREDITS], 1003, "does not accept this amount"),
        (OPERATIONS[PlanKind.GIVE_CREDITS], 1027, "does not know the sale"),
        (OPERATIONS[PlanKind.GIVE_CREDITS], 6001, "has had its Stars"),
        (OPERATIONS[PlanKind.GIVE_CREDITS], 60007, "no rule for this kind of amount"),
        (OPERATIONS[PlanKind.EDIT_REWARD], 1003, "does not accept this title"),
        (OPERATIONS[PlanKind.UNDO_HANDOVER], 80300, "undone before"),
        (OPERATIONS[PlanKind.UNDO_CLAIM], 1003, "undone before, or"),
        (OPERATIONS[PlanKind.UNDO_CREDITS], 1003, "taken back before"),
        (collect(), 80300, "handed over before, or it has expired"),
        (claim(), 1017, "too few Stars"),
        (claim(), 1018, "sold out"),
        (claim(), 1019, "as often as the shop allows"),
        (claim(), 99999, "does not accept this as it is"),
    ],
)
def test_a_refusal_says_why(operation: Operation, code: int, words: str) -> None:
    """In words for staff; the number is small print, and only where support needs it."""
    props = told(operation, Refused(code))
    [row] = props.rows
    assert (row.tone, props.title) == ("bad", "Not done")
    assert words in row.text
    assert str(code) not in row.text


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_a_sentence(cause: Cause) -> None:
    """None shows its name in the code."""
    [row] = told(collect(), NotApplied(cause)).rows
    assert row.text.startswith("Not done. ")
    assert row.text.endswith(".")
    assert cause.value not in row.text.split() or cause is Cause.BUSY


@pytest.mark.parametrize("kind", PlanKind)
@pytest.mark.parametrize("outcome", [Unsure(Cause.NO_ANSWER), None], ids=["unsure", "unknown"])
def test_what_nobody_knows_says_what_to_do_now(kind: PlanKind, outcome: Outcome | None) -> None:
    """Not again; the number names it to the manager."""
    props = told(OPERATIONS[kind], outcome)
    [row] = props.rows
    assert (row.tone, props.title) == ("unsure", "Not sure yet")
    assert "Do not do it again" in row.text
    assert support_number("op-1") in row.reference


def test_what_needs_staff_stands_above_what_went_well() -> None:
    """In the summary of several."""
    operations = tuple(map(collect, ("a", "b", "c")))
    outcomes: tuple[Outcome, ...] = (
        Done(Collected("t", "r")),
        Refused(80300),
        Unsure(Cause.OFFLINE),
    )
    plan = Plan(PlanKind.HAND_OVER, operations)
    summary = Summary(plan, tuple(Step(*pair) for pair in zip(operations, outcomes, strict=True)))
    assert [row.tone for row in shown(summary).rows] == ["unsure", "bad", "good"]


def test_some_of_several_is_not_all_of_it() -> None:
    """The title says so."""
    operations = tuple(map(collect, ("a", "b")))
    plan = Plan(PlanKind.HAND_OVER, operations)
    both = Summary(plan, tuple(Step(one, Done(Collected("t", "r"))) for one in operations))
    assert shown(both).title == "All done"
    half = Summary(plan, (both.steps[0], Step(operations[1], NotApplied(Cause.OFFLINE))))
    assert shown(half).title == "Not all of it is done"


def test_what_was_claimed_can_be_handed_over_once_it_is_listed() -> None:
    """Not before, and not when it does not wait."""
    done = Done(claimed("new"))
    summary = Summary(plan_of(PlanKind.CLAIM), (Step(claim(), done),))
    assert ready_now(summary, file_of()) is None
    listed = file_of(offers=Offers(60, (collectable("new", title="Bag"),)))
    assert ready_now(summary, listed) == ("new", "Bag")
    assert shown(summary, offers=listed.offers).moreSpoken == "Hand Bag over now"
    at_once = Summary(
        plan_of(PlanKind.CLAIM),
        (Step(claim(), Done(claimed("new", waits=False))),),
    )
    assert ready_now(at_once, listed) is None


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
def test_a_hostile_title_takes_nothing_in(title: str) -> None:
    """Its place markers stay what they are, and it stays in its sentence."""
    plan = Plan(PlanKind.CLAIM, (claim(title=title),))
    props = shown(Asking(plan))
    assert title_in_sentence(title) in props.title
    assert "40 Stars" in props.confirmSpoken
    assert title_in_sentence(title) in shown(Working(plan, (Step(plan.operations[0]),))).title
