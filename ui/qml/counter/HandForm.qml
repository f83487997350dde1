pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// A manager's word for what became of an unsure operation: what, why, and which one at Leat.
Item {
    id: root

    required property DayViewModel day

    readonly property HandViewModel hand: day.hand

    Keys.onEscapePressed: hand.close()

    function _reveal(choice: Item): void {
        if (!choice.activeFocus)
            return;
        const top = choice.mapToItem(_content, 0, 0).y;
        const lowest = Math.max(_choices.contentY, top + choice.height - _choices.height);
        _choices.contentY = Math.max(0, Math.min(top, lowest));
    }

    Connections {
        // Assigned: a binding would know of the trouble before it is read out.
        property string said

        Component.onCompleted: said = root.hand.trouble

        function onChanged(): void {
            if (root.hand.trouble.length > 0 && root.hand.trouble !== said) {
                root.Accessible.announce(root.hand.trouble, Accessible.Assertive);
                _choices.contentY = 0;
            }
            said = root.hand.trouble;
        }

        target: root.hand
    }

    component Question: Heading {
        extent: Theme.fontBody
        lineHeight: 1.2
        width: _content.width
    }

    Flickable {
        id: _choices

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

            spacing: Theme.gapSmall
            width: root.width

            Heading {
                extent: Theme.fontLead
                lineHeight: 1.05
                maximumLineCount: 2
                text: root.day.title
                width: parent.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
            PanelNotice {
                iconName: "warning"
                objectName: "handTrouble"
                title: root.hand.trouble
                width: parent.width
            }
            Repeater {
                model: root.hand.rows

                PickButton {
                    id: _candidate

                    required property var modelData

                    chosen: root.hand.row === modelData.key
                    enabled: !root.hand.busy
                    objectName: "candidate-" + modelData.key
                    text: modelData.text
                    width: _content.width

                    onActiveFocusChanged: root._reveal(_candidate)
                    onClicked: root.hand.chooseRow(modelData.key)
                }
            }
            Question {
                text: qsTr("What happened?")
            }
            Row {
                id: _happened

                readonly property real slot: (width - spacing) / 2
                readonly property real tallest: Math.max(_yes.implicitHeight, _no.implicitHeight)

                spacing: Theme.gapSmall
                width: parent.width

                PickButton {
                    id: _yes

                    chosen: root.hand.happened === "yes"
                    enabled: !root.hand.busy
                    height: _happened.tallest
                    objectName: "happened"
                    text: qsTr("It happened")
                    width: _happened.slot

                    onActiveFocusChanged: root._reveal(_yes)
                    onClicked: root.hand.chooseHappened(true)
                }
                PickButton {
                    id: _no

                    chosen: root.hand.happened === "no"
                    enabled: !root.hand.busy
                    height: _happened.tallest
                    objectName: "neverHappened"
                    text: qsTr("It never happened")
                    width: _happened.slot

                    onActiveFocusChanged: root._reveal(_no)
                    onClicked: root.hand.chooseHappened(false)
                }
            }
            Question {
                text: qsTr("Why do you know?")
                visible: _reasons.count > 0
            }
            Repeater {
                id: _reasons

                model: root.hand.reasons

                PickButton {
                    id: _reason

                    required property var modelData

                    chosen: root.hand.reason === modelData.key
                    enabled: !root.hand.busy
                    objectName: "reason-" + modelData.key
                    text: modelData.text
                    width: _content.width

                    onActiveFocusChanged: root._reveal(_reason)
                    onClicked: root.hand.chooseReason(modelData.key)
                }
            }
        }
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.gapTiny
        list: _choices
    }
    Column {
        id: _verbs

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gapTiny

        Words {
            color: Theme.soft
            objectName: "handHint"
            text: root.hand.hint
            visible: text.length > 0
            width: parent.width
        }
        Row {
            spacing: Theme.gapSmall
            width: parent.width

            ActionButton {
                id: _back

                enabled: !root.hand.busy
                filled: false
                height: Theme.touchPrimary
                objectName: "closeHand"
                spoken: qsTr("Go back without noting anything")
                text: qsTr("Back")
                width: (parent.width - parent.spacing) * 0.4

                onClicked: root.hand.close()
            }
            ActionButton {
                busy: root.hand.busy
                enabled: root.hand.ready
                height: Theme.touchPrimary
                objectName: "sendHand"
                spoken: qsTr("Note what happened")
                text: root.hand.busy ? qsTr("Asking Leat…") : qsTr("Note it")
                width: parent.width - _back.width - parent.spacing

                onClicked: root.hand.send()
            }
        }
    }
}
