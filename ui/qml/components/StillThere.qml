import QtQuick
import ui.qml
import ui.view_models

// Asks before an idle visit ends, and covers what the last customer was looking at.
Item {
    id: root

    required property VisitViewModel visit

    visible: visit.stillThere

    onVisibleChanged: {
        if (visible) {
            _stay.forceActiveFocus();
            Accessible.announce(qsTr("Are you still there?"), Accessible.Assertive);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    MouseArea {
        anchors.fill: parent

        onClicked: root.visit.stay()
    }
    Item {
        anchors.bottom: _actions.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top

        RingMessage {
            anchors.centerIn: parent
            progress: root.visit.stillThereShare
            text: qsTr("To keep your details private, this screen closes in %n second(s).", "",
                       root.visit.stillThereSeconds)
            title: qsTr("Are you still there?")
        }
    }
    Column {
        id: _actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapMedium
        width: Theme.landscape ? Theme.size(900) : parent.width - 2 * Theme.margin

        ActionButton {
            id: _stay

            spoken: qsTr("Stay, I am still here")
            text: qsTr("I am still here")
            width: parent.width

            onClicked: root.visit.stay()
        }
        ActionButton {
            filled: false
            text: qsTr("I am done")
            width: parent.width

            onClicked: root.visit.done()
        }
    }
}
