import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// A clerk has asked for what a manager must allow: the manager types their PIN.
FocusScope {
    id: root

    required property WorkViewModel work

    readonly property bool wide: width >= Theme.size(1000)
    readonly property PadViewModel pad: work.pad

    focus: true
    implicitHeight: wide ? Math.max(_pad.height, _words.implicitHeight + _cancel.height
                                    + Theme.gapLarge) : _words.implicitHeight + _pad.height
                           + _cancel.height + 2 * Theme.gapLarge

    PadVoice {
        pad: root.pad
    }
    Column {
        id: _words

        anchors.left: parent.left
        anchors.top: parent.top
        spacing: Theme.gapMedium
        width: root.wide ? root.width - _pad.width - Theme.gapLarge : root.width

        WorkTitle {
            text: root.work.text
            title: root.work.title
            who: root.work.who
            width: parent.width
        }
        Words {
            color: root.pad.good ? Theme.ink : Theme.warn
            font.pixelSize: Theme.fontLead
            font.weight: Font.DemiBold
            objectName: "managerMessage"
            text: root.pad.message
            width: parent.width
        }
    }
    PinPad {
        id: _pad

        enterName: qsTr("Allow it")
        focus: true
        objectName: "managerPad"
        pad: root.pad
        x: root.wide ? root.width - width : (root.width - width) / 2
        y: root.wide ? 0 : _words.height + Theme.gapLarge
    }
    ActionButton {
        id: _cancel

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        filled: false
        objectName: "workCancel"
        spoken: root.work.cancelSpoken
        text: root.work.cancelText
        width: root.wide ? Math.max(implicitWidth, Theme.size(280)) : parent.width

        onClicked: root.work.cancel()
    }
}
