import QtQuick
import QtQuick.Templates as T
import ui.qml

// A button: filled for the one primary action of a screen, outlined for everything else.
T.Button {
    id: root

    property bool filled: true
    property bool busy: false
    property string iconName: ""
    property string spoken: text

    readonly property color _ground: filled ? Theme.brand : Theme.card
    readonly property color _ink: filled ? Theme.brandInk : Theme.ink

    font.family: Theme.family
    font.pixelSize: filled ? Theme.fontLead : Theme.fontBody
    font.weight: Font.DemiBold
    opacity: enabled || busy ? 1 : 0.5
    implicitHeight: Math.max(filled ? Theme.touchPrimary : Theme.size(104), Theme.touch, implicitContentHeight
                             + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.touch * 2, implicitContentWidth + leftPadding + rightPadding)
    bottomPadding: Theme.gapSmall
    leftPadding: Theme.gapLarge
    rightPadding: Theme.gapLarge
    topPadding: Theme.gapSmall

    Accessible.name: spoken
    Accessible.role: Accessible.Button

    background: Rectangle {
        border.color: root.visualFocus ? Theme.gold : root.filled ? root._ground : Theme.line
        border.width: root.visualFocus ? Theme.size(6) : Theme.hairline
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
                width: Math.min(implicitWidth, root.availableWidth - (root.busy
                                                                      || root.iconName.length > 0
                                                                      ? Theme.size(70) : 0))

                Accessible.ignored: true
            }
        }
    }
}
