"""The key that ends a scan: waited for, swallowed, and done without."""

from collections.abc import Callable

import pytest

from kiosk.scan import Handling, KeyKind, RejectReason, Suffix, WedgeDetector
from tests.unit.scan.keyboard import Keyboard


def a_scanner_that_sends_enter() -> Keyboard:
    keyboard = Keyboard()
    keyboard.type("PK100001")
    keyboard.enter()
    keyboard.wait(2.0)
    return keyboard


def a_scanner_that_sent_no_enter() -> Keyboard:
    keyboard = Keyboard()
    keyboard.type("PK100001")
    keyboard.wait(2.0)
    return keyboard


def test_a_burst_without_a_suffix_ends_by_silence() -> None:
    """A scanner that sends no suffix is heard once it falls silent: after its first scan sooner."""
    keyboard = Keyboard()
    for card, silence in (("PK100001", 1.0), ("PK100002", 0.1)):
        keyboard.type(card)
        assert keyboard.detector.deadline == pytest.approx(keyboard.at + silence)
        assert keyboard.wait(silence - 0.05).result is None
        keyboard.wait(0.06)
        assert keyboard.scanned[-1] == card
        assert keyboard.detector.deadline is None
        keyboard.wait(2.0)


@pytest.mark.parametrize("gap", [0.15, 0.3, 0.39])
def test_a_late_enter_of_the_scanner_is_swallowed(gap: float) -> None:
    """An Enter up to 0.4 s after a burst is the scanner's, though nobody waited for one."""
    keyboard = a_scanner_that_sent_no_enter()
    keyboard.type("PK100002")
    keyboard.wait(0.11)
    assert keyboard.scanned == ["PK100001", "PK100002"]
    assert keyboard.enter(gap=gap - 0.11).handling is Handling.SWALLOW
    assert keyboard.enter(gap=0.5).handling is Handling.PASS
    assert keyboard.scanned == ["PK100001", "PK100002"]


def test_a_second_enter_of_the_scanner_is_swallowed() -> None:
    """A scanner that ends with carriage return and line feed presses no button with the second."""
    keyboard = Keyboard()
    keyboard.type("PK100001")
    keyboard.enter()
    assert keyboard.enter().handling is Handling.SWALLOW
    assert keyboard.enter(gap=0.5).handling is Handling.PASS


def test_a_tab_suffix_ends_a_scan_and_moves_no_focus() -> None:
    """With the suffix set to Tab, Tab ends a scan and Enter still does."""
    keyboard = Keyboard(WedgeDetector(suffix=Suffix.TAB))
    keyboard.type("PK100001")
    assert keyboard.press("\t", KeyKind.TAB).handling is Handling.SWALLOW
    keyboard.at += 1
    keyboard.type("PK100002")
    keyboard.enter()
    assert keyboard.scanned == ["PK100001", "PK100002"]


def test_a_tab_the_settings_do_not_know_is_not_delivered() -> None:
    """A Tab within a burst neither moves the focus nor passes as part of an identifier."""
    keyboard = Keyboard()
    keyboard.type("PK100001")
    assert keyboard.press("\t", KeyKind.TAB).handling is not Handling.PASS
    keyboard.wait(1.1)
    assert keyboard.rejected == [RejectReason.CONTROL_CHARACTER]


@pytest.mark.parametrize("head", ["10", "100", "10012345"])
@pytest.mark.parametrize("pause", [0.15, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("scanner", [Keyboard, a_scanner_that_sends_enter])
def test_a_scan_torn_by_a_hiccup_is_put_together(
    head: str, pause: float, scanner: Callable[[], Keyboard]
) -> None:
    """Neither half is taken for the number of somebody else, in the first scan of the day too."""
    keyboard = scanner()
    before = list(keyboard.scanned)
    keyboard.type(head)
    assert keyboard.wait(pause).result is None
    keyboard.type("6789012")
    keyboard.enter()
    assert keyboard.scanned == [*before, f"{head}6789012"]


def test_a_scanner_that_sends_its_suffix_after_all_is_waited_for_again() -> None:
    """One suffix that got lost does not leave the next scan to be torn."""
    keyboard = a_scanner_that_sent_no_enter()
    keyboard.type("PK100002")
    keyboard.enter()
    keyboard.wait(2.0)
    keyboard.type("PK10")
    assert keyboard.wait(0.5).result is None
    keyboard.type("0003")
    keyboard.enter()
    assert keyboard.scanned == ["PK100001", "PK100002", "PK100003"]


@pytest.mark.parametrize("late", [0.2, 0.9, 1.2])
def test_a_suffix_that_is_late_or_lost_costs_no_scan(late: float) -> None:
    """A known one is waited for, not for ever, and presses nothing when it comes after all."""
    keyboard = a_scanner_that_sends_enter()
    keyboard.type("PK100002")
    keyboard.wait(late)
    assert keyboard.enter().handling is Handling.SWALLOW
    assert keyboard.scanned == ["PK100001", "PK100002"]


def test_a_person_waits_for_no_suffix() -> None:
    """A lone key comes back as soon as before."""
    keyboard = a_scanner_that_sends_enter()
    keyboard.type(" ")
    assert keyboard.wait(0.11).released == " "
