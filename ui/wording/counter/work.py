"""What the sheet over the counter says, from the question to the summary."""

from dataclasses import dataclass, field, replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.counter.contact_file import ContactFile
from kiosk.counter.plan import Plan, PlanKind
from kiosk.counter.work import (
    COUNTDOWN_SECONDS,
    Asking,
    AskingManager,
    CountingDown,
    Quiet,
    Summary,
    Working,
    WorkState,
)
from kiosk.operations.actors import Role
from kiosk.operations.outcome import Claimed, Done
from ui.wording.counter.outcomes import (
    OutcomeRow,
    credits_after,
    outcome_row,
    summary_title,
    worst_first,
)
from ui.wording.counter.questions import Question, question_of, under_way
from ui.wording.titles import title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class WorkProps:
    """Everything the sheet shows; `phase` is quiet, asking, manager, countdown, working, summary.

    `checking` is the share of the time that a lost answer is looked for, less than 0 while none
    is; `share` how much of the countdown has gone.
    """

    phase: str = "quiet"
    image: str = ""
    title: str = ""
    text: str = ""
    who: str = ""
    facts: tuple[dict[str, object], ...] = ()
    changes: tuple[dict[str, object], ...] = ()
    items: tuple[str, ...] = ()
    managerNeeded: str = ""
    identityText: str = ""
    identityHint: str = ""
    identityAsked: bool = False
    identityChecked: bool = False
    mayConfirm: bool = False
    confirmText: str = ""
    confirmSpoken: str = ""
    cancelText: str = ""
    cancelSpoken: str = ""
    secondsLeft: int = 0
    share: float = 0.0
    checking: float = -1.0
    rows: tuple[OutcomeRow, ...] = field(default=())
    tone: str = "good"
    after: str = ""
    moreText: str = ""
    moreSpoken: str = ""
    spoken: str = ""


def work_props(
    state: WorkState, wording: Wording, *, file: ContactFile | None, manager: bool
) -> WorkProps:
    """Return what the sheet shows.

    `file` is the one that is open, `manager` tells whether a manager is signed in.
    """
    match state:
        case Quiet():
            return WorkProps()
        case Asking():
            return _asking(state, wording, file, manager=manager)
        case AskingManager(plan=plan):
            return _manager(question_of(plan, wording, file), plan)
        case CountingDown():
            return _counting_down(state, wording, file)
        case Working():
            return _working(state, wording)
        case Summary():
            return _summary(state, wording, file)
        case _:
            assert_never(state)


def manager_asked() -> str:
    """Return what stands on the pad that a manager's PIN is typed on."""
    return translate("CounterWork", "A manager types their PIN to allow this.")


def ready_now(state: WorkState, file: ContactFile | None) -> tuple[str, str] | None:
    """Return the transaction and title of what was claimed and can be handed over at once."""
    if not isinstance(state, Summary) or state.plan.kind is not PlanKind.CLAIM or file is None:
        return None
    match state.steps[0].outcome:
        case Done(effect=Claimed(reception_uuid=uuid, waits=True)):
            waiting = file.offers.collectable(uuid)
            return None if waiting is None or waiting.expired else (uuid, waiting.title)
        case _:
            return None


def _asked(plan: Plan, question: Question) -> WorkProps:
    return WorkProps(
        image=plan.image_url or "",
        title=question.title,
        text=question.text,
        who=question.who,
        facts=tuple({"label": one.label, "value": one.value} for one in question.facts),
        changes=tuple(
            {"label": one.label, "before": one.before, "after": one.after}
            for one in question.changes
        ),
        cancelText=translate("CounterWork", "Cancel"),
        cancelSpoken=question.cancel_spoken,
    )


def _asking(
    state: Asking, wording: Wording, file: ContactFile | None, *, manager: bool
) -> WorkProps:
    plan = state.plan
    question = question_of(plan, wording, file)
    told = [f"{one.label}: {one.value}" for one in question.facts]
    needed = ""
    if plan.role is Role.MANAGER and not manager:
        needed = translate("CounterWork", "Next, a manager types their PIN.")
    identity = hint = ""
    if plan.needs_identity:
        identity = translate("CounterWork", "I have checked who this is")
        if not state.identity_checked:
            hint = translate("CounterWork", "Anybody can know an e-mail address: check first.")
    return replace(
        _asked(plan, question),
        phase="asking",
        managerNeeded=needed,
        identityText=identity,
        identityHint=hint,
        identityAsked=plan.needs_identity,
        identityChecked=state.identity_checked,
        mayConfirm=state.may_confirm,
        confirmText=question.confirm,
        confirmSpoken=question.confirm_spoken,
        spoken=". ".join(filter(None, (question.title, question.text, *told, needed))),
    )


def _manager(question: Question, plan: Plan) -> WorkProps:
    return replace(
        _asked(plan, question),
        phase="manager",
        text="",
        spoken=f"{question.title} {manager_asked()}",
    )


def _counting_down(state: CountingDown, wording: Wording, file: ContactFile | None) -> WorkProps:
    plan = state.plan
    question = question_of(plan, wording, file)
    title = under_way(plan, wording)
    cancel = translate("CounterWork", "Cancel, hand nothing over")
    return replace(
        _asked(plan, question),
        phase="countdown",
        title=title,
        text=translate("CounterWork", "You can still cancel."),
        items=question.items,
        cancelSpoken=cancel,
        secondsLeft=state.seconds_left,
        share=1 - state.seconds_left / COUNTDOWN_SECONDS,
        spoken=f"{title} {cancel}",
    )


def _working(state: Working, wording: Wording) -> WorkProps:
    done = sum(step.outcome is not None for step in state.steps)
    many = len(state.steps) > 1
    text = ""
    if state.checking is not None:
        text = translate(
            "CounterWork", "The answer got lost on the way. Checking what became of it."
        )
    elif many:
        text = (
            translate("CounterWork", "%1 of %2 done")
            .replace("%1", str(done))
            .replace("%2", str(len(state.steps)))
        )
    title = under_way(state.plan, wording)
    return WorkProps(
        phase="working",
        image=state.plan.image_url or "",
        title=title,
        text=text,
        checking=-1.0 if state.checking is None else state.checking,
        share=done / len(state.steps),
        spoken=f"{title} {text}",
    )


def _summary(state: Summary, wording: Wording, file: ContactFile | None) -> WorkProps:
    rows = worst_first(outcome_row(step, wording) for step in state.steps)
    title = summary_title(rows)
    after = credits_after(state.steps, wording)
    more = ready_now(state, file)
    named = "" if more is None else title_in_sentence(more[1])
    return WorkProps(
        phase="summary",
        title=title,
        rows=rows,
        tone="good" if all(row.tone == "good" for row in rows) else "bad",
        after=after,
        confirmText=translate("CounterWork", "Done"),
        confirmSpoken=translate("CounterWork", "Done, close the summary"),
        mayConfirm=True,
        moreText="" if more is None else translate("CounterWork", "Hand it over now"),
        moreSpoken=translate("CounterWork", "Hand %1 over now").replace("%1", named)
        if more
        else "",
        spoken=" ".join((f"{title}.", *(row.spoken for row in rows), after)).strip(),
    )
