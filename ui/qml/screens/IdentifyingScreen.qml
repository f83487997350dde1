import QtQuick
import ui.qml
import ui.qml.components

// A card was read: the ring appears only when the answer takes its time.
Item {
    id: root

    property bool slow: false

    Timer {
        interval: Theme.waitBeforeRing
        running: true

        onTriggered: {
            root.slow = true;
            root.Accessible.announce(_message.title + ". " + _message.text, Accessible.Polite);
        }
    }
    RingMessage {
        id: _message

        anchors.centerIn: parent
        opacity: root.slow ? 1 : 0
        running: root.slow
        text: qsTr("We are looking up your card")
        title: qsTr("Welcome")

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
}
