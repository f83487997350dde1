import QtQuick
import ui.qml
import ui.qml.components

// What must be noticed whatever page is open: a heading, and what to do about it.
Rectangle {
    id: root

    required property string iconName
    required property string title
    property string text: ""
    property bool good: false

    readonly property color _ink: good ? Theme.ok : Theme.warn

    border.color: _ink
    border.width: Theme.hairline
    color: good ? Theme.okTint : Theme.warnTint
    implicitHeight: _words.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radiusSmall
    visible: title.length > 0

    Icon {
        id: _icon

        extent: Theme.text(40)
        name: root.iconName
        tint: root._ink
        x: Theme.gapSmall
        y: Theme.gapSmall
    }
    Column {
        id: _words

        anchors.left: _icon.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTiny / 2

        Words {
            color: root._ink
            font.weight: Font.Bold
            lineHeight: 1.15
            text: root.title
            width: parent.width
        }
        Words {
            font.pixelSize: Theme.fontSmall
            lineHeight: 1.15
            text: root.text
            visible: text.length > 0
            width: parent.width
        }
    }
}
