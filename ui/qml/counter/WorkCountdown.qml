pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// A hand-over is about to be sent: a ring that fills, and a big way back.
FocusScope {
    id: root

    required property WorkViewModel work

    focus: true
    implicitHeight: Math.max(_ring.height, _words.implicitHeight) + Theme.margin + _cancel.height

    BusyRing {
        id: _ring

        anchors.left: parent.left
        anchors.top: parent.top
        extent: Theme.size(260)
        progress: root.work.share
        running: false

        Heading {
            anchors.centerIn: parent
            extent: Theme.fontHero
            font.weight: Font.ExtraBold
            objectName: "secondsLeft"
            text: root.work.secondsLeft

            Accessible.name: qsTr("Is sent in %n second(s)", "", root.work.secondsLeft)
        }
    }
    Flickable {
        id: _body

        anchors.bottom: _cancel.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: _ring.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _words.implicitHeight
        contentWidth: width

        Column {
            id: _words

            spacing: Theme.gapMedium
            width: parent.width

            WorkTitle {
                text: root.work.text
                title: root.work.title
                who: root.work.who
                width: parent.width
            }
            Repeater {
                model: root.work.items

                Words {
                    required property string modelData

                    font.pixelSize: Theme.fontLead
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                    text: modelData
                    width: parent?.width ?? 0

                    Accessible.name: modelData
                }
            }
        }
    }
    ActionButton {
        id: _cancel

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        filled: false
        focus: true
        font.pixelSize: Theme.fontHeading
        height: Math.max(Theme.touchPrimary, Theme.size(160))
        iconName: "close"
        objectName: "workCancel"
        spoken: root.work.cancelSpoken
        text: root.work.cancelText

        onClicked: root.work.cancel()
    }
}
