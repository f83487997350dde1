pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The demo's view: the kiosk or the counter, and beside it a tray of sample cards to tap or to scan.
Rectangle {
    id: root

    required property CounterViewModel counter
    required property DisplayViewModel display
    required property HealthViewModel health
    required property ShopViewModel shop
    required property TrayViewModel tray
    required property VisitViewModel visit

    readonly property real _trayWidth: Math.min(width * 0.32, Theme.demoTrayWidth)

    anchors.fill: parent
    color: Theme.trayGround

    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        width: root.width - root._trayWidth

        WindowView {
            counter: root.counter
            display: root.display
            focus: true
            health: root.health
            shop: root.shop
            visit: root.visit
        }
    }
    Column {
        id: _head

        anchors.right: parent.right
        anchors.top: parent.top
        padding: Theme.trayGap
        spacing: Theme.trayGap / 2
        width: root._trayWidth

        Words {
            color: Theme.card
            font.pixelSize: Theme.trayTitle
            font.weight: Font.Bold
            text: qsTr("Sample cards: tap one, or scan it")
            width: parent.width - 2 * Theme.trayGap
        }
        Words {
            color: Theme.trayInk
            font.pixelSize: Theme.trayText
            text: root.tray.staff
            width: parent.width - 2 * Theme.trayGap
        }
    }
    ListView {
        id: _cards

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: _head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.tray.cards
        width: root._trayWidth

        delegate: TrayCard {
            required property var modelData

            identifier: modelData.identifier
            name: modelData.name
            situation: modelData.situation
            width: _cards.width

            onClicked: root.tray.tap(modelData.identifier)
        }
    }
}
