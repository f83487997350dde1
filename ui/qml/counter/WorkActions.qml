import QtQuick
import ui.qml
import ui.qml.components

// The two ways on from a sheet: the verb at the right edge, the way back at its left.
FocusScope {
    id: root

    property alias confirm: _confirm
    property alias cancel: _cancel
    readonly property bool beside: _cancel.implicitWidth + _confirm.implicitWidth + Theme.gapMedium
                                   <= width

    implicitHeight: beside || !_cancel.visible ? _confirm.height : _confirm.height + _cancel.height
                                                 + Theme.gapMedium

    ActionButton {
        id: _confirm

        anchors.right: parent.right
        focus: true
        objectName: "workConfirm"
        width: root.beside ? Math.max(implicitWidth, Math.min(Theme.size(560), root.width
                                                              - _cancel.width - Theme.gapMedium)) :
                             root.width
    }
    ActionButton {
        id: _cancel

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        filled: false
        height: _confirm.height
        objectName: "workCancel"
        width: root.beside ? Math.max(implicitWidth, Theme.size(280)) : root.width
    }
}
