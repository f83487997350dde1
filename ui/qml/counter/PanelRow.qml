import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// One operation in the side panel; a touch leads to its row of the day.
T.AbstractButton {
    id: root

    required property string title
    required property string spoken
    property bool warns: false

    implicitHeight: Math.max(Theme.touch, _words.implicitHeight + 2 * Theme.gapSmall)

    Accessible.name: spoken
    Accessible.role: Accessible.Button

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.warns ? Theme.warn : Theme.line
        border.width: Theme.hairline
        color: root.down ? Theme.pressedTint : root.warns ? Theme.warnTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Icon {
            id: _icon

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.text(36)
            name: "warning"
            tint: Theme.warn
            visible: root.warns
        }
        Column {
            id: _words

            anchors.left: root.warns ? _icon.right : parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter

            Words {
                font.weight: Font.DemiBold
                lineHeight: 1.1
                maximumLineCount: 1
                text: root.title
                width: parent.width
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
            Words {
                color: root.warns ? Theme.warn : Theme.soft
                font.pixelSize: Theme.fontSmall
                font.weight: root.warns ? Font.DemiBold : Font.Normal
                lineHeight: 1.1
                maximumLineCount: 2
                text: root.text
                width: parent.width

                Accessible.ignored: true
            }
        }
    }
}
