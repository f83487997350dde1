"""Python's cycle collector, on the GUI thread alone.

Left to itself it runs in whichever thread allocates next, and frees there the Qt objects that it
finds. Their timers stay behind in the GUI thread, and the next tick of its event loop is a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1_000


def collect_on_the_gui_thread(application: QObject) -> QTimer:
    """Collect cycles from the application's event loop, once a second at most, and only there.

    To be called on the GUI thread. The timer belongs to the application; its `timeout` signal
    collects what is due.
    """
    gc.disable()
    timer = QTimer(application)
    timer.setInterval(INTERVAL_MS)
    timer.timeout.connect(collect_what_is_due)
    timer.start()
    return timer


def collect_what_is_due() -> None:
    """Collect the oldest generation that has passed Python's own threshold, if any has."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if count > threshold
    ]
    if due:
        gc.collect(due[-1])
