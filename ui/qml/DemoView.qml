pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The demo's view: the kiosk, and beside it a tray of sample cards to tap or to scan.
Rectangle {
    id: root

    required property DisplayViewModel display
    required property HealthViewModel health
    required property ShopViewModel shop
    required property TrayViewModel tray
    required property VisitViewModel visit

    readonly property real _trayWidth: Math.min(width * 0.32, Theme.demoTrayWidth)

    anchors.fill: parent
    color: Theme.trayGround

    KioskView {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        display: root.display
        focus: true
        health: root.health
        shop: root.shop
        visit: root.visit
        width: root.width - root._trayWidth
    }
    ListView {
        id: _cards

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
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
        header: Words {
            bottomPadding: Theme.trayGap
            color: Theme.card
            font.pixelSize: Theme.trayTitle
            font.weight: Font.Bold
            leftPadding: Theme.trayGap
            rightPadding: Theme.trayGap
            text: qsTr("Sample cards: tap one, or scan it")
            topPadding: Theme.trayGap
            width: _cards.width
        }
    }
}
