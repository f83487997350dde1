import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components
import ui.view_models

// Nobody's file is open: a card is scanned, or a number or an address typed. What was wrong with
// the last one stands in the same place.
Item {
    id: root

    required property ContactViewModel contact

    // Somebody wants keys on the screen; until a file opens.
    property bool keys: false

    function _find(): void {
        root.contact.find(_field.text);
    }

    Component.onCompleted: _field.forceActiveFocus()

    onEnabledChanged: {
        if (enabled)
            _field.forceActiveFocus();
    }

    Connections {
        function onChanged(): void {
            // Nobody sees in the field who was here before.
            if (root.contact.phase === "file") {
                _field.clear();
                root.keys = false;
            }
            if (root._said !== root.contact.spoken) {
                root._said = root.contact.spoken;
                if (root._said.length > 0)
                    root.Accessible.announce(root._said, root.contact.bad ? Accessible.Assertive :
                                                                            Accessible.Polite);
            }
        }

        target: root.contact
    }

    property string _said: ""

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapMedium
        width: parent.width - 2 * Theme.gapMedium

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            fillMode: Image.PreserveAspectFit
            height: Math.min(Theme.size(340), root.height * 0.3)
            source: "image://picture/illustration/" + root.contact.picture
            sourceSize.height: height
            visible: !root.keys

            Accessible.ignored: true
        }
        BalancedHeading {
            extent: root.keys ? Theme.fontTitle : Theme.fontHero
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            objectName: "findTitle"
            text: root.contact.title
            width: parent.width
        }
        BalancedWords {
            color: root.contact.bad ? Theme.warn : Theme.soft
            font.pixelSize: Theme.fontLead
            font.weight: root.contact.bad ? Font.DemiBold : Font.Normal
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.3
            objectName: "findText"
            text: root.contact.text
            width: parent.width
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            horizontalAlignment: Text.AlignHCenter
            text: root.contact.reference
            visible: text.length > 0
            width: parent.width
        }
        Item {
            height: Theme.gapTiny
            width: 1
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gapSmall
            width: Math.min(parent.width, Theme.size(1150))

            T.TextField {
                id: _field

                activeFocusOnTab: true
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.fontLead
                height: Theme.touchPrimary
                implicitHeight: height
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                                  | Qt.ImhEmailCharactersOnly
                leftPadding: Theme.gapLarge
                maximumLength: 254
                objectName: "findField"
                placeholderText: qsTr("Card number or e-mail")
                placeholderTextColor: Theme.soft
                rightPadding: Theme.gapLarge
                selectByMouse: true
                selectedTextColor: Theme.brandInk
                selectionColor: Theme.brand
                verticalAlignment: TextInput.AlignVCenter
                width: parent.width - _button.width - parent.spacing - (_keys.visible ? _keys.width
                                                                                        + parent.spacing :
                                                                                        0)

                Accessible.name: qsTr("Card number or e-mail address")
                Accessible.role: Accessible.EditableText

                onAccepted: root._find()

                Words {
                    anchors.left: parent.left
                    anchors.leftMargin: _field.leftPadding
                    anchors.right: parent.right
                    anchors.rightMargin: _field.rightPadding
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.soft
                    font: _field.font
                    maximumLineCount: 1
                    text: _field.placeholderText
                    visible: _field.text.length === 0
                    wrapMode: Text.NoWrap

                    Accessible.ignored: true
                }

                background: Rectangle {
                    border.color: _field.activeFocus ? Theme.brand : Theme.edge
                    border.width: _field.activeFocus ? Theme.ringWidth : Theme.edgeWidth
                    color: Theme.card
                    radius: Theme.radiusMedium
                }
            }
            ActionButton {
                id: _keys

                filled: false
                height: _field.height
                iconName: "keyboard"
                objectName: "findKeys"
                spoken: qsTr("Show keys on the screen")
                visible: !root.keys
                width: height

                onClicked: {
                    root.keys = true;
                    _field.forceActiveFocus();
                }
            }
            ActionButton {
                id: _button

                enabled: _field.text.trim().length > 0
                height: _field.height
                objectName: "findButton"
                spoken: qsTr("Find this contact")
                text: qsTr("Find")

                onClicked: root._find()
            }
        }
        ScreenKeys {
            anchors.horizontalCenter: parent.horizontalCenter
            board: "address"
            field: _field
            visible: root.keys
            width: parent.width

            onDone: root.keys = false
        }
    }
}
