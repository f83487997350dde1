pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The operation has come to its result: one picture, one sentence, one thing to do.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit
    readonly property ResultViewModel result: visit.result
    readonly property bool wide: Theme.landscape

    readonly property string told: result.title + ". " + [result.text, result.codeSpoken,
                                                          result.proof].filter(told => told.length
                                                                                       > 0).join(
                                       " ")

    // The same screen shows the next result when its button was pressed.
    function _announce(): void {
        Accessible.announce(told, Accessible.Assertive);
    }

    Component.onCompleted: _announce()
    onToldChanged: _announce()

    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop
    }
    Item {
        id: _stage

        anchors.bottom: root.wide ? parent.bottom : _actions.top
        anchors.bottomMargin: root.wide ? Theme.margin : Theme.gapLarge
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: _bar.bottom
        width: root.wide ? (parent.width - 3 * Theme.margin) * 0.42 : parent.width - 2
                           * Theme.margin

        Column {
            anchors.centerIn: parent
            scale: Math.min(1, parent.height / height)
            spacing: Theme.margin
            width: parent.width

            Item {
                anchors.horizontalCenter: parent.horizontalCenter
                height: width
                visible: !_code.visible
                width: Theme.size(root.wide ? 520 : 520)

                Picture {
                    anchors.fill: parent
                    radiusBottom: width / 2
                    radiusTop: width / 2
                    remote: root.result.image
                }
                Rectangle {
                    id: _badge

                    border.color: Theme.paper
                    border.width: Theme.size(8)
                    color: root.result.good ? Theme.ok : Theme.warn
                    height: width
                    radius: width / 2
                    width: Theme.size(150)
                    x: parent.width * 0.72
                    y: parent.height * 0.7

                    Icon {
                        anchors.centerIn: parent
                        extent: Theme.size(90)
                        name: root.result.badge
                        tint: Theme.card
                    }
                    NumberAnimation on scale {
                        duration: Theme.calm
                        easing.type: Easing.OutBack
                        from: 0.4
                        to: 1
                    }
                }
            }
            QrCode {
                id: _code

                anchors.horizontalCenter: parent.horizontalCenter
                extent: Theme.size(520)
                text: root.result.qr
                visible: root.result.qr.length > 0
            }
            Column {
                spacing: Theme.gapMedium
                visible: !root.wide
                width: parent.width

                Loader {
                    active: !root.wide
                    sourceComponent: _words
                    width: parent.width
                }
            }
        }
    }
    Loader {
        active: root.wide
        anchors.bottom: _actions.top
        anchors.bottomMargin: Theme.gapLarge
        anchors.left: _stage.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: _bar.bottom

        sourceComponent: Item {
            Loader {
                anchors.verticalCenter: parent.verticalCenter
                scale: Math.min(1, parent.height / height)
                sourceComponent: _words
                transformOrigin: Item.Left
                width: parent.width
            }
        }
    }
    Component {
        id: _words

        Column {
            readonly property int alignment: root.wide ? Text.AlignLeft : Text.AlignHCenter

            spacing: Theme.gapMedium

            BalancedHeading {
                extent: Theme.text(96)
                font.weight: Font.ExtraBold
                horizontalAlignment: parent.alignment
                text: root.result.title
                width: parent.width
            }
            Words {
                font.features: ({
                                    ss02: 1,
                                    tnum: 1,
                                    zero: 1
                                })
                font.letterSpacing: Theme.size(4)
                font.pixelSize: Theme.fontHero
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                height: contentHeight
                horizontalAlignment: parent.alignment
                minimumPixelSize: Theme.fontBody
                text: root.result.code
                visible: text.length > 0
                width: parent.width
                wrapMode: Text.WrapAnywhere

                Accessible.name: root.result.codeSpoken
            }
            BalancedWords {
                color: Theme.soft
                font.pixelSize: Theme.text(42)
                horizontalAlignment: parent.alignment
                lineHeight: 1.35
                text: root.result.text
                width: parent.width
            }
            Rectangle {
                color: Theme.okTint
                height: _proof.implicitHeight + 2 * Theme.gapMedium
                radius: Theme.radiusSmall
                visible: root.result.proof.length > 0
                width: parent.width

                Words {
                    id: _proof

                    anchors.left: parent.left
                    anchors.margins: Theme.gapMedium
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ok
                    font.pixelSize: Theme.fontLead
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1
                    text: root.result.proof
                }
            }
            Words {
                font.weight: Font.DemiBold
                horizontalAlignment: parent.alignment
                text: root.result.reference
                visible: text.length > 0
                width: parent.width
            }
        }
    }
    Column {
        id: _actions

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: root.wide ? _stage.right : parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        spacing: Theme.gapMedium

        ActionButton {
            busy: root.result.busy
            enabled: !root.result.busy
            objectName: "resultPrimary"
            spoken: root.result.primarySpoken
            text: root.result.primaryText
            width: parent.width

            onClicked: root.visit.takePrimary()
        }
        ActionButton {
            enabled: !root.result.busy
            filled: false
            spoken: root.result.secondarySpoken
            text: root.result.secondaryText
            visible: text.length > 0
            width: parent.width

            onClicked: root.visit.takeSecondary()
        }
    }
}
