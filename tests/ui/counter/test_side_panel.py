"""The side panel in the real window."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.counter.day import DayFilter
from kiosk.counter.day_book import DayBookState
from kiosk.counter.session import Open
from kiosk.health import SupportCode
from kiosk.operations.actors import Role
from kiosk.operations.fold import OperationRecord
from kiosk.staff.member import Member
from tests.ui.counter.desk import IN_EACH_SHAPE, INCHES, SHAPES, Desk
from tests.ui.reader import Found, readable
from tests.unit.ui.wording.counter.days import day_of, known, unsure
from ui.density import pixels_per_millimetre

MO = Member("a1", "Mo", Role.MANAGER)
OUT = SupportCode.JOURNAL_UNUSABLE


def begun(desk: Desk, *records: OperationRecord, shape: str = "tablet") -> Desk:
    """Open the counter of a manager whose day has these operations."""
    desk.counter.session.facts["member"] = MO
    desk.counter.session.become(Open(MO))
    desk.counter.day_book.become(DayBookState(day=day_of(*records)))
    desk.open("contact", shape=shape, manager=True)
    return desk


def go_where_asked(desk: Desk) -> list[str]:
    """Let the page follow what the panel asks, as the frame does; return what was asked."""
    asked: list[str] = []
    desk.stage.counter.pageAsked.connect(asked.append)
    desk.stage.counter.pageAsked.connect(desk.go_to)
    return asked


def box(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


def shows(desk: Desk, name: str) -> bool:
    item = desk.maybe(name)
    return item is not None and item.isVisible()


def test_opening_the_counter_opens_the_book(desk: Desk) -> None:
    """What needs staff shows without anybody asking."""
    begun(desk)
    assert ("look",) in desk.counter.day_book.calls


def test_one_touch_locks(desk: Desk) -> None:
    """From any page."""
    asked: list[bool] = []
    begun(desk)
    desk.stage.counter.lockAsked.connect(lambda: asked.append(True))
    desk.tap("lock")
    assert asked == [True]


def test_a_service_menu_is_left(desk: Desk) -> None:
    """And has no contacts and no rewards."""
    asked: list[bool] = []
    begun(desk)
    desk.stage.counter.leaveAsked.connect(lambda: asked.append(True))
    desk.stage.counter.show(replace(desk.stage.counter.props, service=True, page="day"))
    desk.picture()
    assert Found("Button", "Leave the service menu") in readable(desk)
    desk.tap("lock")
    assert asked == [True]
    assert desk.maybe("page-contact") is None
    assert desk.maybe("page-rewards") is None


def test_a_touch_on_what_needs_staff_leads_to_its_row(desk: Desk) -> None:
    """The day's page opens with its details."""
    begun(desk, unsure("aa"), known("bb"))
    asked = go_where_asked(desk)
    desk.tap("needs-aa")
    desk.picture()
    assert asked == ["day"]
    assert desk.stage.counter.day_view.props.detail.key == "aa"
    assert desk.item("row-aa").property("chosen")
    desk.tap("latest-bb")
    assert desk.stage.counter.day_view.props.detail.key == "bb"


def test_a_row_that_a_filter_hides_is_brought_back(desk: Desk) -> None:
    """The filter goes, and the row comes into sight."""
    records = [known(f"op-{number}") for number in range(200)]
    begun(desk, *records)
    go_where_asked(desk)
    desk.counter.day_book.become(DayBookState(day=day_of(*records, chosen=DayFilter.EDITS)))
    desk.go_to("day")
    desk.stage.counter.panel_view.choose("op-7")
    assert ("look", DayFilter.ALL) in desk.counter.day_book.calls
    desk.counter.day_book.become(DayBookState(day=day_of(*records)))
    desk.picture()
    assert box(desk.item("dayList")).contains(box(desk.item("row-op-7")))


def test_more_than_three_lead_to_all_of_them(desk: Desk) -> None:
    """Three rows, a count of the rest, and the page filtered to them."""
    begun(desk, *(unsure(f"op-{number}") for number in range(5)))
    asked = go_where_asked(desk)
    assert [shows(desk, f"needs-op-{number}") for number in range(5)] == [True] * 3 + [False] * 2
    desk.tap("needsMore")
    assert asked == ["day"]
    assert ("look", DayFilter.UNSETTLED) in desk.counter.day_book.calls


@IN_EACH_SHAPE
def test_the_count_of_what_needs_staff_shows_in_every_layout(desk: Desk, shape: str) -> None:
    """As a mark on the way to the day, which says what it counts; a tall screen has no lists."""
    begun(desk, *(unsure(f"op-{number}") for number in range(5)), shape=shape)
    spoken = [one.name for one in readable(desk) if one.role == "PageTab"]
    assert len([name for name in spoken if name.startswith("Today, 5 operation")]) == 1
    assert shows(desk, "needs-op-0") is (shape != "portrait")


@IN_EACH_SHAPE
def test_a_trouble_shows_with_its_remedy_and_closes_nothing(desk: Desk, shape: str) -> None:
    """Staff need the day book then."""
    begun(desk, unsure("aa"), shape=shape)
    desk.stage.health.show((OUT,))
    desk.picture()
    name = "trouble" if shape == "portrait" else "troubleBeside"
    bar = desk.item(name)
    assert bar.isVisible()
    assert "J1" in str(bar.property("title"))
    assert "free the disk" in str(bar.property("text"))
    page = box(desk.item("counterPage"))
    assert not page.intersects(box(bar))
    assert page.height() > desk.window.height() / 2
    desk.stage.health.show(())
    desk.picture()
    assert not desk.item(name).isVisible()


@IN_EACH_SHAPE
def test_the_lock_warning_cannot_be_overlooked(desk: Desk, shape: str) -> None:
    """Its countdown stands in the panel, and moves nothing off the screen."""
    begun(desk, unsure("aa"), shape=shape)
    said = "Locks itself in 9 seconds"
    desk.stage.counter.show(replace(desk.stage.counter.props, lockWarning=said))
    desk.picture()
    assert said in desk.texts()
    screen = QRectF(QPointF(0, 0), desk.window.contentItem().size())
    for name in ("lock", "page-contact", "page-day", "page-rewards", "page-staff"):
        assert screen.contains(box(desk.item(name))), name


@IN_EACH_SHAPE
def test_every_control_is_large_enough(desk: Desk, shape: str) -> None:
    """15 mm for a finger, on each screen."""
    begun(desk, *(unsure(f"op-{number}") for number in range(5)), shape=shape)
    least = int(15 * pixels_per_millimetre(SHAPES[shape], INCHES[shape]))
    names = ["lock", "page-contact", "page-day", "page-rewards", "page-staff"]
    if shape != "portrait":
        names += ["needs-op-0", "needsMore"]
    for name in names:
        found = box(desk.item(name))
        assert min(found.width(), found.height()) >= least, name
