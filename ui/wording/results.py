"""What a settled operation says to the customer."""

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.operations.operation import support_number
from kiosk.visit.problems import problem_of_code
from kiosk.visit.results import (
    DigitalCode,
    HandOver,
    ItWaits,
    NotDone,
    Result,
    Unclear,
    WentThrough,
)
from ui.pictures.qr import fits_a_code
from ui.wording.problems import EXPECTED, problem_sentence
from ui.wording.titles import shown_title, title_in_sentence
from ui.wording.wording import Wording

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ResultProps:
    """Everything the result screen shows."""

    good: bool = True
    badge: str = "check"
    image: str = ""
    title: str = ""
    text: str = ""
    code: str = ""
    qr: str = ""
    codeSpoken: str = ""
    proof: str = ""
    reference: str = ""
    primaryText: str = ""
    primarySpoken: str = ""
    secondaryText: str = ""
    secondarySpoken: str = ""
    busy: bool = False


def result_props(result: Result, wording: Wording, *, busy: bool = False) -> ResultProps:
    """Return what to show of a result, in the current language."""
    match result:
        case ItWaits():
            return _it_waits(result, wording, busy=busy)
        case HandOver():
            return _hand_over(result, wording)
        case WentThrough():
            return _went_through(result, wording)
        case DigitalCode():
            return _digital_code(result, wording)
        case NotDone():
            return _not_done(result, wording)
        case Unclear():
            return _unclear(result)
        case _:
            assert_never(result)


def _it_waits(result: ItWaits, wording: Wording, *, busy: bool) -> ResultProps:
    waiting = result.collectable
    title = shown_title(waiting.title)
    told = [
        translate("Results", "%1 waits for you at the counter.").replace(
            "%1", title_in_sentence(waiting.title)
        )
    ]
    if waiting.expires_at is not None:
        told.append(f"{wording.collect_by(waiting.expires_at, waiting.claimed_at)}.")
    told.append(_left(result.credits_left, wording))
    return ResultProps(
        image=waiting.image_url or "",
        title=translate("Results", "It is yours"),
        text=" ".join(told),
        primaryText=(
            translate("Results", "Collecting…") if busy else translate("Results", "Collect it now")
        ),
        primarySpoken=translate("Results", "Collect %1 now").replace("%1", title),
        secondaryText=translate("Results", "Keep it for later"),
        secondarySpoken=translate("Results", "Keep %1 for later").replace("%1", title),
        busy=busy,
    )


def _hand_over(result: HandOver, wording: Wording) -> ResultProps:
    title = title_in_sentence(result.title)
    if result.by_staff:
        heading = translate("Results", "You have it")
        told = translate("Results", "A member of staff gave you %1. %2")
    else:
        heading = translate("Results", "Ask for it at the counter")
        told = translate("Results", "%1: a member of staff has it for you. %2")
    props = ResultProps(
        image=result.image_url or "",
        title=heading,
        text=told.replace("%2", _left(result.credits_left, wording)).replace("%1", title),
        proof=translate("Results", "Confirmed at %1 · number %2")
        .replace("%1", wording.clock_time(result.at))
        .replace("%2", support_number(result.operation_id)),
    )
    return _with_ways_on(props)


def _went_through(result: WentThrough, wording: Wording) -> ResultProps:
    text = translate(
        "Results",
        "What you chose has worked: %1. If you do not have it yet, show this at the counter. %2",
    )
    props = ResultProps(
        image=result.image_url or "",
        title=translate("Results", "It went through"),
        text=text.replace("%2", _left(result.credits_left, wording)).replace(
            "%1", title_in_sentence(result.title)
        ),
        proof=translate("Results", "Chosen on %1 at %2\nNumber %3")
        .replace("%1", wording.day_with_year(result.at, None))
        .replace("%2", wording.clock_time(result.at))
        .replace("%3", support_number(result.operation_id)),
    )
    return _with_ways_on(props)


