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
    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, Theme.size(900))

        BusyRing {
            anchors.horizontalCenter: parent.horizontalCenter
            progress: root.visit.stillThereShare
        }
        BalancedHeading {
            extent: Theme.fontHero
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Are you still there?")
            width: parent.width
        }
        BalancedWords {
            color: Theme.soft
            font.pixelSize: Theme.fontHeading
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("To keep your details private, this screen closes in %n second(s).", "",
                       root.visit.stillThereSeconds)
            width: parent.width
        }
        Item {
            height: Theme.gapLarge
            width: 1
        }
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
