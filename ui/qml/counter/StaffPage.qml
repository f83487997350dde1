pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// Who may sign in here: the list, and one form at a time in its place.
Item {
    id: root

    required property CounterViewModel counter

    readonly property StaffListViewModel staff: counter.staff
    readonly property bool _filling: staff.form.length > 0

    property string _said: ""

    function _say(text: string, good: bool): void {
        if (text.length > 0 && text !== _said)
            Accessible.announce(text, good ? Accessible.Polite : Accessible.Assertive);
        _said = text;
    }

    Keys.onEscapePressed: staff.close()

    Connections {
        function onChanged(): void {
            if (root.staff.form.length > 0 && root.staff.form !== "pin")
                root._say(root.staff.trouble, false);
            else if (root.staff.form.length === 0)
                root._say(root.staff.remark, true);
        }

        target: root.staff
    }
    Connections {
        function onChanged(): void {
            if (root.staff.form === "pin")
                root._say(root.staff.pad.message, root.staff.pad.good);
        }

        target: root.staff.pad
    }
    Heading {
        id: _heading

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: _verbs.left
        anchors.rightMargin: Theme.gapMedium
        anchors.verticalCenter: _verbs.verticalCenter
        extent: Theme.fontHeading
        lineHeight: 1.05
        maximumLineCount: 2
        objectName: "staffTitle"
        text: root._filling ? root.staff.title : qsTr("Staff")
    }
    Row {
        id: _verbs

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: Theme.gapMedium
        height: Theme.touchPrimary
        spacing: Theme.gapSmall

        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            enabled: !root.staff.busy
            filled: false
            height: Theme.touchPrimary
            objectName: "staffBack"
            spoken: qsTr("Back to the staff list, nothing is changed")
            text: qsTr("Back")
            visible: root._filling

            onClicked: root.staff.close()
        }
        ActionButton {
            anchors.verticalCenter: parent.verticalCenter
            busy: root.staff.busy
            enabled: !root.staff.busy
            height: Theme.touchPrimary
            objectName: "staffVerb"
            text: root.staff.verb.length > 0 ? root.staff.verb : qsTr("Add somebody")
            visible: root.staff.allowed && (!root._filling || root.staff.verb.length > 0)
            width: Math.min(implicitWidth, root.width * 0.5)

            onClicked: root._filling ? root.staff.confirm() : root.staff.add()
        }
    }
    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gapLarge
        anchors.right: parent.right
        anchors.top: _verbs.bottom
        anchors.topMargin: Theme.gapMedium
        objectName: "staffPart"
        sourceComponent: root.staff.form === "who" ? _who : root.staff.form === "pin" ? _pin : root.staff.form
                                                                                        === "remove"
                                                                                        ? _remove :
                                                                                          _people
    }
    Component {
        id: _people

        Item {
            PanelNotice {
                id: _remark

                good: true
                height: visible ? implicitHeight : 0
                iconName: "check"
                objectName: "staffRemark"
                title: root.staff.remark
                width: parent.width
            }
            PageMessage {
                anchors.fill: parent
                objectName: "staffEmpty"
                picture: "break"
                text: root.staff.emptyText
                title: root.staff.emptyTitle
                visible: title.length > 0
            }
            Loader {
                active: root.staff.loading
                anchors.fill: parent
                sourceComponent: PageMessage {
                    busy: true
                    title: qsTr("Opening the staff list…")
                }
            }
            ListView {
                id: _list

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: _remark.bottom
                anchors.topMargin: _remark.visible ? Theme.gapSmall : 0
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: root.staff.members
                objectName: "staffList"
                pixelAligned: true
                spacing: Theme.gapSmall

                Accessible.name: qsTr("Who may sign in")
                Accessible.role: Accessible.List

                delegate: StaffRow {
                    id: _row

                    required property int index
                    required property var modelData

                    manager: modelData.manager
                    name: modelData.name
                    pinSpoken: modelData.pinSpoken
                    removeSpoken: modelData.removeSpoken
                    role: modelData.role
                    width: ListView.view.width

                    onPinAsked: root.staff.newPin(modelData.key)
                    onRemoveAsked: root.staff.remove(modelData.key)
                }
            }
        }
    }
    Component {
        id: _who

        StaffWho {
            staff: root.staff
        }
    }
    Component {
        id: _pin

        Item {
            Component.onCompleted: _pad.forceActiveFocus()

            Grid {
                anchors.horizontalCenter: parent.horizontalCenter
                columnSpacing: Theme.gapHuge
                columns: Theme.landscape ? 2 : 1
                horizontalItemAlignment: Grid.AlignHCenter
                rowSpacing: Theme.gapLarge
                topPadding: Theme.gapMedium

                Column {
                    spacing: Theme.gapSmall
                    width: Theme.landscape ? root.width * 0.42 : root.width - 2 * Theme.gapLarge

                    Words {
                        color: root.staff.pad.good ? Theme.ink : Theme.warn
                        font.pixelSize: Theme.fontLead
                        font.weight: Font.DemiBold
                        horizontalAlignment: Theme.landscape ? Text.AlignLeft : Text.AlignHCenter
                        objectName: "staffPinMessage"
                        text: root.staff.pad.message
                        width: parent.width
                    }
                    Words {
                        color: Theme.soft
                        horizontalAlignment: Theme.landscape ? Text.AlignLeft : Text.AlignHCenter
                        text: root.staff.text
                        width: parent.width
                    }
                }
                PinPad {
                    id: _pad

                    enterName: qsTr("Use this PIN")
                    focus: true
                    pad: root.staff.pad
                }
            }
        }
    }
    Component {
        id: _remove

        Column {
            spacing: Theme.gapLarge

            BalancedWords {
                font.pixelSize: Theme.fontLead
                text: root.staff.text
                width: parent.width
            }
            PanelNotice {
                iconName: "warning"
                objectName: "staffTrouble"
                title: root.staff.trouble
                width: parent.width
            }
        }
    }
}
