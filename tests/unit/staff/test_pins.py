"""What a PIN may be, and how it is known again."""

import pytest

from kiosk.staff.errors import BadPin
from kiosk.staff.pins import checked_pin, hashed, matches


@pytest.mark.parametrize("pin", ["4711", "80215", "20261121", "0007"])
def test_a_pin_of_four_to_eight_digits(pin: str) -> None:
    """It is taken as it is, its zeros in front included."""
    assert checked_pin(pin) == pin


@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", "digits only"),
        ("12a4", "digits only"),
        ("٤٧١١", "digits only"),
        ("47 11", "digits only"),
        ("471", "4 to 8 digits"),
        ("471147114", "4 to 8 digits"),
        ("0000", "first that anybody would try"),
        ("1234", "first that anybody would try"),
        ("7890", "first that anybody would try"),
        ("654321", "first that anybody would try"),
    ],
)
def test_a_pin_that_cannot_be(pin: str, why: str) -> None:
    """The sentence says why, and does not repeat the PIN."""
    with pytest.raises(BadPin, match=why) as caught:
        checked_pin(pin)
    assert not pin or pin not in str(caught.value)


def test_a_hash_is_argon2id_and_salted() -> None:
    """Two people's equal PINs, or one person's twice, look different in the file."""
    first, second = hashed("4711"), hashed("4711")
    assert first.startswith("$argon2id$")
    assert first != second
    assert matches("4711", first)
    assert matches("4711", second)


@pytest.mark.parametrize("held", ["", "4711", "$argon2id$v=19$m=8,t=1,p=1$c2FsdA$", "\x00"])
def test_a_hash_that_cannot_be_read_is_nobodys(held: str) -> None:
    """A damaged row lets nobody in."""
    assert not matches("4711", held)
