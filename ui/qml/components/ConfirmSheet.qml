import QtQuick
import ui.qml
import ui.view_models

// The sheet from below that asks once: this reward, at this price, now?
Item {
    id: root

    required property ConfirmViewModel confirm
    // How what opened it had come by the focus, so that keys find their ring again.
    required property int reason

    signal confirmed
    signal cancelled

    readonly property bool open: confirm.open
    // A warning needs the room of half a long description, and of all of it under a long title.
    readonly property bool warns: confirm.warning.length > 0
    readonly property bool longTitle: confirm.title.length > 90
    readonly property bool settledIn: _panel.y === _panel.restingY

    enabled: open
    visible: open || _panel.y < height

    Keys.onEscapePressed: {
        if (open && !confirm.busy)
            cancelled();
    }

    onEnabledChanged: {
        if (enabled)
            _primary.forceActiveFocus();
    }
    onOpenChanged: {
        if (open) {
            _primary.forceActiveFocus();
            Accessible.announce(confirm.spoken, Accessible.Assertive);
        }
    }

    Rectangle {
        id: _scrim

        anchors.fill: parent
        color: Theme.scrim
        opacity: root.open ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }

        MouseArea {
            anchors.fill: parent
            enabled: root.open && !root.confirm.busy

            onClicked: root.cancelled()
        }
    }
    Rectangle {
        id: _panel

        readonly property real restingY: root.height - height

        color: Theme.paper
        height: _content.implicitHeight + 2 * Theme.margin + Theme.radiusHuge
        radius: Theme.radiusHuge
        width: parent.width
        y: root.open ? restingY + Theme.radiusHuge : root.height

        Behavior on y {
            enabled: root.visible

            NumberAnimation {
                id: _slide

                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }

        MouseArea {
            anchors.fill: parent
        }
        Grid {
            id: _content

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.margin
            columnSpacing: Theme.margin
            columns: Theme.landscape ? 2 : 1
            rowSpacing: Theme.margin
            width: Math.min(parent.width, Theme.size(1640)) - 2 * Theme.margin

            Picture {
                height: Theme.landscape ? _words.implicitHeight : Theme.size(460)
                radiusBottom: Theme.radiusLarge
                radiusTop: Theme.radiusLarge
                remote: root.confirm.image
                width: Theme.landscape ? (_content.width - Theme.margin) * 0.44 : _content.width
            }
            Column {
                id: _words

                spacing: Theme.gapSmall
                width: Theme.landscape ? (_content.width - Theme.margin) * 0.56 : _content.width

                Heading {
                    extent: root.longTitle ? Theme.fontBody : text.length > 40 ? Theme.fontHeading :
                                                                                 Theme.text(68)
                    font.weight: Font.ExtraBold
                    maximumLineCount: 8
                    text: root.confirm.title
                    width: parent.width
                }
                Words {
                    color: Theme.soft
                    font.pixelSize: Theme.fontLead
                    maximumLineCount: root.warns ? 2 : 4
                    text: root.confirm.description
                    visible: text.length > 0 && !(root.warns && root.longTitle)
                    width: parent.width
                }
                Rectangle {
                    color: Theme.warnTint
                    height: Math.max(_mark.height, _warning.implicitHeight) + 2 * Theme.gapMedium
                    radius: Theme.radiusSmall
                    visible: root.warns
                    width: parent.width

                    Icon {
                        id: _mark

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.gapMedium
                        anchors.verticalCenter: parent.verticalCenter
                        extent: Theme.size(56)
                        name: "warning"
                        tint: Theme.warn
                    }
                    Column {
                        id: _warning

                        readonly property int extent: Theme.landscape ? Theme.fontBody :
                                                                        Theme.fontLead

                        anchors.left: _mark.right
                        anchors.leftMargin: Theme.gapMedium
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.gapMedium
                        anchors.verticalCenter: parent.verticalCenter

                        Words {
                            color: Theme.warn
                            font.pixelSize: _warning.extent
                            font.weight: Font.DemiBold
                            text: root.confirm.warning
                            width: parent.width
                        }
                        Words {
                            font.pixelSize: _warning.extent
                            text: root.confirm.advice
                            width: parent.width
                        }
                    }
                }
                Item {
                    height: Theme.gapTiny
                    width: 1
                }
                Rectangle {
                    color: Theme.line
                    height: Theme.hairline
                    visible: _terms.visible
                    width: parent.width
                }
                Grid {
                    id: _terms

                    readonly property bool sideBySide: _before.visible && _before.implicitWidth
                                                       + _after.implicitWidth + Theme.gapLarge
                                                       <= width

                    bottomPadding: Theme.gapMedium
                    columns: sideBySide ? 2 : 1
                    topPadding: Theme.gapMedium
                    visible: _before.text.length + _after.text.length > 0
                    width: parent.width

                    Words {
                        id: _before

                        color: Theme.soft
                        font.pixelSize: Theme.fontLead
                        text: root.confirm.before
                        visible: text.length > 0
                        width: _terms.sideBySide ? implicitWidth : _terms.width
                    }
                    Words {
                        id: _after

                        font.pixelSize: Theme.fontLead
                        font.weight: Font.Bold
                        horizontalAlignment: _terms.sideBySide ? Text.AlignRight : Text.AlignLeft
                        text: root.confirm.after
                        visible: text.length > 0
                        width: _terms.sideBySide ? _terms.width - _before.width : _terms.width
                    }
                }
                Rectangle {
                    color: Theme.line
                    height: Theme.hairline
                    width: parent.width
                }
                Item {
                    height: Theme.gapMedium
                    width: 1
                }
                Column {
                    spacing: Theme.gapMedium
                    width: parent.width

                    ActionButton {
                        id: _primary

                        busy: root.confirm.busy
                        enabled: root.open && !root.confirm.busy && !_slide.running
                        objectName: "confirmButton"
                        spoken: root.confirm.primarySpoken
                        text: root.confirm.primaryText
                        width: parent.width

                        // It gets the focus while it cannot be pressed yet, and so from Qt, for no
                        // reason.
                        function _keepReason(): void {
                            if (activeFocus && focusReason === Qt.OtherFocusReason)
                                focusReason = root.reason;
                        }

                        onActiveFocusChanged: _keepReason()
                        onFocusReasonChanged: _keepReason()
                        onClicked: root.confirmed()
                    }
                    ActionButton {
                        enabled: root.open && !root.confirm.busy
                        filled: false
                        objectName: "cancelButton"
                        spoken: root.confirm.cancelSpoken
                        text: root.confirm.cancelText
                        width: parent.width

                        onClicked: root.cancelled()
                    }
                }
            }
        }
    }
}
