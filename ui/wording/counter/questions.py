"""The question back, for each kind of plan: what will happen, what it costs, what the verbs are."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.counter.contact_file import ContactFile
from kiosk.counter.plan import Plan, PlanKind
from kiosk.operations.operation import (
    Claim,
    Collect,
    EditReward,
    GiveCredits,
    ReverseClaim,
    ReverseCollect,
    ReverseCreditReception,
    contact_of,
    title_of,
)
from ui.wording.counter.amounts import amount_given_for
from ui.wording.titles import on_one_line, shown_title, title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fact:
    """A line under the question, such as what it costs."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a field of a reward was and becomes."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; the spoken verbs name the thing. `who` is the contact's masked address."""

    title: str
    text: str
    confirm: str
    confirm_spoken: str
    cancel_spoken: str
    who: str = ""
    facts: tuple[Fact, ...] = ()
    changes: tuple[Change, ...] = ()
    items: tuple[str, ...] = ()


def question_of(  # noqa: PLR0911 - one case an operation
    plan: Plan, wording: Wording, file: ContactFile | None
) -> Question:
    """Return the question of a plan; `file` tells whose it is and what they have."""
    first = plan.operations[0]
    if file is not None and contact_of(first) != file.contact_uuid:
        file = None
    who = "" if file is None else file.masked or translate("CounterContact", "No e-mail address")
    have = None if file is None else file.offers.credits
    match first:
        case Claim():
            return _claim(first, wording, who, have)
        case Collect():
            return _hand_over(plan, wording, who)
        case ReverseCollect():
            return _undo_handover(first, who)
        case ReverseClaim():
            return _undo_claim(first, wording, who, have)
        case GiveCredits():
            return _give(first, wording, who, have)
        case ReverseCreditReception():
            return _take_back(first, wording, who, have)
        case EditReward():
            return _edit(first, wording)
        case _:
            assert_never(first)


def under_way(plan: Plan, wording: Wording) -> str:  # noqa: PLR0911 - one case a kind
    """Return what is being done, as a sentence that is not finished."""
    title = title_in_sentence(title_of(plan.operations[0]))
    match plan.kind:
        case PlanKind.CLAIM:
            return translate("CounterWork", "Claiming %1…").replace("%1", title)
        case PlanKind.HAND_OVER if len(plan.operations) > 1:
            return translate("CounterWork", "Handing over %n reward(s)…", "", len(plan.operations))
        case PlanKind.HAND_OVER:
            return translate("CounterWork", "Handing over %1…").replace("%1", title)
        case PlanKind.UNDO_HANDOVER:
            return translate("CounterWork", "Undoing the hand-over of %1…").replace("%1", title)
        case PlanKind.UNDO_CLAIM:
            return translate("CounterWork", "Undoing the claim of %1…").replace("%1", title)
        case PlanKind.UNDO_CREDITS:
            return translate("CounterWork", "Taking %1 back…").replace("%1", wording.credit_word())
        case PlanKind.GIVE_CREDITS:
            return translate("CounterWork", "Giving %1…").replace("%1", wording.credit_word())
        case PlanKind.EDIT_REWARD:
            return translate("CounterWork", "Saving %1…").replace("%1", title)
        case _:
            assert_never(plan.kind)


def _claim(claim: Claim, wording: Wording, who: str, have: int | None) -> Question:
    title, price = title_in_sentence(claim.reward_title), wording.credits(claim.credits)
    if claim.pre_redeemable:
        text = translate("CounterWork", "It then waits for them, ready to hand over.")
    else:
        text = translate("CounterWork", "They get it right away: it does not wait for them.")
    return Question(
        title=translate("CounterWork", "Claim %1?").replace("%1", title),
        text=text,
        confirm=translate("CounterWork", "Claim for %1").replace("%1", price),
        confirm_spoken=translate("CounterWork", "Claim %1 for %2")
        .replace("%2", price)
        .replace("%1", title),
        cancel_spoken=translate("CounterWork", "Cancel, do not claim %1").replace("%1", title),
        who=who,
        facts=(
            Fact(translate("CounterWork", "Costs"), price),
            *_balance(have, -claim.credits, wording),
        ),
    )


def _hand_over(plan: Plan, wording: Wording, who: str) -> Question:
    del wording
    items = tuple(shown_title(title_of(one)) for one in plan.operations)
    if len(items) > 1:
        named = translate("CounterWork", "Hand over %n reward(s)", "", len(items))
    else:
        title = title_in_sentence(title_of(plan.operations[0]))
        named = translate("CounterWork", "Hand over %1").replace("%1", title)
    return Question(
        title=f"{named}?",
        text="",
        confirm=translate("CounterWork", "Hand over"),
        confirm_spoken=named,
        cancel_spoken=translate("CounterWork", "Cancel, hand nothing over"),
        who=who,
        items=items if len(items) > 1 else (),
    )


