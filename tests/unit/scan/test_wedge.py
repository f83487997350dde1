import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scan import (
    Handling,
    KeyKind,
    RejectReason,
    WedgeDetector,
)
from tests.unit.scan.keyboard import Keyboard


def test_a_burst_with_enter_is_one_scan() -> None:
    """A burst ended by Enter is a scan, and neither its keys nor its Enter reach a control."""
    keyboard = Keyboard()
    keyboard.type("PK100001")
    assert keyboard.enter().handling is Handling.SWALLOW
    assert keyboard.scanned == ["PK100001"]
    assert all(v.handling is not Handling.PASS for v in keyboard.verdicts)
    assert keyboard.released == ""


def test_a_late_timer_loses_nothing() -> None:
    """The next key ends the burst before it when the timer did not come in time."""
    keyboard = Keyboard()
    keyboard.type("PK100001")
    verdict = keyboard.press("x", gap=1.5)
    assert keyboard.scanned == ["PK100001"]
    assert verdict.handling is Handling.HOLD


def test_a_lone_enter_passes() -> None:
    """A person who navigates by keyboard can press Enter."""
    assert Keyboard().enter().handling is Handling.PASS


def test_a_lone_space_comes_back() -> None:
    """A person's space reaches the focused control once it proves to be no scan."""
    keyboard = Keyboard()
    assert keyboard.press(" ").handling is Handling.HOLD
    assert keyboard.wait(0.11).released == " "


def test_other_keys_pass() -> None:
    """Arrows, modifiers and lone control keys are none of the detector's business."""
    keyboard = Keyboard()
    assert keyboard.press("", KeyKind.OTHER).handling is Handling.PASS
    assert keyboard.press("\x1b").handling is Handling.PASS
    assert keyboard.press("\t", KeyKind.TAB).handling is Handling.PASS
    keyboard.type("PK")
    assert keyboard.press("", KeyKind.OTHER).handling is Handling.PASS
    keyboard.type("100001")
    keyboard.enter()
    assert keyboard.scanned == ["PK100001"]


@pytest.mark.parametrize("gap", [0.055, 0.08, 0.12, 0.3])
def test_a_person_typing_is_never_a_scan(gap: float) -> None:
    """Typing, even at two hundred words a minute, is no scan; what was typed comes back."""
    keyboard = Keyboard()
    keyboard.type("PK100001", gap=gap)
    keyboard.enter(gap=0.3)
    assert keyboard.scanned == []
    assert keyboard.rejected == []
    assert keyboard.released == "PK100001"


def test_one_hiccup_does_not_cut_a_scan() -> None:
    """A scanner held up once within its burst yields one whole scan, never half an identifier."""
    keyboard = Keyboard()
    keyboard.type("PK10")
    keyboard.press("0", gap=0.09)
    keyboard.type("001")
    keyboard.enter()
    assert keyboard.scanned == ["PK100001"]


def test_enter_right_after_slow_keys_presses_nothing() -> None:
    """An Enter within the silence of any key may be a slow scanner's, so it is swallowed."""
    keyboard = Keyboard()
    keyboard.type("PK100001", gap=0.07)
    assert keyboard.enter(gap=0.07).handling is Handling.SWALLOW


def test_a_configured_gap_admits_a_slow_scanner() -> None:
    """A scanner with long gaps is heard when the settings say so."""
    keyboard = Keyboard(WedgeDetector(max_gap_seconds=0.12))
    keyboard.type("PK100001", gap=0.11)
    keyboard.enter(gap=0.11)
    assert keyboard.scanned == ["PK100001"]


def test_a_short_burst_with_enter_is_too_short() -> None:
    """A burst below the least length is refused aloud when Enter ended it."""
    keyboard = Keyboard()
    keyboard.type("12")
    assert keyboard.enter().handling is Handling.SWALLOW
    assert keyboard.rejected == [RejectReason.TOO_SHORT]


def test_a_short_burst_without_enter_is_typing() -> None:
    """Two keys rolled at once are a person's."""
    keyboard = Keyboard()
    keyboard.type("12")
    assert keyboard.wait(1.1).released == "12"
    assert keyboard.rejected == []


@pytest.mark.parametrize("extra", [1, 50, 5000])
def test_an_over_long_burst_is_discarded_whole(extra: int) -> None:
    """Too long a burst is said once, and nothing of it becomes a scan or reaches a control."""
    keyboard = Keyboard(WedgeDetector(max_length=16))
    keyboard.type("x" * (16 + extra), gap=0.001)
    assert keyboard.enter().handling is Handling.SWALLOW
    assert keyboard.scanned == []
    assert keyboard.rejected == [RejectReason.TOO_LONG]
    assert keyboard.released == ""


def test_after_an_over_long_burst_a_pause_makes_things_normal() -> None:
    """The discarding ends with a pause; the next scan counts."""
    keyboard = Keyboard(WedgeDetector(max_length=16))
    keyboard.type("x" * 40)
    keyboard.wait(0.2)
    assert keyboard.enter(gap=0.05).handling is Handling.SWALLOW
    keyboard.type("PK100001", gap=0.01)
    keyboard.enter()
    assert keyboard.scanned == ["PK100001"]


