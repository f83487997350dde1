import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The answer was lost and is being read back: how far, and that nothing is spent twice.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit

    Component.onCompleted: Accessible.announce(_message.title + ". " + _message.text,
                                               Accessible.Assertive)

    TopBar {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop
    }
    RingMessage {
        id: _message

        anchors.centerIn: parent
        progress: root.visit.checkingProgress
        text: qsTr(
                  "The answer got lost on the way. We are asking what became of it: your %1 are never spent twice.").arg(
                  root.shop.creditWord)
        title: qsTr("We are checking")
    }
    BalancedWords {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapHuge
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.soft
        font.pixelSize: Theme.text(32)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("In a hurry? Just go. You will see it when you scan your card next time.")
        width: parent.width - 2 * Theme.margin
    }
}
