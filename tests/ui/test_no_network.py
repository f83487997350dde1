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

PICTURES = """
import QtQuick
Item {
    property bool over: a.status !== Image.Loading && b.status !== Image.Loading
    Image { id: a; source: "http://127.0.0.1:%d/a.png" }
    Image { id: b; asynchronous: true; source: "http://127.0.0.1:%d/b.png" }
}
"""
REQUEST = """
import QtQuick
Item {
    property bool over: false
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => over = request.readyState === XMLHttpRequest.DONE;
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


@pytest.fixture
def engine(qapp: QGuiApplication) -> Iterator[QQmlApplicationEngine]:
    assert qapp is not None
    engine = QQmlApplicationEngine()
    yield engine
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def fetch(engine: QQmlEngine, qml: str, server: Listener, qtbot: QtBot) -> bool:
    """Run QML that asks the server for things; tell whether the server heard of it."""
    component = QQmlComponent(engine)
    component.setData(QByteArray(qml.replace("%d", str(server.port)).encode()), "memory.qml")
    item = component.create()
    assert item is not None, component.errorString()
    heard = False

    def over() -> bool:
        nonlocal heard
        heard = heard or server.heard()
        return heard or bool(item.property("over"))

    qtbot.waitUntil(over)
    item.deleteLater()
    return heard or server.heard()


@pytest.mark.qt_log_ignore("Protocol")
@pytest.mark.parametrize("qml", [PICTURES, REQUEST], ids=["pictures", "request"])
def test_nothing_that_qml_asks_for_reaches_a_server(
    engine: QQmlApplicationEngine, server: Listener, qtbot: QtBot, qml: str
) -> None:
    """Neither on the engine's own thread nor on another."""
    refusing = NoNetwork()
    engine.setNetworkAccessManagerFactory(refusing)
    assert not fetch(engine, qml, server, qtbot)


@pytest.mark.qt_log_ignore("Error transferring")
@pytest.mark.qt_log_ignore("Connection closed")
@pytest.mark.parametrize("qml", [PICTURES, REQUEST], ids=["pictures", "request"])
def test_without_the_refusal_a_server_hears_of_it(
    engine: QQmlApplicationEngine, server: Listener, qtbot: QtBot, qml: str
) -> None:
    """So the test above can fail."""
    assert fetch(engine, qml, server, qtbot)


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
