import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// It is being sent. Words come at once, the ring only when it takes its time.
Item {
    id: root

    required property WorkViewModel work

    property bool slow: false

    readonly property string told: work.text

    implicitHeight: Math.max(_ring.height, _words.implicitHeight) + Theme.margin

    onToldChanged: {
        if (told.length > 0)
            Accessible.announce(told, Accessible.Polite);
    }

    Timer {
        interval: Theme.waitBeforeRing
        running: true

        onTriggered: root.slow = true
    }
    BusyRing {
        id: _ring

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        extent: Theme.size(220)
        opacity: root.slow ? 1 : 0
        progress: root.work.checking
        running: root.slow

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
    Column {
        id: _words

        anchors.left: _ring.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        Heading {
            extent: text.length > 60 ? Theme.fontHeading : Theme.fontTitle
            font.weight: Font.ExtraBold
            lineHeight: 1.05
            maximumLineCount: 5
            objectName: "workTitle"
            text: root.work.title
            width: parent.width
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.fontLead
            objectName: "workText"
            opacity: root.slow ? 1 : 0
            text: root.work.text
            width: parent.width
        }
    }
}
