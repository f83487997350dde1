"""Old events leave the main file by month, and the chain can still be proved from its beginning."""

import logging
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.operations import JournalDamaged, JournalUnavailable, NotApplied
from kiosk.operations.events import Acknowledged, Event, Intended, SetAside, Settled, Shown
from kiosk.operations.journal import archive as archive_module
from kiosk.operations.journal.archive import archive_old
from kiosk.operations.journal.archive_plan import portions
from kiosk.operations.journal.chain import BEGINNING, Link
from kiosk.operations.journal.durable_files import place
from kiosk.operations.journal.event_rows import link_of
from kiosk.operations.journal.file import JournalFile
from kiosk.operations.journal.opening import Opened, open_journal
from kiosk.operations.journal.proof import prove, stored_events
from kiosk.operations.journal.reading import Archived
from kiosk.operations.outcome import Cause
from tests.unit.operations.journal.journals import (
    by_hand,
    opened_claim,
    seen_claim,
    write_events,
)

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
AUGUST = datetime(2026, 8, 31, 23, 59, tzinfo=UTC)
SEPTEMBER = datetime(2026, 9, 1, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 31, 23, 59, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC)
TORN = SetAside("set-aside/a", None, "torn", AUGUST)


def links_of(*events: Event) -> list[Link]:
    links: list[Link] = []
    for event in events:
        links.append(link_of(event, links[-1].tip if links else BEGINNING))
    return links


def plan(*events: Event, now: datetime = NOW) -> list[tuple[str, int]]:
    """Return the archives these events would go to, with how many of them."""
    return [(portion.month, len(portion.links)) for portion in portions(links_of(*events), now)]


def unseen_claim(number: int, at: datetime) -> tuple[Event, ...]:
    return seen_claim(number, at)[:2]


def test_months_go_to_archives_of_their_own() -> None:
    """Months are UTC's, and the present one stays."""
    events = (
        *seen_claim(1, AUGUST),
        *seen_claim(2, SEPTEMBER),
        *seen_claim(3, OCTOBER),
        *seen_claim(4, NOVEMBER),
    )
    assert plan(*events) == [("2026-08", 3), ("2026-09", 3), ("2026-10", 3)]


@pytest.mark.parametrize(("day", "goes"), [(7, 0), (8, 3)])
def test_the_last_seven_days_stay(day: int, goes: int) -> None:
    """Even when a month has just begun."""
    now = datetime(2026, 11, day, tzinfo=UTC)
    planned = plan(*seen_claim(1, OCTOBER), *seen_claim(2, NOVEMBER), now=now)
    assert sum(count for _, count in planned) == goes


def test_what_is_open_stays_and_all_that_follows() -> None:
    """The cut is one place in the chain: nothing is taken out of its middle."""
    events = (*seen_claim(1, AUGUST), *opened_claim(2, OCTOBER), *seen_claim(3, OCTOBER))
    assert plan(*events) == [("2026-08", 3)]


def test_what_happened_shortly_before_an_open_operation_stays() -> None:
    """A claim of that time owns a transaction that could be taken for the open one's."""
    shortly = OCTOBER - timedelta(hours=23)
    events = (*seen_claim(1, AUGUST), *seen_claim(2, shortly), *opened_claim(3, OCTOBER))
    assert plan(*events) == [("2026-08", 3)]


def test_what_nobody_has_seen_waits_sixty_days() -> None:
    """Its contact may come for it; after that the journal's archive tells staff."""
    assert plan(*unseen_claim(1, SEPTEMBER)) == [("2026-09", 2)]
    assert plan(*seen_claim(1, AUGUST), *unseen_claim(2, OCTOBER)) == [("2026-08", 3)]


def test_what_staff_decided_waits_for_no_customer() -> None:
    """No screen ever shows it to the contact, so it keeps nothing from the archive."""
    begun, done = unseen_claim(1, OCTOBER)
    assert isinstance(begun, Intended)
    assert plan(begun, done) == []
    assert plan(replace(begun, staff_id="heron"), done) == [("2026-10", 2)]


def test_what_was_settled_long_after_goes_with_its_own() -> None:
    """An operation has all its events in one file."""
    late = Settled("op-2", NotApplied(Cause.BY_HAND), NOVEMBER)
    shown = Shown("op-2", NOVEMBER)
    events = (*seen_claim(1, AUGUST), *opened_claim(2, AUGUST), *seen_claim(3, SEPTEMBER))
    assert plan(*events, late, shown) == [("2026-08", 3)]


def test_operations_that_overlap_stay_together() -> None:
    """Wherever one is cut in two, the cut moves before it, and before what that cuts in two."""
    first, second = seen_claim(1, OCTOBER), seen_claim(2, OCTOBER)
    shown = replace(first[2], at=NOVEMBER)
    early = seen_claim(3, AUGUST)
    assert plan(*early[:2], first[0], early[2], *first[1:2], *second, shown) == []
    assert plan(*early, *first[:2], *second, shown) == [("2026-08", 3)]


