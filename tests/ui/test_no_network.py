"""QML opens no connection, whatever a picture's address is."""

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent, QQmlEngine
from pytestqt.qtbot import QtBot

from kiosk.visit.offers import Offers
from kiosk.visit.state import Browsing, Confirming
from tests.ui.kiosk import Kiosk
from tests.unit.visit.examples import MEMBER, claimable, collectable
from ui.no_network import NoNetwork

FETCHES = """
import QtQuick
Item {
    property bool over: a.status !== Image.Loading && b.status !== Image.Loading && asked
    property bool asked: false
    Image { id: a; source: "http://127.0.0.1:%d/a.png" }
    Image { id: b; asynchronous: true; source: "http://127.0.0.1:%d/b.png" }
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => asked = request.readyState === XMLHttpRequest.DONE;
        request.open("GET", "http://127.0.0.1:%d/c");
        request.send();
    }
}
"""


class Listener:
    """A server that would hear of any connection."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.socket.settimeout(0)

    @property
    def port(self) -> int:
        return int(self.socket.getsockname()[1])

    def heard(self) -> bool:
        try:
            self.socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@pytest.fixture
def server() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.socket.close()


def fetch(engine: QQmlEngine, server: Listener, qtbot: QtBot) -> None:
    component = QQmlComponent(engine)
    component.setData(QByteArray((FETCHES % ((server.port,) * 3)).encode()), "memory.qml")
    item = component.create()
    assert item is not None, component.errorString()
    qtbot.waitUntil(lambda: bool(item.property("over")) or server.heard())
    item.deleteLater()


@pytest.mark.qt_log_ignore("Protocol")
def test_no_picture_and_no_request_reaches_a_server(
    qapp: QGuiApplication, server: Listener, qtbot: QtBot
) -> None:
    """Of the engine's thread or of another."""
    assert qapp is not None
    engine, factory = QQmlApplicationEngine(), NoNetwork()
    engine.setNetworkAccessManagerFactory(factory)
    fetch(engine, server, qtbot)
    assert not server.heard()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("Error transferring")
@pytest.mark.qt_log_ignore("Connection closed")
def test_without_the_refusal_a_server_hears_of_it(
    qapp: QGuiApplication, server: Listener, qtbot: QtBot
) -> None:
    """So the test above can fail."""
    assert qapp is not None
    engine = QQmlApplicationEngine()
    component = QQmlComponent(engine)
    component.setData(QByteArray((FETCHES % ((server.port,) * 3)).encode()), "memory.qml")
    item = component.create()
    qtbot.waitUntil(server.heard)
    item.deleteLater()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_screens_fetch_nothing(kiosk: Kiosk, server: Listener) -> None:
    """Titles and pictures with addresses in them are titles, and pictures for the cache."""
    address = f"http://127.0.0.1:{server.port}/x.png"
    title = f"<img src='{address}'><b>x</b>"
    mug = claimable("mug", title=title, description=title, image_url=address)
    cup = collectable("cup", title=title, description=title, image_url=address)
    offers = Offers(100, (cup,), (mug,))
    kiosk.arrive(Browsing(MEMBER, offers))
    for choice in (mug, cup):
        kiosk.show(Confirming(MEMBER, offers, choice))
        kiosk.picture()
    assert any(title in text for text in kiosk.texts())
    kiosk.settle()
    assert not server.heard()
