import QtQuick
import QtQuick.Templates as T
import ui.qml

// A button: filled for the one primary action of a screen, outlined for everything else.
T.Button {
    id: root

    property bool filled: true
    property bool busy: false
    // How far it is while busy, from 0 to 1; less than 0 when that is not known.
    property real progress: -1
    property string iconName: ""
    property string spoken: text

    readonly property int _letters: filled ? Theme.fontHeading : Theme.fontLead
    readonly property real _besideLabel: busy || iconName.length > 0 ? Theme.size(70) : 0
    readonly property real _labelRoom: availableWidth - _besideLabel
    readonly property color _ground: filled ? Theme.brand : Theme.card
    readonly property color _ink: filled ? Theme.brandInk : Theme.ink

    font.family: Theme.family
    font.pixelSize: Math.max(Theme.fontBody, Math.min(_letters, Math.floor(_letters * _labelRoom
                                                                           / Math.max(1,
                                                                                      _inOneLine.advanceWidth))))
    font.weight: _inOneLine.font.weight
    opacity: enabled || busy ? 1 : 0.5
    implicitHeight: Math.max(filled ? Theme.touchPrimary : Theme.size(104), Theme.touch, implicitContentHeight
                             + topPadding + bottomPadding)
    // A hair wider than its letters say: laid out they may take a part of a pixel more.
    implicitWidth: Math.max(Theme.touch * 2, Math.ceil(_inOneLine.advanceWidth + _besideLabel)
                            + Theme.hairline + leftPadding + rightPadding)
    bottomPadding: Theme.gapSmall
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gapSmall

    Accessible.name: busy ? text : spoken
    Accessible.role: Accessible.Button

    TextMetrics {
        id: _inOneLine

        font.family: Theme.family
        font.pixelSize: root._letters
        font.weight: root.filled ? Font.Bold : Font.DemiBold
        text: root.text
    }
    FocusRing {
        control: root
    }

    background: Rectangle {
        border.color: root.filled ? color : Theme.edge
        border.width: Theme.edgeWidth
        color: root.down ? (root.filled ? Theme.brandTint : Theme.pressedTint) : root._ground
        radius: Theme.radiusMedium
    }
    contentItem: Item {
        implicitHeight: _row.implicitHeight
        implicitWidth: _row.implicitWidth

        Row {
            id: _row

            anchors.centerIn: parent
            spacing: Theme.gapSmall

            BusyRing {
                anchors.verticalCenter: parent.verticalCenter
                extent: Theme.size(52)
                ink: root._ink
                progress: root.progress
                track: Theme.brandTint
                running: root.busy
                visible: root.busy
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName.length > 0 ? root.iconName : "check"
                tint: root._ink
                visible: root.iconName.length > 0 && !root.busy
            }
            Words {
                anchors.verticalCenter: parent.verticalCenter
                color: root._ink
                font: root.font
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.1
                text: root.text
                maximumLineCount: 2
                width: Math.min(Math.ceil(implicitWidth), root._labelRoom)

                Accessible.ignored: true
            }
        }
    }
}
