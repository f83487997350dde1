"""What a dashboard lets people type is shown as text, laid out, and nothing is fetched for it."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import NOT_NOW, Kiosk, claim_button
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT, TABLET
from tests.helpers.sandbox_process import SandboxProcess
from tests.helpers.thorough import thorough


class Bait:
    """A server whose address stands in titles; nobody shall come."""

    def __init__(self) -> None:
        visits: list[str] = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                visits.append(self.path)
                self.send_error(404)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as inherited
                """Stay silent."""

        self.visits = visits
        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/bait.png"


@pytest.fixture
def bait() -> Iterator[Bait]:
    bait = Bait()
    thread = threading.Thread(target=bait.server.serve_forever)
    thread.start()
    yield bait
    bait.server.shutdown()
    thread.join()
    bait.server.server_close()


def test_titles_are_text(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, bait: Bait
) -> None:
    """Mark-up, length, direction, emoji, place markers, nothing at all: text on every screen."""
    markup = f'<b>x</b><img src="{bait.url}">'
    titles = [
        "W" * 300,
        "قهوة مجانية",
        "🎁 Gâteau 👩‍👩‍👧",
        "%1 %2 %n %L1 {0} &amp;",
        f'<a href="{bait.url}">{bait.url}</a>\n\tsecond line',
    ]
    (renamed,) = sandbox.add_rewards("To be renamed", 1, description=markup)
    assert sandbox.call("PUT", f"/rewards/{renamed}", data={"title": markup}).is_success
    for number, title in enumerate([*titles, ""], start=2):
        sandbox.add_rewards(title, number, description=title)
    kiosk = start_kiosk(sandbox.url)
    kiosk.sees(f"{markup}, 1 Stars", "list item")

    kiosk.visit(join().card)
    kiosk.claim(markup)
    kiosk.sees(re.compile(f"{re.escape(markup)} waits for you at the counter.*"))
    kiosk.press(f"Keep {markup} for later")
    kiosk.sees(re.compile(f"Collect {re.escape(markup)}, .*"))
    for title in [*(" ".join(title.split()) for title in titles), "Reward without a name"]:
        kiosk.scroll_to(claim_button(title))
        kiosk.choose(title)
        kiosk.sees(title, "heading")
        kiosk.press(NOT_NOW)
        kiosk.sees_no(NOT_NOW)
    assert bait.visits == []


@pytest.mark.parametrize(
    "screen_size",
    [PORTRAIT, *map(thorough, (LANDSCAPE, TABLET))],
    ids=["portrait", "landscape", "tablet"],
)
def test_a_long_title_leaves_room(kiosk: Kiosk, sandbox: SandboxProcess, join: JoinShop) -> None:
    """Three hundred of the widest letters push no heading and no button off the screen."""
    title = "W" * 300
    sandbox.add_rewards(title, 1, description=title)
    kiosk.visit(join().card)
    kiosk.claim(title)
    heading = kiosk.sees("It is yours", "heading")
    words = kiosk.sees(re.compile("W{60,}.* waits for you at the counter.*You have 99 Stars left."))
    button = kiosk.press(f"Collect {title} now")
    tops = [node.extents[1] for node in (heading, words, button)]
    assert tops == sorted(tops)
    assert heading.extents[1] >= 0
    assert words.extents[1] + words.extents[3] <= button.extents[1]
    kiosk.sees("Ask for it at the counter", "heading")
