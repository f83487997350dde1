import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// A box to tick, with the words that are then true.
T.CheckBox {
    id: root

    implicitHeight: Math.max(Theme.touch, _label.implicitHeight + 2 * Theme.gapSmall)

    Accessible.name: text
    Accessible.role: Accessible.CheckBox

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.checked ? Theme.ok : Theme.warn
        border.width: Theme.edgeWidth
        color: root.checked ? Theme.okTint : Theme.warnTint
        radius: Theme.radiusMedium
    }
    indicator: Rectangle {
        id: _box

        border.color: root.checked ? Theme.ok : Theme.warn
        border.width: Theme.edgeWidth
        color: root.checked ? Theme.ok : Theme.card
        height: width
        radius: Theme.size(12)
        width: Theme.size(60)
        x: root.mirrored ? root.width - width - Theme.gapMedium : Theme.gapMedium
        y: (root.height - height) / 2

        Icon {
            anchors.centerIn: parent
            extent: Theme.size(44)
            name: "check"
            tint: Theme.card
            visible: root.checked
        }
    }
    contentItem: Item {
        Words {
            id: _label

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapMedium * 2 + _box.width
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter
            color: root.checked ? Theme.ok : Theme.warn
            font.pixelSize: Theme.fontLead
            font.weight: Font.DemiBold
            text: root.text

            Accessible.ignored: true
        }
    }
}
