import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// A locked counter: the shop, the pad, and nothing of anybody.
Item {
    id: root

    required property CounterViewModel counter
    required property ShopViewModel shop

    readonly property PadViewModel pad: counter.pad
    readonly property bool wide: Theme.landscape

    Component.onCompleted: _pinPad.forceActiveFocus()

    PadVoice {
        pad: root.pad
    }
    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop

        ActionButton {
            filled: false
            height: Theme.touch
            objectName: "leaveService"
            text: qsTr("Back")
            visible: root.counter.service

            onClicked: root.counter.leave()
        }
    }
    Grid {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: _bar.height / 2
        columnSpacing: Theme.gapHuge * 2
        columns: root.wide ? 2 : 1
        horizontalItemAlignment: Grid.AlignHCenter
        rowSpacing: Theme.gapHuge
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            spacing: Theme.gapMedium
            width: root.wide ? Math.min(Theme.size(720), root.width * 0.42) : Math.min(root.width
                                                                                       - 2 * Theme.margin,
                                                                                       Theme.size(
                                                                                           900))

            Icon {
                extent: Theme.size(96)
                name: "lock"
                tint: Theme.soft
                x: root.wide ? 0 : (parent.width - width) / 2
            }
            Heading {
                extent: Theme.fontHero
                font.weight: Font.ExtraBold
                horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignHCenter
                text: root.counter.service ? qsTr("Service menu") : qsTr("Counter")
                width: parent.width
            }
            BalancedWords {
                color: root.pad.good ? Theme.soft : Theme.warn
                font.pixelSize: Theme.fontLead
                font.weight: root.pad.good ? Font.Normal : Font.DemiBold
                horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignHCenter
                objectName: "padMessage"
                text: root.pad.message
                width: parent.width
            }
        }
        PinPad {
            id: _pinPad

            focus: true
            pad: root.pad
        }
    }
}
