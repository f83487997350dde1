import QtQuick
import ui.qml

// How much of a list is seen, and which part; nothing where all of it is.
Rectangle {
    id: root

    required property Flickable list

    readonly property real _room: list.height - Theme.gapMedium

    color: Theme.soft
    height: Math.max(Theme.touch, list.visibleArea.heightRatio * _room)
    opacity: 0.35
    radius: width / 2
    visible: list.visibleArea.heightRatio < 1
    width: Theme.size(10)
    y: list.y + list.visibleArea.yPosition / Math.max(0.0001, 1 - list.visibleArea.heightRatio) * (_room
                                                                                                   - height)
}
