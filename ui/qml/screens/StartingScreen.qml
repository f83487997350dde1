import QtQuick
import ui.qml
import ui.qml.components

// The first frame, before anything else is loaded.
Item {
    id: root

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: parent.width - 2 * Theme.margin

        BusyRing {
            anchors.horizontalCenter: parent.horizontalCenter
            extent: Theme.size(120)
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.fontLead
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("One moment, we are opening")
            width: parent.width
        }
    }
}