def _undo_handover(undo: ReverseCollect, who: str) -> Question:
    title = title_in_sentence(undo.title)
    named = translate("CounterWork", "Undo the hand-over of %1").replace("%1", title)
    return Question(
        title=f"{named}?",
        text=translate(
            "CounterWork", "Take it back from them first. It then waits, ready to hand over."
        ),
        confirm=translate("CounterWork", "Undo the hand-over"),
        confirm_spoken=named,
        cancel_spoken=translate("CounterWork", "Cancel, undo nothing"),
        who=who,
    )


def _undo_claim(undo: ReverseClaim, wording: Wording, who: str, have: int | None) -> Question:
    title = title_in_sentence(undo.title)
    named = translate("CounterWork", "Undo the claim of %1").replace("%1", title)
    return Question(
        title=f"{named}?",
        text=translate("CounterWork", "The reward is no longer theirs, and its price comes back."),
        confirm=translate("CounterWork", "Undo the claim"),
        confirm_spoken=named,
        cancel_spoken=translate("CounterWork", "Cancel, undo nothing"),
        who=who,
        facts=(
            Fact(translate("CounterWork", "Comes back"), wording.credits(undo.credits)),
            *_balance(have, undo.credits, wording),
        ),
    )


def _give(give: GiveCredits, wording: Wording, who: str, have: int | None) -> Question:
    number = give.credits if give.credits is not None else give.expected
    amount = wording.credit_word() if number is None else wording.credits(number)
    facts = []
    if give.unit_value is not None:
        value = amount_given_for(give, wording)
        facts.append(Fact(translate("CounterWork", "For the amount"), value))
    if give.pos_transaction_uuid:
        till = translate("CounterWork", "The sale that was typed")
        facts.append(Fact(translate("CounterWork", "Linked to"), till))
    facts.extend(_balance(have, number, wording))
    named = translate("CounterWork", "Give %1").replace("%1", amount)
    text = ""
    if give.unit_value is not None:
        text = translate(
            "CounterWork", "That is what this amount gives now by the rules of the shop."
        )
    return Question(
        title=f"{named}?",
        text=text,
        confirm=named,
        confirm_spoken=named,
        cancel_spoken=translate("CounterWork", "Cancel, give nothing"),
        who=who,
        facts=tuple(facts),
    )


def _take_back(
    taken: ReverseCreditReception, wording: Wording, who: str, have: int | None
) -> Question:
    named = translate("CounterWork", "Take %1 back").replace("%1", wording.credits(taken.credits))
    return Question(
        title=f"{named}?",
        text=translate("CounterWork", "What was given is taken away again."),
        confirm=named,
        confirm_spoken=named,
        cancel_spoken=translate("CounterWork", "Cancel, take nothing back"),
        who=who,
        facts=_balance(have, -taken.credits, wording),
    )


def _edit(edit: EditReward, wording: Wording) -> Question:
    title = title_in_sentence(edit.before.title)
    before, after = edit.before, edit.after
    every = (
        Change(
            translate("CounterWork", "Title"), shown_title(before.title), shown_title(after.title)
        ),
        Change(
            translate("CounterWork", "Description"),
            on_one_line(before.description),
            on_one_line(after.description),
        ),
        Change(
            translate("CounterWork", "Price"),
            wording.credits(before.required_credits),
            wording.credits(after.required_credits),
        ),
    )
    names = ("title", "description", "required_credits")
    nothing = translate("CounterWork", "nothing")
    return Question(
        title=translate("CounterWork", "Change %1 for everybody?").replace("%1", title),
        text=translate("CounterWork", "Every kiosk and every till shows it like this from now on."),
        confirm=translate("CounterWork", "Save the changes"),
        confirm_spoken=translate("CounterWork", "Save the changes to %1").replace("%1", title),
        cancel_spoken=translate("CounterWork", "Cancel, do not change %1").replace("%1", title),
        changes=tuple(
            Change(one.label, one.before or nothing, one.after or nothing)
            for name, one in zip(names, every, strict=True)
            if name in edit.changed
        ),
    )


def _balance(have: int | None, change: int | None, wording: Wording) -> tuple[Fact, ...]:
    """Return what they have and will have, where both are known."""
    if have is None or change is None:
        return ()
    return (
        Fact(translate("CounterWork", "They have"), wording.credits(have)),
        Fact(translate("CounterWork", "After this"), wording.credits(have + change)),
    )
