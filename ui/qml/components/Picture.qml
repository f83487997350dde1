import QtQuick
import ui.qml
import ui.view_models

// A reward's picture: cropped to its place with the card's corners, or a drawn stand-in.
Item {
    id: root

    required property string remote
    property int radiusTop: Theme.radiusMedium
    property int radiusBottom: Theme.radiusMedium
    property bool leftOnly: false

    property string _local: ""

    function _look(): void {
        _local = remote.length > 0 ? Pictures.request(remote) : "";
    }

    Component.onCompleted: _look()
    onRemoteChanged: _look()

    Accessible.ignored: true

    Connections {
        function onArrived(remote: string, local: string): void {
            if (remote === root.remote)
                root._local = local;
        }

        target: Pictures
    }
    Image {
        anchors.fill: parent
        source: "image://picture/stand-in/" + _photo.corners
        sourceSize: Qt.size(root.width, root.height)
        visible: _photo.status !== Image.Ready && root.width > 0
    }
    Image {
        id: _photo

        readonly property string corners: root.leftOnly ? root.radiusTop + ",0,0," + root.radiusTop :
                                                          root.radiusTop + "," + root.radiusTop
                                                          + "," + root.radiusBottom + ","
                                                          + root.radiusBottom

        anchors.fill: parent
        asynchronous: true
        cache: true
        source: root._local.length > 0 && root.width > 0 ? "image://picture/cached/" + root._local
                                                           + "/" + corners : ""
        sourceSize: Qt.size(root.width, root.height)
    }
}
