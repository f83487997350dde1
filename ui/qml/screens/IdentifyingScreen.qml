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
            root.Accessible.announce(_title.text + ". " + _text.text, Accessible.Polite);
        }
    }
    Column {
        anchors.centerIn: parent
        opacity: root.slow ? 1 : 0
        spacing: Theme.gapLarge
        width: parent.width - 2 * Theme.margin

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }

        BusyRing {
            anchors.horizontalCenter: parent.horizontalCenter
            running: root.slow
        }
        Heading {
            id: _title

            extent: Theme.fontHero
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Welcome")
            width: parent.width
        }
        Words {
            id: _text

            color: Theme.soft
            font.pixelSize: Theme.fontHeading
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("We are looking up your card")
            width: parent.width
        }
    }
}
