pragma ComponentBehavior: Bound

import Qt.labs.qmlmodels
import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// What waits for this contact, then what credits can buy; the sheet asks over it.
Item {
    id: root

    required property ShopViewModel shop
    required property VisitViewModel visit

    readonly property OffersViewModel offers: visit.offers
    readonly property real wayOutWidth: _done.width
    readonly property bool wide: Theme.landscape
    readonly property int columns: Math.max(1, Math.floor(_list.width / Theme.size(400)))

    Component.onCompleted: Accessible.announce(offers.balanceSpoken + ". " + offers.summary,
                                               Accessible.Polite)

    TopBar {
        id: _bar

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        enabled: !_sheet.open
        shop: root.shop

        ActionButton {
            id: _done

            filled: false
            height: Theme.touch
            objectName: "doneButton"
            spoken: qsTr("Done, end my visit")
            text: qsTr("Done")

            onClicked: root.visit.done()
        }
    }
    Column {
        id: _who

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: _bar.bottom
        anchors.topMargin: root.wide ? Theme.gapHuge : Theme.gapLarge
        spacing: Theme.gapTiny
        width: root.wide ? Theme.size(540) : root.width - 2 * Theme.margin

        Words {
            color: Theme.soft
            font.pixelSize: Theme.text(32)
            text: root.offers.greeting
            width: parent.width
        }
        Flow {
            spacing: Theme.gapSmall
            width: parent.width

            Heading {
                id: _balance

                extent: Theme.text(100)
                font.weight: Font.ExtraBold
                text: root.offers.balance

                Accessible.name: root.offers.balanceSpoken
            }
            Heading {
                extent: Theme.fontTitle
                text: root.offers.creditWord
                topPadding: Theme.text(40)

                Accessible.ignored: true
            }
        }
        BalancedWords {
            color: Theme.soft
            font.pixelSize: Theme.fontLead
            text: root.offers.summary
            visible: root.wide
            width: parent.width
        }
        BusyRing {
            extent: Theme.size(48)
            visible: root.offers.refreshing && root.wide
        }
    }
    ListView {
        id: _list

        anchors.bottom: parent.bottom
        anchors.left: root.wide ? _who.right : parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.wide ? _bar.bottom : _who.bottom
        anchors.topMargin: Theme.gapMedium
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: Math.max(0, height)
        clip: true
        enabled: !_sheet.open
        model: root.offers.rows
        objectName: "offersList"
        pixelAligned: true
        reuseItems: true
        spacing: Theme.gapMedium

        footer: Item {
            height: Theme.gapHuge
            width: 1
        }

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "heading"

                Item {
                    id: _headingRow

                    required property var content

                    height: _heading.implicitHeight + Theme.gapMedium
                    width: ListView.view.width

                    Heading {
                        id: _heading

                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.gapTiny
                        text: _headingRow.content.text
                        width: parent.width
                    }
                }
            }
            DelegateChoice {
                roleValue: "collectable"

                CollectableRow {
                    required property var content

                    expired: content.expired
                    image: content.image
                    since: content.since
                    spoken: content.spoken
                    title: content.title
                    until: content.until
                    urgent: content.first
                    verb: content.verb
                    width: ListView.view.width

                    onClicked: root.visit.collect(content.uuid)
                }
            }
            DelegateChoice {
                roleValue: "tiles"

                Row {
                    id: _tiles

                    required property var content

                    spacing: Theme.size(28)
                    width: ListView.view.width

                    Repeater {
                        model: _tiles.content

                        RewardTile {
                            required property var modelData

                            image: modelData.image
                            price: modelData.price
                            share: modelData.share
                            spoken: modelData.spoken
                            title: modelData.title
                            toGo: modelData.toGo
                            verb: modelData.verb
                            width: (_tiles.width - (root.columns - 1) * _tiles.spacing)
                                   / root.columns

                            onClicked: root.visit.claim(modelData.uuid)
                        }
                    }
                }
            }
            DelegateChoice {
                roleValue: "empty"

                Rectangle {
                    id: _empty

                    required property var content

                    border.color: Theme.line
                    border.width: Theme.hairline
                    color: Theme.card
                    height: Math.max(_emptyPicture.height, _emptyWords.implicitHeight) + 2
                            * Theme.gapMedium
                    radius: Theme.radiusMedium
                    width: ListView.view.width

                    Image {
                        id: _emptyPicture

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.gapLarge
                        anchors.verticalCenter: parent.verticalCenter
                        fillMode: Image.PreserveAspectFit
                        height: Theme.size(170)
                        source: "image://picture/illustration/" + _empty.content.picture
                        sourceSize.height: height
                        width: Theme.size(255)

                        Accessible.ignored: true
                    }
                    Column {
                        id: _emptyWords

                        anchors.left: _emptyPicture.right
                        anchors.leftMargin: Theme.gapLarge
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.gapLarge
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.gapTiny

                        Words {
                            font.pixelSize: Theme.fontLead
                            font.weight: Font.DemiBold
                            text: _empty.content.title
                            width: parent.width
                        }
                        Words {
                            color: Theme.soft
                            text: _empty.content.text
                            width: parent.width
                        }
                    }
                }
            }
        }
    }
    Binding {
        property: "columns"
        target: root.offers
        value: root.columns
        when: _list.width > 0
    }
    Rectangle {
        color: Theme.line
        height: Theme.hairline
        visible: !_list.atYBeginning
        width: _list.width
        x: _list.x
        y: _list.y
    }
    Rectangle {
        readonly property real _room: _list.height - Theme.gapMedium

        color: Theme.soft
        height: Math.max(Theme.touch, _list.visibleArea.heightRatio * _room)
        opacity: 0.35
        radius: width / 2
        visible: _list.visibleArea.heightRatio < 1
        width: Theme.size(10)
        x: root.width - Theme.size(28)
        y: _list.y + _list.visibleArea.yPosition / Math.max(0.0001, 1
                                                            - _list.visibleArea.heightRatio) * (
               _room - height)
    }
    ConfirmSheet {
        id: _sheet

        anchors.fill: parent
        confirm: root.visit.confirmation

        onCancelled: root.visit.back()
        onConfirmed: root.visit.confirm()
    }
}
