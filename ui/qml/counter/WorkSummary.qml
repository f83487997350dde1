pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// What came of every operation, big enough to read at arm's length.
FocusScope {
    id: root

    required property WorkViewModel work

    readonly property bool good: work.tone === "good"

    focus: true
    implicitHeight: _title.implicitHeight + Theme.gapMedium + _rows.contentHeight + Theme.gapLarge
                    + _actions.implicitHeight

    Item {
        id: _title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        implicitHeight: Math.max(_heading.implicitHeight, _after.implicitHeight)

        Heading {
            id: _heading

            anchors.left: parent.left
            anchors.right: _after.visible ? _after.left : parent.right
            anchors.rightMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter
            color: root.good ? Theme.ok : Theme.warn
            extent: Theme.fontTitle
            font.weight: Font.ExtraBold
            objectName: "workTitle"
            text: root.work.title
        }
        Words {
            id: _after

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.goldInk
            font.pixelSize: Theme.fontLead
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 2
            objectName: "creditsAfter"
            text: root.work.after
            visible: text.length > 0
            width: Math.min(Math.ceil(implicitWidth), parent.width * 0.55)
        }
    }
    Flickable {
        id: _rows

        anchors.bottom: _actions.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: _title.bottom
        anchors.topMargin: Theme.gapMedium
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _cards.implicitHeight
        contentWidth: width
        objectName: "summaryRows"

        Column {
            id: _cards

            spacing: Theme.gapSmall
            width: parent.width

            Accessible.name: root.work.title
            Accessible.role: Accessible.List

            Repeater {
                model: root.work.rows

                OutcomeCard {
                    required property var modelData

                    content: modelData
                    width: _cards.width
                }
            }
        }
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.gapSmall
        list: _rows
        visible: _rows.contentHeight > _rows.height + 1
    }
    WorkActions {
        id: _actions

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        cancel.iconName: "bag"
        cancel.spoken: root.work.moreSpoken
        cancel.text: root.work.moreText
        cancel.visible: root.work.moreText.length > 0
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
                root.work.handOverNow();
            }

            target: _actions.cancel
        }
    }
}
