"""Ends a kiosk's process at a chosen instant, or holds up its event loop. For tests alone.

A copy named `sitecustomize.py`, in a folder on the kiosk's PYTHONPATH, is run by Python before the
kiosk's own first line, so that the kiosk needs to know nothing of it. The environment says what:

- `KIOSK_DIES`: "before", "after" or "head", and words that tell an event of the journal: its kind,
  its outcome, who settled it. The process is killed before that event is written, when it is on
  disk, or when it is on disk and the journal's head does not tell of it yet.
- `KIOSK_HELD`: the file in which SIGUSR1 notes that the event loop hangs from now on.
- `KIOSK_INPUT_DEVICES`: a file in place of Linux's list of input devices.
"""

import os
import shutil
import signal
import threading
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from kiosk.operations.events import Event
    from kiosk.operations.journal.chain import Tip
    from kiosk.operations.journal.file import JournalFile


def carried(folder: Path, **names: str | Path) -> dict[str, str]:
    """Return the environment of a kiosk that carries this hook; names as above, in lower case."""
    shutil.copy(__file__, folder / "sitecustomize.py")
    told = {f"KIOSK_{name.upper()}": str(value) for name, value in names.items()}
    return {"PYTHONPATH": str(folder), **told}


def _die_at(instant: str) -> None:
    from kiosk.operations.journal import file as journal_file  # noqa: PLC0415 - not in every program
    from kiosk.operations.journal.head import write_head as plain_write_head  # noqa: PLC0415

    moment, *words = instant.split()
    plain_append = journal_file.JournalFile.append
    meant = False

    def append(file: "JournalFile", event: "Event") -> None:
        nonlocal meant
        meant = set(words) <= _words_of(event)
        if meant and moment == "before":
            _die()
        plain_append(file, event)
        if meant and moment == "after":
            _die()

    def write_head(file: Path, tip: "Tip", *, durably: bool = False) -> None:
        if meant and moment == "head":
            _die()
        plain_write_head(file, tip, durably=durably)

    _replace(journal_file.JournalFile, append=append)
    _replace(journal_file, write_head=write_head)


def _words_of(event: "Event") -> set[str]:
    from kiosk.operations.event_facts import facts_of, kind_of  # noqa: PLC0415 - as above

    facts = facts_of(event)
    return {kind_of(event), str(facts.get("outcome")), str(facts.get("by"))}


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _hold(_number: int, _frame: FrameType | None) -> None:
    Path(os.environ["KIOSK_HELD"]).touch()
    threading.Event().wait()


def _look_for_devices_in(listing: Path) -> None:
    from kiosk.scan import presence  # noqa: PLC0415 - as above

    _replace(presence, INPUT_DEVICES=listing)


def _replace(place: object, **things: object) -> None:
    for name, thing in things.items():
        if not hasattr(place, name):
            raise AttributeError(name)
        setattr(place, name, thing)


if __name__ == "sitecustomize":
    if instant := os.environ.get("KIOSK_DIES"):
        _die_at(instant)
    if "KIOSK_HELD" in os.environ:
        signal.signal(signal.SIGUSR1, _hold)
    if listing := os.environ.get("KIOSK_INPUT_DEVICES"):
        _look_for_devices_in(Path(listing))
