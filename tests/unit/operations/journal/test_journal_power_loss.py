"""Power cuts and kills, replayed on the journal's real files: no acknowledged event is ever lost.

Each test prints how many copies it made and what became of them (`pytest -s`). `POWER_LOSS=all`
in the environment goes through many more (`make power-loss`).
"""

import logging
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.operations import Cause, NotApplied
from kiosk.operations.events import Settled, Shown
from kiosk.operations.journal.archive import archive_old
from kiosk.operations.journal.chain import Tip
from kiosk.operations.journal.head import write_head
from kiosk.operations.journal.opening import open_journal
from tests.helpers.fake_clock import START
from tests.unit.operations.journal.journals import opened_claim, seen_claim
from tests.unit.operations.journal.power_loss import (
    HEAD,
    JOURNAL,
    LOG,
    Fate,
    Files,
    Moment,
    Recorder,
    Tally,
    blotted,
    cut,
    flipped,
    shuffled,
    tally,
    torn,
)

ALL = os.environ.get("POWER_LOSS") == "all"
STRIDE = 256 if ALL else 2048
TIMES = 2000 if ALL else 100
KILLS = 50 if ALL else 4

SETTLED = (Settled("op-2", NotApplied(Cause.NEVER_ARRIVED), START), Shown("op-2", START))
OLD = START - timedelta(days=100)


