"""The Dutch words: one tone, and one word for each thing that a customer does."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from ui.places import ROOT

INFORMAL = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)


def dutch() -> Iterator[tuple[str, str]]:
    """Each English text with its Dutch one, all plural forms included."""
    tree = ET.parse(ROOT / "resources" / "translations" / "nl.ts")  # noqa: S314 - our own file
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for text in forms or [translation.text or ""]:
            yield message.findtext("source", ""), text


def test_everybody_is_addressed_formally() -> None:
    """The shop says "u" to its customers, on every screen."""
    assert not [text for _, text in dutch() if INFORMAL.search(text)]


@pytest.mark.parametrize(
    ("english", "word"),
    [(r"\bclaim(?!ed)", "inwissel"), (r"\bcollect(?!ed)", r"ophalen|op te halen")],
)
def test_each_deed_has_one_verb(english: str, word: str) -> None:
    """Buttons, questions and sentences name a claim and a collect alike."""
    headings = ("Ready to collect", "Too late to collect")
    for source, text in dutch():
        if re.search(english, source, re.IGNORECASE) and source not in headings:
            assert re.search(word, text, re.IGNORECASE), (source, text)


def test_no_apostrophe_is_straight() -> None:
    """Texts on the screen have typographic signs."""
    assert not [text for pair in dutch() for text in pair if re.search(r"\w'\w", text)]
