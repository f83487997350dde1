import QtQuick

// Text whose lines are about equally long.
Words {
    id: root

    readonly property real _spare: Math.floor(width - _ruler.narrowest)
    readonly property bool _centred: horizontalAlignment === Text.AlignHCenter
    readonly property bool _mirrored: effectiveHorizontalAlignment === Text.AlignRight

    leftPadding: _centred ? _spare / 2 : _mirrored ? _spare : 0
    rightPadding: _centred ? _spare / 2 : _mirrored ? 0 : _spare

    LineRuler {
        id: _ruler

        font: root.font
        room: root.width
        text: root.text
    }
}
