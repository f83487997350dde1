import QtQuick
import ui.qml
import ui.qml.screens

// The kiosk's window: "one moment" until the view is put into it.
Window {
    id: root

    property bool opened: false

    color: Theme.paper
    height: 960
    minimumHeight: 480
    minimumWidth: 480
    width: 540

    StartingScreen {
        anchors.fill: parent
        visible: !root.opened
    }
}