@pytest.fixture(autouse=True)
def _logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A journal that is set aside is an error in the log."""
    with caplog.at_level(logging.ERROR):
        yield


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    return Recorder(tmp_path / "kiosk")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "copy"


def told(what: str, counted: Tally) -> Tally:
    print(f"\npower loss: {what}: {counted}")  # noqa: T201 - the figures of docs/reliability.md
    return counted


def with_each(files: Files, name: str, contents: Iterator[bytes]) -> Iterator[Files]:
    for content in contents:
        yield {**files, name: content}


def test_a_copy_at_any_moment_holds_every_acknowledged_event(
    recorder: Recorder, folder: Path
) -> None:
    """With the head, without it, and with one that is some events behind."""
    with recorder.writing() as file:
        recorder.append(file, *seen_claim(1), *opened_claim(2), *SETTLED)
        recorder.append(file, *seen_claim(3), *opened_claim(4))
    recorder.note()
    counted = Tally()
    first = recorder.moments[0].files
    for moment in recorder.moments:
        files = moment.files
        headless = {name: content for name, content in files.items() if name != HEAD}
        copies = (files, headless, {**files, HEAD: first[HEAD]}, {**files, HEAD: b""})
        counted.fates += tally(copies, moment.links, folder).fates
    assert told("crash copies", counted).fates == {Fate.WHOLE: 4 * len(recorder.moments)}


def torn_appends(moments: list[Moment], folder: Path, stride: int) -> Tally:
    """Tear each append's part of the log while all before it was acknowledged."""
    counted = Tally()
    for before, after in pairwise(moments):
        old, new = before.files[LOG], after.files[LOG]
        for contents in (torn(old, new, stride), shuffled(old, new, TIMES // 10)):
            copies = with_each(before.files, LOG, contents)
            counted.fates += tally(copies, before.links, folder).fates
    return counted


def test_a_torn_append_leaves_every_event_before_it(recorder: Recorder, folder: Path) -> None:
    """The event under way is there or not; nothing is set aside for it."""
    with recorder.writing() as file:
        recorder.append(file, *seen_claim(1), *opened_claim(2), *SETTLED)
        counted = torn_appends(recorder.moments if ALL else recorder.moments[-4:], folder, 256)
    assert set(told("torn appends", counted).fates) == {Fate.WHOLE}


def test_a_torn_append_at_the_logs_new_beginning(recorder: Recorder, folder: Path) -> None:
    """After a checkpoint the log is written from its beginning, over what is in the file by now."""
    with recorder.writing() as file:
        for event in (*seen_claim(1), *seen_claim(3)):
            file.append(event)
        file._database.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
        recorder.note()
        recorder.append(file, *opened_claim(2), *SETTLED)
        assert len(recorder.moments[-1].files[LOG]) == len(recorder.moments[0].files[LOG])
        counted = torn_appends(recorder.moments if ALL else recorder.moments[:4], folder, STRIDE)
    assert set(told("torn appends after a checkpoint", counted).fates) == {Fate.WHOLE}


def test_a_torn_checkpoint_leaves_every_event(recorder: Recorder, folder: Path) -> None:
    """While the log is folded into the file, the file alone may be anything."""
    with recorder.writing() as file:
        for event in (*seen_claim(1), *opened_claim(2), *SETTLED):
            file.append(event)
        before = recorder.note()
        file._database.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
        after = recorder.note().files[JOURNAL]
        assert after != before.files[JOURNAL]
        contents = shuffled(before.files[JOURNAL], after, TIMES)
        counted = tally(with_each(before.files, JOURNAL, contents), before.links, folder)
    assert told("torn checkpoints", counted).fates == {Fate.WHOLE: TIMES}


def test_a_torn_archiving_leaves_every_event(recorder: Recorder, folder: Path) -> None:
    """The archive is on disk before the journal forgets; that commit is whole or not at all."""
    with recorder.writing() as file:
        for event in (*seen_claim(1, OLD), *seen_claim(3, OLD), *opened_claim(2)):
            file.append(event)
        before = recorder.note()
        assert archive_old(file, START) == 6
        after = recorder.note()
        archived = {
            **before.files,
            **{n: c for n, c in after.files.items() if n not in before.files},
        }
        contents = torn(before.files[LOG], after.files[LOG], STRIDE)
        counted = tally(with_each(archived, LOG, contents), before.links, folder)
    assert after.links == before.links
    assert len(archived) == len(before.files) + 1
    assert set(told("torn archivings", counted).fates) == {Fate.WHOLE}


def harmed(moment: Moment, name: str, stride: int) -> Iterator[Files]:
    content = moment.files[name]
    yield from with_each(moment.files, name, cut(content, stride))
    yield from with_each(moment.files, name, flipped(content, TIMES))
    yield from with_each(moment.files, name, blotted(content))
    yield {other: kept for other, kept in moment.files.items() if other != name}


@pytest.mark.parametrize("name", [JOURNAL, LOG])
def test_harm_to_acknowledged_events_never_passes(
    recorder: Recorder, folder: Path, name: str
) -> None:
    """Cut short, a bit turned, a sector empty, or gone: all is there, or it is set aside."""
    with recorder.writing() as file:
        recorder.append(file, *seen_claim(1), *opened_claim(2))
        file._database.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
        recorder.append(file, *SETTLED, *seen_claim(3))
        moment = recorder.moments[-1]
        counted = tally(harmed(moment, name, STRIDE), moment.links, folder)
    assert told(f"harm to a running kiosk's {name}", counted).fates[Fate.LOST] == 0
    assert counted.fates[Fate.SET_ASIDE] > 0


def test_harm_to_a_closed_journal_never_passes(recorder: Recorder, folder: Path) -> None:
    """The same for a kiosk that was shut down."""
    with recorder.writing() as file:
        for event in (*seen_claim(1), *opened_claim(2), *SETTLED):
            file.append(event)
    moment = recorder.note()
    counted = tally(harmed(moment, JOURNAL, STRIDE), moment.links, folder)
    assert told("harm to a closed journal", counted).fates[Fate.LOST] == 0
    assert counted.fates[Fate.SET_ASIDE] > 0


def test_harm_to_the_head_never_passes(recorder: Recorder, folder: Path, tmp_path: Path) -> None:
    """It is no event; a head of another journal sets this one aside."""
    with recorder.writing() as file:
        recorder.append(file, *seen_claim(1), *opened_claim(2))
        moment = recorder.moments[-1]
        counted = tally(harmed(moment, HEAD, 16), moment.links, folder)
        assert set(told("harm to the head", counted).fates) == {Fate.WHOLE}
    heads = []
    for tip in (Tip(6, "0" * 64), Tip(5, "0" * 64), Tip(4, moment.links[4].hash)):
        (tmp_path / "head").unlink(missing_ok=True)
        write_head(tmp_path / "head", tip)
        heads.append((tmp_path / "head").read_bytes())
    counted = tally(with_each(moment.files, HEAD, iter(heads)), moment.links, folder)
    assert told("heads of other journals", counted).fates == {Fate.SET_ASIDE: 3}


def test_an_older_file_without_its_log_is_set_aside(recorder: Recorder, folder: Path) -> None:
    """Each earlier file, put under the latest head: the events since then do not go in silence."""
    with recorder.writing() as file:
        recorder.append(file, *seen_claim(1), *opened_claim(2), *SETTLED)
    latest = recorder.note()
    older = ({**moment.files, HEAD: latest.files[HEAD]} for moment in recorder.moments[:-2])
    counted = tally(older, latest.links, folder)
    assert told("older copies", counted).fates == {Fate.SET_ASIDE: len(recorder.moments) - 2}


def test_a_killed_process_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    """A real process, killed in the middle of its appends, again and again on one journal."""
    path = tmp_path / "journal.sqlite3"
    noise = random.Random(KILLS)  # noqa: S311 - repeatable
    acknowledged = 0
    for _ in range(KILLS):
        acknowledged = killed_after(path, acknowledged + noise.randrange(1, 60))
        opened = open_journal(path)
        assert opened.tip.seq - acknowledged in {0, 1}
        opened.file.close()
    assert not (tmp_path / "set-aside").exists()
    print(f"\npower loss: kills: {KILLS}, acknowledged {acknowledged}, lost 0")  # noqa: T201


def killed_after(path: Path, seq: int) -> int:
    """Kill a process that appends as soon as it says `seq`; return the last one it said."""
    command = [sys.executable, "-m", "tests.unit.operations.journal.appending", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        last = 0
        for line in process.stdout:
            last = int(line)
            if last >= seq:
                process.kill()
                break
        said = process.stdout.read().split()
    return int(said[-1]) if said else last
