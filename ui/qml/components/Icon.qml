import QtQuick
import ui.qml

// One of the project's own line icons, drawn in any colour.
Image {
    id: root

    required property string name
    property color tint: Theme.ink
    property int extent: Theme.size(44)

    height: extent
    width: extent
    fillMode: Image.PreserveAspectFit
    source: "image://icon/" + name + "/" + String(tint).replace("#", "")
    sourceSize: Qt.size(extent, extent)

    Accessible.ignored: true
}
