import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// Whose file is open, what they have, and what can be done with the file.
Item {
    id: root

    required property ContactViewModel contact

    readonly property bool history: contact.pane === "history"
    readonly property bool beside: width >= Theme.size(1250)

    implicitHeight: _identity.height + (beside ? 0 : _buttons.height + Theme.gapMedium) + (
                        _check.visible ? _check.height + Theme.gapMedium : 0)

    Column {
        id: _identity

        anchors.left: parent.left
        anchors.top: parent.top
        spacing: Theme.size(2)
        width: root.beside ? root.width - _buttons.width - Theme.gapLarge : root.width

        Row {
            spacing: Theme.gapSmall
            width: parent.width

            Words {
                id: _masked

                color: Theme.soft
                font.pixelSize: Theme.fontBody
                lineHeight: 1.1
                maximumLineCount: 1
                objectName: "masked"
                text: root.contact.masked
                width: Math.min(Math.ceil(implicitWidth), _identity.width - (_tier.visible
                                                                             ? _tier.width
                                                                               + Theme.gapSmall :
                                                                               0))
                wrapMode: Text.NoWrap
            }
            Rectangle {
                id: _tier

                color: Theme.goldTint
                height: _tierName.implicitHeight + Theme.gapTiny
                radius: height / 2
                visible: root.contact.tier.length > 0
                width: Math.min(_tierName.implicitWidth + 2 * Theme.gapSmall, _identity.width
                                - Theme.gapSmall - Math.min(_masked.implicitWidth, _identity.width
                                                            * 0.55))

                Words {
                    id: _tierName

                    anchors.centerIn: parent
                    color: Theme.goldInk
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    maximumLineCount: 1
                    text: root.contact.tier
                    width: parent.width - 2 * Theme.gapSmall
                    wrapMode: Text.NoWrap
                }
            }
        }
        Row {
            spacing: Theme.gapSmall
            width: parent.width

            Heading {
                id: _credits

                extent: Theme.fontHero
                font.weight: Font.ExtraBold
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 1
                minimumPixelSize: Theme.fontLead
                objectName: "contactCredits"
                text: root.contact.credits
                width: Math.min(Math.ceil(implicitWidth), _identity.width - (_word.visible
                                                                             ? _word.width
                                                                               + Theme.gapSmall :
                                                                               0))
                wrapMode: Text.NoWrap

                Accessible.name: text + " " + _word.text
            }
            Heading {
                id: _word

                anchors.baseline: _credits.baseline
                extent: Theme.fontHeading
                maximumLineCount: 1
                text: root.contact.creditWord
                visible: text.length > 0
                width: Math.min(Math.ceil(implicitWidth), _identity.width / 2)
                wrapMode: Text.NoWrap

                Accessible.ignored: true
            }
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.fontSmall
            lineHeight: 1.1
            text: root.contact.found
            visible: !_check.visible
            width: parent.width
        }
    }
    Row {
        id: _buttons

        // Of a row of their own they take the whole width.
        readonly property real slot: (root.width - 2 * spacing) / 3

        anchors.right: parent.right
        anchors.top: root.beside ? parent.top : _identity.bottom
        anchors.topMargin: root.beside ? 0 : Theme.gapMedium
        layoutDirection: Qt.LeftToRight
        spacing: Theme.gapSmall

        ActionButton {
            filled: false
            height: Math.max(Theme.touch, Theme.size(96))
            iconName: root.history ? "arrow-left" : ""
            objectName: "historyButton"
            spoken: root.history ? qsTr("Back to what they can have") : qsTr(
                                       "History of this contact")
            text: root.history ? qsTr("Rewards") : qsTr("History")
            width: !root.beside ? _buttons.slot : root.history ? implicitWidth : Math.max(
                                                                     Theme.touch, Theme.size(240))

            onClicked: root.contact.showPane(root.history ? "offers" : "history")
        }
        ActionButton {
            filled: false
            height: Math.max(Theme.touch, Theme.size(96))
            objectName: "giveButton"
            spoken: root.contact.giveSpoken
            text: root.contact.giveText
            width: root.beside ? Math.min(implicitWidth, Theme.size(380)) : _buttons.slot

            onClicked: root.contact.give()
        }
        ActionButton {
            filled: false
            height: Math.max(Theme.touch, Theme.size(96))
            objectName: "doneButton"
            spoken: qsTr("Done, close this contact")
            text: qsTr("Done")
            width: root.beside ? Math.max(Theme.touch, Theme.size(200)) : _buttons.slot

            onClicked: root.contact.close()
        }
    }
    Rectangle {
        id: _check

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.warnTint
        height: Math.max(_checked.height, _found.implicitHeight)
        radius: Theme.radiusMedium
        visible: root.contact.check.length > 0

        Icon {
            id: _mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapMedium
            anchors.verticalCenter: parent.verticalCenter
            name: "warning"
            tint: Theme.warn
        }
        BalancedWords {
            id: _found

            anchors.left: _mark.right
            anchors.leftMargin: Theme.gapSmall
            anchors.right: _checked.left
            anchors.rightMargin: Theme.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.warn
            font.weight: Font.DemiBold
            lineHeight: 1.1
            text: root.contact.found
        }
        ActionButton {
            id: _checked

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            filled: false
            height: Theme.touch
            iconName: "check"
            objectName: "checkedButton"
            spoken: qsTr("I have checked who this is")
            text: root.contact.check

            onClicked: root.contact.confirmChecked()
        }
    }
}
