import QtQuick
import ui.qml
import ui.view_models

// The kiosk's window.
Window {
    id: root

    required property DisplayViewModel display
    required property ShopViewModel shop
    required property VisitViewModel visit

    color: Theme.paper
    height: 960
    minimumHeight: 480
    minimumWidth: 480
    title: shop.name
    width: 540

    KioskView {
        anchors.fill: parent
        display: root.display
        focus: true
        shop: root.shop
        visit: root.visit
    }
}
