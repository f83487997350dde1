pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// The ten keys of a till with a point and one to erase, for a thumb.
Grid {
    id: root

    required property string point
    property bool whole: false
    property bool erasable: true

    readonly property int _keyWidth: (width - 2 * columnSpacing) / 3

    signal pressed(key: string)

    columnSpacing: Theme.gapSmall
    columns: 3
    rowSpacing: Theme.gapSmall

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "point", "0", "erase"]

        T.AbstractButton {
            id: _key

            required property string modelData

            readonly property bool erase: modelData === "erase"
            readonly property bool isPoint: modelData === "point"
            readonly property string spoken: erase ? qsTr("Take the last figure away") : isPoint
                                                     ? qsTr("Decimal point") : modelData

            enabled: erase ? root.erasable : !(isPoint && root.whole)
            focusPolicy: Qt.TabFocus
            height: Math.max(Theme.touch, Theme.size(104))
            objectName: "amount-" + modelData
            width: root._keyWidth

            Accessible.name: spoken
            Accessible.role: Accessible.Button

            onClicked: root.pressed(isPoint ? root.point : modelData)

            FocusRing {
                control: _key
            }

            background: Rectangle {
                border.color: Theme.edge
                border.width: Theme.hairline
                color: _key.down ? Theme.pressedTint : Theme.card
                opacity: _key.enabled ? 1 : 0.5
                radius: Theme.radiusMedium
            }
            contentItem: Item {
                opacity: _key.enabled ? 1 : 0.5

                Words {
                    anchors.centerIn: parent
                    font.pixelSize: Theme.fontTitle
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    text: _key.erase ? "" : _key.isPoint ? root.point : _key.modelData

                    Accessible.ignored: true
                }
                Icon {
                    anchors.centerIn: parent
                    extent: Theme.size(52)
                    name: "erase"
                    visible: _key.erase
                }
            }
        }
    }
}
