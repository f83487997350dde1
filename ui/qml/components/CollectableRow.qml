import QtQuick
import QtQuick.Templates as T
import ui.qml

// A claimed reward that waits for pickup. The whole row is one control with its verb at the right.
T.AbstractButton {
    id: root

    required property string title
    required property string since
    required property string warning
    required property string until
    required property string image
    required property string spoken
    required property string verb
    required property bool urgent
    required property bool expired
    property bool pooled: false

    focusPolicy: expired ? Qt.NoFocus : Qt.StrongFocus
    implicitHeight: Math.max(Theme.size(216), _words.implicitHeight + 2 * Theme.gapMedium)

    // Qt takes a pooled delegate from assistive technology and does not bring it back by itself.
    Accessible.ignored: !enabled || pooled
    Accessible.name: spoken
    Accessible.role: expired ? Accessible.ListItem : Accessible.Button

    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.urgent ? Theme.brand : Theme.line
        border.width: root.urgent ? Theme.size(4) : Theme.hairline
        color: root.down && !root.expired ? Theme.pressedTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Picture {
            id: _picture

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: root.urgent ? Theme.size(4) : Theme.hairline
            anchors.top: parent.top
            leftOnly: true
            opacity: root.expired ? 0.5 : 1
            radiusTop: Theme.radiusMedium - anchors.margins
            remote: root.image
            width: Theme.size(252)
        }
        Column {
            id: _words

            anchors.left: _picture.right
            anchors.leftMargin: Theme.gapLarge
            anchors.right: _verb.left
            anchors.rightMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.size(4)

            Words {
                color: root.expired ? Theme.soft : Theme.ink
                font.pixelSize: Theme.text(40)
                font.weight: Font.DemiBold
                lineHeight: 1.15
                maximumLineCount: 2
                text: root.title
                width: parent.width

                Accessible.ignored: true
            }
            Words {
                color: Theme.soft
                text: root.since
                visible: text.length > 0
                width: parent.width

                Accessible.ignored: true
            }
            Item {
                height: _warning.implicitHeight
                visible: root.warning.length > 0
                width: parent.width

                Icon {
                    id: _mark

                    extent: Theme.text(32)
                    name: "warning"
                    tint: Theme.warn
                    y: (_metrics.height * _warning.lineHeight - extent) / 2
                }
                Words {
                    id: _warning

                    anchors.left: _mark.right
                    anchors.leftMargin: Theme.gapTiny
                    anchors.right: parent.right
                    color: Theme.warn
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                    text: root.warning

                    Accessible.ignored: true
                }
                FontMetrics {
                    id: _metrics

                    font: _warning.font
                }
            }
            Words {
                color: root.expired ? Theme.warn : Theme.soft
                font.weight: root.expired ? Font.DemiBold : Font.Normal
                text: root.until
                visible: text.length > 0
                width: parent.width

                Accessible.ignored: true
            }
        }
        Rectangle {
            id: _verb

            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            color: root.down ? Theme.brandTint : Theme.brand
            height: Math.max(Theme.touch, Theme.size(88))
            radius: Theme.radiusMedium
            visible: !root.expired
            width: root.expired ? 0 : Math.max(_verbWords.implicitWidth + 2 * Theme.size(36),
                                               Theme.touch)

            Words {
                id: _verbWords

                anchors.centerIn: parent
                color: Theme.brandInk
                font.pixelSize: Theme.text(32)
                font.weight: Font.DemiBold
                lineHeight: 1
                text: root.verb
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }
}
