import QtQuick
import ui.qml
import ui.qml.components

// Somebody who may sign in, what they may do, and what can be changed about them.
Rectangle {
    id: root

    required property string name
    required property string role
    required property bool manager
    required property string pinSpoken
    required property string removeSpoken

    signal pinAsked
    signal removeAsked

    readonly property bool _beside: width > _verbs.width + Theme.text(560)

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: _beside ? Math.max(_verbs.height, _words.height) + 2 * Theme.gapSmall :
                              _words.height + _verbs.height + 3 * Theme.gapSmall
    radius: Theme.radiusMedium

    Icon {
        id: _icon

        anchors.verticalCenter: _words.verticalCenter
        extent: Theme.text(48)
        name: root.manager ? "star" : "people"
        tint: Theme.brand
        x: Theme.gapMedium
    }
    Column {
        id: _words

        anchors.left: _icon.right
        anchors.leftMargin: Theme.gapMedium
        width: (root._beside ? _verbs.x : root.width) - x - Theme.gapMedium
        y: root._beside ? (root.height - height) / 2 : Theme.gapSmall

        Words {
            font.pixelSize: Theme.fontLead
            font.weight: Font.DemiBold
            lineHeight: 1.1
            maximumLineCount: 2
            text: root.name
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Words {
            color: Theme.soft
            lineHeight: 1.1
            maximumLineCount: 1
            text: root.role
            width: parent.width
            wrapMode: Text.NoWrap
        }
    }
    Row {
        id: _verbs

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        spacing: Theme.gapSmall
        y: root._beside ? (root.height - height) / 2 : root.height - height - Theme.gapSmall

        ActionButton {
            filled: false
            height: Theme.touch
            objectName: "newPin-" + root.name
            spoken: root.pinSpoken
            text: qsTr("New PIN")

            onClicked: root.pinAsked()
        }
        ActionButton {
            filled: false
            height: Theme.touch
            objectName: "remove-" + root.name
            spoken: root.removeSpoken
            text: qsTr("Remove")

            onClicked: root.removeAsked()
        }
    }
}
