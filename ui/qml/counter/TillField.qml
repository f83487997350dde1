import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components
import ui.view_models

// The till's transaction, which few ever need: folded away until it is asked for. While it has the
// focus, a scan goes here too.
Item {
    id: root

    required property GiftViewModel gift
    property bool unfolded: false

    // For the next contact, or for a form that is begun anew.
    function forget(): void {
        unfolded = false;
        _field.clear();
    }

    // A scanned one came another way.
    Connections {
        function onChanged(): void {
            if (_field.text.trim() !== root.gift.till)
                _field.text = root.gift.till;
        }

        target: root.gift
    }

    implicitHeight: unfolded ? _label.implicitHeight + Theme.gapTiny + _field.height : Theme.touch

    ActionButton {
        filled: false
        height: Theme.touch
        iconName: "receipt"
        objectName: "giftTillUnfold"
        text: qsTr("Link a till transaction")
        visible: !root.unfolded
        width: Math.min(implicitWidth, parent.width)

        onClicked: {
            root.unfolded = true;
            _field.forceActiveFocus();
        }
    }
    Words {
        id: _label

        color: Theme.soft
        text: qsTr("Till transaction (optional)")
        visible: root.unfolded
        width: parent.width

        Accessible.ignored: true
    }
    T.TextField {
        id: _field

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.fontBody
        height: Theme.touch
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        leftPadding: Theme.gapMedium
        maximumLength: 100
        objectName: "giftTill"
        rightPadding: Theme.gapMedium
        selectByMouse: true
        selectedTextColor: Theme.brandInk
        selectionColor: Theme.brand
        verticalAlignment: TextInput.AlignVCenter
        visible: root.unfolded

        Accessible.name: qsTr("Till transaction, optional")
        Accessible.role: Accessible.EditableText

        onActiveFocusChanged: root.gift.awaitTill(activeFocus)
        onTextEdited: root.gift.typeTill(text)

        background: Rectangle {
            border.color: _field.activeFocus ? Theme.ink : Theme.edge
            border.width: _field.activeFocus ? Theme.ringWidth : Theme.hairline
            color: Theme.card
            radius: Theme.radiusMedium
        }
    }
}
