"""What the rewards page says: the list, and the one reward that is read anew and edited."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.counter.amounts import MOST_CREDITS
from kiosk.counter.shelf import (
    LONGEST_DESCRIPTION,
    LONGEST_TITLE,
    Draft,
    DraftFault,
    ShelfState,
)
from kiosk.leat import Reward
from kiosk.visit.offers import RewardKind
from ui.wording.counter.problems import staff_problem
from ui.wording.offers import Row
from ui.wording.titles import shown_title, title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate

COUNTED_FROM: Final = 0.8
"""The part of a field's room that may be filled before what is left of it is counted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known about a reward and not edited here."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class FieldProps:
    """An editable field: what stands in it, what is wrong with it, how much room is left."""

    text: str = ""
    fault: str = ""
    count: str = ""


@dataclass(frozen=True, slots=True)
class ShelfProps:
    """Everything the page shows beside the rows.

    `listing` is "loading", "problem", "empty" or "rows"; `detail` is "none", "loading", "problem"
    or "shown". `problem` goes with either, and `stale` says that old rows stand. `hint` is why
    nothing can be saved now.
    """

    listing: str = "loading"
    summary: str = ""
    creditWord: str = ""
    stale: str = ""
    problem: str = ""
    chosen: str = ""
    detail: str = "none"
    image: str = ""
    heading: str = ""
    inactive: str = ""
    facts: tuple[Fact, ...] = ()
    title: FieldProps = FieldProps()
    description: FieldProps = FieldProps()
    price: FieldProps = FieldProps()
    typed: bool = False
    canSave: bool = False
    hint: str = ""
    saveSpoken: str = ""
    leaveText: str = ""


def reward_rows(rewards: Sequence[Reward], wording: Wording) -> tuple[Row, ...]:
    """Return the list's rows: picture, title, price, and a mark on what is not on offer."""
    return tuple(Row("reward", reward.uuid, _row(reward, wording)) for reward in rewards)


def shelf_props(state: ShelfState, chosen: str, wording: Wording) -> ShelfProps:
    """Return what the page shows; `chosen` is the uuid of the reward it was asked for, or ""."""
    problem = "" if state.problem is None else staff_problem(state.problem, wording)
    listing, detail = _listing(state), _detail(state, chosen)
    props = ShelfProps(
        listing=listing,
        summary=translate("Shelf", "%n reward(s)", "", len(state.rewards)),
        creditWord=wording.credit_word(),
        stale=problem if listing == "rows" and detail != "problem" else "",
        problem=problem,
        chosen=chosen,
        detail=detail,
    )
    return _with_opened(props, state, wording) if detail == "shown" else props


def _listing(state: ShelfState) -> str:
    if state.rewards:
        return "rows"
    if state.problem is not None:
        return "problem"
    return "loading" if state.loading else "empty"


def _detail(state: ShelfState, chosen: str) -> str:
    if not chosen:
        return "none"
    if state.opened is not None and state.draft is not None:
        return "shown"
    return "loading" if state.problem is None else "problem"


def _row(reward: Reward, wording: Wording) -> dict[str, object]:
    title = shown_title(reward.title)
    price = _price(reward, wording)
    mark = "" if reward.is_active else translate("Shelf", "Not on offer")
    opens = translate("Shelf", "Open %1").replace("%1", title)
    return {
        "uuid": reward.uuid,
        "title": title,
        "price": price,
        "image": reward.media.value if reward.media else "",
        "mark": mark,
        "spoken": ", ".join(filter(None, (opens, price, mark))),
    }


def _price(reward: Reward, wording: Wording) -> str:
    if reward.required_credits is None:
        return translate("Shelf", "No price")
    return wording.credits(reward.required_credits)


def _with_opened(props: ShelfProps, state: ShelfState, wording: Wording) -> ShelfProps:
    reward, draft = state.opened, state.draft
    if reward is None or draft is None:
        return props
    listed = next((one for one in state.rewards if one.uuid == reward.uuid), reward)
    media = reward.media or listed.media
    return replace(
        props,
        image=media.value if media else "",
        heading=shown_title(reward.title),
        inactive="" if reward.is_active else translate("Shelf", "Not on offer"),
        facts=facts(reward, listed, wording),
        title=_title(draft, state.faults),
        description=_description(draft, state.faults),
        price=_price_field(draft, state.faults, wording),
        typed=state.typed,
        canSave=state.changed,
        hint=_hint(state),
        saveSpoken=translate("Shelf", "Save %1").replace("%1", shown_title(reward.title)),
        leaveText=translate("Shelf", "What you changed about “%1” is not saved yet.").replace(
            "%1", title_in_sentence(reward.title)
        ),
    )


