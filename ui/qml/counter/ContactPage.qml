pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// One contact: who they are, what waits, what they can claim.
Item {
    id: root

    required property CounterViewModel counter

    readonly property ContactViewModel contact: counter.contact

    // What was typed stays while it is looked for, so that it can be mended.
    FindPane {
        anchors.fill: parent
        contact: root.contact
        enabled: root.contact.phase === "find"
        visible: enabled
    }
    Loader {
        id: _body

        anchors.fill: parent
        focus: active
        sourceComponent: root.contact.phase === "searching" ? _searching : root.contact.phase
                                                              === "file" ? _file : null
    }
    Component {
        id: _searching

        Item {
            id: _wait

            property bool slow: false

            Timer {
                interval: Theme.waitBeforeRing
                running: true

                onTriggered: {
                    _wait.slow = true;
                    _wait.Accessible.announce(root.contact.title, Accessible.Polite);
                }
            }
            Column {
                anchors.centerIn: parent
                opacity: _wait.slow ? 1 : 0
                spacing: Theme.gapHuge
                width: parent.width

                Behavior on opacity {
                    NumberAnimation {
                        duration: Theme.quick
                    }
                }

                RingMessage {
                    anchors.horizontalCenter: parent.horizontalCenter
                    running: _wait.slow
                    text: ""
                    title: root.contact.title
                }
                ActionButton {
                    id: _stop

                    anchors.horizontalCenter: parent.horizontalCenter
                    enabled: _wait.slow
                    filled: false
                    objectName: "stopLooking"
                    spoken: qsTr("Stop looking for this contact")
                    text: qsTr("Cancel")

                    onClicked: root.contact.close()
                }
            }
        }
    }
    Component {
        id: _file

        FocusScope {
            id: _open

            readonly property string told: root.contact.spoken

            focus: true

            Component.onCompleted: Accessible.announce(told, Accessible.Assertive)

            ContactHeader {
                id: _header

                anchors.left: parent.left
                anchors.margins: Theme.margin
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: Theme.size(44)
                contact: root.contact
            }
            OldFile {
                id: _mark

                anchors.left: parent.left
                anchors.margins: Theme.margin
                anchors.right: parent.right
                anchors.top: _header.bottom
                anchors.topMargin: visible ? Theme.gapMedium : 0
                contact: root.contact
                height: visible ? implicitHeight : 0
            }
            Loader {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                anchors.top: _mark.bottom
                anchors.topMargin: Theme.gapMedium
                sourceComponent: root.contact.pane === "history" ? _history : _offers
            }
            Component {
                id: _offers

                ContactOffers {
                    contact: root.contact
                }
            }
            Component {
                id: _history

                HistoryPane {
                    counter: root.counter
                }
            }
        }
    }
}
