import QtQuick
import ui.qml

// Text as the kiosk shows it: always plain, whatever an API or a card put into it.
Text {
    id: root

    color: Theme.ink
    elide: maximumLineCount < 1000 ? Text.ElideRight : Text.ElideNone
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    horizontalAlignment: Text.AlignLeft
    lineHeight: 1.25
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    Accessible.ignored: text.length === 0
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
