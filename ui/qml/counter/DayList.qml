pragma ComponentBehavior: Bound

import QtQuick
import ui.qml
import ui.qml.components
import ui.view_models

// The rows of the day; there may be a thousand. Tab leads to one of them, up and down to the next.
Item {
    id: root

    required property DayViewModel day

    readonly property bool _within: _list.currentItem?.activeFocus ?? false
    property string _wanted: day.selected

    function _focusRow(row: int, reason: int): void {
        if (row < 0 || row >= _list.count)
            return;
        _list.currentIndex = row;
        _list.positionViewAtIndex(row, ListView.Contain);
        _list.forceLayout();
        _list.currentItem?.forceActiveFocus(reason);
    }
    // A row that was asked for may come only once the filter is gone.
    function _bringInSight(): void {
        const row = day.rows.rowOf(_wanted);
        if (row < 0)
            return;
        _wanted = "";
        _list.currentIndex = row;
        _list.positionViewAtIndex(row, ListView.Contain);
    }

    Component.onCompleted: _bringInSight()

    Connections {
        function onPointedAt(key: string): void {
            root._wanted = key;
            root._bringInSight();
        }
        function onChanged(): void {
            if (root._wanted.length > 0)
                root._bringInSight();
        }

        target: root.day
    }
    ListView {
        id: _list

        activeFocusOnTab: count > 0 && !root._within
        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: Math.max(0, height)
        clip: true
        currentIndex: -1
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false
        model: root.day.rows
        objectName: "dayList"
        pixelAligned: true
        reuseItems: true
        spacing: Theme.gapTiny

        Accessible.ignored: !enabled
        Accessible.name: qsTr("Operations of today")
        Accessible.role: Accessible.List

        onActiveFocusChanged: {
            if (activeFocus)
                root._focusRow(Math.max(0, currentIndex), Qt.TabFocusReason);
        }

        footer: Item {
            height: Theme.gapMedium
            width: 1
        }

        delegate: DayRow {
            id: _row

            required property int index
            required property string kind
            required property var content

            chosen: root.day.selected === content.key
            iconName: content.icon
            number: content.number
            objectName: "row-" + content.key
            outcome: content.outcome
            spoken: content.spoken
            time: content.time
            title: content.title
            tone: content.tone
            unsure: kind === "unsure"
            what: content.what
            who: content.who
            width: ListView.view.width

            // Qt leads Tab on from where Tab leads to, and no row is such a place.
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(
                                       Qt.BacktabFocusReason)
            Keys.onDownPressed: root._focusRow(index + 1, Qt.TabFocusReason)
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: root._focusRow(index - 1, Qt.TabFocusReason)

            onClicked: {
                _list.currentIndex = index;
                root.day.choose(content.key);
            }
        }
    }
    ScrollMark {
        anchors.left: parent.right
        anchors.leftMargin: Theme.gapTiny / 2
        list: _list
    }
}
