pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.view_models

// The counter: locked, or the panel with what needs staff and the page they are on beside it.
Rectangle {
    id: root

    required property CounterViewModel counter
    required property ShopViewModel shop

    readonly property bool wide: Theme.landscape
    readonly property var _pages: ({
                                       "contact": _contact,
                                       "day": _day,
                                       "rewards": _rewards,
                                       "staff": _staff
                                   })

    color: Theme.paper

    Loader {
        anchors.fill: parent
        focus: true
        objectName: "counterScreen"
        sourceComponent: root.counter.locked ? _locked : _open
    }
    Component {
        id: _locked

        LockScreen {
            counter: root.counter
            focus: true
            shop: root.shop
        }
    }
    Component {
        id: _open

        Item {
            readonly property bool covered: _gift.covers || _sheet.covers

            SidePanel {
                id: _panel

                // No anchors that come and go: a screen that is turned would keep the size they gave.
                counter: root.counter
                enabled: !parent.covered
                height: root.wide ? parent.height : implicitHeight
                width: root.wide ? implicitWidth : parent.width
            }
            Loader {
                anchors.fill: parent
                anchors.leftMargin: root.wide ? _panel.width : 0
                anchors.topMargin: root.wide ? 0 : _panel.height
                enabled: !parent.covered
                objectName: "counterPage"
                sourceComponent: root._pages[root.counter.page]
            }
            GiftSheet {
                id: _gift

                anchors.fill: parent
                counter: root.counter
                enabled: !_sheet.covers
            }
            WorkSheet {
                id: _sheet

                anchors.fill: parent
                counter: root.counter
            }
        }
    }
    Component {
        id: _contact

        ContactPage {
            counter: root.counter
        }
    }
    Component {
        id: _day

        DayPage {
            counter: root.counter
        }
    }
    Component {
        id: _rewards

        RewardsPage {
            counter: root.counter
        }
    }
    Component {
        id: _staff

        StaffPage {
            counter: root.counter
        }
    }

    // In front of everything, since a control that takes a touch keeps it from what lies behind.
    Item {
        anchors.fill: parent

        PointHandler {
            acceptedButtons: Qt.AllButtons

            onActiveChanged: root.counter.touched()
        }
    }
}
