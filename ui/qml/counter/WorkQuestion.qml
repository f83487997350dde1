pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// What will happen, what it costs or gives back, and the verb that does it.
FocusScope {
    id: root

    required property WorkViewModel work
    required property bool ready

    focus: true
    implicitHeight: _body.contentHeight + Theme.gapLarge + _actions.implicitHeight

    Flickable {
        id: _body

        anchors.bottom: _actions.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _words.implicitHeight
        contentWidth: width

        Column {
            id: _words

            spacing: Theme.gapMedium
            width: parent.width

            WorkTitle {
                image: root.work.image
                text: root.work.text
                title: root.work.title
                who: root.work.who
                width: parent.width
            }
            WorkFacts {
                facts: root.work.facts
                visible: root.work.facts.length > 0
                width: parent.width
            }
            WorkChanges {
                changes: root.work.changes
                visible: root.work.changes.length > 0
                width: parent.width
            }
            CheckLine {
                id: _identity

                checked: root.work.identityChecked
                objectName: "identityCheck"
                text: root.work.identityText
                visible: root.work.identityAsked
                width: parent.width

                onToggled: root.work.checkIdentity(checked)
            }
            Words {
                color: Theme.warn
                font.weight: Font.DemiBold
                text: root.work.identityHint
                visible: text.length > 0
                width: parent.width
            }
            Row {
                spacing: Theme.gapSmall
                visible: root.work.managerNeeded.length > 0
                width: parent.width

                Icon {
                    id: _lock

                    anchors.verticalCenter: parent.verticalCenter
                    name: "lock"
                    tint: Theme.soft
                }
                Words {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.soft
                    font.pixelSize: Theme.fontLead
                    text: root.work.managerNeeded
                    width: parent.width - _lock.width - parent.spacing
                }
            }
        }
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.gapSmall
        list: _body
        visible: _body.contentHeight > _body.height + 1
    }
    WorkActions {
        id: _actions

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        cancel.spoken: root.work.cancelSpoken
        cancel.text: root.work.cancelText
        confirm.enabled: root.work.mayConfirm && root.ready
        confirm.spoken: root.work.confirmSpoken
        confirm.text: root.work.confirmText
        focus: true

        Connections {
            function onClicked(): void {
                root.work.confirm();
            }

            target: _actions.confirm
        }
        Connections {
            function onClicked(): void {
                root.work.cancel();
            }

            target: _actions.cancel
        }
    }
}
