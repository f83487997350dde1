"""Each doubt has a sentence for staff, and one that fits what is doubted."""

import pytest

from kiosk.cli.journal_commands.doubts import meaning_of
from kiosk.operations import Operation
from kiosk.operations.operation import GiveCredits, ReverseClaim, ReverseCreditReception
from kiosk.operations.verdict import Doubt
from tests.unit.operations.staff_examples import EDIT, EVERY_KIND, name_of

OF_CREDITS = [
    operation
    for operation in EVERY_KIND
    if isinstance(operation, GiveCredits | ReverseClaim | ReverseCreditReception)
]


@pytest.mark.parametrize("doubt", Doubt)
@pytest.mark.parametrize("operation", EVERY_KIND, ids=name_of)
def test_every_doubt_has_its_sentence(operation: Operation, doubt: Doubt) -> None:
    """Whatever it is about."""
    assert meaning_of(doubt, operation).endswith(".")


@pytest.mark.parametrize(
    "doubt",
    [
        Doubt.TWO_CANDIDATES,
        Doubt.SOMEBODY_ELSE,
        Doubt.TOO_MANY_ROWS,
        Doubt.ALMOST,
        Doubt.WITHOUT_TIME,
    ],
)
@pytest.mark.parametrize("operation", OF_CREDITS, ids=name_of)
def test_credits_are_neither_claimed_nor_collected(operation: Operation, doubt: Doubt) -> None:
    """Who looks for a claim in Leat's dashboard would not find a gift."""
    sentence = meaning_of(doubt, operation)
    assert "claim" not in sentence
    assert "collected" not in sentence


def test_an_edit_is_told_as_one() -> None:
    """It has no price, channel or time of its own at Leat."""
    assert "somebody else has changed it" in meaning_of(Doubt.ALMOST, EDIT)
