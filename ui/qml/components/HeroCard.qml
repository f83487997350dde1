pragma ComponentBehavior: Bound

import QtQuick
import ui.qml

// The picture that says what to do: a card moving down to the reader.
Rectangle {
    id: root

    clip: true
    color: Theme.brand
    radius: Theme.radiusHuge

    Accessible.ignored: true

    Rectangle {
        color: Theme.brandTint
        height: width
        radius: width / 2
        width: root.height * 0.94
        x: root.width - width * 0.74
        y: -height * 0.44
        clip: true
    }
    Rectangle {
        color: Theme.brandTint
        height: width
        radius: width / 2
        width: root.height * 0.64
        x: -width * 0.05
        y: root.height - height * 0.58
    }
    Image {
        id: _card

        anchors.horizontalCenter: parent.horizontalCenter
        fillMode: Image.PreserveAspectFit
        height: root.height * 0.56
        source: "image://picture/illustration/scan-card"
        sourceSize.height: Theme.size(300)
        y: root.height * 0.08
    }
    Icon {
        id: _arrow

        anchors.horizontalCenter: parent.horizontalCenter
        extent: root.height * 0.2
        name: "arrow-down"
        tint: Theme.brandInk
        y: root.height * 0.7

        SequentialAnimation on y {
            loops: Animation.Infinite
            running: root.visible

            PauseAnimation {
                duration: 1600
            }
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.OutQuad
                to: root.height * 0.75
            }
            NumberAnimation {
                duration: Theme.calm
                easing.type: Easing.InOutQuad
                to: root.height * 0.7
            }
        }
    }
    Item {
        anchors.fill: parent
        visible: root.radius > 0

        // The circles must not show outside the rounded corners; the software renderer clips to
        // rectangles only, so each corner is painted over with the paper it stands on.
        Repeater {
            model: root.radius > 0 ? 4 : 0

            Image {
                id: _corner

                required property int index

                mirror: _corner.index % 2 === 1
                mirrorVertically: _corner.index > 1
                source: "image://picture/corner/" + String(Theme.paper).replace("#", "")
                sourceSize: Qt.size(root.radius, root.radius)
                x: _corner.index % 2 === 1 ? root.width - root.radius : 0
                y: _corner.index > 1 ? root.height - root.radius : 0
            }
        }
    }
}
