pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.view_models

// The shop's rewards, one of them open beside the list, or on a tall screen in its place.
FocusScope {
    id: root

    required property CounterViewModel counter

    readonly property ShelfViewModel shelf: counter.shelf
    readonly property bool wide: width > height
    readonly property bool _opened: shelf.detail !== "none"

    Component.onCompleted: shelf.look()

    RewardList {
        id: _list

        anchors.bottom: _keys.top
        anchors.left: parent.left
        anchors.top: parent.top
        enabled: !root.shelf.leaving
        focus: true
        shelf: root.shelf
        visible: root.wide || !root._opened
        width: root.wide ? Math.round(Math.max(Theme.size(480), root.width * 0.36)) : parent.width
    }
    Rectangle {
        anchors.left: _list.right
        color: Theme.line
        height: _keys.y
        visible: root.wide
        width: Theme.hairline
    }
    RewardDetail {
        id: _detail

        alone: !root.wide
        anchors.bottom: _keys.top
        anchors.left: root.wide ? _list.right : parent.left
        anchors.leftMargin: root.wide ? Theme.hairline : 0
        anchors.right: parent.right
        anchors.top: parent.top
        enabled: !root.shelf.leaving
        shelf: root.shelf
        visible: root.wide || root._opened
    }
    Loader {
        id: _keys

        active: _detail.editing !== null
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: active ? implicitHeight : 0
        sourceComponent: ScreenKeys {
            board: _detail.editsPrice ? "digits" : _detail.editsDescription ? "lines" : "text"
            docked: true
            field: _detail.editing

            onDone: _detail.editing = null
        }
    }
    LeaveSheet {
        anchors.fill: parent
        shelf: root.shelf
    }
}
