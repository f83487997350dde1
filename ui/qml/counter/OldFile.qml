import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The open file could not be read again: it may say what is not so any more.
Rectangle {
    id: root

    required property ContactViewModel contact

    // The last words stay while they are read again.
    readonly property string told: contact.old

    color: Theme.warnTint
    implicitHeight: Math.max(_again.height, _words.implicitHeight + 2 * Theme.gapSmall)
    objectName: "fileOld"
    radius: Theme.radiusMedium
    visible: told.length > 0

    onToldChanged: {
        if (contact.phase === "file")
            Accessible.announce(told.length > 0 ? told : qsTr("This is up to date again."),
                                Accessible.Polite);
    }

    Icon {
        id: _icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapMedium
        anchors.verticalCenter: parent.verticalCenter
        name: "warning"
        tint: Theme.warn
    }
    Words {
        id: _words

        anchors.left: _icon.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: _again.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.warn
        font.weight: Font.DemiBold
        lineHeight: 1.1
        text: root.told
    }
    ActionButton {
        id: _again

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        busy: root.contact.refreshing
        enabled: !busy
        filled: false
        height: Theme.touch
        objectName: "readFileAgain"
        spoken: qsTr("Read this contact again")
        text: busy ? qsTr("Reading…") : qsTr("Read again")
        // The same for both words, so that those beside it stay where they are.
        width: Theme.size(360)

        onClicked: root.contact.readAgain()
    }
}
