"""What the sheet asks before a claim or a collect."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.visit.offers import Claimable, Collectable, RewardKind
from kiosk.visit.state import Choice
from ui.wording.branches import ask_first, claimed_elsewhere
from ui.wording.titles import on_one_line, shown_title
from ui.wording.wording import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ConfirmProps:
    """Everything the sheet shows; `open` is False when there is nothing to ask."""

    open: bool = False
    busy: bool = False
    image: str = ""
    title: str = ""
    description: str = ""
    warning: str = ""
    advice: str = ""
    before: str = ""
    after: str = ""
    primaryText: str = ""
    primarySpoken: str = ""
    cancelText: str = ""
    cancelSpoken: str = ""
    spoken: str = ""


def confirm_props(
    choice: Choice, balance: int, wording: Wording, now: datetime, *, busy: bool
) -> ConfirmProps:
    """Return what to ask about a choice; `balance` is in credits, `now` in UTC."""
    if isinstance(choice, Claimable):
        return _claim(choice, balance, wording, busy=busy)
    return _collect(choice, wording, now, busy=busy)


def claim_spoken(claimable: Claimable, wording: Wording) -> str:
    """Return the accessible name of a claim: the verb, the thing, the price."""
    return (
        translate("Confirm", "Claim %1, %2")
        .replace("%2", wording.credits(claimable.credits))
        .replace("%1", shown_title(claimable.title))
    )


def collect_spoken(collectable: Collectable) -> str:
    """Return the accessible name of a collect: the verb and the thing."""
    return translate("Confirm", "Collect %1").replace("%1", shown_title(collectable.title))


def _claim(choice: Claimable, balance: int, wording: Wording, *, busy: bool) -> ConfirmProps:
    price = wording.credits(choice.credits)
    title = shown_title(choice.title)
    before = translate("Confirm", "You have %1").replace("%1", wording.credits(balance))
    after = translate("Confirm", "%1 after this").replace(
        "%1", wording.number(balance - choice.credits)
    )
    return ConfirmProps(
        open=True,
        busy=busy,
        image=choice.image_url or "",
        title=title,
        description=" ".join(filter(None, (_sentence(choice.description), _fate(choice, wording)))),
        before=before,
        after=after,
        primaryText=(
            translate("Confirm", "Claiming…")
            if busy
            else translate("Confirm", "Claim for %1").replace("%1", price)
        ),
        primarySpoken=claim_spoken(choice, wording),
        cancelText=translate("Confirm", "Not now"),
        cancelSpoken=translate("Confirm", "Not now"),
        spoken=f"{claim_spoken(choice, wording)}? {before}, {after}.",
    )


def _collect(choice: Collectable, wording: Wording, now: datetime, *, busy: bool) -> ConfirmProps:
    title = shown_title(choice.title)
    since = until = warning = advice = ""
    ask = translate("Confirm", "Collect it only when you can take it along from the counter.")
    question = f"{collect_spoken(choice)}? {ask}"
    if choice.branch is not None:
        warning = claimed_elsewhere(choice.branch, choice.claimed_at, wording, now)
        ask, advice = "", ask_first()
        question = f"{collect_spoken(choice)}? {warning}. {advice}"
    elif choice.claimed_at is not None:
        since = translate("Confirm", "Claimed %1").replace(
            "%1", wording.past_day(choice.claimed_at, now)
        )
    if choice.expires_at is not None:
        until = wording.collect_by(choice.expires_at, now)
    return ConfirmProps(
        open=True,
        busy=busy,
        image=choice.image_url or "",
        title=title,
        description=" ".join(filter(None, (_sentence(choice.description), ask))),
        warning=warning,
        advice=advice,
        before=since,
        after=until,
        primaryText=(
            translate("Confirm", "Collecting…") if busy else translate("Confirm", "Collect it now")
        ),
        primarySpoken=collect_spoken(choice),
        cancelText=translate("Confirm", "Keep it for later"),
        cancelSpoken=translate("Confirm", "Keep %1 for later").replace("%1", title),
        spoken=question,
    )


def _fate(choice: Claimable, wording: Wording) -> str:
    """Say what happens after the claim."""
    if choice.kind is RewardKind.DIGITAL:
        return translate("Confirm", "You get it on this screen or by e-mail.")
    if not choice.waits:
        return translate("Confirm", "You get it at the counter right away.")
    if choice.keeps_seconds is None:
        return translate("Confirm", "Waits for you in the shop.")
    return translate("Confirm", "Waits for you in the shop for %1.").replace(
        "%1", wording.time_kept(choice.keeps_seconds)
    )


def _sentence(text: str) -> str:
    text = on_one_line(text)
    return text if not text or text[-1] in ".!?…" else f"{text}."
