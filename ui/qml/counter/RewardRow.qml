import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// A reward in the list: what it looks like, what it costs, whether it is on offer.
T.AbstractButton {
    id: root

    required property string title
    required property string price
    required property string image
    required property string mark
    required property string spoken
    property bool chosen: false
    property bool pooled: false
    readonly property bool _inSight: {
        const list = ListView.view;
        return list !== null && y < list.contentY + list.height && y + height > list.contentY;
    }

    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(Theme.touch, Theme.size(128), _words.implicitHeight + 2
                             * Theme.gapSmall)

    // Qt takes a delegate that is pooled, or made before it is in sight, from assistive technology
    // and does not bring it back by itself.
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.ignored: !enabled || pooled || !_inSight
    Accessible.name: spoken
    Accessible.role: Accessible.Button

    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.chosen ? Theme.brand : Theme.line
        border.width: root.chosen ? Theme.edgeWidth : Theme.hairline
        color: root.down ? Theme.pressedTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Picture {
            id: _picture

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: root.chosen ? Theme.edgeWidth : Theme.hairline
            anchors.top: parent.top
            leftOnly: true
            opacity: root.mark.length > 0 ? 0.5 : 1
            radiusTop: Theme.radiusMedium - anchors.margins
            remote: root.image
            width: Theme.size(120)
        }
        Column {
            id: _words

            anchors.left: _picture.right
            anchors.leftMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.size(4)

            Words {
                font.weight: Font.DemiBold
                lineHeight: 1.15
                maximumLineCount: 2
                text: root.title
                width: parent.width

                Accessible.ignored: true
            }
            Words {
                color: Theme.soft
                font.pixelSize: Theme.fontSmall
                lineHeight: 1.15
                maximumLineCount: 1
                text: root.price
                width: parent.width

                Accessible.ignored: true
            }
            Words {
                color: Theme.warn
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                lineHeight: 1.15
                maximumLineCount: 1
                text: root.mark
                visible: text.length > 0
                width: parent.width

                Accessible.ignored: true
            }
        }
    }
}
