import QtQuick
import ui.qml

// A QR code, sharp at any size. Its picture brings the quiet zone; only the corners stay clear of it.
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
        // What a code is worth must not outlive its visit in Qt's cache of pictures.
        cache: false
        height: width
        smooth: false
        source: root.text.length > 0 ? "image://qr/" + encodeURIComponent(root.text) : ""
        sourceSize: Qt.size(width, width)
        width: root.extent - 2 * Math.ceil(root.radius * (1 - Math.SQRT1_2))
    }
}