def test_a_journal_set_aside_stays_until_staff_took_note() -> None:
    """Only then is it over."""
    assert plan(*seen_claim(1, AUGUST), TORN, *seen_claim(2, AUGUST)) == [("2026-08", 3)]
    taken = Acknowledged(OCTOBER)
    assert plan(TORN, *seen_claim(2, AUGUST), taken) == [("2026-08", 4), ("2026-10", 1)]


def test_an_event_older_than_those_before_it_stays_among_them() -> None:
    """A clock was set back, or the event was carried over: archives keep the chain's order."""
    events = (*seen_claim(1, SEPTEMBER), *seen_claim(2, AUGUST), *seen_claim(3, OCTOBER))
    assert plan(*events) == [("2026-09", 6), ("2026-10", 3)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    write_events(
        path,
        [
            *seen_claim(1, AUGUST),
            *seen_claim(2, SEPTEMBER),
            *seen_claim(3, SEPTEMBER),
            *opened_claim(4, NOVEMBER),
        ],
    )
    return path


def archive(path: Path, now: datetime = NOW) -> int:
    file = open_journal(path).file
    try:
        return archive_old(file, now)
    finally:
        file.close()


def reopened(path: Path) -> Opened:
    opened = open_journal(path)
    opened.file.close()
    return opened


def archives(path: Path) -> list[str]:
    return sorted(file.name for file in (path.parent / "archive").iterdir())


def shape(path: Path) -> list[tuple[str, int | None, int | None, str | None]]:
    return [(one.name, one.first, one.last, one.fault) for one in prove(path).files]


WHOLE = [
    ("journal-2026-08.sqlite3", 1, 3, None),
    ("journal-2026-09.sqlite3", 4, 9, None),
    ("journal.sqlite3", 10, 11, None),
]


def test_events_move_and_the_chain_holds(path: Path) -> None:
    """Every event is in one file, in the order and with the hashes it had."""
    before = stored_events(path, archives=True)
    assert archive(path) == 9
    assert shape(path) == WHOLE
    assert prove(path).holds
    after = stored_events(path, archives=True)
    assert [one.link for one in after] == [one.link for one in before]
    assert len(stored_events(path, archives=False)) == 2


def test_the_journal_goes_on(path: Path) -> None:
    """The chain's next event follows the archived ones, also when none is left."""
    write_events(path, [Settled("op-4", NotApplied(Cause.BY_HAND), NOVEMBER)])
    write_events(path, [Shown("op-4", NOVEMBER)])
    assert archive(path, NOW + timedelta(days=90)) == 13
    assert not reopened(path).ledger.records
    write_events(path, opened_claim(5, NOW))
    assert prove(path).holds
    assert [one.seq for one in stored_events(path, archives=False)] == [14, 15]


def test_archiving_twice_moves_nothing_more(path: Path) -> None:
    """It may run every day."""
    assert archive(path) == 9
    assert archive(path) == 0
    assert shape(path) == WHOLE


def test_a_second_part_of_a_month_gets_a_number(tmp_path: Path) -> None:
    """What could not go the first time follows, and no archive is ever written again."""
    path = tmp_path / "journal.sqlite3"
    last_of_month = SEPTEMBER + timedelta(days=29)
    write_events(path, [*seen_claim(1, SEPTEMBER), *opened_claim(2, last_of_month)])
    assert archive(path) == 3
    first = (tmp_path / "archive" / "journal-2026-09.sqlite3").read_bytes()
    write_events(
        path, [Settled("op-2", NotApplied(Cause.BY_HAND), OCTOBER), Shown("op-2", OCTOBER)]
    )
    assert archive(path) == 4
    assert shape(path) == [
        ("journal-2026-09.sqlite3", 1, 3, None),
        ("journal-2026-09.2.sqlite3", 4, 7, None),
        ("journal.sqlite3", None, None, None),
    ]
    assert (tmp_path / "archive" / "journal-2026-09.sqlite3").read_bytes() == first


def test_an_operation_is_whole_in_its_archive(tmp_path: Path) -> None:
    """One that ends in the next month belongs to the month in which it was decided."""
    path = tmp_path / "journal.sqlite3"
    begun, ended = seen_claim(1, AUGUST)[:2], seen_claim(1, SEPTEMBER)[2:]
    write_events(path, [*begun, *ended, *seen_claim(2, SEPTEMBER)])
    assert archive(path) == 6
    for name, operation in (("2026-08", "op-1"), ("2026-09", "op-2")):
        file = tmp_path / "archive" / f"journal-{name}.sqlite3"
        stored = stored_events(file, archives=False)
        assert {one.event.operation_id for one in stored} == {operation}
        assert prove(file).holds


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_archives_can_only_be_read(path: Path) -> None:
    """And by the kiosk's user alone."""
    archive(path)
    folder = path.parent / "archive"
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o400}
    assert folder.stat().st_mode & 0o777 == 0o700


