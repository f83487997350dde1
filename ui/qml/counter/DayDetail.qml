pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// All there is to tell of one operation, and what staff can do about an unsure one.
Item {
    id: root

    required property DayViewModel day

    readonly property bool _checking: day.checking === day.selected
    readonly property color _ink: day.tone === "warn" ? Theme.warn : day.tone === "ok" ? Theme.ok :
                                                                                         Theme.soft

    on_CheckingChanged: {
        if (_checking)
            Accessible.announce(_check.text + " " + _patience.text, Accessible.Polite);
    }

    Flickable {
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

            Heading {
                extent: text.length > 40 ? Theme.fontLead : Theme.fontHeading
                lineHeight: 1.05
                maximumLineCount: 4
                text: root.day.title
                width: parent.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            Row {
                spacing: Theme.gapSmall
                width: parent.width

                Icon {
                    id: _icon

                    extent: Theme.text(40)
                    name: root.day.icon
                    tint: root._ink
                }
                Words {
                    color: root._ink
                    font.weight: Font.DemiBold
                    objectName: "dayOutcome"
                    text: root.day.outcome
                    width: parent.width - _icon.width - Theme.gapSmall
                }
            }
            Column {
                spacing: Theme.gapTiny
                width: parent.width

                Repeater {
                    model: root.day.facts

                    Item {
                        id: _fact

                        required property var modelData

                        height: _value.implicitHeight
                        width: _content.width

                        Accessible.name: modelData.label + ": " + modelData.text
                        Accessible.role: Accessible.StaticText

                        Words {
                            color: Theme.soft
                            text: _fact.modelData.label
                            width: Theme.text(160)

                            Accessible.ignored: true
                        }
                        Words {
                            id: _value

                            anchors.left: parent.left
                            anchors.leftMargin: Theme.text(160)
                            anchors.right: parent.right
                            text: _fact.modelData.text
                            wrapMode: Text.WrapAtWordBoundaryOrAnywhere

                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Column {
        id: _verbs

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapSmall

        Words {
            id: _patience

            color: Theme.soft
            text: root._checking ? qsTr(
                                       "This takes up to 20 seconds. Serve the next customer meanwhile.") :
                                   qsTr("Another operation is being checked. One moment.")
            visible: root.day.unsure && root.day.checking.length > 0
            width: parent.width
        }
        ActionButton {
            id: _check

            busy: root._checking
            enabled: root.day.checking.length === 0
            height: Theme.touchPrimary
            objectName: "checkAgain"
            progress: root._checking ? root.day.share : -1
            spoken: root.day.checkSpoken
            text: root._checking ? qsTr("Asking Leat…") : qsTr("Check again")
            visible: root.day.unsure
            width: parent.width

            onClicked: root.day.checkAgain(root.day.selected)
        }
        Row {
            layoutDirection: Qt.RightToLeft
            spacing: Theme.gapSmall
            width: parent.width

            ActionButton {
                id: _byHand

                enabled: root.day.checking.length === 0
                filled: false
                objectName: "byHand"
                spoken: root.day.handSpoken
                text: qsTr("Handled by hand…")
                visible: root.day.unsure
                width: (parent.width - parent.spacing) * 0.62

                onClicked: root.day.settleByHand(root.day.selected)
            }
            ActionButton {
                filled: false
                objectName: "closeDetail"
                spoken: qsTr("Back to the totals")
                text: qsTr("Back")
                width: parent.width - (_byHand.visible ? _byHand.width + parent.spacing : 0)

                onClicked: root.day.choose("")
            }
        }
    }
}
