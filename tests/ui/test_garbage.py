"""Qt objects that only a cycle keeps are freed by the GUI thread, whoever allocates."""

import gc
import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.garbage import collect_on_the_gui_thread, collect_what_is_due

ENOUGH_TO_COLLECT = 100_000


class InACycle(QObject):
    """Notes which thread frees it."""

    def __init__(self, freed_by: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.freed_by = freed_by

    def __del__(self) -> None:
        self.freed_by.append(threading.get_ident())


def allocate() -> list[list[int]]:
    """Allocate what makes an automatic collector run several times."""
    return [[number] for number in range(ENOUGH_TO_COLLECT)]


def test_a_thread_that_allocates_frees_nothing_of_qt(qapp: QGuiApplication, qtbot: QtBot) -> None:
    """A worker's allocations do not free the GUI thread's cycles; its event loop does."""
    assert qapp is not None
    freed_by: list[int] = []
    InACycle(freed_by)
    with ThreadPoolExecutor(1) as worker:
        kept = worker.submit(allocate).result()
        assert freed_by == []
    assert len(kept) == ENOUGH_TO_COLLECT
    qtbot.waitUntil(lambda: freed_by == [threading.get_ident()])


def test_what_is_due_is_collected_and_no_more(qapp: QGuiApplication) -> None:
    """A generation below its threshold is left alone; one above it is collected."""
    assert qapp is not None
    freed_by: list[int] = []
    gc.collect()
    InACycle(freed_by)
    collect_what_is_due()
    assert freed_by == []
    kept = allocate()
    collect_what_is_due()
    assert freed_by == [threading.get_ident()]
    assert len(kept) == ENOUGH_TO_COLLECT


def test_the_collector_is_off_and_the_timer_belongs_to_the_application(
    qapp: QGuiApplication,
) -> None:
    """Python's own trigger, which knows nothing of threads, stays off."""
    timer = collect_on_the_gui_thread(qapp)
    assert not gc.isenabled()
    assert timer.parent() is qapp
    assert timer.isActive()
    timer.stop()
