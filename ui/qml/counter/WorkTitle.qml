import QtQuick
import ui.qml
import ui.qml.components

// What a sheet is about: its picture, whose it is, the question and a sentence under it.
Item {
    id: root

    required property string title
    required property string text
    required property string who
    property string image: ""

    implicitHeight: Math.max(_picture.visible ? _picture.height : 0, _words.implicitHeight)

    Picture {
        id: _picture

        anchors.left: parent.left
        height: width
        remote: root.image
        visible: root.image.length > 0
        width: Theme.size(220)
    }
    Column {
        id: _words

        anchors.left: _picture.visible ? _picture.right : parent.left
        anchors.leftMargin: _picture.visible ? Theme.gapLarge : 0
        anchors.right: parent.right
        spacing: Theme.gapSmall

        Words {
            color: Theme.soft
            lineHeight: 1
            maximumLineCount: 1
            text: root.who
            visible: text.length > 0
            width: parent.width
        }
        Heading {
            extent: text.length > 60 ? Theme.fontHeading : Theme.fontTitle
            font.weight: Font.ExtraBold
            lineHeight: 1.05
            maximumLineCount: 6
            objectName: "workTitle"
            text: root.title
            width: parent.width
        }
        BalancedWords {
            color: Theme.soft
            font.pixelSize: Theme.fontLead
            objectName: "workText"
            text: root.text
            visible: text.length > 0
            width: parent.width
        }
    }
}
