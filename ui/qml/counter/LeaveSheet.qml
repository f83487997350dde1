import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// Asks before what was typed about a reward is dropped.
FocusScope {
    id: root

    required property ShelfViewModel shelf

    visible: shelf.leaving

    Keys.onEscapePressed: shelf.keepEditing()

    onVisibleChanged: {
        if (visible) {
            _keep.forceActiveFocus();
            Accessible.announce(_title.text + " " + shelf.leaveText, Accessible.Assertive);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    MouseArea {
        anchors.fill: parent

        onClicked: root.shelf.keepEditing()
    }
    Rectangle {
        anchors.centerIn: parent
        color: Theme.paper
        height: _content.implicitHeight + 2 * Theme.margin
        radius: Theme.radiusLarge
        width: Math.min(parent.width - 2 * Theme.gapLarge, Theme.size(840))

        // A touch beside the buttons is no answer.
        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: _content

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapMedium

            Heading {
                id: _title

                font.weight: Font.ExtraBold
                text: qsTr("Leave without saving?")
                width: parent.width
            }
            Words {
                color: Theme.soft
                text: root.shelf.leaveText
                width: parent.width
            }
            Item {
                height: Theme.gapTiny
                width: 1
            }
            ActionButton {
                id: _keep

                objectName: "keepEditing"
                text: qsTr("Keep editing")
                width: parent.width

                onClicked: root.shelf.keepEditing()
            }
            ActionButton {
                filled: false
                objectName: "dropChanges"
                text: qsTr("Drop the changes")
                width: parent.width

                onClicked: root.shelf.dropChanges()
            }
        }
    }
}
