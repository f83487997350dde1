"""What a dashboard lets people type is shown as text, laid out, and nothing is fetched for it."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import BACK, NOT_NOW, claim_button
from tests.end_to_end.desktop import LANDSCAPE, PORTRAIT
from tests.helpers.sandbox_process import SandboxProcess


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


@pytest.mark.parametrize("screen_size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_titles_are_text(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop, bait: Bait
) -> None:
    """Mark-up, length, direction, emoji, place markers, nothing at all: text on every screen."""
    titles = [
        f'<b>x</b><img src="{bait.url}">',
        "W" * 300,
        "قهوة مجانية",
        "🎁 Gâteau 👩‍👩‍👧",
        "%1 %2 %n %L1 {0} &amp;",
        f'<a href="{bait.url}">{bait.url}</a>\n\tsecond line',
    ]
    (renamed,) = sandbox.add_rewards("To be renamed", 1, description=titles[0])
    assert sandbox.call("PUT", f"/rewards/{renamed}", data={"title": titles[0]}).is_success
    for number, title in enumerate([*titles[1:], ""], start=2):
        sandbox.add_rewards(title, number, description=title)
    kiosk = start_kiosk(sandbox.url)
    kiosk.sees(re.compile(f"{re.escape(titles[0])}.*"), "list item")

    kiosk.visit(join(1000).card)
    for title in titles[:2]:
        kiosk.claim(title)
        kiosk.sees("It is yours", "heading")
        start = re.escape(title[:60])
        kiosk.sees(re.compile(f"{start}.* waits for you at the counter.*"))
        kiosk.press(f"Collect {title} now")
        kiosk.sees("Show this at the counter", "heading")
        kiosk.sees(re.compile(f"A member of staff hands you: {start}.*"))
        kiosk.press(BACK)
    for title in [*(" ".join(title.split()) for title in titles), "Reward without a name"]:
        kiosk.scroll_to(claim_button(title))
        kiosk.choose(title)
        kiosk.sees(title, "heading")
        kiosk.press(NOT_NOW)
        kiosk.sees_no(NOT_NOW)
    assert bait.visits == []
    assert len(sandbox.books(channel="OAUTH_API")["receptions"]) == 2
