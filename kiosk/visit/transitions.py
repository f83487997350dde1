"""The visit's rules: `step` takes a state and an event to the next state and what to do."""

from dataclasses import replace
from typing import NamedTuple

from kiosk.visit.events import (
    AnswerLost,
    CheckWentOn,
    ChoseClaim,
    ChoseCollect,
    Confirmed,
    Declined,
    Effect,
    Event,
    Identify,
    NobodyHere,
    OffersNotRead,
    OffersRead,
    OutcomeKnown,
    Perform,
    ReadOffers,
    Recalled,
    Resumed,
    SaidGoodbye,
    Scanned,
    ScanUnreadable,
    Settle,
    StaffConfirmed,
    TriedAgain,
    Welcomed,
    WentBack,
)
from kiosk.visit.offers import Claimable, Collectable
from kiosk.visit.outcomes import apply_outcome
from kiosk.visit.problems import Problem
from kiosk.visit.recall import result_found_now
from kiosk.visit.results import DigitalCode, HandOver, ItWaits, Unclear, WentThrough
from kiosk.visit.state import (
    Browsing,
    Checking,
    Choice,
    Confirming,
    Goodbye,
    Identifying,
    Idle,
    Notice,
    Settled,
    State,
    TurnedAway,
    Working,
    operation_under_way,
    visit_of,
)


class Step(NamedTuple):
    """The next state, and the effects to start once it is in place."""

    state: State
    effects: tuple[Effect, ...] = ()


def step(  # noqa: C901, PLR0911 - one line an event
    state: State, event: Event, *, staff_hand_over: bool = False
) -> Step:
    """Return what an event makes of a state; an event that does not fit changes nothing.

    Answers carry the visit or the operation they belong to, so that a late one can never show one
    contact's data to another, nor settle an operation that is not on the screen.
    `staff_hand_over` is the shop's rule that a collect waits for a member of staff.
    """
    match event:
        case Scanned():
            return _scanned(state, event)
        case ScanUnreadable():
            return _unreadable(state, event)
        case Welcomed() | Resumed() | Declined():
            return _identified(state, event)
        case Recalled():
            return _recalled(state, event)
        case OffersRead() | OffersNotRead():
            return _refreshed(state, event)
        case ChoseClaim() | ChoseCollect():
            return _chose(state, event)
        case Confirmed():
            return _confirmed(state, event, staff_hand_over=staff_hand_over)
        case StaffConfirmed():
            return _staff_confirmed(state, event)
        case AnswerLost() | CheckWentOn() | OutcomeKnown():
            return _under_way(state, event)
        case WentBack() | TriedAgain():
            return _navigated(state, event)
        case SaidGoodbye() | NobodyHere():
            return _left(state, event)


def _scanned(state: State, event: Scanned) -> Step:
    if isinstance(state, Working | Checking):
        return Step(replace(state, notice=Notice.FINISHING_FIRST))
    if isinstance(state, Identifying) and state.identifier == event.identifier:
        return Step(state)
    if (
        isinstance(state, Browsing | Confirming | Settled)
        and state.member.identifier == event.identifier
    ):
        return _scanned_again(state)
    return Step(
        Identifying(event.visit_id, event.identifier),
        (Identify(event.visit_id, event.identifier),),
    )


def _scanned_again(state: Browsing | Confirming | Settled) -> Step:
    """The same card asks for the list, but takes off the screen nothing that staff must see.

    On a screen that had given up finding out it asks to look once more.
    """
    match state:
        case Settled(result=Unclear(), operation_id=operation_id):
            checking = Checking(
                state.member,
                state.offers,
                state.choice,
                operation_id,
                resumed=state.resumed,
                by_staff=state.by_staff,
            )
            returned = None if state.resumed is None else state.member
            return Step(checking, (Settle(operation_id, returned),))
        case Settled(result=HandOver() | WentThrough() | DigitalCode()):
            return Step(state)
        case _:
            browsing = Browsing(state.member, state.offers, refreshing=True)
            return Step(browsing, (ReadOffers(state.member),))


