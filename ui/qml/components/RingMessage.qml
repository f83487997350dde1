import QtQuick
import ui.qml

// A wait in words, under its ring.
Column {
    id: root

    required property string title
    required property string text
    property real progress: -1
    property bool running: true

    spacing: Theme.gapLarge
    width: Math.min(parent.width - 2 * Theme.margin, Theme.size(900))

    BusyRing {
        anchors.horizontalCenter: parent.horizontalCenter
        progress: root.progress
        running: root.running
    }
    Item {
        height: Theme.gapTiny
        width: 1
    }
    BalancedHeading {
        extent: Theme.fontHero
        font.weight: Font.ExtraBold
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        width: parent.width
    }
    BalancedWords {
        color: Theme.soft
        font.pixelSize: Theme.text(40)
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.35
        text: root.text
        width: parent.width
    }
}
