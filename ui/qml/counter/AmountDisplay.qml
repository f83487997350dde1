import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components
import ui.view_models

// The number that is being typed, and what is to be said of it.
T.Control {
    id: root

    required property GiftViewModel gift

    readonly property bool bad: gift.tone === "bad"
    readonly property bool good: gift.tone === "good"

    focusPolicy: Qt.StrongFocus
    implicitHeight: _number.height + _said.height + Theme.gapTiny + 2 * Theme.gapSmall

    Accessible.description: gift.message
    Accessible.ignored: !enabled
    Accessible.name: gift.spokenNumber
    Accessible.role: Accessible.EditableText

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.bad ? Theme.warn : root.activeFocus ? Theme.ink : Theme.edge
        border.width: Theme.edgeWidth
        color: Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Item {
            id: _number

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapMedium
            anchors.right: _again.visible ? _again.left : parent.right
            anchors.rightMargin: Theme.gapMedium
            anchors.top: parent.top
            anchors.topMargin: Theme.gapSmall
            height: _figures.height

            Words {
                id: _before

                anchors.baseline: _typed.baseline
                color: Theme.soft
                font.pixelSize: Theme.fontHeading
                font.weight: Font.DemiBold
                lineHeight: 1
                maximumLineCount: 1
                text: root.gift.before
                width: Math.min(implicitWidth, parent.width * 0.3)

                Accessible.ignored: true
            }
            TextMetrics {
                id: _figures

                font.family: Theme.family
                font.pixelSize: Theme.fontHero
                font.weight: _typed.font.weight
                text: _typed.text
            }
            Words {
                id: _typed

                readonly property real _room: parent.width - x

                color: root.gift.typed.length > 0 ? Theme.ink : Theme.soft
                font.pixelSize: Math.max(Theme.fontBody, Math.min(Theme.fontHero, Math.floor(
                                                                      Theme.fontHero * _room
                                                                      / Math.max(1,
                                                                                 _figures.advanceWidth))))
                font.weight: Font.ExtraBold
                lineHeight: 1
                objectName: "giftTyped"
                text: root.gift.typed.length > 0 ? root.gift.typed : "0"
                wrapMode: Text.NoWrap
                x: _before.text.length > 0 ? _before.width + Theme.gapSmall : 0

                Accessible.ignored: true
            }
            Words {
                anchors.baseline: _typed.baseline
                anchors.left: _typed.right
                anchors.leftMargin: Theme.gapSmall
                anchors.right: parent.right
                color: Theme.soft
                font.pixelSize: Theme.fontLead
                font.weight: Font.DemiBold
                lineHeight: 1
                maximumLineCount: 1
                text: root.gift.after

                Accessible.ignored: true
            }
        }
        Item {
            id: _said

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapMedium
            anchors.right: _again.visible ? _again.left : parent.right
            anchors.rightMargin: Theme.gapMedium
            anchors.top: _number.bottom
            anchors.topMargin: Theme.gapTiny
            height: 3 * _line.height

            FontMetrics {
                id: _line

                font.family: Theme.family
                font.pixelSize: Theme.fontBody
            }
            Icon {
                id: _mark

                anchors.left: parent.left
                anchors.verticalCenter: _message.verticalCenter
                name: root.bad ? "warning" : "star"
                tint: root.bad ? Theme.warn : Theme.goldInk
                visible: root.bad || root.good
            }
            BusyRing {
                anchors.left: parent.left
                anchors.verticalCenter: _message.verticalCenter
                extent: _mark.width
                visible: root.gift.tone === "busy"
            }
            Words {
                id: _message

                anchors.left: root.gift.tone === "hint" ? parent.left : _mark.right
                anchors.leftMargin: root.gift.tone === "hint" ? 0 : Theme.gapSmall
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: root.bad ? Theme.warn : root.good ? Theme.goldInk : Theme.soft
                font.pixelSize: root.bad ? Theme.fontBody : Theme.fontLead
                font.weight: root.bad || root.good ? Font.Bold : Font.Normal
                lineHeight: 1.1
                maximumLineCount: root.bad ? 3 : 2
                objectName: "giftMessage"
                text: root.gift.message

                Accessible.ignored: true
            }
        }
        ActionButton {
            id: _again

            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            filled: false
            height: Theme.touch
            objectName: "giftRetry"
            spoken: qsTr("Try to calculate again")
            text: qsTr("Try again")
            width: Math.min(implicitWidth, parent.width * 0.32)
            visible: root.gift.retry

            onClicked: root.gift.calculateAgain()
        }
    }
}