def _unreadable(state: State, event: ScanUnreadable) -> Step:
    if isinstance(state, Idle | TurnedAway | Goodbye):
        return Step(TurnedAway(event.visit_id, None, Problem.SCAN_UNREADABLE))
    return Step(state)


def _identified(state: State, event: Welcomed | Resumed | Declined) -> Step:
    visit_id = event.visit_id if isinstance(event, Declined) else event.member.visit_id
    if not isinstance(state, Identifying) or state.visit_id != visit_id:
        return Step(state)
    match event:
        case Welcomed(member=member, offers=offers):
            return Step(Browsing(member, offers))
        case Resumed(member=member, offers=offers, choice=choice, operation_id=operation_id):
            checking = Checking(
                member,
                offers,
                choice,
                operation_id,
                resumed=event.decided_at,
                by_staff=event.by_staff,
            )
            return Step(checking, (Settle(operation_id, returned=member),))
        case Declined(problem=problem, code=code):
            return Step(TurnedAway(visit_id, state.identifier, problem, code))


def _recalled(state: State, event: Recalled) -> Step:
    """Show what was found out since: at a new visit, or on the screen that had given up on it."""
    match state:
        case Identifying():
            awaited = True
        case Settled(result=Unclear(), operation_id=given_up):
            awaited = given_up == event.operation_id
        case _:
            awaited = False
    if not awaited or visit_of(state) != event.member.visit_id:
        return Step(state)
    settled = Settled(
        event.member, event.offers, event.choice, event.result, operation_id=event.operation_id
    )
    return Step(settled)


def _refreshed(state: State, event: OffersRead | OffersNotRead) -> Step:
    awaits = Browsing | Confirming | Settled
    if not isinstance(state, awaits) or state.member.visit_id != event.visit_id:
        return Step(state)
    if isinstance(event, OffersNotRead):
        if isinstance(state, Browsing):
            return Step(replace(state, refreshing=False, notice=Notice.OFFERS_OLD))
        return Step(replace(state, refreshing=False, stale=True))
    if isinstance(state, Browsing):
        return Step(replace(state, offers=event.offers, refreshing=False))
    refreshed = replace(state, offers=event.offers, refreshing=False, stale=False)
    if isinstance(refreshed, Confirming):
        return _refreshed_while_confirming(refreshed)
    return Step(refreshed)


def _refreshed_while_confirming(state: Confirming) -> Step:
    """Never let a finger land on a price, or a promise, that changed under it."""
    if isinstance(state.choice, Claimable):
        now: Choice | None = state.offers.claimable(state.choice.reward_uuid)
        same = (
            isinstance(now, Claimable)
            and not now.missing
            and _promise(now) == _promise(state.choice)
        )
    else:
        now = state.offers.collectable(state.choice.transaction_uuid)
        same = now is not None and not now.expired
    if same:
        return Step(state)
    return Step(Browsing(state.member, state.offers, notice=Notice.OFFER_CHANGED))


def _promise(claimable: Claimable) -> tuple[object, ...]:
    """Return what the sheet says of a claim."""
    return claimable.credits, claimable.kind, claimable.waits, claimable.keeps_seconds


def _chose(state: State, event: ChoseClaim | ChoseCollect) -> Step:
    if not isinstance(state, Browsing):
        return Step(state)
    choice: Choice | None
    match event:
        case ChoseClaim(reward_uuid=reward_uuid):
            claimable = state.offers.claimable(reward_uuid)
            choice = claimable if claimable and not claimable.missing else None
        case ChoseCollect(transaction_uuid=transaction_uuid):
            collectable = state.offers.collectable(transaction_uuid)
            choice = collectable if collectable and not collectable.expired else None
    if choice is None:
        return Step(state)
    return Step(Confirming(state.member, state.offers, choice, state.refreshing))


