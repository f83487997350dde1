pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components

// What each field of a reward was, and what it becomes.
Column {
    id: root

    required property var changes

    readonly property real _label: width * 0.2
    readonly property real _cell: (width - _label - 2 * Theme.gapMedium) / 2

    spacing: Theme.gapSmall

    Row {
        spacing: Theme.gapMedium
        width: parent.width

        Item {
            height: 1
            width: root._label
        }
        Words {
            color: Theme.soft
            font.weight: Font.DemiBold
            text: qsTr("Before")
            width: root._cell

            Accessible.ignored: true
        }
        Words {
            color: Theme.soft
            font.weight: Font.DemiBold
            text: qsTr("After")
            width: root._cell

            Accessible.ignored: true
        }
    }
    Repeater {
        model: root.changes.length

        Column {
            id: _line

            required property int index
            readonly property var change: root.changes[Math.min(index, root.changes.length - 1)]

            spacing: Theme.gapSmall
            width: root.width

            Accessible.name: qsTr("%1: before %2, after %3").arg(change.label).arg(
                                 change.before).arg(change.after)
            Accessible.role: Accessible.StaticText

            Rectangle {
                color: Theme.line
                height: Theme.hairline
                width: parent.width
            }
            Row {
                spacing: Theme.gapMedium
                width: parent.width

                Words {
                    color: Theme.soft
                    text: _line.change.label
                    width: root._label

                    Accessible.ignored: true
                }
                Words {
                    color: Theme.soft
                    maximumLineCount: 6
                    text: _line.change.before
                    width: root._cell

                    Accessible.ignored: true
                }
                Words {
                    font.weight: Font.DemiBold
                    maximumLineCount: 6
                    text: _line.change.after
                    width: root._cell

                    Accessible.ignored: true
                }
            }
        }
    }
}
