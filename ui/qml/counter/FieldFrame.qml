import QtQuick
import ui.qml
import ui.qml.components

// Around a field that is typed into: what it is, how much room is left, what is wrong with it.
Column {
    id: root

    required property string label
    property string count: ""
    property string fault: ""
    required property Item field
    default property alias content: _box.data

    readonly property bool wrong: fault.length > 0

    spacing: Theme.gapTiny

    onWrongChanged: {
        if (wrong)
            Accessible.announce(fault, Accessible.Polite);
    }

    Item {
        height: _label.implicitHeight
        width: parent.width

        Words {
            id: _label

            color: Theme.soft
            font.weight: Font.DemiBold
            text: root.label

            Accessible.ignored: true
        }
        Words {
            anchors.right: parent.right
            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            text: root.count
        }
    }
    Rectangle {
        id: _box

        border.color: root.fault.length > 0 ? Theme.warn : root.field.activeFocus ? Theme.ink :
                                                                                    Theme.edge
        border.width: root.field.activeFocus ? Theme.ringWidth : root.fault.length > 0 ? Theme.edgeWidth :
                                                                                         Theme.hairline
        color: Theme.card
        height: Math.max(Theme.touch, root.field.implicitHeight)
        radius: Theme.radiusMedium
        width: parent.width
    }
    Row {
        spacing: Theme.gapTiny
        visible: root.fault.length > 0
        width: parent.width

        Icon {
            id: _mark

            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.text(32)
            name: "warning"
            tint: Theme.warn
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.warn
            font.weight: Font.DemiBold
            objectName: "fault"
            text: root.fault
            width: parent.width - _mark.width - parent.spacing
        }
    }
}
