"""What a kiosk in trouble says, in each of its languages."""

import re
from xml.etree import ElementTree as ET

import pytest

from kiosk.health import Severity, SupportCode
from ui.places import ILLUSTRATIONS, ROOT
from ui.wording.health import closed_sentence, code_line, remedies, staff_mark, staff_remedy
from ui.wording.problems import Sentence
from ui.wording.wording import Wording

STARS = Wording(credit_name="Stars")
CLOSING = [code for code in SupportCode if code.severity is not Severity.NOTED]
NOTED = [code for code in SupportCode if code.severity is Severity.NOTED]

# No English word that is a Dutch one too stands in a remedy or on the screen.
ENGLISH = re.compile(r"\b(the|and|your|you|please|staff|wait|check|this)\b", re.IGNORECASE)


def in_dutch() -> dict[str, str]:
    """Each English text of a kiosk in trouble with its Dutch one."""
    tree = ET.parse(ROOT / "resources" / "translations" / "nl.ts")  # noqa: S314 - our own file
    [health] = [one for one in tree.iter("context") if one.findtext("name") == "Health"]
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in health.iter("message")
    }


@pytest.fixture(params=["en", "nl"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each language once; Dutch as it is committed."""
    if request.param == "nl":
        dutch = in_dutch()
        monkeypatch.setattr("ui.wording.health.translate", lambda _context, text: dutch[text])
    return str(request.param)


def sentence(code: SupportCode) -> Sentence:
    found = closed_sentence(code, STARS)
    assert found is not None
    return found


def all_said(code: SupportCode) -> str:
    shown = closed_sentence(code, STARS)
    said = [] if shown is None else [shown.title, shown.text]
    return "\n".join([*said, code_line([code]), remedies([code]), staff_mark([code])])


@pytest.mark.parametrize("code", CLOSING)
def test_a_closed_kiosk_says_what_happened_and_what_to_do(code: SupportCode, language: str) -> None:
    """A short title and one or two sentences; no code, no marker left open."""
    assert language
    title, text, _ = sentence(code)
    assert 8 <= len(title) <= 36
    assert 30 <= len(text) <= 110
    assert text.endswith(".")
    assert len(re.findall(r"\.(?: |$)", text)) <= 2
    assert not any(sign in title + text for sign in "%_{}0123456789")


@pytest.mark.parametrize("code", SupportCode)
def test_each_trouble_has_a_remedy_in_one_line(code: SupportCode, language: str) -> None:
    """Short enough to be read on the way past, and of this trouble alone."""
    assert language
    remedy = staff_remedy(code)
    assert 20 <= len(remedy) <= 100
    assert remedy.endswith(".")
    assert "\n" not in remedy
    assert [staff_remedy(other) for other in SupportCode].count(remedy) == 1


@pytest.mark.parametrize("code", SupportCode)
def test_nobody_hears_of_the_vendor(code: SupportCode, language: str) -> None:
    """Customers know their shop, and no Leat; Dutch customers no English either."""
    said = all_said(code)
    assert not re.search(r"leat|piggy", said, re.IGNORECASE)
    if language == "nl":
        assert not ENGLISH.search(said), said


@pytest.mark.parametrize("code", NOTED)
def test_a_trouble_that_is_only_noted_closes_nothing(code: SupportCode) -> None:
    """It has no sentence for customers."""
    assert closed_sentence(code, STARS) is None


@pytest.mark.parametrize("code", CLOSING)
def test_each_closed_kiosk_has_its_picture(code: SupportCode) -> None:
    """It is among the project's own illustrations."""
    assert (ILLUSTRATIONS / f"{sentence(code).picture}.png").is_file()


@pytest.mark.parametrize(
    "code", [code for code in CLOSING if code.severity is Severity.OUT_OF_ORDER]
)
def test_what_only_staff_can_mend_says_the_same_to_customers(code: SupportCode) -> None:
    """They go to the counter, whatever it is."""
    assert sentence(code) == sentence(SupportCode.JOURNAL_UNUSABLE)


def test_what_passes_is_never_called_out_of_order() -> None:
    """Nobody sends customers away for a minute without a connection."""
    lasting = sentence(SupportCode.JOURNAL_UNUSABLE).title
    passing = [code for code in CLOSING if code.severity is Severity.PAUSED]
    assert lasting not in {sentence(code).title for code in passing}


@pytest.mark.parametrize("code", [SupportCode.OFFLINE, SupportCode.MAINTENANCE])
def test_the_shops_word_for_credits_is_used(code: SupportCode) -> None:
    """Members know no other."""
    assert "your Stars are safe" in sentence(code).text


def test_all_codes_are_named_and_each_has_its_line() -> None:
    """One alone needs no name before its remedy; the file with more comes last."""
    both = (SupportCode.INSECURE, SupportCode.CLOCK_WRONG)
    assert code_line(both) == "Code for staff: N2, C1"
    first, second, more = remedies(both).splitlines()
    assert first == f"N2: {staff_remedy(SupportCode.INSECURE)}"
    assert second == f"C1: {staff_remedy(SupportCode.CLOCK_WRONG)}"
    assert "support-codes.md" in more
    alone = remedies([SupportCode.INSECURE])
    assert alone.splitlines() == [staff_remedy(SupportCode.INSECURE), more]


@pytest.mark.parametrize(
    ("codes", "mark"),
    [
        ((), ""),
        ((SupportCode.OPERATIONS_WAIT,), "Staff: O1"),
        ((SupportCode.OPERATIONS_WAIT, SupportCode.CLOCK_WRONG), "Staff: O1, C1"),
        ((SupportCode.OFFLINE,), ""),
        ((SupportCode.OFFLINE, SupportCode.CLOCK_WRONG), "Staff: C1"),
    ],
)
def test_the_mark_names_what_an_open_kiosk_notes(codes: tuple[SupportCode, ...], mark: str) -> None:
    """What closes it stands on the closed screen."""
    assert staff_mark(codes) == mark
