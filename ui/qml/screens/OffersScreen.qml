pragma ComponentBehavior: Bound

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

    Component.onCompleted: {
        if (!_sheet.open)
            forceActiveFocus();
        Accessible.announce(offers.balanceSpoken + ". " + offers.summary, Accessible.Polite);
    }

    Keys.enabled: !_sheet.open
    Keys.onPressed: event => _list.scroll(event)

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
            opacity: 1
            spoken: qsTr("Done, end my visit")
            text: qsTr("Done")

            // Covered by the sheet, that is.
            Accessible.ignored: !enabled

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

            Accessible.ignored: _sheet.open
        }
        Flow {
            spacing: Theme.gapSmall
            width: parent.width

            Heading {
                id: _balance

                extent: Theme.text(100)
                font.weight: Font.ExtraBold
                text: root.offers.balance

                Accessible.ignored: _sheet.open
                Accessible.name: root.offers.balanceSpoken
            }
            Heading {
                extent: Theme.fontTitle
                text: root.offers.creditWord
                topPadding: Theme.text(40)

                Accessible.ignored: true
            }
        }
        Repeater {
            model: root.wide ? root.offers.summary.split("\n").filter(line => line.length > 0) : []

            BalancedWords {
                required property string modelData

                color: Theme.soft
                font.pixelSize: Theme.fontLead
                text: modelData
                width: _who.width

                Accessible.ignored: _sheet.open
            }
        }
        BusyRing {
            extent: Theme.size(48)
            visible: root.offers.refreshing && root.wide
        }
    }
    OffersList {
        id: _list

        anchors.bottom: parent.bottom
        anchors.left: root.wide ? _who.right : parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.wide ? _bar.bottom : _who.bottom
        anchors.topMargin: Theme.gapMedium
        enabled: !_sheet.open
        visit: root.visit
    }
    ConfirmSheet {
        id: _sheet

        anchors.fill: parent
        confirm: root.visit.confirmation
        reason: _list.reason

        onCancelled: root.visit.back()
        onConfirmed: root.visit.confirm()
    }
}
