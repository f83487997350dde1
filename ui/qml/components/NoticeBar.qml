import QtQuick
import ui.qml

// A passing remark at the top of the screen; it is also announced.
Rectangle {
    id: root

    required property string text

    border.color: Theme.gold
    border.width: Theme.hairline
    color: Theme.goldTint
    implicitHeight: Math.max(Theme.touch, _label.implicitHeight + 2 * Theme.gapSmall)
    opacity: text.length > 0 ? 1 : 0
    radius: Theme.radiusSmall
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick
        }
    }

    onTextChanged: {
        if (text.length > 0)
            Accessible.announce(text, Accessible.Assertive);
    }

    // A touch on the remark must not press what it covers.
    MouseArea {
        anchors.fill: parent

        Accessible.ignored: true
    }
    Icon {
        id: _icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapMedium
        anchors.verticalCenter: parent.verticalCenter
        name: "info"
        tint: Theme.goldInk
    }
    Words {
        id: _label

        anchors.left: _icon.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapMedium
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.goldInk
        font.weight: Font.DemiBold
        lineHeight: 1.1
        text: root.text
    }
}
