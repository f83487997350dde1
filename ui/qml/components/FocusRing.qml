import QtQuick
import QtQuick.Templates as T
import ui.qml

// Around the control that keys have reached: dark on light grounds, gold on dark ones.
Rectangle {
    id: root

    required property T.Control control

    anchors.fill: parent
    border.color: Theme.ink
    border.width: Theme.ringWidth
    color: "transparent"
    objectName: "focusRing"
    radius: Theme.radiusMedium
    visible: control.visualFocus
    z: 1

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.ringWidth
        border.color: Theme.gold
        border.width: Theme.ringWidth
        color: "transparent"
        radius: Math.max(0, root.radius - Theme.ringWidth)
    }
}
