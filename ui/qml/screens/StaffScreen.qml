import QtQuick
import ui.qml
import ui.qml.components
import ui.qml.counter
import ui.view_models

// A customer takes what waits, and a member of staff confirms it here with their PIN.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit

    readonly property StaffConfirmViewModel asked: visit.staff
    readonly property bool wide: Theme.landscape

    function _takeFocus(): void {
        _pad.forceActiveFocus();
    }

    Component.onCompleted: {
        _takeFocus();
        Accessible.announce(asked.question + ". " + asked.title, Accessible.Assertive);
    }
    // What covered it is gone.
    onEnabledChanged: {
        if (enabled)
            _takeFocus();
    }

    Keys.onEscapePressed: {
        if (!asked.busy)
            root.visit.back();
    }

    PadVoice {
        pad: root.asked.pad
    }
    FontMetrics {
        id: _line

        font.family: Theme.family
        font.pixelSize: Theme.fontLead
    }
    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop
    }
    Grid {
        id: _grid

        anchors.horizontalCenter: parent.horizontalCenter
        y: _bar.y + _bar.height + (_cancel.y - _bar.y - _bar.height - height) / 2
        columnSpacing: Theme.gapHuge * 2
        columns: root.wide ? 2 : 1
        horizontalItemAlignment: Grid.AlignHCenter
        rowSpacing: Theme.margin
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            id: _words

            spacing: Theme.gapLarge
            width: root.wide ? Math.min(Theme.size(840), root.width * 0.46) : Math.min(root.width
                                                                                       - 2 * Theme.margin,
                                                                                       Theme.size(
                                                                                           900))

            BalancedHeading {
                extent: Theme.fontHero
                font.weight: Font.ExtraBold
                horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignHCenter
                objectName: "staffQuestion"
                text: root.asked.question
                width: parent.width
            }
            Rectangle {
                border.color: Theme.line
                border.width: Theme.hairline
                color: Theme.card
                height: Math.max(Theme.size(160), _title.implicitHeight + 2 * Theme.gapMedium)
                radius: Theme.radiusMedium
                width: parent.width

                Picture {
                    id: _picture

                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.margins: Theme.hairline
                    anchors.top: parent.top
                    leftOnly: true
                    radiusTop: Theme.radiusMedium - Theme.hairline
                    remote: root.asked.image
                    width: Theme.size(200)
                }
                Words {
                    id: _title

                    anchors.left: _picture.right
                    anchors.leftMargin: Theme.gapLarge
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gapLarge
                    anchors.verticalCenter: parent.verticalCenter
                    font.pixelSize: Theme.text(40)
                    font.weight: Font.DemiBold
                    lineHeight: 1.15
                    maximumLineCount: 3
                    text: root.asked.title
                }
            }
            BalancedWords {
                color: Theme.soft
                font.pixelSize: Theme.fontLead
                horizontalAlignment: root.wide ? Text.AlignLeft : Text.AlignHCenter
                text: root.asked.text
                width: parent.width
            }
        }
        Column {
            spacing: Theme.gapMedium
            width: Math.max(_pad.width, Theme.size(root.wide ? 520 : 900))

            // Two lines high, whatever it says: the keys stay where the fingers are.
            Words {
                color: root.asked.pad.good ? Theme.ink : Theme.warn
                font.pixelSize: Theme.fontLead
                font.weight: Font.DemiBold
                height: Math.max(implicitHeight, Math.ceil(2 * lineHeight * _line.height))
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignBottom
                objectName: "padMessage"
                text: root.asked.pad.message
                width: parent.width
            }
            PinPad {
                id: _pad

                anchors.horizontalCenter: parent.horizontalCenter
                enabled: !root.asked.busy
                enterName: qsTr("Confirm the hand-over")
                focus: true
                opacity: root.asked.busy ? 0.5 : 1
                pad: root.asked.pad
            }
        }
    }
    ActionButton {
        id: _cancel

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        busy: root.asked.busy
        enabled: !root.asked.busy
        filled: false
        objectName: "cancelButton"
        spoken: root.asked.cancelSpoken
        text: root.asked.cancelText
        visible: !root.asked.busy
        width: root.wide ? implicitWidth : parent.width - 2 * Theme.margin
        x: root.wide ? _grid.x : Theme.margin

        onClicked: root.visit.back()
    }
}
