import QtQuick
import ui.qml

// A title; its extent is the size of its letters in pixels.
Words {
    id: root

    property int extent: Theme.fontHeading

    font.letterSpacing: -0.02 * extent
    font.pixelSize: extent
    font.weight: Font.Bold
    lineHeight: 0.95

    Accessible.role: Accessible.Heading
}
