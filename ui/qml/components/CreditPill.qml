import QtQuick
import ui.qml

// Credits, always in gold with the coin beside the figure; what they are the price of names them.
Rectangle {
    id: root

    required property string text

    color: Theme.goldTint
    implicitHeight: Math.max(Theme.size(56), _label.implicitHeight + Theme.gapSmall)
    implicitWidth: _row.implicitWidth + 2 * Theme.size(20)
    radius: height / 2

    Row {
        id: _row

        anchors.centerIn: parent
        spacing: Theme.size(12)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.gold
            height: Theme.size(24)
            radius: height / 2
            width: height
        }
        Words {
            id: _label

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.goldInk
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            lineHeight: 1.0
            text: root.text
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }
    }
}
