"""The documentation has a remedy for every support code."""

import re
from collections import Counter
from pathlib import Path

from kiosk.health import SupportCode

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "operating" / "support-codes.md"
EVERY_CODE = {code.value: 1 for code in SupportCode}


def test_every_code_has_one_section_and_no_section_is_left_over() -> None:
    """Who reads a code from the screen finds its remedy, and just one."""
    headings = re.findall(r"^## ([A-Z]\d+)\b", DOCUMENT.read_text(), re.MULTILINE)
    assert Counter(headings) == EVERY_CODE


def test_every_code_has_one_row_that_leads_to_its_section() -> None:
    """The table is whole, and its links are not broken."""
    text = DOCUMENT.read_text()
    rows = re.findall(r"^\| \[([A-Z]\d+)\]\(#(\S+)\) \| .+ \| .+ \|$", text, re.MULTILINE)
    assert Counter(code for code, _ in rows) == EVERY_CODE
    anchors = {_anchor(heading) for heading in re.findall(r"^## (.+)$", text, re.MULTILINE)}
    for code, anchor in rows:
        assert anchor in anchors
        assert anchor.startswith(f"{code.lower()}-")


def test_every_section_says_how_the_kiosk_recovers() -> None:
    """Staff need to know whether to wait."""
    sections = re.split(r"^## ", DOCUMENT.read_text(), flags=re.MULTILINE)[1:]
    for section in sections:
        if re.match(r"[A-Z]\d+ ", section):
            assert "\n**Recovers**" in section, section.splitlines()[0]


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
