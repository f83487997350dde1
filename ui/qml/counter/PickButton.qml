import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// One of a few choices; the chosen one is marked with more than a colour.
T.AbstractButton {
    id: root

    property bool chosen: false
    property bool small: false
    property string spoken: text

    implicitHeight: Math.max(Theme.touch, _words.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Math.ceil(_inOneLine.advanceWidth) + 2 * Theme.gapMedium + (small ? 0 :
                                                                                       Theme.text(
                                                                                           32) + Theme.gapSmall)
    opacity: enabled ? 1 : 0.5

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.name: spoken
    Accessible.role: Accessible.RadioButton

    // Always as bold as when it is chosen: nothing moves when another one is.
    TextMetrics {
        id: _inOneLine

        font.family: Theme.family
        font.pixelSize: Theme.fontBody
        font.weight: Font.Bold
        text: root.text
    }
    FocusRing {
        control: root
    }

    background: Item {
        Rectangle {
            anchors.bottomMargin: anchors.topMargin
            anchors.fill: parent
            anchors.topMargin: root.small ? Math.min(Theme.gapSmall, (parent.height - Theme.size(
                                                                          64)) / 2) : 0
            border.color: root.chosen ? Theme.brand : Theme.edge
            border.width: Theme.edgeWidth
            color: root.small && root.chosen ? Theme.brand : root.down ? Theme.pressedTint :
                                                                         Theme.card
            radius: Theme.radiusMedium
        }
    }
    contentItem: Item {
        Rectangle {
            id: _mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            border.color: root.chosen ? Theme.brand : Theme.edge
            border.width: Theme.edgeWidth
            color: Theme.card
            height: width
            radius: width / 2
            visible: !root.small
            width: Theme.text(32)

            Rectangle {
                anchors.centerIn: parent
                color: Theme.brand
                height: width
                radius: width / 2
                visible: root.chosen
                width: parent.width / 2
            }
        }
        Words {
            id: _words

            anchors.left: root.small ? parent.left : _mark.right
            anchors.leftMargin: Theme.gapSmall
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            color: root.small && root.chosen ? Theme.brandInk : Theme.ink
            font.weight: root.chosen ? Font.Bold : Font.DemiBold
            horizontalAlignment: root.small ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: 1.15
            maximumLineCount: root.small ? 1 : 4
            text: root.text

            Accessible.ignored: true
        }
    }
}
