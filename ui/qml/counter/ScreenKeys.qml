pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// Keys on a screen without a keyboard, for whatever field is typed into.
Rectangle {
    id: root

    // What the keys type into: a field of one line or of several.
    required property var field
    // Which keys there are: text, lines, name, address or digits.
    property string board: "text"
    // Over what lies behind, to which no touch between the keys goes.
    property bool docked: false

    signal done

    property string _layer: "letters"
    // What was asked for with the key for capitals; none while they come by themselves.
    property var _asked: undefined

    readonly property bool _capital: _layer !== "signs" && (_asked ?? _begins)
    // Whether something begins here that has a capital by itself.
    readonly property bool _begins: {
        const before = field.text.slice(0, field.cursorPosition);
        switch (board) {
        case "name":
            return /(^|[\s'’-])$/.test(before);
        case "text":
        case "lines":
            return /(^|[.!?]\s+|\n)$/.test(before);
        default:
            return false;
        }
    }

    readonly property real _key: Math.min(Theme.size(140), Math.floor((width - 2 * _aside - 9
                                                                       * _keys.spacing) / 10))
    readonly property real _high: Math.max(Theme.touch, Math.min(_key, Theme.size(100)))
    readonly property real _aside: docked ? Theme.gapSmall : 0

    readonly property var _accents: [[..."éèêëïîöôüû"], [..."àáâäåóòñçœ"]]
    // Rows of keys, by board and layer; a name of several letters is no sign but does something.
    readonly property var _boards: ({
                                        "text": {
                                            "letters": [[..."qwertyuiop"], [..."asdfghjkl’"],
                                                ["shift", ..."zxcvbnm.", "erase"], ["signs",
                                                                                    "accents",
                                                                                    "space", ",",
                                                                                    "done"]],
                                            "accents": [..._accents, ["shift", ..."æøíìúùÿ.",
                                                                      "erase"], ["signs", "accents",
                                                                                 "space", ",",
                                                                                 "done"]],
                                            "signs": [[..."1234567890"], [..."-/:;()€&@“"],
                                                [..."”’!?%+=#*", "erase"], ["signs", "accents",
                                                                            "space", ",", "done"]]
                                        },
                                        "name": {
                                            "letters": [[..."qwertyuiop"], [..."asdfghjkl'"],
                                                ["shift", ..."zxcvbnm-", "erase"], ["accents",
                                                                                    "space"]],
                                            "accents": [..._accents, ["shift", ..."æøíìúùÿ-",
                                                                      "erase"], ["accents",
                                                                                 "space"]]
                                        },
                                        "address": {
                                            "letters": [[..."1234567890"], [..."qwertyuiop"],
                                                [..."asdfghjkl@"], ["shift", ..."zxcvbnm.", "erase"],
                                                ["-", "_", "+", "done"]]
                                        },
                                        "digits": {
                                            "letters": [[..."1234567890"], ["erase", "done"]]
                                        }
                                    })
    readonly property var _lines: {
        const rows = _boards[board === "lines" ? "text" : board][_layer];
        return board === "lines" ? [...rows.slice(0, -1), [...rows[rows.length - 1].slice(0, -1),
                                                           "line", "done"]] : rows;
    }
    readonly property var _icons: ({
                                       "erase": "erase",
                                       "shift": "arrow-down",
                                       "done": "keyboard"
                                   })
    readonly property var _labels: ({
                                        "signs": _layer === "signs" ? "abc" : "123",
                                        "accents": _layer === "accents" ? "abc" : "éçñ",
                                        "space": "␣",
                                        "line": "↵"
                                    })
    readonly property var _names: ({
                                       "erase": qsTr("Take the last sign away"),
                                       "shift": qsTr("Capital letters"),
                                       "signs": _layer === "signs" ? qsTr("Letters") : qsTr(
                                                                         "Digits and signs"),
                                       "accents": _layer === "accents" ? qsTr("Letters") : qsTr(
                                                                             "Letters with accents"),
                                       "space": qsTr("Space"),
                                       "line": qsTr("New line"),
                                       "done": qsTr("Hide the keys")
                                   })

    function _begin(): void {
        _layer = "letters";
        _asked = undefined;
    }
    function _press(key: string): void {
        switch (key) {
        case "done":
            return done();
        case "shift":
            _asked = _asked === undefined ? !_capital : undefined;
            return;
        case "signs":
        case "accents":
            _layer = _layer === key ? "letters" : key;
            return;
        case "erase":
            return _erase();
        default:
            _type(key === "space" ? " " : key === "line" ? "\n" : _capital ? key.toUpperCase() :
                                                                             key);
        }
    }
    function _type(sign: string): void {
        if (field.selectionStart < field.selectionEnd)
            field.remove(field.selectionStart, field.selectionEnd);
        field.insert(field.cursorPosition, sign);
        // Capitals that were asked for stay; a small letter was for the beginning alone.
        if (_asked === false)
            _asked = undefined;
    }
    function _erase(): void {
        const at = field.cursorPosition;
        if (field.selectionStart < field.selectionEnd)
            return field.remove(field.selectionStart, field.selectionEnd);
        // A sign of two halves goes as one.
        const low = at > 1 ? field.text.charCodeAt(at - 1) : 0;
        if (at > 0)
            field.remove(low >= 0xDC00 && low < 0xE000 ? at - 2 : at - 1, at);
    }

    onBoardChanged: _begin()
    onFieldChanged: _begin()
    onVisibleChanged: _begin()

    color: Theme.paper
    implicitHeight: _keys.height + 2 * _aside

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        visible: root.docked
        width: parent.width
    }
    MouseArea {
        anchors.fill: parent
        enabled: root.docked

        Accessible.ignored: true
    }
    Column {
        id: _keys

        anchors.centerIn: parent
        spacing: Theme.size(6)

        Repeater {
            model: root._lines

            Row {
                id: _line

                required property var modelData

                anchors.horizontalCenter: parent?.horizontalCenter
                spacing: _keys.spacing

                Repeater {
                    model: _line.modelData

                    T.AbstractButton {
                        id: _button

                        required property string modelData

                        readonly property bool sign: modelData.length === 1
                        readonly property bool held: modelData === "shift" && root._capital
                        readonly property string label: !sign ? root._labels[modelData] ?? "" :
                                                                root._capital
                                                                ? modelData.toUpperCase() :
                                                                  modelData
                        readonly property string spoken: sign ? label : root._names[modelData]

                        autoRepeat: modelData === "erase"
                        // Whoever has keys needs none of these on the screen.
                        focusPolicy: Qt.NoFocus
                        height: root._high
                        objectName: "key-" + modelData
                        width: modelData === "space" ? 3 * root._key : sign || modelData === "erase"
                                                       || modelData === "shift" ? root._key : 1.4
                                                                                  * root._key

                        Accessible.checkable: modelData === "shift"
                        Accessible.checked: held
                        Accessible.name: spoken
                        Accessible.role: Accessible.Button

                        onClicked: root._press(modelData)

                        background: Rectangle {
                            border.color: _button.held ? Theme.ink : Theme.edge
                            border.width: _button.held ? Theme.ringWidth : Theme.hairline
                            color: _button.down ? Theme.pressedTint : Theme.card
                            radius: Theme.radiusSmall
                        }
                        contentItem: Item {
                            Words {
                                anchors.centerIn: parent
                                font.pixelSize: _button.sign ? Theme.fontLead : Theme.fontBody
                                font.weight: Font.DemiBold
                                lineHeight: 1
                                text: _button.label

                                Accessible.ignored: true
                            }
                            Icon {
                                anchors.centerIn: parent
                                name: root._icons[_button.modelData] ?? "check"
                                rotation: _button.modelData === "shift" ? 180 : 0
                                visible: _button.modelData in root._icons
                            }
                        }
                    }
                }
            }
        }
    }
}
