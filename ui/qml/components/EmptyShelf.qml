import QtQuick
import ui.qml

// A kind word where there is nothing to pick.
Rectangle {
    id: root

    required property string picture
    required property string title
    required property string text

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: Math.max(_picture.height, _words.implicitHeight) + 2 * Theme.gapMedium
    radius: Theme.radiusMedium

    Image {
        id: _picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        fillMode: Image.PreserveAspectFit
        height: Theme.size(170)
        source: "image://picture/illustration/" + root.picture
        sourceSize.height: height
        width: Theme.size(255)

        Accessible.ignored: true
    }
    Column {
        id: _words

        anchors.left: _picture.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTiny

        Words {
            font.pixelSize: Theme.fontLead
            font.weight: Font.DemiBold
            text: root.title
            width: parent.width

            Accessible.ignored: !enabled
        }
        BalancedWords {
            color: Theme.soft
            text: root.text
            width: parent.width

            Accessible.ignored: !enabled
        }
    }
}
