"""What the counter's side panel says."""

import pytest

from kiosk.counter.day import DayFilter
from kiosk.health import SupportCode
from tests.unit.ui.wording.counter.days import NOW, day_of, known, unsure
from ui.wording.counter.panel import LATEST, PanelProps, panel_props
from ui.wording.wording import Wording

STARS = Wording(credit_name="Stars")


@pytest.mark.parametrize(("count", "shown", "more"), [(1, 1, 0), (3, 3, 0), (5, 3, 2)])
def test_three_that_need_staff_are_shown_and_the_rest_counted(
    count: int, shown: int, more: int
) -> None:
    """The oldest first; the mark counts them all."""
    day = day_of(*(unsure(f"op-{number}") for number in range(count)))
    props = panel_props(day, (), STARS, NOW)
    assert [one["key"] for one in props.needs] == [f"op-{number}" for number in range(shown)]
    assert (props.mark, bool(props.more)) == (str(count), more > 0)


def test_a_filter_on_the_page_hides_nothing_in_the_panel() -> None:
    """What needs staff needs them whatever they look at."""
    records = [unsure("aa"), *(known(f"op-{number}") for number in range(9))]
    everything = panel_props(day_of(*records), (), STARS, NOW)
    assert panel_props(day_of(*records, chosen=DayFilter.EDITS), (), STARS, NOW) == everything
    assert [one["key"] for one in everything.latest] == [
        f"op-{n}" for n in range(8, 8 - LATEST, -1)
    ]


def test_the_time_comes_first() -> None:
    """So that no line of a narrow panel begins with a dot."""
    record = known("aa")
    (row,) = panel_props(day_of(record), (), STARS, NOW).latest
    assert row["text"].startswith(f"{STARS.clock_time(record.intended_at)} · ")


def test_who_may_not_see_the_day_sees_none_of_it() -> None:
    """A clerk's panel has the kiosk's trouble alone."""
    assert panel_props(None, (), STARS, NOW) == PanelProps()


@pytest.mark.parametrize("code", SupportCode)
def test_any_trouble_shows_with_its_remedy(code: SupportCode) -> None:
    """However bad: nothing is closed at a counter, since staff need the day book then."""
    props = panel_props(None, (code,), STARS, NOW)
    assert code.value in props.trouble
    assert len(props.remedy.splitlines()) == 2
