"""What keeps the screens honest: plain text, one theme, no connection, one event loop."""

from pathlib import Path

import pytest

from tests.helpers.import_rules import ROOT
from tests.helpers.qml_rules import python_complaints, qml_complaints

UI = ROOT / "ui"
BRIDGE = UI / "bridge.py"


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", sorted(UI.rglob("*.qml")), ids=named)
def test_qml_keeps_the_rules(path: Path) -> None:
    """QML shows API text as plain text, takes colours and sizes from Theme, opens nothing."""
    found = qml_complaints(
        path.read_text(),
        theme=path.name.startswith("Theme"),
        component=path.parent.name == "components",
    )
    complaints = [f"{named(path)}:{reason}" for reason in found]
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("path", sorted(set(UI.rglob("*.py")) - {BRIDGE}), ids=named)
def test_no_module_nests_an_event_loop(path: Path) -> None:
    """A nested Qt event loop loses asyncio's tasks, so only ui/bridge.py touches the loop."""
    complaints = [f"{named(path)}:{reason}" for reason in python_complaints(path.read_text())]
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize(
    "line",
    [
        'color: "#ff0000"',
        'border.color: "red"',
        "font.pixelSize: 24",
        "width: 480",
        "anchors.margins: 12.5",
        "leftPadding: 8",
        "Layout.preferredHeight: 64",
        "const request = new XMLHttpRequest();",
        'source: "https://example.com/a.png"',
        "textFormat: Text.RichText",
        "Text {}",
        "contentItem: Text { text: root.title }",
    ],
)
def test_a_forbidden_line_of_qml_is_seen(line: str) -> None:
    """The checker itself catches each kind of forbidden line."""
    assert list(qml_complaints(line, theme=False, component=False))


@pytest.mark.parametrize(
    "line",
    [
        "color: Theme.ink",
        'color: "transparent"',
        "width: parent.width / 2",
        "spacing: 0",
        "border.width: 1",
        "radius: height / 2",
        "font.pixelSize: Theme.body",
        "// see https://example.com, 24 px",
        'text: qsTr("Item #1")',
        "property int maximumTextLength: 300",
    ],
)
def test_an_honest_line_of_qml_passes(line: str) -> None:
    """The checker leaves ordinary lines alone."""
    assert not list(qml_complaints(line, theme=False, component=False))


def test_a_text_of_a_component_must_be_plain() -> None:
    """A component may use Text, if it says that the text is plain."""
    plain = "Text {\n    textFormat: Text.PlainText\n}\n"
    assert not list(qml_complaints(plain, theme=False, component=True))
    assert list(qml_complaints(plain + "Text {}\n", theme=False, component=True))


def test_a_window_says_its_own_size() -> None:
    """The first size of the window is no affair of Theme's; what is in it is."""
    assert not list(qml_complaints("Window {\n    width: 540\n}\n", theme=False, component=False))
    inner = "Window {\n    Item {\n        width: 540\n    }\n}\n"
    assert list(qml_complaints(inner, theme=False, component=False))


@pytest.mark.parametrize(
    "source",
    [
        "dialog.exec()",
        "app.processEvents()",
        "from PySide6.QtCore import QEventLoop",
        "loop = QtCore.QEventLoop()",
        "from qasync import asyncSlot",
        "engine.rootContext().setContextProperty('a', a)",
    ],
)
def test_each_way_to_nest_an_event_loop_is_seen(source: str) -> None:
    """The checker itself catches each way to nest an event loop."""
    assert list(python_complaints(source))
