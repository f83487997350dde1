import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The answer was lost and is being read back: how far, and that nothing is spent twice.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit
    // How high the words may be, which stand in the middle.
    readonly property real room: 2 * Math.min(height / 2 - _bar.y - _bar.height, _hint.y - height
                                              / 2) - 2 * Theme.gapMedium
    readonly property string told: _message.title + ". " + _message.text

    Component.onCompleted: Accessible.announce(told, Accessible.Assertive)

    TopBar {
        id: _bar

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
        scale: Math.min(1, root.room / height)
        text: root.visit.checkingText
        title: qsTr("We are checking")
    }
    BalancedWords {
        id: _hint

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
