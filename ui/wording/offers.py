"""A contact's offers as rows of words, ready for the list on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.visit.offers import Claimable, Collectable, Offers
from ui.wording.confirmations import claim_spoken, collect_spoken
from ui.wording.titles import shown_title
from ui.wording.wording import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list: its kind picks the delegate, its key survives a refresh."""

    kind: str
    key: str
    content: Any
    """Plain values for the delegate: a dict, or a list of dicts for a row of tiles."""


def offer_rows(offers: Offers, columns: int, wording: Wording, now: datetime) -> tuple[Row, ...]:
    """Return the rows of a contact's offers with `columns` tiles a row; `now` is UTC."""
    return (
        Row("heading", "collect", {"text": translate("Offers", "Ready to collect")}),
        *_collectable_rows(offers.collectables, wording, now),
        Row("heading", "spend", {"text": _spend_heading(wording)}),
        *_claimable_rows(offers, columns, wording),
    )


def summary(offers: Offers, wording: Wording) -> str:
    """Return what is here for the contact, a line for each; what is not here has none."""
    waiting = sum(1 for c in offers.collectables if not c.expired)
    within_reach = sum(1 for c in offers.claimables if not c.missing)
    lines = []
    if waiting:
        lines.append(translate("Offers", "%n reward(s) ready to collect.", "", waiting))
    if within_reach:
        line = translate("Offers", "%n reward(s) within reach of your %1.", "", within_reach)
        lines.append(line.replace("%1", wording.credit_word()))
    return "\n".join(lines)


def _spend_heading(wording: Wording) -> str:
    return translate("Offers", "Spend your %1").replace("%1", wording.credit_word())


def _collectable_rows(
    collectables: Sequence[Collectable], wording: Wording, now: datetime
) -> tuple[Row, ...]:
    if not collectables:
        return (
            _empty(
                "nothing-waits",
                "empty-shelf",
                translate("Offers", "Nothing waits for you right now"),
                translate("Offers", "What you claim for later will stand here."),
            ),
        )
    return tuple(
        Row("collectable", c.transaction_uuid, _collectable(c, wording, now, first=index == 0))
        for index, c in enumerate(collectables)
    )


def _collectable(
    collectable: Collectable, wording: Wording, now: datetime, *, first: bool
) -> dict[str, object]:
    title = shown_title(collectable.title)
    since = ""
    if collectable.claimed_at is not None:
        since = translate("Offers", "Claimed %1").replace(
            "%1", wording.past_day(collectable.claimed_at, now)
        )
    until = _until(collectable, wording, now)
    spoken = title if collectable.expired else collect_spoken(collectable)
    return {
        "uuid": collectable.transaction_uuid,
        "title": title,
        "since": since,
        "until": until,
        "image": collectable.image_url or "",
        "expired": collectable.expired,
        "first": first and not collectable.expired,
        "verb": translate("Offers", "Collect"),
        "spoken": ", ".join(filter(None, (spoken, since, until))),
    }


def _until(collectable: Collectable, wording: Wording, now: datetime) -> str:
    if collectable.expires_at is None:
        return ""
    day = wording.day_with_year(collectable.expires_at, now)
    if collectable.expired:
        return translate("Offers", "Its time ended on %1").replace("%1", day)
    return translate("Offers", "Keep until %1").replace("%1", day)


def _claimable_rows(offers: Offers, columns: int, wording: Wording) -> tuple[Row, ...]:
    if not offers.claimables:
        return (
            _empty(
                "nothing-on-offer",
                "empty-shelf",
                translate("Offers", "No rewards to choose from today"),
                translate("Offers", "Come back soon: the shop fills this shelf."),
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
    cheapest = min(c.missing for c in offers.claimables)
    return _empty(
        "nothing-within-reach",
        "no-credits",
        translate("Offers", "Almost there"),
        translate(
            "Offers", "%1 more and the first reward is yours. They add up at every visit."
        ).replace("%1", wording.credits(cheapest)),
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
