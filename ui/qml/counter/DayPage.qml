pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The day: its operations, those that need staff first; beside them one of them, or the totals.
Item {
    id: root

    required property CounterViewModel counter

    readonly property DayViewModel day: counter.day
    readonly property bool wide: Theme.landscape
    readonly property bool _some: day.allowed && day.emptyTitle.length === 0 && !day.loading

    readonly property real _top: Math.ceil(_chips.y + _chips.height + Theme.gapTiny)
    readonly property real _listWidth: (wide ? _pane.x : width) - 2 * Theme.gapLarge

    // Assigned: a binding would know of a remark before it is read out.
    property string _said

    Component.onCompleted: _said = day.remark

    Connections {
        function onChanged(): void {
            if (root.day.remark !== root._said) {
                root._said = root.day.remark;
                if (root._said.length > 0)
                    root.Accessible.announce(root._said, root.day.remarkGood ? Accessible.Polite :
                                                                               Accessible.Assertive);
            }
        }

        target: root.day
    }
    Heading {
        id: _heading

        anchors.left: parent.left
        anchors.margins: Theme.gapLarge
        anchors.right: parent.right
        anchors.top: parent.top
        extent: Theme.fontHeading
        text: qsTr("Today")
    }
    // All of them, in as many lines as they need: one that is scrolled away is not found.
    Flow {
        id: _chips

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.top: _heading.bottom
        anchors.topMargin: Theme.gapTiny
        height: visible ? implicitHeight : 0
        spacing: Theme.gapTiny
        visible: _filters.count > 0

        Accessible.name: qsTr("Which operations are shown")
        Accessible.role: Accessible.Grouping

        Repeater {
            id: _filters

            model: root.day.chips

            PickButton {
                required property var modelData

                chosen: root.day.filtered === modelData.key
                height: Theme.touch
                objectName: "filter-" + modelData.key
                small: true
                spoken: modelData.spoken
                text: modelData.text
                width: Math.max(Theme.touch, implicitWidth)

                onClicked: root.day.filter(modelData.key)
            }
        }
    }
    PanelNotice {
        id: _remark

        good: root.day.remarkGood
        height: visible ? implicitHeight : 0
        iconName: root.day.remarkGood ? "check" : "warning"
        objectName: "dayRemark"
        title: root.day.remark
        width: root._listWidth
        x: Theme.gapLarge
        y: root._top
    }
    DayList {
        id: _list

        day: root.day
        height: (root.wide ? root.height : _pane.y) - y
        visible: root._some
        width: root._listWidth
        x: Theme.gapLarge
        y: root._top + (_remark.visible ? _remark.height + Theme.gapTiny : 0)
    }
    PageMessage {
        height: _pane.visible ? _list.height : parent.height - y
        objectName: "dayEmpty"
        picture: root.day.allowed ? "goodbye" : "break"
        text: root.day.emptyText
        title: root.day.emptyTitle
        visible: title.length > 0
        width: _pane.visible ? _list.width : parent.width - 2 * x
        x: Theme.gapLarge
        y: _list.y
    }
    Loader {
        active: root.day.loading
        anchors.fill: parent
        sourceComponent: PageMessage {
            busy: true
            title: qsTr("Opening the day book…")
        }
    }
    Rectangle {
        id: _pane

        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.card
        height: parent.height - y
        visible: root.day.allowed && !root.day.loading && root.day.filtered.length > 0
        width: root.wide ? Math.round(parent.width * 0.42) : parent.width
        x: parent.width - width
        y: root.wide ? root._top : Math.round(parent.height * 0.52)

        Loader {
            anchors.fill: parent
            anchors.margins: Theme.gapLarge
            objectName: "dayPane"
            sourceComponent: root.day.hand.open ? _hand : root.day.selected.length > 0 ? _detail :
                                                                                         _totals

        }
    }
    Component {
        id: _totals

        DayTotals {
            day: root.day
        }
    }
    Component {
        id: _detail

        DayDetail {
            day: root.day
        }
    }
    Component {
        id: _hand

        HandForm {
            day: root.day
        }
    }
}
