import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// One of the counter's pages, in the panel: an icon over a word, or beside it where there is room, and
// a mark for what waits there.
T.AbstractButton {
    id: root

    property bool current: false
    property string iconName: "card"
    property string mark: ""
    property string markSpoken: mark

    // The same for all of a row, which are equally wide.
    readonly property bool _beside: width >= Theme.size(300)

    implicitHeight: Theme.touch
    implicitWidth: 2 * Theme.touch

    Accessible.checkable: true
    Accessible.checked: current
    Accessible.name: mark.length > 0 ? text + ", " + markSpoken : text
    Accessible.role: Accessible.PageTab
    Accessible.onPressAction: click()

    // Always as bold as when it is chosen: nothing moves when another one is.
    TextMetrics {
        id: _bold

        font.family: Theme.family
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Bold
        text: root.text
    }
    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.current ? Theme.brand : Theme.line
        border.width: root.current ? Theme.edgeWidth : Theme.hairline
        color: root.down ? Theme.pressedTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Icon {
            id: _icon

            extent: Theme.size(38)
            name: root.iconName
            tint: root.current ? Theme.brand : Theme.ink
            x: (parent.width - width - (root._beside ? Theme.gapSmall + _word.width : 0)) / 2
            y: (parent.height - height - (root._beside ? 0 : _word.height + Theme.gapTiny / 2)) / 2
        }
        Words {
            id: _word

            font.pixelSize: Theme.fontSmall
            font.weight: root.current ? Font.Bold : Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.1
            maximumLineCount: 1
            text: root.text
            width: root._beside ? Math.min(Math.ceil(_bold.advanceWidth), parent.width - _icon.width
                                           - 3 * Theme.gapSmall) : parent.width - 2 * Theme.gapTiny
            wrapMode: Text.NoWrap
            x: root._beside ? _icon.x + _icon.width + Theme.gapSmall : Theme.gapTiny
            y: root._beside ? (parent.height - height) / 2 : _icon.y + _icon.height + Theme.gapTiny
                              / 2

            Accessible.ignored: true
        }
        Rectangle {
            id: _mark

            anchors.margins: Theme.gapTiny
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.warnTint
            height: _number.implicitHeight + Theme.gapTiny / 2
            radius: height / 2
            visible: root.mark.length > 0
            width: Math.max(height, _number.implicitWidth + 2 * Theme.gapTiny)

            Words {
                id: _number

                anchors.centerIn: parent
                color: Theme.warn
                font.weight: Font.Bold
                lineHeight: 1
                text: root.mark
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }
}
