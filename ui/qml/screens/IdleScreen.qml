pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// Nobody is here: a warm invitation, and the shop's rewards on show.
Item {
    id: root

    required property ShopViewModel shop
    required property DisplayViewModel display
    required property HealthViewModel health

    readonly property bool wide: Theme.landscape
    readonly property real _leftWidth: wide ? (width - 3 * Theme.margin) * 0.47 : width - 2
                                              * Theme.margin

    readonly property int _tilesAcross: wide ? 2 : 3
    readonly property int _tilesShown: wide ? 4 : 3
    readonly property real _bottom: Theme.margin + (_mark.visible ? _mark.height : 0)
    readonly property real _joinRoom: _join.visible ? _join.height + Theme.gapLarge : 0
    readonly property real _belowHero: wide ? _joinRoom : _joinRoom + Theme.margin + Theme.size(480)
    readonly property int _titleRoom: {
        let most = 1;
        for (let index = 0; index < _shown.count; index++)
            most = Math.max(most, (_shown.itemAt(index) as ShowcaseTile)?.titleLines ?? 1);
        return most;
    }
    property int _firstShown: 0

    function _onShow(): list<var> {
        const all = shop.showcase;
        const count = Math.min(_tilesShown, all.length);
        return Array.from({
                              length: count
                          }, (_, index) => all[(_firstShown + index) % all.length]);
    }

    Timer {
        interval: Theme.showcaseTurn
        repeat: true
        running: root.visible && root.shop.showcase.length > root._tilesShown

        onTriggered: _turn.restart()
    }
    SequentialAnimation {
        id: _turn

        NumberAnimation {
            duration: Theme.calm
            property: "opacity"
            target: _tiles
            to: 0
        }
        ScriptAction {
            script: root._firstShown = (root._firstShown + root._tilesShown)
                    % root.shop.showcase.length

        }
        NumberAnimation {
            duration: Theme.calm
            property: "opacity"
            target: _tiles
            to: 1
        }
    }

    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        shop: root.shop

        LanguagePicker {
            display: root.display
        }
    }
    Column {
        id: _invitation

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: _bar.bottom
        anchors.topMargin: root.wide ? Theme.size(40) : Theme.gapHuge
        spacing: Theme.gapLarge
        width: root._leftWidth

        Heading {
            extent: Theme.fontDisplay
            font.weight: Font.ExtraBold
            fontSizeMode: root.wide ? Text.HorizontalFit : Text.FixedSize
            height: contentHeight
            lineHeight: 0.9
            minimumPixelSize: Theme.text(72)
            text: qsTr("Scan your card")
            width: root.wide ? parent.width : Math.min(parent.width, Theme.size(760))
        }
        Words {
            color: Theme.soft
            font.pixelSize: Theme.text(40)
            lineHeight: 1.3
            text: qsTr("Pick up what is waiting for you, or spend your %1 on something nice.").arg(
                      root.shop.creditWord)
            width: Math.min(parent.width, Theme.size(820))
        }
    }
    HeroCard {
        id: _hero

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: _invitation.bottom
        anchors.topMargin: Theme.margin
        objectName: "hero"
        height: Math.max(Theme.size(root.wide ? 200 : 300), root.height - y - root._bottom
                         - root._belowHero)

        width: root._leftWidth
    }
    Item {
        id: _shelf

        anchors.left: root.wide ? _invitation.right : parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.wide ? _bar.bottom : _hero.bottom
        anchors.topMargin: root.wide ? Theme.size(40) : Theme.margin
        height: (root.wide ? root.height - root._bottom : _join.visible ? _join.y - Theme.gapLarge :
                                                                          root.height
                                                                          - root._bottom) - y
        visible: root.shop.showcase.length > 0

        Heading {
            id: _shelfTitle

            anchors.left: parent.left
            anchors.right: _count.left
            extent: Theme.fontHeading
            text: qsTr("Rewards in this shop")
        }
        Words {
            id: _count

            anchors.baseline: _shelfTitle.baseline
            anchors.right: parent.right
            color: Theme.soft
            text: root.shop.rewardCount
        }
        Grid {
            id: _tiles

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: _shelfTitle.bottom
            anchors.topMargin: Theme.gapMedium
            columns: root._tilesAcross
            spacing: Theme.size(28)

            Repeater {
                id: _shown

                model: root._onShow()

                ShowcaseTile {
                    required property var modelData

                    height: root.wide ? (_shelf.height - _shelfTitle.height - Theme.gapMedium - Theme.size(
                                             28)) / 2 : Math.min(Theme.size(390), _shelf.height
                                                                 - _shelfTitle.height
                                                                 - Theme.gapMedium)
                    image: modelData.image
                    price: modelData.price
                    spoken: modelData.spoken
                    title: modelData.title
                    titleRoom: root._titleRoom
                    width: (_shelf.width - (root._tilesAcross - 1) * Theme.size(28))
                           / root._tilesAcross

                }
            }
        }
    }
    Row {
        id: _join

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root._bottom
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        spacing: Theme.gapMedium
        visible: root.shop.joinUrl.length > 0

        QrCode {
            id: _code

            extent: Theme.phoneCode
            text: root.shop.joinUrl
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.size(4)

            Words {
                font.pixelSize: Theme.text(32)
                font.weight: Font.Bold
                text: qsTr("No card yet?")
                width: root._leftWidth - _code.width - _join.spacing
            }
            BalancedWords {
                color: Theme.soft
                text: qsTr("Scan with your phone to become a member.")
                width: root._leftWidth - _code.width - _join.spacing
            }
        }
    }
    Words {
        id: _mark

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapMedium
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        color: Theme.soft
        font.pixelSize: Theme.fontSmall
        text: root.health.staffMark
        visible: text.length > 0
    }
}
