import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scan import (
    LAST_PATH_SEGMENT,
    MAX_IDENTIFIER_LENGTH,
    Identifier,
    Unusable,
    UnusableReason,
    extract_identifier,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("PK100001", "PK100001"),
        (" \tPK100001\r\n\0", "PK100001"),
        ("pk-AbC", "pk-AbC"),
        ("jo.do+shop_1@example.com", "jo.do+shop_1@example.com"),
        ("two words", "two words"),
        ("Zoë٣", "Zoë٣"),
        ("https://shop.example/c/AB12?c=PK1", "https://shop.example/c/AB12?c=PK1"),
        ("x" * MAX_IDENTIFIER_LENGTH, "x" * MAX_IDENTIFIER_LENGTH),
    ],
)
def test_scanned_text_is_kept_as_it_is_but_trimmed(text: str, value: str) -> None:
    """An identifier is the scanned text without what scanners add at its ends, case kept."""
    assert extract_identifier(text) == Identifier(value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", UnusableReason.EMPTY),
        (" \r\n", UnusableReason.EMPTY),
        ("x" * (MAX_IDENTIFIER_LENGTH + 1), UnusableReason.TOO_LONG),
        ("x" * 100_000, UnusableReason.TOO_LONG),
        ("PK1\n00001", UnusableReason.FORBIDDEN_CHARACTER),
        ("PK1\0001", UnusableReason.FORBIDDEN_CHARACTER),
        ("PK1\u202e0001", UnusableReason.FORBIDDEN_CHARACTER),
        ("PK1\u200b0001", UnusableReason.FORBIDDEN_CHARACTER),
        ("PK1\ufeff", UnusableReason.FORBIDDEN_CHARACTER),
        ("PK1😀", UnusableReason.FORBIDDEN_CHARACTER),
        ("PK1\ud800", UnusableReason.FORBIDDEN_CHARACTER),
    ],
)
def test_unusable_text_says_why(text: str, reason: UnusableReason) -> None:
    """Empty, endless or disguising text names nobody."""
    assert extract_identifier(text) == Unusable(reason)


@pytest.mark.parametrize(
    ("url", "rule", "value"),
    [
        ("https://shop.example/card?a=1&c=PK%31", "c", "PK1"),
        ("HTTPS://SHOP.EXAMPLE/card?c=PK1", "c", "PK1"),
        ("http://shop.example/card?c=a%2Bb", "c", "a+b"),
        ("https://shop.example/cards/PK1", LAST_PATH_SEGMENT, "PK1"),
        ("https://shop.example/cards/PK%31/?x=2#y", LAST_PATH_SEGMENT, "PK1"),
        ("PK1?c=2", "c", "PK1?c=2"),
    ],
)
def test_a_rule_takes_the_identifier_out_of_a_url(url: str, rule: str, value: str) -> None:
    """With a rule, a URL yields the value it carries; other text is left alone."""
    assert extract_identifier(url, rule) == Identifier(value)


@pytest.mark.parametrize(
    ("url", "rule"),
    [
        ("https://shop.example/card?d=PK1", "c"),
        ("https://shop.example/card?c=", "c"),
        ("https://shop.example/", LAST_PATH_SEGMENT),
        ("https://[broken", "c"),
    ],
)
def test_a_url_that_lacks_the_identifier_is_unusable(url: str, rule: str) -> None:
    """A URL that does not carry what the rule asks for is never sent to Leat whole."""
    assert extract_identifier(url, rule) == Unusable(UnusableReason.URL_WITHOUT_IDENTIFIER)


def test_a_value_inside_a_url_is_checked_like_any_other() -> None:
    """Percent-encoding smuggles nothing in."""
    found = extract_identifier("https://shop.example/?c=PK%0A1", "c")
    assert found == Unusable(UnusableReason.FORBIDDEN_CHARACTER)


def test_the_value_stays_out_of_the_repr() -> None:
    """No log can show an identifier by accident."""
    assert "PK100001" not in repr(extract_identifier("PK100001"))


@given(
    st.text(), st.sampled_from([None, "c", LAST_PATH_SEGMENT]), st.sampled_from(["", "https://"])
)
def test_every_text_yields_a_bounded_clean_identifier_or_a_reason(
    text: str, rule: str | None, scheme: str
) -> None:
    """Whatever is scanned, the answer is a clean value or a reason; nothing raises."""
    found = extract_identifier(scheme + text, rule)
    if isinstance(found, Identifier):
        assert 1 <= len(found.value) <= MAX_IDENTIFIER_LENGTH
        assert not any(unicodedata.category(c).startswith("C") for c in found.value)
