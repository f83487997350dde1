import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The visit is over; nothing of it is left on the screen.
Item {
    id: root

    required property VisitViewModel visit

    Component.onCompleted: Accessible.announce(_title.text + ". " + visit.goodbye,
                                               Accessible.Polite)

    // No TapHandler: that would hear the taps which the view's shield stops.
    MouseArea {
        anchors.fill: parent

        Accessible.ignored: true

        onClicked: root.visit.done()
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.gapLarge
        width: Math.min(parent.width - 2 * Theme.margin, Theme.size(860))

        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            fillMode: Image.PreserveAspectFit
            height: Theme.landscape ? Theme.size(360) : Theme.size(440)
            source: "image://picture/illustration/goodbye"
            sourceSize.height: height

            Accessible.ignored: true
        }
        BalancedHeading {
            id: _title

            extent: Theme.fontDisplay
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("See you soon")
            width: parent.width
        }
        BalancedWords {
            color: Theme.soft
            font.pixelSize: Theme.text(40)
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.35
            text: root.visit.goodbye
            width: parent.width
        }
    }
}
