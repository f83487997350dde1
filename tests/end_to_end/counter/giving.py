"""Giving credits at the counter, step by step, and what the books say of it."""

import re
from typing import Any

from tests.end_to_end.counter.colleague import CounterDesk
from tests.end_to_end.counter.serving import read_summary
from tests.end_to_end.customer import Member
from tests.helpers.sandbox_process import SandboxProcess

GIVE = "POST /credit-receptions"
CALCULATE = "GET /credit-receptions/calculate"
AS_CREDITS = "As Stars"


def open_gift(counter: CounterDesk) -> None:
    """Open the form for the contact that is open, and wait until it knows the shop's units."""
    counter.press("Give this contact Stars")
    counter.sees("Visits", "radio button", state="enabled")


def choose(counter: CounterDesk, name: str) -> None:
    """Press one of a few choices."""
    counter.desktop.accessibility.press(name, "radio button")


def type_number(counter: CounterDesk, number: str) -> None:
    """Press the keys of a number on the form's pad."""
    for sign in number:
        counter.press("Decimal point" if sign == "." else sign)


def give(counter: CounterDesk, credits_given: int) -> None:
    """Give the open contact a number of credits, from opening the form to the last yes."""
    open_gift(counter)
    choose(counter, AS_CREDITS)
    type_number(counter, str(credits_given))
    give_typed(counter, credits_given)


def give_typed(counter: CounterDesk, credits_given: int) -> None:
    """Say yes to the form, which says what it comes to, and to the question back."""
    counter.press(f"Give {credits_given} Stars")
    agree(counter, credits_given)


def agree(counter: CounterDesk, credits_given: int) -> None:
    """Say yes to the question; the form behind it has a verb of the same name."""
    counter.sees(f"Give {credits_given} Stars?", "heading")
    counter.press(f"Give {credits_given} Stars")


def reads(counter: CounterDesk, told: str) -> None:
    """Wait until the summary says this of the gift, and put it away."""
    counter.sees(re.compile(f"(\\d+ )?Stars: {re.escape(told)}.*"))
    read_summary(counter)


def booked(sandbox: SandboxProcess, member: Member) -> list[dict[str, Any]]:
    """Return what a member was given through the API; the balance must be as much more."""
    books = sandbox.books(contact_uuid=member.uuid, channel="OAUTH_API")
    assert books["consistent"]
    rows: list[dict[str, Any]] = books["credit_receptions"]
    assert books["balances"] == {member.uuid: member.balance + sum(row["credits"] for row in rows)}
    return rows


def asked(sandbox: SandboxProcess, route: str) -> int:
    """Return how often a route was asked."""
    return int(sandbox.books()["requests"].get(route, 0))
