"""The stage: the kiosk's view and its view models, put into the window behind the first frame."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.clock import Clock
from ui.first_frame import QML, Opening
from ui.no_network import NoNetwork
from ui.pictures.icons import IconProvider
from ui.pictures.provider import PictureProvider
from ui.pictures.qr import QrProvider
from ui.surroundings import WordSource
from ui.view_models.counter.counter import CounterViewModel
from ui.view_models.display import DisplayViewModel
from ui.view_models.health import HealthViewModel
from ui.view_models.pictures import Pictures
from ui.view_models.shop import ShopViewModel
from ui.view_models.visit import VisitViewModel


@dataclass(frozen=True)
class Stage:
    """What the view leaves for the rest of the program to fill."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    display: DisplayViewModel
    shop: ShopViewModel
    visit: VisitViewModel
    health: HealthViewModel
    counter: CounterViewModel
    pictures: Pictures
    picture_provider: PictureProvider
    words: WordSource


def set_the_stage(
    opening: Opening,
    clock: Clock,
    *,
    view: str = "WindowView.qml",
    extra: dict[str, QObject] | None = None,
) -> Stage:
    """Put a view into the window, with view models that say "one moment" until there is more.

    `extra` are view models beside the usual four. Raises RuntimeError when the QML cannot be
    loaded; Qt has then printed why.
    """
    engine, window, translator = opening.engine, opening.window, opening.translator
    display = DisplayViewModel(opening.language, (opening.language,))
    words = WordSource(display, clock)
    shop, visit = ShopViewModel(), VisitViewModel(words.surroundings)
    health = HealthViewModel(words.wording)
    counter = CounterViewModel()
    pictures, provider, no_network = Pictures.install(), PictureProvider(), NoNetwork()
    engine.setNetworkAccessManagerFactory(no_network)
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("picture", provider)
    engine.addImageProvider("qr", QrProvider())

    def speak() -> None:
        translator.speak(display.language_code)
        engine.retranslate()
        visit.derive()
        health.derive()

    display.languageChanged.connect(speak)
    visit.screenChanged.connect(lambda: health.follow(visit.shown.screen))
    shop.changed.connect(lambda: window.setTitle(shop.props.name))
    properties: dict[str, Any] = {
        "display": display,
        "shop": shop,
        "visit": visit,
        "health": health,
        "counter": counter,
    }
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(QML / view)))
    item = component.createWithInitialProperties(properties | (extra or {}))
    if not isinstance(item, QQuickItem):
        message = f"{view} could not be loaded: {component.errorString()}"
        raise RuntimeError(message)  # noqa: TRY004 - no wrong type, but no view at all
    item.setParent(window)
    item.setParentItem(window.contentItem())
    item.forceActiveFocus()
    window.setProperty("opened", True)  # noqa: FBT003 - Qt's signature
    stage = Stage(engine, window, display, shop, visit, health, counter, pictures, provider, words)
    opening.kept.extend((stage, no_network, component, item, extra))
    return stage