def test_an_endless_slow_typist_is_released_in_pieces() -> None:
    """What is held back stays bounded even when nobody ever pauses."""
    keyboard = Keyboard(WedgeDetector(max_length=16))
    keyboard.type("y" * 100, gap=0.08)
    keyboard.wait(1)
    assert keyboard.released == "y" * 100
    assert max(len(v.released) for v in keyboard.verdicts) <= 16


def test_a_control_character_spoils_a_burst() -> None:
    """A burst with a control character inside is no identifier."""
    keyboard = Keyboard()
    keyboard.type("PK10\x0401")
    keyboard.enter()
    assert keyboard.rejected == [RejectReason.CONTROL_CHARACTER]


@pytest.mark.parametrize("prefix", ["~", "\x02", "SC:"])
def test_a_prefix_marks_a_scan_whatever_its_gaps(prefix: str) -> None:
    """With a prefix the prefix decides, and it is no part of the identifier."""
    keyboard = Keyboard(WedgeDetector(prefix=prefix))
    keyboard.type(prefix + "PK100001", gap=0.08)
    keyboard.enter(gap=0.08)
    assert keyboard.scanned == ["PK100001"]


def test_a_control_prefix_arrives_with_ctrl_held_down() -> None:
    """STX comes as Ctrl+B; it begins a scan where it is the prefix, and passes where it is not."""
    for prefix, handling in (("\x02", Handling.HOLD), ("", Handling.PASS)):
        keyboard = Keyboard(WedgeDetector(prefix=prefix))
        assert keyboard.press("\x02", KeyKind.OTHER).handling is handling
        keyboard.type("PK100001")
        keyboard.enter()
        assert keyboard.scanned == ["PK100001"]


def test_a_burst_without_the_prefix_is_said_to_lack_it() -> None:
    """A scanner that lost its prefix is told apart from one that is unplugged."""
    keyboard = Keyboard(WedgeDetector(prefix="~"))
    keyboard.type("PK100001")
    keyboard.enter()
    assert keyboard.scanned == []
    assert keyboard.rejected == [RejectReason.MISSING_PREFIX]


def test_two_scans_in_a_row_are_two() -> None:
    """Two cards scanned one after the other stay apart."""
    keyboard = Keyboard()
    for card in ("PK100001", "PK100002"):
        keyboard.type(card)
        keyboard.enter()
    assert keyboard.scanned == ["PK100001", "PK100002"]


@pytest.mark.parametrize("where", [0, 3, 8])
def test_a_dead_key_spoils_a_burst(where: int) -> None:
    """The character that the scanner meant is lost: another identifier would be left."""
    keyboard = Keyboard()
    keyboard.type("PK100001"[:where])
    keyboard.press("", KeyKind.DEAD)
    keyboard.type("PK100001"[where:])
    keyboard.enter()
    assert keyboard.scanned == []
    assert keyboard.rejected == [RejectReason.CONTROL_CHARACTER]


def test_a_lone_dead_key_is_nothing() -> None:
    """A person's accent reaches nobody as a scan."""
    keyboard = Keyboard()
    keyboard.press("", KeyKind.DEAD)
    keyboard.wait(1.0)
    assert (keyboard.scanned, keyboard.rejected, keyboard.released) == ([], [], "")


def test_the_scanned_text_stays_out_of_reprs() -> None:
    """No log or crash report can show an identifier by accident."""
    keyboard = Keyboard()
    keyboard.type("PK100001")
    keyboard.enter()
    keyboard.type("secret", gap=0.2)
    assert not any("PK100001" in repr(v) or "secret" in repr(v) for v in keyboard.verdicts)


keys = st.tuples(
    st.text(max_size=3),
    st.sampled_from(KeyKind),
    st.floats(min_value=0, max_value=0.5),
)


@given(st.lists(keys, max_size=60), st.sampled_from(["", "~", "\x02"]))
def test_no_keys_can_break_the_detector(
    presses: list[tuple[str, KeyKind, float]], prefix: str
) -> None:
    """Whatever is pressed, a scan is bounded, free of control characters, and nothing raises."""
    keyboard = Keyboard(WedgeDetector(prefix=prefix, max_length=8))
    for text, key, gap in presses:
        keyboard.press(text, key, gap=gap)
    keyboard.wait(1)
    assert keyboard.detector.deadline is None
    assert all(4 <= len(text) <= 8 for text in keyboard.scanned)
    assert not any(c < " " for c in "".join(keyboard.scanned))


@given(st.lists(st.floats(min_value=0.0501, max_value=2), min_size=1, max_size=30))
def test_no_slow_rhythm_is_a_scan(gaps: list[float]) -> None:
    """Keys that all come slower than the gap are never a scan and are all given back."""
    keyboard = Keyboard()
    typed = "".join(itertools.islice(itertools.cycle("abcdef"), len(gaps)))
    for character, gap in zip(typed, gaps, strict=True):
        keyboard.press(character, gap=gap)
    keyboard.wait(1)
    assert keyboard.scanned == []
    assert keyboard.released == typed
