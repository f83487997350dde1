"""Shops of one account: where a claim is booked, and what becomes of another branch's."""

import re

import pytest

from kiosk.sandbox.sample_shop import ROTTERDAM
from tests.end_to_end.conftest import StartKiosk
from tests.end_to_end.customer import OFFERS, collect_button
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT, TABLET
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough

ELI = "PK100008"
WARNING = "Claimed .* at Corner Rotterdam"
ASK = "Ask a member of staff whether it is here before you collect it."


@pytest.mark.parametrize("screen_size", [thorough(PORTRAIT), thorough(LANDSCAPE), TABLET], ids=str)
def test_a_kiosk_that_warns(start_kiosk: StartKiosk, sandbox: SandboxProcess) -> None:
    """Its row and its sheet say where the reward was claimed; it can be collected all the same."""
    kiosk = start_kiosk(sandbox.url, kiosk__other_branches="warn")
    kiosk.visit(ELI)
    kiosk.sees(re.compile(f"Collect Harbour brunch, {WARNING}, Collect by .*"), "push button")
    kiosk.press(collect_button("Harbour brunch"))
    kiosk.sees(re.compile(WARNING), "label")
    kiosk.sees(ASK, "label")
    kiosk.hears(re.compile(rf"Collect Harbour brunch\? {WARNING}\. {re.escape(ASK)}"))
    kiosk.press(collect_button("Harbour brunch"))
    kiosk.sees("Ask for it at the counter")
    assert len(sandbox.books(contact_uuid="contact-eli")["redemptions"]) == 1


def test_a_kiosk_that_hides(start_kiosk: StartKiosk, sandbox: SandboxProcess) -> None:
    """What waits elsewhere is not there; what the same member claims here is."""
    kiosk = start_kiosk(sandbox.url, kiosk__other_branches="hide")
    kiosk.visit(ELI)
    kiosk.sees("Nothing waits for you right now")
    assert "Harbour brunch" not in kiosk.desktop.accessibility.everything()
    kiosk.claim("Crème brûlée")
    kiosk.press("Keep Crème brûlée for later")
    kiosk.sees(re.compile("Collect Crème brûlée, Claimed today, Collect by .*"))
    assert "Harbour brunch" not in kiosk.desktop.accessibility.everything()


def test_a_kiosk_that_shows_all(start_kiosk: StartKiosk, sandbox: SandboxProcess) -> None:
    """As kiosks do that are told nothing; they do not read where it was claimed."""
    kiosk = start_kiosk(sandbox.url)
    kiosk.visit(ELI)
    kiosk.sees(re.compile("Collect Harbour brunch, Claimed [^,]*, Collect by .*"))
    assert "Rotterdam" not in kiosk.desktop.accessibility.everything()
    assert "GET /loyalty-transactions" not in sandbox.books()["requests"]


def test_a_claim_is_booked_at_the_shop_of_its_kiosk(
    start_kiosk: StartKiosk, sandbox: SandboxProcess
) -> None:
    """A kiosk in Rotterdam claims in Rotterdam, and what was claimed there is at home."""
    kiosk = start_kiosk(sandbox.url, kiosk__shop_uuid=ROTTERDAM, kiosk__other_branches="warn")
    kiosk.visit(ELI, OFFERS)
    kiosk.sees(re.compile("Collect Harbour brunch, Claimed [^,]*, Collect by .*"))
    assert "at Corner" not in " ".join(kiosk.texts())
    kiosk.claim("Crème brûlée")
    kiosk.sees("It is yours")
    books = sandbox.books(contact_uuid="contact-eli", channel="OAUTH_API")
    assert [reception["shop_uuid"] for reception in books["receptions"]] == [ROTTERDAM]
