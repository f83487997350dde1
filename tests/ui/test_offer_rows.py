"""The list of offers for QML: equal to what was shown, changed as little as can be."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Idle
from tests.ui.kiosk import Kiosk
from tests.unit.visit.examples import MEMBER, collectable
from ui.view_models.keyed_rows import CONTENT, KIND
from ui.view_models.offer_rows import OfferRows
from ui.wording.offers import Row

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal

rows = st.lists(
    st.builds(
        Row,
        st.sampled_from(["heading", "tiles"]),
        st.sampled_from("abcdef"),
        st.integers(0, 2),
    ),
    max_size=12,
)


@dataclass
class Watched:
    """A model under Qt's own tester, and what it said of its changes."""

    model: OfferRows = field(default_factory=OfferRows)
    touched: set[int] = field(default_factory=set)
    said: int = 0

    def __post_init__(self) -> None:
        self.tester = QAbstractItemModelTester(self.model, FATAL)
        self.model.rowsInserted.connect(self._came)
        self.model.rowsRemoved.connect(self._went)
        self.model.dataChanged.connect(self._changed)

    def shown(self) -> list[tuple[str, object]]:
        indexes = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        return [(index.data(KIND), index.data(CONTENT)) for index in indexes]

    def _came(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.said += last - first + 1

    def _went(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.said += last - first + 1

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.said += last.row() - first.row() + 1


@settings(max_examples=150)
@given(st.lists(rows, min_size=1, max_size=5))
def test_after_a_change_the_model_is_what_was_shown(shows: list[list[Row]]) -> None:
    """Whatever stood there before; Qt's own tester follows every step."""
    watched = Watched()
    for wanted in shows:
        watched.model.show(wanted)
        assert watched.shown() == [(row.kind, row.content) for row in wanted]


@settings(max_examples=100)
@given(rows)
def test_the_same_again_says_nothing(wanted: list[Row]) -> None:
    """So that nothing on the screen moves or is built anew."""
    watched = Watched()
    watched.model.show(wanted)
    watched.said = 0
    watched.model.show([Row(row.kind, row.key, row.content) for row in wanted])
    assert watched.said == 0


@settings(max_examples=100)
@given(rows, st.data())
def test_only_what_changed_is_said_to_have_changed(wanted: list[Row], data: st.DataObject) -> None:
    """One new content is one changed row; the others are not touched."""
    wanted = [*wanted, Row("heading", "last", 0)]
    at = data.draw(st.integers(0, len(wanted) - 1))
    watched = Watched()
    watched.model.show(wanted)
    watched.said = 0
    changed = Row(wanted[at].kind, wanted[at].key, 99)
    watched.model.show([*wanted[:at], changed, *wanted[at + 1 :]])
    assert watched.said == 1


@pytest.mark.parametrize("at", [0, 3, 5])
def test_one_row_that_comes_or_goes_is_one_row(at: int) -> None:
    """Those before and behind it stay."""
    base = [Row("collectable", str(number), number) for number in range(6)]
    watched = Watched()
    watched.model.show(base)
    watched.said = 0
    watched.model.show([*base[:at], Row("collectable", "new", 0), *base[at:]])
    assert watched.said == 1
    watched.model.show(base)
    assert watched.said == 2


def test_what_is_not_there_is_none() -> None:
    """Neither a row beyond the end nor another role is answered."""
    watched = Watched()
    watched.model.show([Row("heading", "a", 1)])
    assert watched.model.index(0, 0).data() is None
    assert watched.model.data(QModelIndex(), KIND) is None
    assert watched.model.rowCount(watched.model.index(0, 0)) == 0


@pytest.fixture
def scrolled(kiosk: Kiosk) -> Kiosk:
    """A list of a hundred rewards, scrolled some way down."""
    kiosk.arrive(Browsing(MEMBER, hundred()))
    kiosk.item("offersList").setProperty("contentY", 2000.0)
    return kiosk


def hundred(first: int = 0, title: str = "Cup") -> Offers:
    return Offers(5, tuple(collectable(str(n), title=title) for n in range(first, 100)))


@pytest.mark.parametrize(
    "refreshed", [hundred(), hundred(title="Mug")], ids=["same", "every row changed"]
)
def test_a_refresh_keeps_the_place_in_the_list(scrolled: Kiosk, refreshed: Offers) -> None:
    """Nothing moves under a finger."""
    listed = scrolled.item("offersList")
    before = listed.property("contentY")
    scrolled.show(Browsing(MEMBER, refreshed))
    assert listed.property("contentY") == before
    scrolled.picture()
    assert listed.property("contentY") == before


def test_a_new_visit_begins_at_the_top(scrolled: Kiosk) -> None:
    """The next customer sees what waits first."""
    scrolled.show(Idle())
    scrolled.show(Browsing(MEMBER, hundred()))
    listed = scrolled.item("offersList")
    assert listed.property("atYBeginning")
