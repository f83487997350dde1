import QtQuick
import ui.qml

// A reward on show while nobody is here: a picture, a name, a price; nothing to press.
Rectangle {
    id: root

    required property string title
    required property string price
    required property string image

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: Theme.size(220) + _words.implicitHeight + 2 * Theme.gapMedium
    radius: Theme.radiusMedium

    Accessible.name: qsTr("%1, %2").arg(title).arg(price)
    Accessible.role: Accessible.ListItem

    Picture {
        id: _picture

        anchors.left: parent.left
        anchors.margins: Theme.hairline
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height - _words.implicitHeight - 2 * Theme.gapMedium
        radiusBottom: 0
        radiusTop: Theme.radiusMedium - Theme.hairline
        remote: root.image
    }
    Column {
        id: _words

        anchors.left: parent.left
        anchors.margins: Theme.gapMedium
        anchors.right: parent.right
        anchors.top: _picture.bottom
        spacing: Theme.size(12)

        Words {
            font.weight: Font.DemiBold
            maximumLineCount: 1
            text: root.title
            width: parent.width

            Accessible.ignored: true
        }
        CreditPill {
            text: root.price
        }
    }
}
