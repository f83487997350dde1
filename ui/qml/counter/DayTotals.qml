pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// How often each reward went out today; then the journal's proof, and the day as a file.
Item {
    id: root

    required property DayViewModel day

    readonly property int _number: Theme.text(130)

    component Count: Words {
        anchors.top: parent?.top
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
        lineHeight: 1.1
        wrapMode: Text.NoWrap

        Accessible.ignored: true
    }
    component Result: Row {
        id: _result

        required property string text
        required property bool good

        spacing: Theme.gapSmall
        visible: text.length > 0
        width: parent?.width ?? 0

        onTextChanged: {
            if (text.length > 0)
                Accessible.announce(text, good ? Accessible.Polite : Accessible.Assertive);
        }

        Icon {
            extent: Theme.text(36)
            name: _result.good ? "check" : "warning"
            tint: _result.good ? Theme.ok : Theme.warn
        }
        Words {
            color: _result.good ? Theme.ok : Theme.warn
            font.weight: Font.DemiBold
            text: _result.text
            width: _result.width - Theme.text(36) - Theme.gapSmall
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }

    Flickable {
        id: _totals

        anchors.bottom: _verbs.top
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _content.height
        contentWidth: width
        pixelAligned: true

        Column {
            id: _content

            spacing: Theme.gapMedium
            width: root.width

            Item {
                height: Math.max(_heading.height, _labels.height)
                width: parent.width

                Heading {
                    id: _heading

                    anchors.left: parent.left
                    anchors.right: _labels.left
                    extent: Theme.fontLead
                    text: qsTr("Totals")
                }
                Row {
                    id: _labels

                    anchors.bottom: parent.bottom
                    anchors.right: parent.right
                    visible: root.day.totals.length > 0

                    Count {
                        color: Theme.soft
                        font.pixelSize: Theme.fontSmall
                        text: qsTr("claimed")
                        width: root._number
                    }
                    Count {
                        color: Theme.soft
                        font.pixelSize: Theme.fontSmall
                        text: qsTr("handed over")
                        width: Math.max(root._number, implicitWidth + Theme.gapSmall)
                    }
                }
            }
            Words {
                color: Theme.soft
                text: qsTr("Each reward that is claimed or handed over today is counted here.")
                visible: root.day.totals.length === 0
                width: parent.width
            }
            Repeater {
                model: root.day.totals

                Item {
                    id: _total

                    required property var modelData

                    height: Math.max(_name.implicitHeight, _claimed.implicitHeight)
                    width: _content.width

                    Accessible.name: modelData.spoken
                    Accessible.role: Accessible.ListItem

                    Words {
                        id: _name

                        anchors.left: parent.left
                        anchors.right: _claimed.left
                        lineHeight: 1.1
                        maximumLineCount: 2
                        text: _total.modelData.title

                        Accessible.ignored: true
                    }
                    Count {
                        id: _claimed

                        anchors.right: _handed.left
                        text: _total.modelData.claimed
                        width: root._number
                    }
                    Count {
                        id: _handed

                        anchors.right: parent.right
                        text: _total.modelData.handedOver
                        width: root._number
                    }
                }
            }
        }
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.gapTiny
        list: _totals
    }
    Column {
        id: _verbs

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapSmall

        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }
        Result {
            good: root.day.proofGood
            objectName: "proof"
            text: root.day.proof
        }
        Result {
            good: root.day.exportedGood
            objectName: "exported"
            text: root.day.exported
        }
        Row {
            id: _buttons

            readonly property real slot: (width - spacing) / 2

            spacing: Theme.gapSmall
            width: parent.width

            ActionButton {
                busy: root.day.proving
                enabled: !root.day.proving
                filled: false
                height: Theme.touchPrimary
                objectName: "prove"
                spoken: qsTr("Prove the journal")
                text: root.day.proving ? qsTr("Proving…") : qsTr("Prove the journal")
                width: _buttons.slot

                onClicked: root.day.prove()
            }
            ActionButton {
                filled: false
                height: Theme.touchPrimary
                objectName: "export"
                spoken: qsTr("Export the day as a file")
                text: qsTr("Export the day")
                width: _buttons.slot

                onClicked: root.day.exportDay()
            }
        }
    }
}