def facts(reward: Reward, listed: Reward, wording: Wording) -> tuple[Fact, ...]:
    """Return what is known of a reward and not edited here.

    Stock and cost are only in the call for one reward, and how it waits only in the list
    (contract §7), so both are asked.
    """
    kind = reward.reward_type or listed.reward_type
    known = [
        Fact(translate("Shelf", "Kind"), _kind(kind)),
        Fact(translate("Shelf", "Stock"), _stock(reward.stock, wording)),
        Fact(translate("Shelf", "Cost price"), _cost(reward.cost_price, wording)),
    ]
    if kind != RewardKind.DIGITAL.value:
        known.append(Fact(translate("Shelf", "Pickup"), _pickup(reward, listed, wording)))
    return tuple(known)


def _kind(kind: str) -> str:
    match kind:
        case RewardKind.PHYSICAL.value:
            return translate("Shelf", "Goods from the shop")
        case RewardKind.DIGITAL.value:
            return translate("Shelf", "Digital, a code")
        case _:
            return translate("Shelf", "Not known")


def _stock(stock: int | None, wording: Wording) -> str:
    if stock is None:
        return translate("Shelf", "Unlimited")
    if stock <= 0:
        return translate("Shelf", "Sold out")
    return translate("Shelf", "%1 left").replace("%1", wording.number(stock))


def _cost(cost: float | None, wording: Wording) -> str:
    if cost is None:
        return translate("Shelf", "Not filled in")
    shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
    number = wording.locale.toString(cost, "f", shortest.value)
    # Leat tells no currency with it (contract section 7).
    return translate("Shelf", "%1, as filled in at Leat").replace("%1", number)


def _pickup(reward: Reward, listed: Reward, wording: Wording) -> str:
    waits = listed.pre_redeemable if reward.pre_redeemable is None else reward.pre_redeemable
    if waits is None:
        return translate("Shelf", "Not known")
    if not waits:
        return translate("Shelf", "Handed over right away")
    seconds = reward.expiration_duration or listed.expiration_duration
    if seconds is None:
        return translate("Shelf", "Waits until it is collected")
    return translate("Shelf", "Waits for %1").replace("%1", wording.time_kept(seconds))


def _title(draft: Draft, faults: frozenset[DraftFault]) -> FieldProps:
    fault = ""
    if DraftFault.NO_TITLE in faults:
        fault = translate("Shelf", "It needs a title.")
    elif DraftFault.TITLE_TOO_LONG in faults:
        fault = _too_long(draft.title, LONGEST_TITLE)
    return FieldProps(draft.title, fault, "" if fault else _left(draft.title, LONGEST_TITLE))


def _description(draft: Draft, faults: frozenset[DraftFault]) -> FieldProps:
    text = draft.description
    if DraftFault.DESCRIPTION_TOO_LONG in faults:
        return FieldProps(text, _too_long(text, LONGEST_DESCRIPTION))
    return FieldProps(text, "", _left(text, LONGEST_DESCRIPTION))


def _price_field(draft: Draft, faults: frozenset[DraftFault], wording: Wording) -> FieldProps:
    fault = ""
    if DraftFault.PRICE in faults:
        fault = translate("Shelf", "A whole number of %2, from 0 to %1.")
        fault = fault.replace("%1", wording.number(MOST_CREDITS))
        fault = fault.replace("%2", wording.credit_word())
    return FieldProps(draft.credits, fault)


def _left(text: str, longest: int) -> str:
    if not longest * COUNTED_FROM <= len(text) <= longest:
        return ""
    return translate("Shelf", "%n character(s) left", "", longest - len(text))


def _too_long(text: str, longest: int) -> str:
    return translate("Shelf", "%n character(s) too many.", "", len(text) - longest)


def _hint(state: ShelfState) -> str:
    if state.changed:
        return ""
    if state.faults:
        return translate("Shelf", "First mend what is marked.")
    if state.typed:
        return translate("Shelf", "Only spaces differ: there is nothing to save.")
    return translate("Shelf", "Nothing is changed yet.")
