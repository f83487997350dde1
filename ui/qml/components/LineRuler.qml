import QtQuick

// Measures how narrow a text can be set in no more lines than it needs, so that none holds a lone word.
Text {
    id: root

    property real room: 0
    property real narrowest: room

    function measure() {
        width = room;
        const lines = lineCount;
        const tooWide = contentWidth > room;
        let low = room / 2;
        let high = room;
        while (lines > 1 && !tooWide && high - low > font.pixelSize / 4) {
            const middle = (low + high) / 2;
            if (_fits(middle, lines))
                high = middle;
            else
                low = middle;
        }
        narrowest = high;
    }
    function _fits(candidate: real, lines: int): bool {
        width = candidate;
        return lineCount <= lines && contentWidth <= candidate;
    }

    textFormat: Text.PlainText
    visible: false
    wrapMode: Text.WordWrap

    Accessible.ignored: true

    Component.onCompleted: measure()
    onFontChanged: measure()
    onRoomChanged: measure()
    onTextChanged: measure()
}
