"""Rows are made once for the same offers, and again for whatever they depend on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from kiosk.visit.offers import Offers
from tests.helpers.fake_clock import START
from tests.unit.visit.examples import OFFERS
from ui.view_models.latest_rows import LatestRows
from ui.wording.offers import offer_rows
from ui.wording.wording import Wording

WORDING = Wording(QLocale("en"), "Stars")


def test_the_same_offers_have_the_same_rows() -> None:
    """A sheet that opens over them makes none anew, nor does a minute that goes by."""
    latest = LatestRows()
    rows = latest(OFFERS, 2, WORDING, START)
    assert rows == offer_rows(OFFERS, 2, WORDING, START)
    assert latest(OFFERS, 2, replace(WORDING), START + timedelta(minutes=1)) is rows


@pytest.mark.parametrize(
    ("offers", "columns", "wording", "days"),
    [
        (replace(OFFERS, credits=1), 2, WORDING, 0),
        (OFFERS, 3, WORDING, 0),
        (OFFERS, 2, Wording(QLocale("nl"), "Stars"), 0),
        (OFFERS, 2, Wording(QLocale("en"), "Punten"), 0),
        (OFFERS, 2, WORDING, 1),
    ],
)
def test_other_circumstances_have_rows_of_their_own(
    offers: Offers, columns: int, wording: Wording, days: int
) -> None:
    """Other offers, columns, words or another day."""
    latest = LatestRows()
    latest(OFFERS, 2, WORDING, START)
    now = START + timedelta(days=days)
    assert latest(offers, columns, wording, now) == offer_rows(offers, columns, wording, now)


def test_what_is_forgotten_is_gone() -> None:
    """Nothing of a contact stays behind."""
    latest = LatestRows()
    rows = latest(OFFERS, 2, WORDING, START)
    latest.forget()
    assert latest(OFFERS, 2, WORDING, START) is not rows
