pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components

// Why there is nothing to see in a part of a page: it is on its way, cannot be had, or is not there.
Item {
    id: root

    property bool busy: false
    property string picture: "empty-shelf"
    required property string title
    property string text: ""
    property string verb: ""

    signal pressed

    // What is there at once needs no ring.
    property bool _late: false

    onBusyChanged: _late = false

    Timer {
        interval: Theme.waitBeforeRing
        running: root.busy

        onTriggered: root._late = true
    }
    Column {
        id: _column

        anchors.centerIn: parent
        opacity: root.busy && !root._late ? 0 : 1
        spacing: Theme.gapMedium
        width: Math.min(parent.width - 2 * Theme.gapLarge, Theme.size(640))

        Behavior on opacity {
            enabled: root._late

            NumberAnimation {
                duration: Theme.quick
            }
        }

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            fillMode: Image.PreserveAspectFit
            height: Theme.size(200)
            source: "image://picture/illustration/" + root.picture
            sourceSize.height: height
            visible: !root.busy
            width: height * 3 / 2

            Accessible.ignored: true
        }
        BusyRing {
            anchors.horizontalCenter: parent.horizontalCenter
            extent: Theme.size(96)
            visible: root.busy
        }
        Heading {
            extent: Theme.fontLead
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.15
            text: root.title
            width: parent.width
        }
        Words {
            color: Theme.soft
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            visible: text.length > 0
            width: parent.width
        }
        Loader {
            active: root.verb.length > 0
            anchors.horizontalCenter: parent.horizontalCenter
            sourceComponent: ActionButton {
                filled: false
                height: Theme.touch
                objectName: "messageButton"
                text: root.verb

                onClicked: root.pressed()
            }
            visible: active
        }
    }
}
