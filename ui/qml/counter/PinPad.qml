pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components
import ui.view_models

// Ten keys in the order of a till, a dot for each digit, and what is wrong in words.
Column {
    id: root

    required property PadViewModel pad
    // What its last key does, as it is read out.
    property string enterName: qsTr("Open")
    // Where the digits come from when there is a keyboard: the keys on the screen are for fingers.
    readonly property real keyExtent: Math.max(Theme.touch, Theme.size(132))
    // The digits of a keyboard come here, though a scanner's do not.
    readonly property bool takesTyping: true
    readonly property bool _ready: !pad.looking && !pad.locked

    spacing: Theme.gapMedium
    width: 3 * keyExtent + 2 * Theme.gapSmall

    Keys.onPressed: event => {
        if (event.text.length === 1 && event.text >= "0" && event.text <= "9") {
            root.pad.press(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            root.pad.erase();
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            root.pad.enter();
            event.accepted = true;
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        height: Theme.size(36)
        spacing: Theme.gapSmall

        Accessible.name: qsTr("%n digit(s) typed", "", root.pad.digits)
        Accessible.role: Accessible.StaticText

        Repeater {
            model: Math.max(4, root.pad.digits)

            Rectangle {
                required property int index
                readonly property bool typed: index < root.pad.digits

                anchors.verticalCenter: parent?.verticalCenter
                border.color: Theme.edge
                border.width: typed ? 0 : Theme.edgeWidth
                color: typed ? Theme.ink : Theme.paper
                height: width
                radius: width / 2
                width: Theme.size(28)
            }
        }
    }
    Grid {
        columnSpacing: Theme.gapSmall
        columns: 3
        rowSpacing: Theme.gapSmall

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

            T.AbstractButton {
                id: _key

                required property string modelData

                readonly property bool digit: modelData.length === 1
                readonly property bool enter: modelData === "enter"
                readonly property string spoken: digit ? modelData : enter ? root.enterName : qsTr(
                                                                                 "Take the last digit away")

                enabled: digit ? root._ready : enter ? root.pad.complete : root.pad.digits > 0
                focusPolicy: Qt.TabFocus
                height: root.keyExtent
                objectName: "pin-" + modelData
                width: root.keyExtent

                Accessible.name: spoken
                Accessible.role: Accessible.Button

                onClicked: {
                    if (digit)
                        root.pad.press(modelData);
                    else if (enter)
                        root.pad.enter();
                    else
                        root.pad.erase();
                }

                FocusRing {
                    control: _key
                }

                background: Rectangle {
                    border.color: _key.enter ? color : Theme.edge
                    border.width: _key.digit ? Theme.hairline : Theme.edgeWidth
                    color: _key.enter ? (_key.down ? Theme.brandTint : Theme.brand) : _key.down
                                        ? Theme.pressedTint : Theme.card
                    opacity: _key.enabled || root.pad.looking ? 1 : 0.5
                    radius: Theme.radiusMedium
                }
                contentItem: Item {
                    opacity: _key.enabled || root.pad.looking ? 1 : 0.5

                    Words {
                        anchors.centerIn: parent
                        font.pixelSize: Theme.fontTitle
                        font.weight: Font.DemiBold
                        lineHeight: 1
                        text: _key.digit ? _key.modelData : ""

                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.centerIn: parent
                        extent: Theme.size(56)
                        name: _key.enter ? "check" : "arrow-left"
                        tint: _key.enter ? Theme.brandInk : Theme.ink
                        visible: !_key.digit && !_busy.visible
                    }
                    BusyRing {
                        id: _busy

                        anchors.centerIn: parent
                        extent: Theme.size(56)
                        ink: Theme.brandInk
                        running: visible
                        track: Theme.brandTint
                        visible: _key.enter && root.pad.looking
                    }
                }
            }
        }
    }
}
