pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// What is known of the opened reward and not changed here.
Row {
    id: root

    required property ShelfViewModel shelf

    readonly property int factColumns: width > Theme.size(700) ? 2 : 1

    spacing: Theme.gapLarge

    Picture {
        id: _picture

        height: Theme.size(240)
        radiusBottom: Theme.radiusMedium
        remote: root.shelf.image
        width: height
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall
        width: parent.width - _picture.width - parent.spacing

        Heading {
            extent: root.shelf.heading.length > 40 ? Theme.fontLead : Theme.fontHeading
            font.weight: Font.ExtraBold
            lineHeight: 1.05
            maximumLineCount: 2
            objectName: "rewardHeading"
            text: root.shelf.heading
            width: parent.width
        }
        Words {
            color: Theme.warn
            font.weight: Font.DemiBold
            text: root.shelf.inactive
            visible: text.length > 0
            width: parent.width
        }
        Grid {
            columnSpacing: Theme.gapLarge
            columns: root.factColumns
            rowSpacing: Theme.gapTiny
            width: parent.width

            Repeater {
                model: root.shelf.facts

                Column {
                    id: _fact

                    required property var modelData

                    width: (parent.width - (root.factColumns - 1) * Theme.gapLarge)
                           / root.factColumns

                    Accessible.name: modelData.label + ": " + modelData.value
                    Accessible.role: Accessible.StaticText

                    Words {
                        color: Theme.soft
                        font.pixelSize: Theme.fontSmall
                        lineHeight: 1.1
                        text: _fact.modelData.label
                        width: parent.width

                        Accessible.ignored: true
                    }
                    Words {
                        font.weight: Font.DemiBold
                        lineHeight: 1.1
                        maximumLineCount: 2
                        text: _fact.modelData.value
                        width: parent.width

                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
