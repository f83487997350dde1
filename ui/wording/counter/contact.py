"""What the counter says of the contact that is looked for, or whose file is open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.counter.contact_file import ContactFile, FoundBy
from kiosk.counter.finder import FinderState
from kiosk.visit.offers import Claimable, Collectable, Offers
from kiosk.visit.problems import Problem
from ui.wording.branches import claimed_elsewhere
from ui.wording.counter.problems import staff_problem, support_reference
from ui.wording.offers import Row
from ui.wording.problems import problem_sentence
from ui.wording.titles import shown_name, shown_title
from ui.wording.wording import Wording

translate = QCoreApplication.translate

_NOT_LOOKED = frozenset(
    {
        Problem.OFFLINE,
        Problem.BUSY,
        Problem.MAINTENANCE,
        Problem.OUT_OF_ORDER,
        Problem.KIOSK_NOT_ALLOWED,
        Problem.SHOP_NOT_SET_UP,
        Problem.ACCOUNT_LIMIT,
    }
)
"""What says nothing of whether there is such a contact."""


@dataclass(frozen=True, slots=True)
class ContactProps:
    """Everything the page shows but its list; `phase` is find, searching or file.

    `old` says that the file may be out of date and why, and `refreshing` that it is read again.
    """

    phase: str = "find"
    pane: str = "offers"
    picture: str = "scan-card"
    title: str = ""
    text: str = ""
    reference: str = ""
    bad: bool = False
    masked: str = ""
    tier: str = ""
    found: str = ""
    check: str = ""
    credits: str = ""
    creditWord: str = ""
    giveText: str = ""
    giveSpoken: str = ""
    spoken: str = ""
    old: str = ""
    refreshing: bool = False


def contact_props(
    state: FinderState, wording: Wording, *, pane: str = "offers", by_address: bool = False
) -> ContactProps:
    """Return what the page shows; `by_address` tells that an e-mail address was looked for."""
    if state.file is not None:
        return replace(
            _file_props(state.file, wording, pane),
            old=_old(state.old, wording),
            refreshing=state.refreshing,
        )
    if state.searching:
        title = translate("CounterContact", "Looking…")
        return ContactProps(phase="searching", title=title, spoken=title)
    if state.problem is not None:
        return _problem_props(state.problem, state.code, wording, by_address=by_address)
    return ContactProps(
        title=translate("CounterContact", "Scan a card"),
        text=translate("CounterContact", "Or type a card number or an e-mail address."),
    )


def contact_rows(offers: Offers, columns: int, wording: Wording, now: datetime) -> tuple[Row, ...]:
    """Return the list of a file, `columns` cards of what can be claimed a row; `now` is UTC."""
    waiting = [one for one in offers.collectables if not one.expired]
    expired = [one for one in offers.collectables if one.expired]
    return (
        Row("heading", "ready", _ready_heading(waiting)),
        *_waiting_rows(waiting, wording, now),
        *(Row("collectable", one.transaction_uuid, _expired(one, wording, now)) for one in expired),
        Row("heading", "claim", {"text": translate("CounterContact", "Can claim")}),
        *_claim_rows(offers, columns, wording),
    )


def ready_uuids(offers: Offers) -> tuple[str, ...]:
    """Return the transactions of all that can be handed over, in the order of the list."""
    return tuple(one.transaction_uuid for one in offers.collectables if not one.expired)


def _problem_props(
    problem: Problem, code: int | None, wording: Wording, *, by_address: bool
) -> ContactProps:
    title = translate("CounterContact", "Nobody found")
    if problem in _NOT_LOOKED:
        title = translate("CounterContact", "Nobody can be looked up")
    text = staff_problem(problem, wording)
    if by_address and problem is Problem.CONTACT_GONE:
        text = translate(
            "CounterContact",
            "No member has this e-mail address. Check how it is spelled, or scan their card.",
        )
    elif by_address and problem is Problem.REQUEST_REFUSED:
        text = translate("CounterContact", "This is no e-mail address. Check how it is spelled.")
    return ContactProps(
        picture=problem_sentence(problem, wording).picture,
        title=title,
        text=text,
        reference="" if by_address else support_reference(code, problem),
        bad=True,
        spoken=f"{title}. {text}",
    )


def _file_props(file: ContactFile, wording: Wording, pane: str) -> ContactProps:
    masked = file.masked or translate("CounterContact", "No e-mail address")
    tier = shown_name(file.tier)
    check = ""
    match file.found_by:
        case FoundBy.CARD:
            found = translate("CounterContact", "Found by card")
        case FoundBy.EMAIL if file.needs_identity:
            found = translate("CounterContact", "Found by e-mail: ask who they are")
            check = translate("CounterContact", "I have checked")
        case FoundBy.EMAIL:
            found = translate("CounterContact", "Found by e-mail, checked who it is")
    have = wording.credits(file.offers.credits)
    return ContactProps(
        phase="file",
        pane=pane,
        masked=masked,
        tier=tier,
        found=found,
        check=check,
        credits=wording.number(file.offers.credits) if wording.credit_name else have,
        creditWord=wording.credit_name,
        giveText=translate("CounterContact", "Give %1").replace("%1", wording.credit_word()),
        giveSpoken=translate("CounterContact", "Give this contact %1").replace(
            "%1", wording.credit_word()
        ),
        spoken=", ".join(filter(None, (masked, tier, have, found))),
    )


def _old(problem: Problem | None, wording: Wording) -> str:
    """Return that what stands here may have changed since, and why that is not known."""
    if problem is None:
        return ""
    said = translate("CounterContact", "This may be out of date: reading it again failed.")
    return f"{said} {staff_problem(problem, wording)}"


def _ready_heading(waiting: Sequence[Collectable]) -> dict[str, object]:
    heading: dict[str, object] = {"text": translate("CounterContact", "Ready to hand over")}
    if len(waiting) > 1:
        heading["verb"] = translate("CounterContact", "Hand over all (%1)").replace(
            "%1", str(len(waiting))
        )
        heading["spoken"] = translate(
            "CounterContact", "Hand over all %n reward(s)", "", len(waiting)
        )
    return heading


def _waiting_rows(
    waiting: Sequence[Collectable], wording: Wording, now: datetime
) -> tuple[Row, ...]:
    if not waiting:
        title = translate("CounterContact", "Nothing to hand over")
        text = translate("CounterContact", "What they claim and keep for later will be here.")
        return (_empty("nothing-waits", title, text),)
    return tuple(
        Row("collectable", one.transaction_uuid, _waiting(one, wording, now)) for one in waiting
    )


def _waiting(one: Collectable, wording: Wording, now: datetime) -> dict[str, object]:
    since = warning = ""
    if one.branch is not None:
        warning = claimed_elsewhere(one.branch, one.claimed_at, wording, now)
    elif one.claimed_at is not None:
        since = translate("CounterContact", "Claimed %1").replace(
            "%1", wording.past_day(one.claimed_at, now)
        )
    until = "" if one.expires_at is None else wording.collect_by(one.expires_at, now)
    told = " · ".join(filter(None, (until, since)))
    verb = translate("CounterContact", "Hand over")
    named = translate("CounterContact", "Hand over %1").replace("%1", shown_title(one.title))
    return _card(
        one.transaction_uuid,
        one.title,
        one.image_url,
        told=told,
        warning=warning,
        verb=verb,
        spoken=", ".join(filter(None, (named, warning, told))),
        expired=False,
    )


def _expired(one: Collectable, wording: Wording, now: datetime) -> dict[str, object]:
    why = translate("CounterContact", "Expired")
    if one.expires_at is not None:
        why = translate("CounterContact", "Expired on %1").replace(
            "%1", wording.day_with_year(one.expires_at, now)
        )
    return _card(
        one.transaction_uuid,
        one.title,
        one.image_url,
        why=why,
        spoken=f"{shown_title(one.title)}, {why}",
        expired=True,
    )


def _claim_rows(offers: Offers, columns: int, wording: Wording) -> tuple[Row, ...]:
    if not offers.claimables:
        title = translate("CounterContact", "Nothing to claim")
        text = translate("CounterContact", "The shop offers this contact no rewards today.")
        return (_empty("nothing-on-offer", title, text),)
    cards = [_claimable(one, wording) for one in offers.claimables]
    return tuple(
        Row("tiles", f"tiles-{start}-{columns}", cards[start : start + columns])
        for start in range(0, len(cards), columns)
    )


def _claimable(one: Claimable, wording: Wording) -> dict[str, object]:
    price = wording.credits(one.credits)
    title = shown_title(one.title)
    why = verb = ""
    spoken = translate("CounterContact", "Claim %1, %2").replace("%2", price).replace("%1", title)
    if one.missing:
        why = translate("CounterContact", "%1 more to go").replace(
            "%1", wording.number(one.missing)
        )
        spoken = f"{title}, {price}, {why}"
    else:
        verb = translate("CounterContact", "Claim")
    return _card(
        one.reward_uuid, one.title, one.image_url, price=price, verb=verb, why=why, spoken=spoken
    )


def _card(  # noqa: PLR0913 - the words of a card, by keyword
    uuid: str,
    title: str,
    image: str | None,
    *,
    spoken: str,
    told: str = "",
    warning: str = "",
    price: str = "",
    verb: str = "",
    why: str = "",
    expired: bool = False,
) -> dict[str, object]:
    """Return a card; `why` says what stands in the way of its verb, and `toGo` that it does."""
    return {
        "uuid": uuid,
        "title": shown_title(title),
        "image": image or "",
        "told": told,
        "warning": warning,
        "price": price,
        "verb": verb,
        "why": why,
        "toGo": why,
        "expired": expired,
        "spoken": spoken,
    }


def _empty(key: str, title: str, text: str) -> Row:
    return Row("empty", key, {"picture": "empty-shelf", "title": title, "text": text})
