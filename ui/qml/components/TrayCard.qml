import QtQuick
import QtQuick.Templates as T
import ui.qml

// One sample card in the demo's tray: tap it, or hold a scanner before its code.
T.AbstractButton {
    id: root

    required property string identifier
    required property string name
    required property string situation

    bottomPadding: Theme.trayGap / 2
    implicitHeight: Math.max(Theme.trayCode, _words.implicitHeight) + topPadding + bottomPadding
    leftPadding: Theme.trayGap
    rightPadding: Theme.trayGap
    topPadding: Theme.trayGap / 2

    Accessible.name: qsTr("Scan the card of %1").arg(name)
    Accessible.role: Accessible.Button

    background: Rectangle {
        color: root.down ? Theme.brandTint : "transparent"
    }
    contentItem: Item {
        QrCode {
            id: _code

            anchors.verticalCenter: parent.verticalCenter
            extent: Theme.trayCode
            text: root.identifier
        }
        Column {
            id: _words

            anchors.left: _code.right
            anchors.leftMargin: Theme.trayGap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            Words {
                color: Theme.card
                font.pixelSize: Theme.trayText
                font.weight: Font.Bold
                text: root.name
                width: parent.width

                Accessible.ignored: true
            }
            Words {
                color: Theme.trayInk
                font.pixelSize: Theme.trayText
                text: root.situation
                width: parent.width

                Accessible.ignored: true
            }
        }
    }
}
