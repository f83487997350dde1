pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// One thing that happened: what and when, the credits with their sign, its way back or why there
// is none, and the code that a digital claim brought, for who asks to see it.
Rectangle {
    id: root

    required property HistoryViewModel history
    required property var row

    readonly property int _pad: Theme.size(12)
    readonly property int _verbWidth: Math.min(Theme.size(336), width * 0.34)

    readonly property bool _codeShows: history.codeOf === row.uuid

    signal undoAsked
    signal codeAsked
    signal focusReached

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: _head.height + (_codeShows ? _code.height + _pad : 0) + 2 * _pad
    radius: Theme.radiusSmall

    Accessible.ignored: !enabled
    Accessible.name: row.spoken
    Accessible.role: Accessible.ListItem

    Item {
        id: _head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root._pad
        height: Math.max(Theme.touch, _words.implicitHeight, _verbs.implicitHeight)
    }
    Icon {
        id: _icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapMedium
        anchors.verticalCenter: _head.verticalCenter
        name: root.row.icon
        tint: root.row.undone ? Theme.edge : Theme.ink
    }
    Column {
        id: _words

        anchors.left: _icon.right
        anchors.leftMargin: Theme.gapMedium
        anchors.right: _credits.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: _head.verticalCenter

        Words {
            color: root.row.undone ? Theme.soft : Theme.ink
            font.strikeout: root.row.undone
            font.weight: Font.DemiBold
            lineHeight: 1.1
            maximumLineCount: 3
            text: root.row.what
            width: parent.width

            Accessible.ignored: true
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            lineHeight: 1.1
            maximumLineCount: 2
            text: root.row.when
            visible: text.length > 0
            width: parent.width

            Accessible.ignored: true
        }
    }
    Column {
        id: _credits

        anchors.right: _verbs.left
        anchors.rightMargin: Theme.gapMedium
        anchors.verticalCenter: _head.verticalCenter
        width: Math.max(_figure.implicitWidth, Theme.size(130))

        Words {
            id: _figure

            anchors.right: parent.right
            color: root.row.undone ? Theme.soft : Theme.ink
            font.pixelSize: Theme.fontLead
            font.weight: Font.Bold
            lineHeight: 1
            text: root.row.credits
            wrapMode: Text.NoWrap

            Accessible.ignored: true
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            horizontalAlignment: Text.AlignRight
            maximumLineCount: 1
            text: root.row.creditWord
            width: parent.width

            Accessible.ignored: true
        }
    }
    // In a column, since a text that sets the height it stands in would lay itself out twice.
    Column {
        id: _verbs

        anchors.right: parent.right
        anchors.rightMargin: root._pad
        anchors.verticalCenter: _head.verticalCenter
        spacing: Theme.gapTiny
        width: root._verbWidth

        Loader {
            active: root.row.verb.length > 0
            height: active ? Theme.touch : 0
            visible: active
            width: parent.width

            sourceComponent: ActionButton {
                filled: false
                leftPadding: Theme.gapSmall
                objectName: "undo-" + root.row.uuid
                rightPadding: Theme.gapSmall
                spoken: root.row.verbSpoken
                text: root.row.verb

                // A sheet over it asks with the same words.
                Accessible.ignored: !enabled

                onActiveFocusChanged: {
                    if (activeFocus)
                        root.focusReached();
                }
                onClicked: root.undoAsked()
            }
        }
        Words {
            id: _why

            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            horizontalAlignment: Text.AlignRight
            lineHeight: 1.1
            rightPadding: Theme.gapTiny
            text: root.row.why
            visible: root.row.verb.length === 0 && text.length > 0
            width: parent.width

            Accessible.ignored: true
        }
        Loader {
            active: root.row.codeName.length > 0
            height: active ? Theme.touch : 0
            visible: active
            width: parent.width

            sourceComponent: ActionButton {
                enabled: root.row.codeReady
                filled: false
                leftPadding: Theme.gapSmall
                objectName: "code-" + root.row.uuid
                rightPadding: Theme.gapSmall
                spoken: root._codeShows ? root.row.codeHideName : root.row.codeName
                text: root._codeShows ? qsTr("Hide code") : qsTr("Show code")

                onActiveFocusChanged: {
                    if (activeFocus)
                        root.focusReached();
                }
                onClicked: root.codeAsked()
            }
        }
    }
    Loader {
        id: _code

        active: root._codeShows
        anchors.left: _words.left
        anchors.right: parent.right
        anchors.rightMargin: root._pad
        anchors.top: _head.bottom
        anchors.topMargin: root._pad

        sourceComponent: Item {
            implicitHeight: Math.max(_qr.visible ? _qr.height : 0, _text.implicitHeight)

            Words {
                id: _text

                anchors.left: parent.left
                anchors.right: _qr.visible ? _qr.left : parent.right
                anchors.rightMargin: Theme.gapMedium
                anchors.verticalCenter: parent.verticalCenter
                font.features: ({
                                    ss02: 1,
                                    tnum: 1,
                                    zero: 1
                                })
                font.letterSpacing: Theme.size(3)
                font.pixelSize: Theme.fontTitle
                font.weight: Font.Bold
                objectName: "historyCode"
                text: root.history.code
                wrapMode: Text.WrapAnywhere

                Accessible.name: root.history.codeSpoken
            }
            QrCode {
                id: _qr

                anchors.right: parent.right
                extent: Math.max(Theme.phoneCode, Theme.size(300))
                text: root.history.qr
                visible: root.history.qr.length > 0
            }
        }
    }
}