def _digital_code(result: DigitalCode, wording: Wording) -> ResultProps:
    title = title_in_sentence(result.title)
    left = _left(result.credits_left, wording)
    if result.code is None:
        without_code = translate(
            "Results",
            "You chose %1. Look in your e-mail, "
            "or ask a member of staff if nothing arrives today. %2",
        )
        props = ResultProps(
            image=result.image_url or "",
            title=translate("Results", "It is arranged"),
            text=without_code.replace("%2", left).replace("%1", title),
        )
        return _with_ways_on(props)
    with_code = translate(
        "Results", "This is your code for %1. Take a photo of it: it is shown only once. %2"
    )
    props = ResultProps(
        image=result.image_url or "",
        title=translate("Results", "Your code"),
        text=with_code.replace("%2", left).replace("%1", title),
        code=result.code,
        qr=result.code if fits_a_code(result.code) else "",
        codeSpoken=translate("Results", "Code: %1").replace("%1", " ".join(result.code)),
    )
    # It is shown only once: the filled button says what must be true before it goes.
    taken = translate("Results", "I have my code")
    return replace(_with_ways_on(props), primaryText=taken, primarySpoken=taken)


def _not_done(result: NotDone, wording: Wording) -> ResultProps:
    sentence = problem_sentence(result.problem, wording)
    text = sentence.text
    if result.earlier:
        chosen = translate("Results", "You chose %1 earlier.")
        text = f"{chosen.replace('%1', title_in_sentence(result.title))} {text}"
    done, more = translate("Results", "I am done"), translate("Results", "Back to my rewards")
    props = ResultProps(
        good=False,
        badge="close",
        image=result.image_url or "",
        title=sentence.title,
        text=text,
        reference=reason_reference(result.code),
        primaryText=done,
        primarySpoken=done,
    )
    if not result.may_go_on:
        return props
    return replace(
        props, primaryText=more, primarySpoken=more, secondaryText=done, secondarySpoken=done
    )


def _unclear(result: Unclear) -> ResultProps:
    if result.for_staff:
        title, told, advice = _unclear_for_staff(result)
    else:
        title, told, advice = _unclear_so_far(result)
    return ResultProps(
        good=False,
        badge="clock",
        image=result.image_url or "",
        title=title,
        text=f"{told.replace('%1', title_in_sentence(result.title))} {advice}",
        reference=translate("Results", "Number for staff: %1").replace(
            "%1", support_number(result.operation_id)
        ),
        primaryText=translate("Results", "I am done"),
        primarySpoken=translate("Results", "I am done"),
    )


def _unclear_so_far(result: Unclear) -> tuple[str, str, str]:
    if result.claiming:
        told = translate("Results", "We are still finding out whether %1 was claimed.")
    else:
        told = translate("Results", "We are still finding out whether collecting %1 worked.")
    advice = translate(
        "Results",
        "Until then nothing else can be claimed or collected with your card. "
        "Scan it again in a few minutes, or ask a member of staff.",
    )
    return translate("Results", "We are not sure yet"), told, advice


def _unclear_for_staff(result: Unclear) -> tuple[str, str, str]:
    if result.claiming:
        told = translate("Results", "We could not find out whether %1 was claimed.")
    else:
        told = translate("Results", "We could not find out whether collecting %1 worked.")
    advice = translate(
        "Results",
        "A member of staff can, with this number. "
        "Until then nothing else can be claimed or collected with your card.",
    )
    return translate("Results", "Ask a member of staff"), told, advice


def reason_reference(code: int | None) -> str:
    """Return Leat's refusal code as small print for staff, "" when it would help nobody."""
    if code is None or problem_of_code(code) in EXPECTED:
        return ""
    return translate("Results", "Number for staff: %1").replace("%1", f"L-{code}")


def _left(credits_left: int, wording: Wording) -> str:
    return translate("Results", "You have %1 left.").replace("%1", wording.credits(credits_left))


def _with_ways_on(props: ResultProps) -> ResultProps:
    """Add the two buttons of a visit that went well: done, or on to more."""
    more = translate("Results", "Back to my rewards")
    return replace(
        props,
        primaryText=translate("Results", "Done"),
        primarySpoken=translate("Results", "Done, end my visit"),
        secondaryText=more,
        secondarySpoken=more,
    )
