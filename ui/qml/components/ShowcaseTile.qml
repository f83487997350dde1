import QtQuick
import ui.qml

// A reward on show while nobody is here: a picture, a name, a price; nothing to press.
Rectangle {
    id: root

    required property string title
    required property string price
    required property string image
    required property string spoken

    // Of the shelf, whose tiles are all equally high.
    property int titleRoom: titleLines
    readonly property int titleLines: _title.lineCount

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: Theme.size(220) + _words.height + 2 * Theme.gapMedium
    radius: Theme.radiusMedium

    Accessible.name: spoken
    Accessible.role: Accessible.ListItem

    Picture {
        id: _picture

        anchors.bottom: _words.top
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.margins: Theme.hairline
        anchors.right: parent.right
        anchors.top: parent.top
        radiusBottom: 0
        radiusTop: Theme.radiusMedium - Theme.hairline
        remote: root.image
    }
    Item {
        id: _words

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gapMedium
        anchors.right: parent.right
        height: Math.ceil(root.titleRoom * 1.2 * Theme.fontBody) + Theme.size(14) + _pill.height

        Words {
            id: _title

            anchors.left: parent.left
            anchors.right: parent.right
            font.weight: Font.DemiBold
            lineHeight: 1.05
            maximumLineCount: 2
            text: root.title

            Accessible.ignored: true
        }
        CreditPill {
            id: _pill

            anchors.bottom: parent.bottom
            text: root.price
        }
    }
}
