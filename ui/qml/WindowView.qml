import QtQuick
import ui.qml
import ui.view_models

// What a kiosk's window holds: the kiosk, and nothing beside it.
Item {
    id: root

    required property DisplayViewModel display
    required property HealthViewModel health
    required property ShopViewModel shop
    required property VisitViewModel visit

    anchors.fill: parent

    KioskView {
        anchors.fill: parent
        display: root.display
        focus: true
        health: root.health
        shop: root.shop
        visit: root.visit
    }
}
