pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.view_models

// One chip a language, each in its own words; the current one is filled.
Row {
    id: root

    required property DisplayViewModel display

    spacing: Theme.gapSmall

    Repeater {
        model: root.display.languages

        T.Button {
            id: _chip

            required property var modelData
            readonly property bool current: modelData.code === root.display.language

            font.family: Theme.family
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            height: Theme.touch
            leftPadding: Math.max(Theme.gapLarge, height / 2)
            rightPadding: leftPadding
            text: modelData.name
            width: implicitContentWidth + leftPadding + rightPadding

            Accessible.checkable: true
            Accessible.checked: current
            Accessible.name: modelData.name
            Accessible.role: Accessible.RadioButton

            background: Rectangle {
                border.color: _chip.current ? Theme.ink : Theme.edge
                border.width: Theme.edgeWidth
                color: _chip.current ? Theme.ink : _chip.down ? Theme.pressedTint : Theme.card
                radius: height / 2
            }
            contentItem: Words {
                color: _chip.current ? Theme.card : Theme.ink
                font: _chip.font
                horizontalAlignment: Text.AlignHCenter
                text: _chip.text
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }

            FocusRing {
                control: _chip
                radius: height / 2
            }

            onClicked: root.display.setLanguage(modelData.code)
        }
    }
}
