"""What each result says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from kiosk.operations.operation import support_number
from kiosk.visit.problems import Problem
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Result,
    Unclear,
    WentThrough,
)
from tests.helpers.fake_clock import START
from tests.helpers.hostile_titles import HOSTILE_TITLES
from tests.unit.visit.examples import collectable
from ui.wording.results import ResultProps, reason_reference, result_props
from ui.wording.titles import shown_title, title_in_sentence
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars", UTC)
OPERATION = "0f3ac9d2"


def results(title: str = "Mug") -> list[Result]:
    return [
        ItWaits(collectable(title=title, claimed_at=START), 12),
        ItWaits(collectable("x", START + timedelta(days=9), title=title, claimed_at=START), 12),
        HandOver(title, None, OPERATION, START, 12),
        DigitalCode(title, None, "AB-1", 12),
        DigitalCode(title, None, None, 12),
        WentThrough(title, None, OPERATION, START, 12),
        *(NotDone(title, None, problem, 1018) for problem in Problem),
        NotDone(title, None, Problem.OFFLINE, None),
        NotDone(title, None, Problem.NEVER_ARRIVED, None, earlier=True),
        *unclear(title),
        HandOver(title, None, OPERATION, START, 12, by_staff=True),
    ]


def unclear(title: str = "Mug") -> list[Unclear]:
    return [
        Unclear(title, None, OPERATION, claiming, for_staff)
        for claiming in (True, False)
        for for_staff in (True, False)
    ]


@pytest.mark.parametrize("result", results(), ids=lambda result: type(result).__name__)
def test_each_result_says_something_and_offers_a_way_on(result: Result) -> None:
    """A title, a text, a button with its name; no marker left open."""
    props = result_props(result, WORDING)
    assert props.title
    assert props.text
    assert props.primaryText
    assert props.primarySpoken
    assert bool(props.secondaryText) is bool(props.secondarySpoken)
    assert "%" not in props.title + props.text + props.proof + props.reference


@pytest.mark.parametrize("title", HOSTILE_TITLES.values(), ids=HOSTILE_TITLES)
@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 5, -5, -4, -3, -2, -1])
def test_a_title_stands_in_its_sentence_as_it_is(title: str, number: int) -> None:
    """Whatever it looks like, nothing of it is replaced and it replaces nothing."""
    hostile = result_props(results(title)[number], WORDING)
    plain = result_props(results("PLAIN")[number], WORDING)
    assert hostile.text == plain.text.replace("PLAIN", title_in_sentence(title))
    spoken = [text.replace("PLAIN", shown_title(title)) for text in spoken_of(plain)]
    assert spoken_of(hostile) == spoken


def spoken_of(props: ResultProps) -> list[str]:
    return [props.title, props.primarySpoken, props.secondarySpoken, props.proof, props.reference]


def test_a_waiting_reward_says_until_when() -> None:
    """The last day to rely on, and what is left to spend."""
    waits, until = (result_props(one, WORDING).text for one in results()[:2])
    assert waits == "Mug waits for you at the counter. You have 12 Stars left."
    assert until == (
        "Mug waits for you at the counter. Collect by 29 November. You have 12 Stars left."
    )


def test_a_waiting_reward_of_unknown_age_names_the_year() -> None:
    """Without a day to compare with, the year may be another."""
    unknown = collectable("x", START + timedelta(days=9), title="Mug", claimed_at=None)
    text = result_props(ItWaits(unknown, 12), WORDING).text
    assert text.startswith("Mug waits for you at the counter. Collect by 29 November 2026.")


def test_a_handover_has_proof_for_staff() -> None:
    """A time in the shop's own zone, and a number that the journal knows."""
    props = result_props(results()[2], replace(WORDING, locale=QLocale("nl")))
    assert props.proof == "Confirmed at 10:00 · number 0F3AC9"
    assert support_number(OPERATION) == "0F3AC9"


def test_what_went_through_long_ago_has_proof_of_its_own_day() -> None:
    """Staff see by the day and the time of the decision whether they have handed it over since."""
    props = result_props(results()[5], replace(WORDING, locale=QLocale("nl")))
    assert props.proof == "Chosen on 21 november 2026 at 10:00\nNumber 0F3AC9"
    assert "If you do not have it yet, show this at the counter." in props.text
    assert props.text.endswith("You have 12 Stars left.")


@pytest.mark.parametrize("problem", [Problem.NEVER_ARRIVED, Problem.OUT_OF_STOCK])
def test_a_refusal_of_long_ago_says_what_it_is_about(problem: Problem) -> None:
    """Whoever has just scanned a card has chosen nothing yet."""
    now = result_props(NotDone("Mug", None, problem, None), WORDING)
    earlier = result_props(NotDone("Mug", None, problem, None, earlier=True), WORDING)
    assert earlier.text == f"You chose Mug earlier. {now.text}"
    assert earlier.title == now.title


