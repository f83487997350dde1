import QtQuick
import QtQuick.Templates as T
import ui.qml
import ui.qml.components

// One operation of the day: when, what and what became of it, who; a touch shows all there is.
T.AbstractButton {
    id: root

    required property string time
    required property string what
    required property string title
    required property string outcome
    required property string iconName
    required property string tone
    required property string number
    required property string who
    required property string spoken
    property bool chosen: false
    property bool unsure: false
    property bool pooled: false
    readonly property bool _inSight: {
        const list = ListView.view;
        return list !== null && y < list.contentY + list.height && y + height > list.contentY;
    }

    readonly property color _ink: tone === "warn" ? Theme.warn : tone === "ok" ? Theme.ok :
                                                                                 Theme.soft

    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(Theme.touch, _words.implicitHeight + 2 * Theme.gapSmall)

    Accessible.checkable: true
    Accessible.checked: chosen
    // Qt takes a delegate that is pooled, or made before it is in sight, from assistive technology
    // and does not bring it back by itself.
    Accessible.ignored: !enabled || pooled || !_inSight
    Accessible.name: spoken
    Accessible.role: Accessible.Button

    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    // Only keys bring the focus here.
    FocusRing {
        control: root
        visible: root.activeFocus
    }

    background: Rectangle {
        border.color: root.chosen ? Theme.brand : root.unsure ? Theme.warn : Theme.line
        border.width: root.chosen ? Theme.ringWidth : Theme.hairline
        color: root.down ? Theme.pressedTint : root.unsure ? Theme.warnTint : Theme.card
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        Words {
            id: _time

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.DemiBold
            lineHeight: 1
            maximumLineCount: 1
            text: root.time
            width: Theme.text(92)
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }
        Column {
            id: _words

            anchors.left: _time.right
            anchors.leftMargin: Theme.gapSmall
            anchors.right: _by.left
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapTiny / 2

            Words {
                font.weight: Font.DemiBold
                lineHeight: 1.1
                maximumLineCount: 1
                text: root.title
                width: parent.width
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
            Item {
                height: Math.max(_icon.height, _outcome.height)
                width: parent.width

                Icon {
                    id: _icon

                    anchors.verticalCenter: parent.verticalCenter
                    extent: Theme.text(30)
                    name: root.iconName
                    tint: root._ink
                }
                Words {
                    id: _outcome

                    anchors.left: _icon.right
                    anchors.leftMargin: Theme.gapTiny
                    anchors.right: parent.right
                    color: root._ink
                    font.pixelSize: Theme.fontSmall
                    font.weight: root.unsure ? Font.DemiBold : Font.Normal
                    lineHeight: 1.1
                    maximumLineCount: 2
                    text: root.what + " · " + root.outcome

                    Accessible.ignored: true
                }
            }
        }
        Column {
            id: _by

            anchors.right: parent.right
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapTiny / 2
            width: Theme.text(150)

            Words {
                font.pixelSize: Theme.fontSmall
                horizontalAlignment: Text.AlignRight
                lineHeight: 1.1
                maximumLineCount: 1
                text: root.who
                width: parent.width
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
            Words {
                color: Theme.soft
                font.pixelSize: Theme.fontSmall
                horizontalAlignment: Text.AlignRight
                lineHeight: 1.1
                maximumLineCount: 1
                text: root.number
                width: parent.width
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
    }
}
