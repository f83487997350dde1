import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// One reward at the counter: what waits to be handed over, or what can be claimed. The whole card
// is one control with its verb at the right edge; one that cannot be pressed says why.
T.AbstractButton {
    id: root

    required property var content
    property bool pooled: false

    readonly property string spoken: content.spoken
    readonly property bool possible: content.why.length === 0

    focusPolicy: possible ? Qt.StrongFocus : Qt.NoFocus
    implicitHeight: Math.max(possible ? Theme.touch + 2 * Theme.size(12) : 0, _words.implicitHeight
                             + 2 * Theme.gapSmall)

    // Qt takes a pooled delegate from assistive technology and does not bring it back by itself.
    Accessible.ignored: !enabled || pooled
    Accessible.name: spoken
    Accessible.role: possible ? Accessible.Button : Accessible.ListItem

    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: root.down && root.possible ? Theme.pressedTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Picture {
            id: _picture

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Theme.hairline
            anchors.top: parent.top
            leftOnly: true
            opacity: root.possible ? 1 : 0.5
            radiusTop: Theme.radiusMedium - anchors.margins
            remote: root.content.image
            width: Theme.size(150)
        }
        Column {
            id: _words

            anchors.left: _picture.right
            anchors.leftMargin: Theme.gapMedium
            anchors.right: _verb.left
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.size(4)

            Words {
                color: root.possible ? Theme.ink : Theme.soft
                font.pixelSize: Theme.text(32)
                font.weight: Font.DemiBold
                lineHeight: 1.1
                maximumLineCount: 2
                text: root.content.title
                width: parent.width

                Accessible.ignored: true
            }
            Words {
                color: Theme.soft
                font.pixelSize: Theme.fontSmall
                lineHeight: 1.15
                maximumLineCount: 2
                text: root.content.told
                visible: text.length > 0
                width: parent.width

                Accessible.ignored: true
            }
            Row {
                spacing: Theme.gapTiny
                visible: root.content.warning.length > 0
                width: parent.width

                Icon {
                    id: _mark

                    extent: Theme.text(28)
                    name: "warning"
                    tint: Theme.warn
                }
                Words {
                    color: Theme.warn
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.DemiBold
                    lineHeight: 1.15
                    maximumLineCount: 2
                    text: root.content.warning
                    width: parent.width - _mark.width - parent.spacing

                    Accessible.ignored: true
                }
            }
            Words {
                color: root.possible ? Theme.goldInk : Theme.soft
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                lineHeight: 1.15
                maximumLineCount: 1
                text: root.content.price
                visible: text.length > 0
                width: parent.width

                Accessible.ignored: true
            }
            Words {
                color: Theme.warn
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                lineHeight: 1.15
                maximumLineCount: 2
                text: root.content.why
                visible: text.length > 0
                width: parent.width

                Accessible.ignored: true
            }
        }
        Rectangle {
            id: _verb

            readonly property real margin: (root.height - height) / 2

            anchors.right: parent.right
            anchors.rightMargin: root.possible ? Math.min(margin, Theme.gapSmall) : 0
            anchors.verticalCenter: parent.verticalCenter
            color: root.down ? Theme.brandTint : Theme.brand
            height: Theme.touch
            radius: Theme.radiusSmall
            visible: root.possible
            width: root.possible ? Math.max(Theme.touch, Math.min(Math.ceil(_whole.advanceWidth)
                                                                  + 2 * Theme.gapMedium,
                                                                  parent.width * 0.4)) : 0

            // Not what the label asks for itself, which changes as its letters are made to fit.
            TextMetrics {
                id: _whole

                font.family: Theme.family
                font.pixelSize: Theme.fontBody
                font.weight: Font.DemiBold
                text: root.content.verb
            }
            // A long verb has smaller letters rather than none.
            Words {
                id: _label

                anchors.centerIn: parent
                color: Theme.brandInk
                font.pixelSize: Theme.fontBody
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                maximumLineCount: 1
                minimumPixelSize: Theme.fontSmall
                text: root.content.verb
                width: parent.width - 2 * Theme.gapSmall
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }
}
