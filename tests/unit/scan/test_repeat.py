from kiosk.scan import Identifier, RepeatGuard
from tests.helpers.fake_clock import FakeClock


def test_the_same_card_is_ignored_for_two_seconds() -> None:
    """The same identifier counts once in two seconds, and again after them."""
    clock = FakeClock()
    guard = RepeatGuard(clock)
    assert guard.admit(Identifier("PK1"))
    clock.tick(1.9)
    assert not guard.admit(Identifier("PK1"))
    clock.tick(0.1)
    assert guard.admit(Identifier("PK1"))


def test_a_card_left_on_the_reader_counts_once() -> None:
    """Read again and again, it is ignored for as long as it lies there."""
    clock = FakeClock()
    guard = RepeatGuard(clock)
    admitted = []
    for _ in range(1_200):
        admitted.append(guard.admit(Identifier("PK1"), lying=True))
        clock.tick(0.5)
    assert admitted.count(True) == 1


def test_a_card_that_is_read_without_a_pause_was_left_there() -> None:
    """Whoever tries again and again takes it away in between; then it counts once more."""
    clock = FakeClock()
    guard = RepeatGuard(clock)
    admitted = []
    for _ in range(1_200):
        admitted.append(guard.admit(Identifier("PK1")))
        clock.tick(0.5)
    assert admitted.count(True) == 5
    clock.tick(1.5)
    assert guard.admit(Identifier("PK1"))


def test_scans_that_nobody_can_read_are_one() -> None:
    """They count once while they come without a pause, and are no card's."""
    clock = FakeClock()
    guard = RepeatGuard(clock)
    assert guard.admit(None, lying=True)
    clock.tick(1.9)
    assert not guard.admit(None, lying=True)
    assert guard.admit(Identifier("PK1"), lying=True)
    assert guard.admit(None, lying=True)


def test_another_card_counts_at_once() -> None:
    """Another identifier is never ignored, and makes the first one new again."""
    guard = RepeatGuard(FakeClock())
    assert [guard.admit(Identifier(value)) for value in ("PK1", "PK2", "PK1")] == [True] * 3


def test_the_guard_keeps_no_identifier() -> None:
    """Nothing of the card outlives the visit in readable form."""
    guard = RepeatGuard(FakeClock())
    guard.admit(Identifier("PK100001"))
    assert "PK100001" not in repr(vars(guard))
