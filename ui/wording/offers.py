"""A contact's offers as rows of words, ready for the list on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.visit.offers import Claimable, Collectable, Offers
from ui.wording.branches import claimed_elsewhere
from ui.wording.confirmations import claim_spoken, collect_spoken
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

translate = QCoreApplication.translate

_ALMOST_THERE = 70
"""Percent of the cheapest reward's price."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list: its kind picks the delegate, its key survives a refresh."""

    kind: str
    key: str
    content: Any
    """Plain values for the delegate: a dict, or a list of dicts for a row of tiles."""


def offer_rows(offers: Offers, columns: int, wording: Wording, now: datetime) -> tuple[Row, ...]:
    """Return the rows of a contact's offers with `columns` tiles a row; `now` is UTC."""
    waiting = [c for c in offers.collectables if not c.expired]
    expired = [c for c in offers.collectables if c.expired]
    return (
        Row("heading", "collect", {"text": translate("Offers", "Ready to collect")}),
        *_waiting_rows(waiting, wording, now),
        Row("heading", "spend", {"text": _spend_heading(wording)}),
        *_claimable_rows(offers, columns, wording),
        *_expired_rows(expired, wording, now),
    )


def summary(offers: Offers, wording: Wording) -> str:
    """Return what is here for the contact, a line for each; what is not here has none."""
    waiting = sum(1 for c in offers.collectables if not c.expired)
    within_reach = sum(1 for c in offers.claimables if not c.missing)
    lines = []
    if waiting:
        lines.append(translate("Offers", "%n reward(s) ready to collect.", "", waiting))
    if within_reach:
        line = translate(
            "Offers", "With your %1 you can choose from %n reward(s).", "", within_reach
        )
        lines.append(line.replace("%1", wording.credit_word()))
    return "\n".join(lines)


def _spend_heading(wording: Wording) -> str:
    return translate("Offers", "Spend your %1").replace("%1", wording.credit_word())


def _waiting_rows(
    waiting: Sequence[Collectable], wording: Wording, now: datetime
) -> tuple[Row, ...]:
    if not waiting:
        return (
            _empty(
                "nothing-waits",
                "empty-shelf",
                translate("Offers", "Nothing waits for you right now"),
                translate("Offers", "What you keep for later will be here."),
            ),
        )
    return tuple(
        Row("collectable", c.transaction_uuid, _waiting(c, wording, now, first=index == 0))
        for index, c in enumerate(waiting)
    )


def _expired_rows(
    expired: Sequence[Collectable], wording: Wording, now: datetime
) -> tuple[Row, ...]:
    if not expired:
        return ()
    return (
        Row("heading", "expired", {"text": translate("Offers", "Too late to collect")}),
        *(Row("collectable", c.transaction_uuid, _expired(c, wording, now)) for c in expired),
    )


def _waiting(
    collectable: Collectable, wording: Wording, now: datetime, *, first: bool
) -> dict[str, object]:
    since = until = warning = ""
    if collectable.branch is not None:
        warning = claimed_elsewhere(collectable.branch, collectable.claimed_at, wording, now)
    elif collectable.claimed_at is not None:
        since = translate("Offers", "Claimed %1").replace(
            "%1", wording.past_day(collectable.claimed_at, now)
        )
    if collectable.expires_at is not None:
        until = wording.collect_by(collectable.expires_at, now)
    return _collectable(
        collectable,
        since=since,
        warning=warning,
        until=until,
        first=first,
        spoken=", ".join(filter(None, (collect_spoken(collectable), since, warning, until))),
    )


def _expired(collectable: Collectable, wording: Wording, now: datetime) -> dict[str, object]:
    until = ""
    if collectable.expires_at is not None:
        until = translate("Offers", "Expired on %1").replace(
            "%1", wording.day_with_year(collectable.expires_at, now)
        )
    spoken = ", ".join(filter(None, (shown_title(collectable.title), until)))
    return _collectable(collectable, until=until, spoken=spoken)


def _collectable(  # noqa: PLR0913 - the words of a row
    collectable: Collectable,
    *,
    until: str,
    spoken: str,
    since: str = "",
    warning: str = "",
    first: bool = False,
) -> dict[str, object]:
    return {
        "uuid": collectable.transaction_uuid,
        "title": shown_title(collectable.title),
        "since": since,
        "warning": warning,
        "until": until,
        "image": collectable.image_url or "",
        "expired": collectable.expired,
        "first": first,
        "verb": translate("Offers", "Collect"),
        "spoken": spoken,
    }


def _claimable_rows(offers: Offers, columns: int, wording: Wording) -> tuple[Row, ...]:
    if not offers.claimables:
        return (
            _empty(
                "nothing-on-offer",
                "empty-shelf",
                translate("Offers", "No rewards to choose from today"),
                translate("Offers", "Have another look next time."),
            ),
        )
    tiles = [_tile(c, offers.credits, wording) for c in offers.claimables]
    rows = tuple(
        Row("tiles", f"tiles-{start}-{columns}", tiles[start : start + columns])
        for start in range(0, len(tiles), columns)
    )
    if any(not c.missing for c in offers.claimables):
        return rows
    return (_nothing_within_reach(offers, wording), *rows)


def _nothing_within_reach(offers: Offers, wording: Wording) -> Row:
    cheapest = min(offers.claimables, key=lambda c: c.credits)
    near = offers.credits * 100 >= cheapest.credits * _ALMOST_THERE
    return _empty(
        "nothing-within-reach",
        "no-credits",
        translate("Offers", "Almost there") if near else translate("Offers", "Keep saving"),
        translate("Offers", "%1 more and the first reward is yours.").replace(
            "%1", wording.credits(cheapest.missing)
        ),
    )


def _tile(claimable: Claimable, balance: int, wording: Wording) -> dict[str, object]:
    to_go = ""
    spoken = claim_spoken(claimable, wording)
    if claimable.missing:
        to_go = translate("Offers", "%1 more to go").replace(
            "%1", wording.number(claimable.missing)
        )
        spoken = f"{shown_title(claimable.title)}, {wording.credits(claimable.credits)}, {to_go}"
    return {
        "uuid": claimable.reward_uuid,
        "title": shown_title(claimable.title),
        "price": wording.number(claimable.credits),
        "image": claimable.image_url or "",
        "verb": translate("Offers", "Claim"),
        "toGo": to_go,
        "share": min(1.0, balance / claimable.credits) if claimable.credits else 1.0,
        "spoken": spoken,
    }


def _empty(key: str, picture: str, title: str, text: str) -> Row:
    return Row("empty", key, {"picture": picture, "title": title, "text": text})
