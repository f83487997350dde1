pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.counter
import ui.view_models

// What a kiosk's window holds: the kiosk, and nothing beside it.
Item {
    id: root

    required property CounterViewModel counter
    required property DisplayViewModel display
    required property HealthViewModel health
    required property ShopViewModel shop
    required property VisitViewModel visit

    anchors.fill: parent

    KioskView {
        anchors.fill: parent
        display: root.display
        enabled: !root.counter.shown
        focus: !root.counter.shown
        health: root.health
        shop: root.shop
        visible: !root.counter.shown
        visit: root.visit

        onServiceAsked: root.counter.askForService()
    }
    Loader {
        active: root.counter.shown
        anchors.fill: parent
        focus: active
        sourceComponent: CounterView {
            counter: root.counter
            focus: true
            shop: root.shop
        }
    }
}
