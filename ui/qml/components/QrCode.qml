import QtQuick
import ui.qml

// A QR code with its quiet zone, sharp at any size.
Rectangle {
    id: root

    required property string text
    property int extent: Theme.size(420)

    color: Theme.card
    height: extent
    radius: Theme.gapSmall
    width: extent

    Accessible.name: qsTr("QR code")
    Accessible.role: Accessible.Graphic

    Image {
        anchors.centerIn: parent
        height: width
        smooth: false
        source: root.text.length > 0 ? "image://qr/" + encodeURIComponent(root.text) : ""
        sourceSize: Qt.size(width, width)
        width: root.extent - Theme.gapSmall
    }
}