def test_an_archive_is_a_database_of_the_same_shape(path: Path) -> None:
    """It can be read with any tool for SQLite, with nothing beside it."""
    archive(path)
    columns = []
    for file in (path, path.parent / "archive" / "journal-2026-09.sqlite3"):
        with closing(sqlite3.connect(file)) as database:
            columns.append(database.execute("PRAGMA table_info(events)").fetchall())
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert columns[0] == columns[1]
    assert archives(path) == ["journal-2026-08.sqlite3", "journal-2026-09.sqlite3"]


def test_events_can_still_only_be_appended(path: Path) -> None:
    """The triggers that were lifted for the moment are back, and count from the archives on."""
    archive(path)
    for statement in (
        "DELETE FROM events WHERE seq = 10",
        "DELETE FROM archives",
        "UPDATE archives SET hash = ''",
        "INSERT INTO archives VALUES (3, '', '')",
        "INSERT INTO events VALUES (9, '', 'x', 'shown', '{}', '', '')",
        "INSERT INTO events VALUES (1, '', 'x', 'shown', '{}', '', '')",
    ):
        with (
            closing(sqlite3.connect(path)) as database,
            pytest.raises(sqlite3.IntegrityError, match="append-only"),
        ):
            database.execute(statement)


class PowerCutError(Exception):
    """The process ends here."""


@pytest.mark.parametrize(
    ("owner", "step", "after"),
    [
        (archive_module, "sync_file", False),
        (archive_module, "place", False),
        (archive_module, "place", True),
        (JournalFile, "forget", False),
        (JournalFile, "forget", True),
    ],
)
def test_a_crash_on_the_way_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, step: str, *, after: bool
) -> None:
    """The chain holds at once, and the next run goes on without a second copy of anything."""
    real = getattr(owner, step)

    def cut(*arguments: object) -> None:
        if after:
            real(*arguments)
        raise PowerCutError

    before = [one.link for one in stored_events(path, archives=True)]
    with monkeypatch.context() as patch:
        patch.setattr(owner, step, cut)
        with pytest.raises(PowerCutError):
            archive(path)
    assert prove(path).holds
    assert [one.link for one in stored_events(path, archives=True)] == before
    archive(path)
    assert shape(path) == WHOLE
    assert prove(path).unlisted == ()
    assert [one.link for one in stored_events(path, archives=True)] == before


def test_what_a_crash_left_unfinished_goes(path: Path) -> None:
    """A half-written archive has no name yet, and makes room again."""
    left = path.parent / "archive" / ".unfinished-1"
    left.mkdir(parents=True)
    (left / "archive").write_bytes(b"half")
    archive(path)
    assert archives(path) == ["journal-2026-08.sqlite3", "journal-2026-09.sqlite3"]


def test_a_foreign_archive_is_left_alone(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """One of a journal that was set aside, or of nobody, has its name taken and stays as it is."""
    folder = path.parent / "archive"
    folder.mkdir()
    foreign = {
        "journal-2026-08.sqlite3": b"no database at all, but named like one",
        "journal-2026-09.sqlite3": b"",
    }
    for name, content in foreign.items():
        (folder / name).write_bytes(content)
    with caplog.at_level(logging.WARNING):
        archive(path)
    assert {name: (folder / name).read_bytes() for name in foreign} == foreign
    assert [one.name for one in prove(path).files] == [
        "journal-2026-08.2.sqlite3",
        "journal-2026-09.2.sqlite3",
        "journal.sqlite3",
    ]
    assert prove(path).unlisted == tuple(foreign)


def test_an_archive_that_cannot_be_written_leaves_all_in_place(path: Path) -> None:
    """A disk that is full or read-only is told, and nothing is taken out of the journal."""
    (path.parent / "archive").write_text("in the way")
    with pytest.raises(JournalUnavailable):
        archive(path)
    assert len(stored_events(path, archives=False)) == 11


def test_an_archive_that_reads_back_otherwise_leaves_all_in_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal forgets only what was read in its archive."""

    def spoiling(file: Path, target: Path) -> None:
        place(file, target)
        target.chmod(0o600)
        with by_hand(target) as database:
            database.execute("UPDATE events SET kind = 'settled' WHERE seq = 1")

    monkeypatch.setattr(archive_module, "place", spoiling)
    with pytest.raises(JournalUnavailable, match="not written as it should be"):
        archive(path)
    assert len(stored_events(path, archives=False)) == 11


def test_what_changed_meanwhile_is_not_forgotten(path: Path) -> None:
    """Events are taken out only if they are those of the archive."""
    file = open_journal(path).file
    other = Archived(replace(file.contents().links[2].tip, hash="x"), "a")
    with pytest.raises(JournalDamaged, match="changed while it was archived"):
        file.forget(other)
    assert len(file.contents().links) == 11
    file.close()
