"""What the counter's side panel says: what needs staff, the latest of today, a trouble."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.counter.day import Day
from kiosk.health import SupportCode
from kiosk.operations.fold import OperationRecord
from ui.wording.counter.deeds import deed_title_of, kind_of_deed, told
from ui.wording.health import remedies
from ui.wording.wording import Wording

translate = QCoreApplication.translate

MOST_THAT_NEED_STAFF: Final = 3
LATEST: Final = 6


@dataclass(frozen=True, slots=True)
class PanelProps:
    """Everything the panel shows beside its buttons.

    Of `needs` and `latest` each row has key, title, text, spoken. `mark` counts what needs staff,
    `more` says how many of those are not in `needs`.
    """

    needs: list[dict[str, str]] = field(default_factory=list)
    more: str = ""
    mark: str = ""
    markSpoken: str = ""
    latest: list[dict[str, str]] = field(default_factory=list)
    trouble: str = ""
    remedy: str = ""


def panel_props(
    day: Day | None, codes: Sequence[SupportCode], wording: Wording, now: datetime
) -> PanelProps:
    """Return what the panel shows; `day` is None for who may not see it, `now` is UTC."""
    waiting = () if day is None else day.open
    latest = () if day is None else day.latest
    undone: frozenset[str] = frozenset() if day is None else day.undone
    left = len(waiting) - MOST_THAT_NEED_STAFF
    count = len(waiting)
    return PanelProps(
        needs=[_row(one, wording, now) for one in waiting[:MOST_THAT_NEED_STAFF]],
        more=translate("Panel", "+ %n more", "", left) if left > 0 else "",
        mark=wording.number(count) if count else "",
        markSpoken=translate("Panel", "%n operation(s) need you", "", count) if count else "",
        latest=[_row(one, wording, now, undone) for one in latest[:LATEST]],
        trouble=_trouble(codes),
        remedy=remedies(codes) if codes else "",
    )


def _row(
    record: OperationRecord,
    wording: Wording,
    now: datetime,
    undone: frozenset[str] = frozenset(),
) -> dict[str, str]:
    title = deed_title_of(record, wording)
    said = told(record, wording, now, undone)
    time = wording.clock_time(record.intended_at)
    text = f"{time} · {said.text}" if record.is_settled else said.text
    kind = kind_of_deed(record.operation)
    return {
        "key": record.operation.operation_id,
        "title": title,
        "text": text,
        "spoken": f"{kind}, {title}, {text}",
    }


def _trouble(codes: Sequence[SupportCode]) -> str:
    if not codes:
        return ""
    return translate("Panel", "This kiosk has a trouble: %1").replace("%1", ", ".join(codes))
