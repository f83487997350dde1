import QtQuick
import QtQuick.Templates as T
import ui.qml

// A reward that credits can buy. The whole card is one control; the verb is drawn on it.
T.AbstractButton {
    id: root

    required property string title
    required property string price
    required property string image
    required property string spoken
    required property string verb
    required property string toGo
    required property real share

    // Of the row, whose tiles are all equally high.
    property int titleRoom: titleLines
    property bool pooled: false

    readonly property int titleLines: _title.lineCount
    readonly property bool affordable: toGo.length === 0

    focusPolicy: affordable ? Qt.StrongFocus : Qt.NoFocus
    implicitHeight: Theme.size(236) + Theme.text(46) * titleRoom + Math.max(Theme.touch, Theme.size(
                                                                                88)) + 3
                    * Theme.gapMedium

    // Qt takes a pooled delegate from assistive technology and does not bring it back by itself.
    Accessible.ignored: !enabled || pooled
    Accessible.name: spoken
    Accessible.role: affordable ? Accessible.Button : Accessible.ListItem

    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: root.down && root.affordable ? Theme.pressedTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Picture {
            id: _picture

            anchors.left: parent.left
            anchors.margins: Theme.hairline
            anchors.right: parent.right
            anchors.top: parent.top
            height: Theme.size(236)
            radiusBottom: 0
            radiusTop: Theme.radiusMedium - Theme.hairline
            remote: root.image
        }
        Words {
            id: _title

            anchors.left: parent.left
            anchors.margins: Theme.gapMedium
            anchors.right: parent.right
            anchors.top: _picture.bottom
            font.pixelSize: Theme.text(34)
            font.weight: Font.DemiBold
            lineHeight: 1.15
            maximumLineCount: 2
            text: root.title

            Accessible.ignored: true
        }
        Item {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Theme.gapMedium
            anchors.right: parent.right
            height: Math.max(Theme.touch, Theme.size(88))

            CreditPill {
                id: _pill

                anchors.bottom: root.affordable ? undefined : _toGo.top
                anchors.bottomMargin: Theme.size(10)
                anchors.left: parent.left
                anchors.verticalCenter: root.affordable ? parent.verticalCenter : undefined
                text: root.price
            }
            Rectangle {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: root.down ? Theme.brandTint : Theme.brand
                height: Math.max(Theme.touch, Theme.size(88))
                radius: Theme.radiusMedium
                visible: root.affordable
                width: Math.max(Theme.touch, Math.min(_verb.implicitWidth + 2 * Theme.gapLarge,
                                                      parent.width - _pill.width - Theme.gapSmall))

                // A long verb beside a high price has smaller letters rather than none.
                Words {
                    id: _verb

                    anchors.centerIn: parent
                    color: Theme.brandInk
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.HorizontalFit
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    maximumLineCount: 1
                    minimumPixelSize: Theme.fontSmall
                    text: root.verb
                    width: parent.width - 2 * Theme.gapTiny
                    wrapMode: Text.NoWrap

                    Accessible.ignored: true
                }
            }
            Words {
                id: _toGo

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                color: Theme.soft
                font.pixelSize: Theme.fontSmall
                lineHeight: 1.0
                maximumLineCount: 1
                text: root.toGo
                visible: !root.affordable

                Accessible.ignored: true
            }
            Rectangle {
                anchors.left: _pill.right
                anchors.leftMargin: Theme.gapSmall
                anchors.right: parent.right
                anchors.verticalCenter: _pill.verticalCenter
                color: Theme.line
                height: Theme.size(14)
                radius: height / 2
                visible: !root.affordable

                Rectangle {
                    color: Theme.gold
                    height: parent.height
                    radius: height / 2
                    visible: root.share > 0
                    width: Math.max(height, parent.width * root.share)
                }
            }
        }
    }
}
