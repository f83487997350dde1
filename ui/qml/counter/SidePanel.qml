pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// Beside the page, or above it on a tall screen: who is signed in, what needs them, where to go.
Rectangle {
    id: root

    required property CounterViewModel counter

    readonly property PanelViewModel panel: counter.panel
    readonly property bool wide: Theme.landscape

    color: Theme.card
    implicitHeight: _top.height + 2 * Theme.gapMedium
    implicitWidth: Theme.size(480)

    readonly property list<string> _offered: {
        const pages = counter.service ? [] : ["contact"];
        pages.push("day");
        if (counter.manager && !counter.service)
            pages.push("rewards");
        if (counter.manager)
            pages.push("staff");
        return pages;
    }
    readonly property var _icons: ({
                                       "contact": "card",
                                       "day": "clock",
                                       "rewards": "gift",
                                       "staff": "people"
                                   })
    readonly property var _names: ({
                                       "contact": qsTr("Contact"),
                                       "day": qsTr("Today"),
                                       "rewards": qsTr("Rewards"),
                                       "staff": qsTr("Staff")
                                   })
    readonly property bool _warned: counter.lockWarning.length > 0
    readonly property string _trouble: panel.trouble

    function _reveal(row: Item): void {
        if (!row.activeFocus)
            return;
        const top = row.mapToItem(_rows, 0, 0).y;
        _lists.contentY = Math.max(0, Math.min(top, Math.max(_lists.contentY, top + row.height
                                                             - _lists.height)));
    }

    // Once, and not every second: what it says next is on the screen.
    on_WarnedChanged: {
        if (_warned)
            Accessible.announce(counter.lockWarning, Accessible.Assertive);
    }
    on_TroubleChanged: {
        if (_trouble.length > 0)
            Accessible.announce(_trouble + ". " + panel.remedy, Accessible.Assertive);
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        color: Theme.line
        height: root.wide ? parent.height : Theme.hairline
        width: root.wide ? Theme.hairline : parent.width
    }
    Column {
        id: _top

        anchors.left: parent.left
        anchors.margins: root.wide ? Theme.gapMedium : Theme.gapLarge
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.gapMedium
        spacing: Theme.gapSmall

        Item {
            height: Theme.touch
            width: parent.width

            Column {
                anchors.left: parent.left
                anchors.right: _lock.left
                anchors.rightMargin: Theme.gapSmall
                anchors.verticalCenter: parent.verticalCenter

                Heading {
                    extent: root.counter.service ? Theme.fontBody : Theme.fontLead
                    lineHeight: 1.05
                    maximumLineCount: 2
                    text: root.counter.service ? qsTr("Service menu") : qsTr("Counter")
                    width: parent.width
                }
                Words {
                    color: Theme.soft
                    lineHeight: 1.1
                    maximumLineCount: 1
                    objectName: "signedIn"
                    text: root.counter.member
                    width: parent.width
                    wrapMode: Text.NoWrap

                    Accessible.name: qsTr("Signed in: %1").arg(text)
                }
            }
            ActionButton {
                id: _lock

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                filled: false
                height: Theme.touch
                iconName: root.counter.service ? "close" : "lock"
                leftPadding: Theme.gapSmall
                objectName: "lock"
                rightPadding: Theme.gapSmall
                spoken: root.counter.service ? qsTr("Leave the service menu") : qsTr(
                                                   "Lock the counter")
                text: root.counter.service ? qsTr("Leave") : qsTr("Lock")
                width: Math.min(implicitWidth + Theme.gapSmall, parent.width / 2)

                onClicked: root.counter.service ? root.counter.leave() : root.counter.lock()
            }
        }
        PanelNotice {
            iconName: "clock"
            objectName: "lockWarning"
            text: root._warned ? qsTr("Touch the screen to stay.") : ""
            title: root.counter.lockWarning
            width: parent.width
        }
        Grid {
            id: _pages

            readonly property real slot: (width - (columns - 1) * spacing) / columns

            columns: root.wide ? 2 : root._offered.length
            spacing: Theme.gapSmall
            width: parent.width

            Repeater {
                model: root._offered

                NavButton {
                    required property string modelData

                    current: root.counter.page === modelData
                    iconName: root._icons[modelData]
                    mark: modelData === "day" ? root.panel.mark : ""
                    markSpoken: root.panel.markSpoken
                    objectName: "page-" + modelData
                    text: root._names[modelData]
                    width: _pages.slot

                    onClicked: root.counter.goTo(modelData)
                }
            }
        }
        PanelNotice {
            iconName: "warning"
            objectName: "trouble"
            text: root.panel.remedy
            title: root.wide ? "" : root.panel.trouble
            width: parent.width
        }
    }
    Flickable {
        id: _lists

        anchors.bottom: parent.bottom
        anchors.left: _top.left
        anchors.right: _top.right
        anchors.top: _top.bottom
        anchors.topMargin: Theme.gapMedium
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: _rows.height + Theme.gapMedium
        contentWidth: width
        pixelAligned: true
        visible: root.wide

        Column {
            id: _rows

            spacing: Theme.gapSmall
            width: _lists.width

            PanelNotice {
                iconName: "warning"
                objectName: "troubleBeside"
                text: root.panel.remedy
                title: root.panel.trouble
                width: parent.width
            }
            Heading {
                color: Theme.warn
                extent: Theme.fontBody
                text: qsTr("Needs you")
                visible: root.panel.needs.length > 0
                width: parent.width
            }
            Repeater {
                model: root.panel.needs

                PanelRow {
                    id: _need

                    required property var modelData

                    objectName: "needs-" + modelData.key
                    spoken: modelData.spoken
                    text: modelData.text
                    title: modelData.title
                    warns: true
                    width: _rows.width

                    onActiveFocusChanged: root._reveal(_need)
                    onClicked: root.panel.choose(modelData.key)
                }
            }
            Repeater {
                model: root.panel.more.length > 0 ? 1 : 0

                ActionButton {
                    id: _more

                    filled: false
                    objectName: "needsMore"
                    spoken: root.panel.markSpoken
                    text: root.panel.more
                    width: _rows.width

                    onActiveFocusChanged: root._reveal(_more)
                    onClicked: root.panel.showMore()
                }
            }
            Heading {
                color: Theme.soft
                extent: Theme.fontBody
                text: qsTr("Today")
                visible: root.panel.latest.length > 0
                width: parent.width
            }
            Repeater {
                model: root.panel.latest

                PanelRow {
                    id: _latest

                    required property var modelData

                    objectName: "latest-" + modelData.key
                    spoken: modelData.spoken
                    text: modelData.text
                    title: modelData.title
                    width: _rows.width

                    onActiveFocusChanged: root._reveal(_latest)
                    onClicked: root.panel.choose(modelData.key)
                }
            }
        }
    }
    ScrollMark {
        anchors.left: _lists.right
        anchors.leftMargin: Theme.gapTiny / 2
        list: _lists
        visible: _lists.visible && _lists.visibleArea.heightRatio < 1
    }
    Rectangle {
        anchors.left: _lists.left
        anchors.right: _lists.right
        anchors.top: _lists.top
        color: Theme.line
        height: Theme.hairline
        visible: _lists.visible && !_lists.atYBeginning
    }
}
