import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The answer was lost and is being read back: how far, and that nothing is spent twice.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit

    Component.onCompleted: Accessible.announce(_title.text + ". " + _text.text,
                                               Accessible.Assertive)

    TopBar {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, Theme.size(860))

        BusyRing {
            anchors.horizontalCenter: parent.horizontalCenter
            progress: root.visit.checkingProgress
        }
        Item {
            height: Theme.gapLarge
            width: 1
        }
        BalancedHeading {
            id: _title

            extent: Theme.fontHero
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("We are checking")
            width: parent.width
        }
        BalancedWords {
            id: _text

            color: Theme.soft
            font.pixelSize: Theme.text(40)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.35
            text: qsTr(
                      "The answer got lost on the way. We are asking what became of it: your %1 are never spent twice.").arg(
                      root.shop.creditWord)
            width: parent.width
        }
    }
    Words {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapHuge
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.soft
        font.pixelSize: Theme.text(32)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("In a hurry? Just go. Your card will show it next time.")
        width: parent.width - 2 * Theme.margin
    }
}
