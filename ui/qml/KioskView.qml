pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.qml.screens
import ui.view_models

// The kiosk's whole face: one screen at a time, chosen by the visit and the kiosk's health.
Rectangle {
    id: root

    required property DisplayViewModel display
    required property HealthViewModel health
    required property ShopViewModel shop
    required property VisitViewModel visit

    readonly property string _question: [visit.screen, visit.confirmation.open,
        visit.result.primarySpoken, visit.stillThere].join()
    property string _screenBefore
    // Never over a visit.
    readonly property bool _offersService: enabled && (health.closed || visit.screen === "idle")

    // Staff ask for their menu.
    signal serviceAsked

    color: Theme.paper

    // The second tap of a double tap must not answer what came in place of the first one's button.
    // What a scan brought, no tap has asked for.
    on_QuestionChanged: {
        if (_screenBefore === "identifying")
            _settling.stop();
        else
            _settling.restart();
        _screenBefore = visit.screen;
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: display.rightToLeft

    // Nothing is restored: the theme would change under a tree that is being taken down.
    Binding {
        restoreMode: Binding.RestoreNone
        property: "viewWidth"
        target: Theme
        value: root.width
    }
    Binding {
        restoreMode: Binding.RestoreNone
        property: "viewHeight"
        target: Theme
        value: root.height
    }
    Binding {
        restoreMode: Binding.RestoreNone
        property: "pixelsPerMillimetre"
        target: Theme
        value: root.display.pixelsPerMillimetre
    }
    Binding {
        restoreMode: Binding.RestoreNone
        property: "brand"
        target: Theme
        value: root.shop.brand
    }
    Binding {
        restoreMode: Binding.RestoreNone
        property: "brandInk"
        target: Theme
        value: root.shop.brandInk
    }
    Binding {
        restoreMode: Binding.RestoreNone
        property: "brandTint"
        target: Theme
        value: root.shop.brandTint
    }
    Loader {
        id: _screen

        anchors.fill: parent
        enabled: !_stillThere.visible
        objectName: "screen"
        sourceComponent: {
            switch (root.health.closed ? "closed" : root.visit.screen) {
            case "closed":
                return _closed;
            case "idle":
                return _idle;
            case "identifying":
                return _identifying;
            case "problem":
                return _problem;
            case "offers":
                return _offers;
            case "staff":
                return _staff;
            case "checking":
                return _checking;
            case "result":
                return _result;
            case "goodbye":
                return _goodbye;
            default:
                return _starting;
            }
        }

        onLoaded: _appear.restart()

        NumberAnimation {
            id: _appear

            duration: Theme.quick
            from: 0.3
            property: "opacity"
            target: _screen.item
            to: 1
        }
    }
    Component {
        id: _starting

        StartingScreen {}
    }
    Component {
        id: _idle

        IdleScreen {
            display: root.display
            health: root.health
            shop: root.shop
        }
    }
    Component {
        id: _closed

        ClosedScreen {
            display: root.display
            health: root.health
            shop: root.shop
        }
    }
    Component {
        id: _identifying

        IdentifyingScreen {}
    }
    Component {
        id: _problem

        ProblemScreen {
            shop: root.shop
            visit: root.visit
        }
    }
    Component {
        id: _offers

        OffersScreen {
            shop: root.shop
            visit: root.visit
        }
    }
    Component {
        id: _staff

        StaffScreen {
            shop: root.shop
            visit: root.visit
        }
    }
    Component {
        id: _checking

        CheckingScreen {
            shop: root.shop
            visit: root.visit
        }
    }
    Component {
        id: _result

        ResultScreen {
            shop: root.shop
            visit: root.visit
        }
    }
    Component {
        id: _goodbye

        GoodbyeScreen {
            visit: root.visit
        }
    }
    NoticeBar {
        readonly property OffersScreen offers: _screen.item as OffersScreen

        objectName: "notice"
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + (offers === null ? 0 : offers.wayOutWidth
                                                               + Theme.gapSmall)
        anchors.top: parent.top
        anchors.topMargin: Theme.size(44)
        text: root.visit.notice
    }
    StillThere {
        id: _stillThere

        anchors.fill: parent
        visit: root.visit
    }
    Timer {
        id: _settling

        interval: Theme.doubleTap
    }
    // Stops touches only: keys and assistive technology press what they name.
    MouseArea {
        anchors.fill: parent
        objectName: "shield"
        visible: _settling.running

        Accessible.ignored: true
    }
    // In front of everything, since a control that takes a touch keeps it from what lies behind.
    Item {
        anchors.fill: parent

        PointHandler {
            acceptedButtons: Qt.AllButtons

            onActiveChanged: root.visit.touched()
        }
    }
    // The hidden corner: nothing shows, speaks or takes the focus there. A finger that moves on, or
    // lets go sooner, was not meant; one that stays has asked once.
    Item {
        LayoutMirroring.enabled: false
        height: Theme.touch
        objectName: "serviceCorner"
        width: Theme.touch

        TapHandler {
            acceptedButtons: Qt.LeftButton
            dragThreshold: Theme.touch / 4
            enabled: root._offersService
            longPressThreshold: Theme.serviceSeconds

            // A scan may have come meanwhile, which takes no finger off the glass.
            onLongPressed: {
                if (root._offersService)
                    root.serviceAsked();
            }
        }
    }
    Shortcut {
        autoRepeat: false
        enabled: root._offersService
        sequence: "Ctrl+Shift+S"

        onActivated: root.serviceAsked()
    }
}