def test_without_a_journal_there_is_no_way_back_to_the_rewards() -> None:
    """None of them can be had: whoever was refused for that is done. Any other refusal leads on."""
    for problem in Problem:
        props = result_props(NotDone("Mug", None, problem, None), WORDING)
        expected = ["Back to my rewards", "I am done"]
        if problem is Problem.JOURNAL:
            expected = ["I am done", ""]
        assert [props.primaryText, props.secondaryText] == expected
        assert [props.primarySpoken, props.secondarySpoken] == expected


def test_a_code_is_spelt_for_who_listens() -> None:
    """Character by character."""
    props = result_props(results()[3], WORDING)
    assert (props.code, props.codeSpoken) == ("AB-1", "Code: A B - 1")


def test_a_code_is_put_away_by_who_has_it() -> None:
    """It is shown only once, so the filled button says what must be true first."""
    with_code, without_code = (result_props(one, WORDING) for one in results()[3:5])
    assert with_code.primaryText == with_code.primarySpoken == "I have my code"
    assert without_code.primaryText == "Done"


def test_what_came_without_a_code_is_not_said_to_be_in_hand() -> None:
    """Nobody knows whether an e-mail will come; both ways are told."""
    props = result_props(results()[4], WORDING)
    assert props.title == "It is arranged"
    assert "e-mail" in props.text
    assert "member of staff" in props.text


def test_a_refusal_keeps_its_number_small() -> None:
    """For staff, apart from the sentence; none when Leat gave none."""
    refused = NotDone("Mug", None, Problem.REWARD_GONE, 6003)
    assert result_props(refused, WORDING).reference == "Number for staff: L-6003"
    assert reason_reference(98765) == "Number for staff: L-98765"
    assert reason_reference(None) == ""


@pytest.mark.parametrize(
    "code", [1010, 1013, 1017, 1018, 1019, 1048, 1052, 55007, 60003, 60004, 60011]
)
def test_a_refusal_of_every_day_has_no_number(code: int) -> None:
    """Sold out, not enough, had before, ended, or the wrong card: the sentence says it all."""
    assert reason_reference(code) == ""
    refused = NotDone("Mug", None, Problem.OUT_OF_STOCK, code)
    assert result_props(refused, WORDING).reference == ""


@pytest.mark.parametrize("result", results(), ids=lambda result: type(result).__name__)
def test_only_what_went_well_looks_well(result: Result) -> None:
    """The badge of a success is on successes only."""
    props = result_props(result, WORDING)
    went_well = not isinstance(result, NotDone | Unclear)
    assert props.good is went_well
    assert (props.badge == "check") is went_well


@pytest.mark.parametrize("result", unclear(), ids=str)
def test_what_is_unclear_offers_no_second_try(result: Unclear) -> None:
    """One button, and it leads away; the text says that this card must wait, and for what."""
    props = result_props(result, WORDING)
    assert props.secondaryText == ""
    assert "again" not in props.primaryText
    assert "whether Mug was claimed" in props.text or "whether collecting Mug worked" in props.text
    assert "nothing else can be claimed or collected with your card" in props.text
    assert props.reference == "Number for staff: 0F3AC9"


@pytest.mark.parametrize("result", unclear(), ids=str)
def test_who_has_waited_long_is_not_sent_away_to_wait(result: Unclear) -> None:
    """Only people can help by then."""
    props = result_props(result, WORDING)
    assert ("in a few minutes" in props.text) is not result.for_staff
    assert (props.title == "Ask a member of staff") is result.for_staff
    assert "member of staff" in props.text


def test_collecting_from_the_result_keeps_its_button_busy() -> None:
    """The customer sees that the touch was felt."""
    props = result_props(results()[0], WORDING, busy=True)
    assert props.busy
    assert props.primaryText == "Collecting…"


def test_what_staff_handed_over_is_not_to_be_asked_for() -> None:
    """The customer has it; the proof of the hand-over is the same."""
    alone = result_props(HandOver("Mug", None, OPERATION, START, 12), WORDING)
    confirmed = result_props(HandOver("Mug", None, OPERATION, START, 12, by_staff=True), WORDING)
    assert confirmed.title == "You have it"
    assert confirmed.text == "A member of staff gave you Mug. You have 12 Stars left."
    assert "counter" not in confirmed.title + confirmed.text
    assert confirmed.proof == alone.proof
    assert "number" in confirmed.proof


def test_the_moment_is_never_utc_by_mistake() -> None:
    """Half past ten in summer in Amsterdam is 12:30."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - one test's own

    result = HandOver("Mug", None, OPERATION, datetime(2026, 7, 1, 10, 30, tzinfo=UTC), 1)
    wording = Wording(QLocale("nl"), "", ZoneInfo("Europe/Amsterdam"))
    assert "12:30" in result_props(result, wording).proof
