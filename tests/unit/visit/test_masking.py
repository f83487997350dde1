"""E-mail addresses as a screen in a shop may show them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.masking import masked_email

HIDDEN = "•••"


@pytest.mark.parametrize(
    ("email", "shown"),
    [
        ("ada@example.com", f"a{HIDDEN}@e{HIDDEN}.com"),
        ("  ada@example.com ", f"a{HIDDEN}@e{HIDDEN}.com"),
        ("a@e.nl", f"a{HIDDEN}@e{HIDDEN}.nl"),
        ("ada@mail.example.co.uk", f"a{HIDDEN}@m{HIDDEN}.uk"),
        ("ada+kiosk@example.com", f"a{HIDDEN}@e{HIDDEN}.com"),
        ("ada@home@example.com", f"a{HIDDEN}@h{HIDDEN}.com"),
        ("ada@localhost", f"a{HIDDEN}@l{HIDDEN}"),
        ("ada@.nl", f"a{HIDDEN}@.{HIDDEN}"),
        ("ünal@exämple.de", f"ü{HIDDEN}@e{HIDDEN}.de"),
        ("", ""),
        (None, ""),
        ("   ", ""),
        ("ada", ""),
        ("@example.com", ""),
        ("ada@", ""),
    ],
)
def test_an_address_is_recognised_by_its_owner_and_by_nobody_else(
    email: str | None, shown: str
) -> None:
    """First letters and the last label stay; what is no address is not shown at all."""
    assert masked_email(email) == shown


@given(local=st.text(min_size=1), domain=st.text(min_size=1), label=st.sampled_from(["nl", "com"]))
def test_nothing_behind_a_first_letter_is_shown(local: str, domain: str, label: str) -> None:
    """Whatever the parts of an address are, neither they nor their lengths can be read."""
    shown = masked_email(f"{local}@{domain}.{label}")
    pattern = rf".{HIDDEN}@.{HIDDEN}\.{label}"
    assert shown == "" or re.fullmatch(pattern, shown, re.DOTALL), shown
