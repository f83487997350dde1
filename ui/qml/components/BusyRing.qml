import QtQuick
import QtQuick.Shapes
import ui.qml

// A ring that turns, or fills when `progress` is set; never shown without words beside it.
Item {
    id: root

    property int extent: Theme.size(210)
    property color ink: Theme.brand
    property color track: Theme.line
    property bool running: true
    property real progress: -1

    readonly property real _stroke: extent / 11

    height: extent
    width: extent

    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        border.color: root.track
        border.width: root._stroke
        color: "transparent"
        radius: width / 2
    }
    Shape {
        id: _arc

        anchors.fill: parent

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: root.ink
            strokeWidth: root._stroke

            PathAngleArc {
                centerX: root.extent / 2
                centerY: root.extent / 2
                radiusX: (root.extent - root._stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: root.progress < 0 ? 110 : Math.max(8, 360 * root.progress)

                Behavior on sweepAngle {
                    NumberAnimation {
                        duration: Theme.calm
                    }
                }
            }
        }
    }
    RotationAnimation {
        duration: 1100
        from: 0
        loops: Animation.Infinite
        property: "rotation"
        running: root.running && root.visible && root.progress < 0
        target: _arc
        to: 360
    }
}