def _confirmed(state: State, event: Confirmed, *, staff_hand_over: bool) -> Step:
    choice: Choice
    match state:
        case Confirming(awaits_staff=False, choice=choice):
            asked_by = None
        case Settled(offers=offers, result=ItWaits(collectable=claimed) as asked_by):
            choice = offers.collectable(claimed.transaction_uuid) or claimed
        case _:
            return Step(state)
    if staff_hand_over and isinstance(choice, Collectable):
        return Step(
            Confirming(
                state.member,
                state.offers,
                choice,
                state.refreshing,
                state.stale,
                awaits_staff=True,
            )
        )
    return Step(
        Working(state.member, state.offers, choice, event.operation_id, asked_by),
        (Perform(state.member, choice, event.operation_id),),
    )


def _staff_confirmed(state: State, event: StaffConfirmed) -> Step:
    """Begin what waits for staff; a PIN that was typed for another hand-over begins nothing."""
    match state:
        case Confirming(awaits_staff=True, choice=Collectable() as choice) if (
            choice.transaction_uuid == event.transaction_uuid
        ):
            return Step(
                Working(state.member, state.offers, choice, event.operation_id, by_staff=True),
                (Perform(state.member, choice, event.operation_id, event.staff),),
            )
        case _:
            return Step(state)


def _under_way(state: State, event: AnswerLost | CheckWentOn | OutcomeKnown) -> Step:
    if not isinstance(state, Working | Checking) or state.operation_id != event.operation_id:
        return Step(state)
    match event:
        case AnswerLost(operation_id=operation_id):
            if isinstance(state, Working):
                checking = Checking(
                    state.member,
                    state.offers,
                    state.choice,
                    operation_id,
                    by_staff=state.by_staff,
                )
                return Step(checking)
            return Step(state)
        case CheckWentOn(progress=progress):
            if isinstance(state, Checking):
                return Step(replace(state, progress=min(1.0, max(state.progress, progress))))
            return Step(state)
        case OutcomeKnown():
            return _outcome_known(state, event)


def _outcome_known(state: Working | Checking, event: OutcomeKnown) -> Step:
    """Show the outcome, and read the offers unless that was done.

    While nobody knows it they stay those from before the decision: they are what its effect, once
    it is known, is counted against.
    """
    resumed = state.resumed if isinstance(state, Checking) else None
    offers = event.offers or state.offers
    chosen = (offers, state.choice, state.operation_id, event.outcome)
    if resumed is None:
        offers, result = apply_outcome(*chosen, event.at)
        if isinstance(result, HandOver):
            result = replace(result, by_staff=state.by_staff)
    else:
        offers, result = result_found_now(*chosen, resumed, event.at, by_staff=state.by_staff)
    read = event.offers is None and not isinstance(result, Unclear)
    settled = Settled(
        state.member,
        offers,
        state.choice,
        result,
        refreshing=read,
        operation_id=state.operation_id,
        resumed=resumed,
        by_staff=state.by_staff,
    )
    return Step(settled, (ReadOffers(state.member),) if read else ())


def _navigated(state: State, event: WentBack | TriedAgain) -> Step:
    match state, event:
        case Confirming() | Settled(), WentBack():
            notice = Notice.OFFERS_OLD if state.stale else None
            return Step(Browsing(state.member, state.offers, state.refreshing, notice))
        case TurnedAway(identifier=str() as identifier, visit_id=visit_id), TriedAgain():
            return Step(Identifying(visit_id, identifier), (Identify(visit_id, identifier),))
        case Browsing(), TriedAgain():
            return Step(replace(state, refreshing=True, notice=None), (ReadOffers(state.member),))
        case _:
            return Step(state)


def _left(state: State, event: SaidGoodbye | NobodyHere) -> Step:
    if operation_under_way(state):
        return Step(state)
    if isinstance(event, SaidGoodbye) and isinstance(state, Browsing | Confirming | Settled):
        return Step(Goodbye(_waiting(state)))
    return Step(Idle())


def _waiting(state: Browsing | Confirming | Settled) -> int:
    """Return how much still waits for pickup; nothing is said of it while one is unclear."""
    if isinstance(state, Settled) and isinstance(state.result, Unclear):
        return 0
    return sum(1 for c in state.offers.collectables if not c.expired)
