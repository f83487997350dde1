import QtQuick
import ui.qml
import ui.view_models

// The shop's mark at the left; what a screen needs at the right.
Item {
    id: root

    required property ShopViewModel shop
    default property alias trailing: _trailing.data

    implicitHeight: Math.max(Theme.touch, Theme.size(88))

    Row {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size(20)

        Image {
            anchors.verticalCenter: parent.verticalCenter
            fillMode: Image.PreserveAspectFit
            height: Theme.size(64)
            source: root.shop.logo
            sourceSize.height: height
            visible: status === Image.Ready

            Accessible.ignored: true
        }
        Heading {
            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.fontLead
            maximumLineCount: 1
            text: root.shop.name
            wrapMode: Text.NoWrap
            width: Math.min(implicitWidth, root.width - _trailing.width - Theme.size(140))

            Accessible.ignored: !enabled
        }
    }
    Row {
        id: _trailing

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall
    }
}
