pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components

// What it costs or gives, and what is left: a label and a figure a line.
Column {
    id: root

    required property var facts

    Repeater {
        model: root.facts.length

        Item {
            id: _line

            required property int index
            readonly property var fact: root.facts[Math.min(index, root.facts.length - 1)]
            readonly property bool last: index === root.facts.length - 1

            height: Math.max(_label.implicitHeight, _value.implicitHeight) + Theme.gapSmall
            width: root.width

            Accessible.name: fact.label + ": " + fact.value
            Accessible.role: Accessible.StaticText

            Rectangle {
                color: Theme.line
                height: Theme.hairline
                width: parent.width
            }
            Words {
                id: _label

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.soft
                font.pixelSize: Theme.fontLead
                text: _line.fact.label
                width: parent.width * 0.45

                Accessible.ignored: true
            }
            Words {
                id: _value

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.fontLead
                font.weight: _line.last ? Font.Bold : Font.DemiBold
                horizontalAlignment: Text.AlignRight
                text: _line.fact.value
                width: parent.width * 0.53

                Accessible.ignored: true
            }
        }
    }
}
